import { acceptFaults } from '../../import/plan/accepted-faults.ts';
import type { NewPlanFiles } from '../../import/plan/plan-files.ts';
import { withEntries } from '../../import/plan/register-text.ts';
import { planFileLimit } from '../../io/files/plan-size.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import type { FileChange } from '../../io/write/replace-together.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Finding } from '../../plan/finding.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import { howToDivide } from '../../source/read/how-to-divide.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { counted } from '../../locale/counted.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { schemaFolder } from '../init/init-files.ts';

interface Beside {
  readonly root: string;
  readonly before: PlanFolder;
  readonly environment: Pick<Environment, 'asOf'>;
}

/** What an import writes, and the folder of the plan as it will be. */
export interface CheckedChanges {
  readonly changes: readonly FileChange[];
  readonly made: NewPlanFiles;
  readonly folder: PlanFolder;
}

/**
 * The files to write. The plan as it will be must have no error that it did not have, but for faults of the text itself, which become
 * exceptions.
 */
export function checkedChanges(made: NewPlanFiles, beside: Beside): CheckedChanges {
  const changes = changesOf(made, beside.root);
  const large = changes.find(({ after }) => after.length > planFileLimit);
  if (large) throw tooLarge(large.path);
  const known = made.files.size === 0 ? new Set<string>() : errorsOf(beside.before, beside);
  const faults = faultsIn(changes, known, beside);
  if (faults.length === 0) return { changes, made, folder: folderWith(changes, beside.before) };
  const accepted = acceptFaults(faults);
  if (!accepted) throw faulty(faults);
  const path = `plans/${made.id}/exceptions.yaml`;
  const text = exceptionsText(
    made.files.get(path) ?? textAt(beside.root, path),
    accepted.exceptions,
    beside.root,
  );
  if (text === null) throw faulty(faults);
  const files = new Map([...made.files, [path, text]]);
  const whole = { ...made, files, decisions: [...made.decisions, ...accepted.decisions] };
  const all = changesOf(whole, beside.root);
  const left = faultsIn(all, known, beside);
  if (left.length > 0) throw faulty(left);
  return { changes: all, made: whole, folder: folderWith(all, beside.before) };
}

function textAt(root: string, path: string): string | null {
  const bytes = readToChange(root, path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A file of exceptions with more at its end; null where it has no block list. */
function exceptionsText(text: string | null, entries: readonly DataMap[], root: string): string | null {
  const schemas = schemaFolder(root);
  if (text !== null) return withEntries(text, { key: 'exceptions', entries, schemas });
  return withEntries(null, { key: 'exceptions', entries, schemas: `../${schemas}` });
}

/** New files of the programme, and the registers with what they lack. */
function changesOf(made: NewPlanFiles, root: string): FileChange[] {
  const schemas = schemaFolder(root);
  const verify = () => undefined; // the whole is checked before anything is written
  const bytes = (text: string) => new TextEncoder().encode(text);
  const registers = [
    ['plans/documents.yaml', 'documents', made.documents],
    ['plans/organisations.yaml', 'organisations', made.bodies],
  ] as const;
  const changed = registers.flatMap(([path, key, entries]): FileChange[] => {
    const before = readToChange(root, path);
    const text = before === null ? null : new TextDecoder().decode(before);
    const after = withEntries(text, { key, entries, schemas });
    if (after === null)
      throw new UserError({
        vi: `${path} không có danh sách ${key} ở cuối tệp để thêm vào; không có gì được ghi.`,
        en: `${path} has no list ${key} at its end to add to; nothing was written.`,
      });
    return after === text ? [] : [{ path, before, after: bytes(after), verify }];
  });
  return [
    ...changed,
    ...[...made.files].flatMap(([path, text]): FileChange[] => {
      const before = readToChange(root, path);
      const after = bytes(text);
      return before !== null && Buffer.compare(before, after) === 0 ? [] : [{ path, before, after, verify }];
    }),
  ];
}

function folderWith(changes: readonly FileChange[], before: PlanFolder): PlanFolder {
  const fresh = new Map(changes.map(({ path, after }) => [path, after]));
  const kept = before.files.filter(({ path }) => !fresh.has(path));
  const added = [...fresh].map(([path, bytes]) => ({ path, bytes }));
  return { ...before, files: [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const keyOf = ({ rule, unit = '', message, more, fingerprint }: Finding) =>
  `${rule} ${unit} ${message.en} ${more === undefined ? '' : fingerprint}`;

/** The errors of a plan, as it is. */
function errorsOf(folder: PlanFolder, { environment }: Beside): Set<string> {
  const { findings } = lintPlan(folder, { asOf: environment.asOf });
  return new Set(findings.filter(({ severity }) => severity === 'error').map(keyOf));
}

/** The errors that lint would find and did not find before. */
function faultsIn(
  changes: readonly FileChange[],
  known: ReadonlySet<string>,
  { before, environment }: Beside,
): Finding[] {
  const { findings } = lintPlan(folderWith(changes, before), { asOf: environment.asOf });
  return findings.filter((finding) => finding.severity === 'error' && !known.has(keyOf(finding)));
}

/** A text is divided into files: one of them is larger than may be only where one unit is, a table. */
function tooLarge(path: string): UserError {
  const divide = path.includes('/text/') ? divideTable : howToDivide(path);
  return new UserError({
    vi: `${path} sẽ lớn hơn ${planFileLimit / 1024 / 1024} MiB nên chưa ghi gì; ${divide.vi}.`,
    en: `${path} would be larger than ${planFileLimit / 1024 / 1024} MiB, so nothing was written; ${divide.en}.`,
  });
}

const divideTable: Localised = {
  vi: 'hãy chia bảng lớn nhất của văn bản thành nhiều bảng',
  en: 'divide the largest table of the text into several',
};

function faulty(faults: readonly Finding[]): UserError {
  const [first] = faults;
  const { vi, en } = first?.message ?? { vi: '', en: '' };
  const where = first ? `${first.file}; cthd explain ${first.rule}` : '';
  return new UserError({
    vi: `Chương trình lập từ văn bản này sẽ có ${faults.length} lỗi nên chưa ghi gì; lỗi đầu: ${vi} (${where})`,
    en: `The programme made from this text would have ${counted(faults.length, 'error')}, so nothing was written; the first: ${en} (${where})`,
  });
}
