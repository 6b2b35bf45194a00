import { acceptFaults } from '../../import/plan/accepted-faults.ts';
import type { NewPlanFiles } from '../../import/plan/plan-files.ts';
import { withEntries } from '../../import/plan/register-text.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import type { FileChange } from '../../io/write/replace-together.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Finding } from '../../plan/finding.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { counted } from '../../locale/counted.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { schemaFolder } from '../init/init-files.ts';

interface Beside {
  readonly root: string;
  readonly before: PlanFolder;
  readonly environment: Environment;
}

/** What an import writes, and the folder of the plan as it will be. */
export interface CheckedChanges {
  readonly changes: readonly FileChange[];
  readonly made: NewPlanFiles;
  readonly folder: PlanFolder;
}

/** The files to write. The plan as it will be must be free of errors in what is new, but for faults of the text itself, which become exceptions. */
export function checkedChanges(made: NewPlanFiles, beside: Beside): CheckedChanges {
  const changes = changesOf(made, beside.root);
  const faults = faultsIn(changes, beside);
  if (faults.length === 0) return { changes, made, folder: folderWith(changes, beside.before) };
  const accepted = acceptFaults(faults, schemaFolder(beside.root));
  if (!accepted) throw faulty(faults);
  const path = `plans/${made.id}/exceptions.yaml`;
  const files = new Map([...made.files, [path, accepted.text]]);
  const whole = { ...made, files, decisions: [...made.decisions, ...accepted.decisions] };
  const all = changesOf(whole, beside.root);
  const left = faultsIn(all, beside);
  if (left.length > 0) throw faulty(left);
  return { changes: all, made: whole, folder: folderWith(all, beside.before) };
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
    ...[...made.files].map(([path, text]): FileChange => ({
      path,
      before: null,
      after: bytes(text),
      verify,
    })),
  ];
}

function folderWith(changes: readonly FileChange[], before: PlanFolder): PlanFolder {
  const fresh = new Map(changes.map(({ path, after }) => [path, after]));
  const kept = before.files.filter(({ path }) => !fresh.has(path));
  const added = [...fresh].map(([path, bytes]) => ({ path, bytes }));
  return { ...before, files: [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The errors that lint would find in what is new. */
function faultsIn(changes: readonly FileChange[], { before, environment }: Beside): Finding[] {
  const fresh = new Set(changes.map(({ path }) => path));
  const { findings } = lintPlan(folderWith(changes, before), { asOf: environment.asOf });
  return findings.filter(({ severity, file }) => severity === 'error' && fresh.has(file));
}

function faulty(faults: readonly Finding[]): UserError {
  const [first] = faults;
  const { vi, en } = first?.message ?? { vi: '', en: '' };
  const where = first ? `${first.rule}, ${first.file}` : '';
  return new UserError({
    vi: `Chương trình lập từ văn bản này sẽ có ${faults.length} lỗi nên chưa ghi gì; lỗi đầu: ${vi} (${where})`,
    en: `The programme made from this text would have ${counted(faults.length, 'error')}, so nothing was written; the first: ${en} (${where})`,
  });
}
