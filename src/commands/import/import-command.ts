import { counted } from '../../locale/counted.ts';
import { accountFor } from '../../import/account.ts';
import { acceptFaults } from '../../import/plan/accepted-faults.ts';
import { type NewPlanFiles, planFiles } from '../../import/plan/plan-files.ts';
import { withEntries } from '../../import/plan/register-text.ts';
import { readSource } from '../../import/read/read-source.ts';
import type { SourceText } from '../../import/source-text.ts';
import { divideText } from '../../import/structure/divide-text.ts';
import { folderToFill, namesIn } from '../../io/files/folder-here.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { type FileChange, replaceTogether } from '../../io/write/replace-together.ts';
import { fillContentHash } from '../../io/files/hash-content.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { withHash } from '../../plan/content-hash.ts';
import { UserError } from '../../plan/user-error.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { refuseUnread } from '../shared/unread.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import { madeByComment } from '../../writers/made-by.ts';
import type { Command, Environment, Given } from '../command.ts';
import { parseProgrammeId } from '../init/init-fields.ts';
import { schemaFolder } from '../init/init-files.ts';
import { lineOf } from '../show/make-file.ts';
import { fullReport, type Imported, shortReport } from './import-report.ts';
import { usage } from './import-usage.ts';

export const command: Command = {
  usage,
  async run(given, environment) {
    const root = folderToFill(environment.cwd, environment.dir);
    const before: PlanFolder =
      namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : { files: [], others: [], unreadable: [] };
    const read = await importFiles(given, environment, { root, plan: readableRegisters(before) });
    const { changes, made } = checkedChanges(read, root, { before, environment });
    const imported = { ...read, made };
    const { language } = environment;
    const isDry = given.options['dryRun'] === true;
    if (!isDry) replaceTogether(root, changes);
    const report = given.options['report'];
    if (typeof report === 'string' && !isDry)
      await writeReport(report, fullReport(imported, language), given, environment);
    const written = isDry ? '' : changes.map(({ path }) => `+ ${path}\n`).join('');
    const notes = environment.quiet ? '' : shortReport(imported, language);
    const lacksFiles = readToChange(root, `${schemaFolder(root)}/text.schema.json`) === null;
    const next = isDry ? undefined : lacksFiles ? 'cthd init --files-only' : 'cthd lint';
    const exitCode = imported.draft.unplaced.length > 0 ? 1 : 0;
    return { output: written + notes, exitCode, ...(next !== undefined && { next }) };
  },
};

/** The plan that is there, whose registers the new programme will rest on; a UserError while they cannot be read whole. */
function readableRegisters(before: PlanFolder): Plan {
  const { plan, problems } = readPlan(before);
  const shared = problems.filter(
    ({ rule, file }) =>
      !['unexpected-file', 'missing-file'].includes(rule) && programmeFolderOf(file) === null,
  );
  refuseUnread({ name: null, plan, problems: shared }, 'everything', undefined);
  return plan;
}

async function importFiles(
  { args }: Given,
  environment: Environment,
  { root, plan }: { readonly root: string; readonly plan: Plan },
): Promise<Imported> {
  const paths = Array.isArray(args[0]) ? (args[0] as readonly string[]) : [];
  const sources: SourceText[] = [];
  for (const path of paths) sources.push(await readNamed(path, environment));
  const source: SourceText = {
    blocks: sources.flatMap(({ blocks }) => blocks),
    notes: sources.flatMap(({ notes }) => notes),
    dropped: sources.flatMap(({ dropped }) => dropped),
    remarks: sources.flatMap(({ remarks }) => remarks),
  };
  const draft = divideText(source);
  const taken = namesIn(root, 'plans');
  const id = environment.programme === undefined ? undefined : parseProgrammeId(environment.programme, taken);
  const schemas = schemaFolder(root);
  const made = planFiles(draft, { ...(id !== undefined && { id }), asOf: environment.asOf, schemas, plan });
  return { source, draft, made, account: accountFor(source, draft) };
}

async function readNamed(path: string, { cwd }: Environment): Promise<SourceText> {
  try {
    return await readSource(readSourceFile(cwd, path));
  } catch (error) {
    if (!(error instanceof UserError) || error.localised.vi.startsWith(path)) throw error;
    const { vi, en } = error.localised;
    throw new UserError({
      vi: `Không đọc được ${path}: ${vi}; không có gì được ghi.`,
      en: `Cannot read ${path}: ${en}; nothing was written.`,
    });
  }
}

/** New files of the programme, and the registers with what they lack. */
function changesOf({ made }: Imported, root: string): FileChange[] {
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

interface Beside {
  readonly before: PlanFolder;
  readonly environment: Environment;
}

/** The files to write. The plan as it will be must be free of errors in what is new, but for faults of the text itself, which become exceptions. */
function checkedChanges(
  imported: Imported,
  root: string,
  { before, environment }: Beside,
): { readonly changes: readonly FileChange[]; readonly made: NewPlanFiles } {
  const changes = changesOf(imported, root);
  const faults = faultsIn(before, changes, environment);
  if (faults.length === 0) return { changes, made: imported.made };
  const accepted = acceptFaults(faults, schemaFolder(root));
  const { made } = imported;
  if (accepted) {
    const path = `plans/${made.id}/exceptions.yaml`;
    const files = new Map([...made.files, [path, accepted.text]]);
    const whole = { ...made, files, decisions: [...made.decisions, ...accepted.decisions] };
    const all = changesOf({ ...imported, made: whole }, root);
    const left = faultsIn(before, all, environment);
    if (left.length === 0) return { changes: all, made: whole };
    throw faulty(left);
  }
  throw faulty(faults);
}

/** The errors that lint would find in what is new. */
function faultsIn(before: PlanFolder, changes: readonly FileChange[], { asOf }: Environment): Finding[] {
  const fresh = new Map(changes.map(({ path, after }) => [path, after]));
  const kept = before.files.filter(({ path }) => !fresh.has(path));
  const added = [...fresh].map(([path, bytes]) => ({ path, bytes }));
  const files = [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { findings } = lintPlan({ ...before, files }, { asOf });
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

/** Writes the report, with the comment by which a later import knows it for its own. */
async function writeReport(
  path: string,
  text: string,
  { options }: Given,
  { cwd }: Environment,
): Promise<void> {
  const page = `${madeByComment(withHash(reportLine))}\n\n${text}`;
  const bytes = await fillContentHash(new TextEncoder().encode(page));
  await writeOutput(cwd, path, bytes, {
    madeBy: async (before) => {
      const line = await lineOf(before);
      return line?.startsWith(reportLine) === true ? line : null;
    },
    isForced: options['force'] === true,
  });
}

const reportLine = 'cthd import --report';
