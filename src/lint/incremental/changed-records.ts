import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder, Problem, RawFile } from '../../plan/source-file.ts';
import { fileKindOf, holdsRecords, programmeFolderOf } from '../../source/read/file-kind.ts';
import type { ReadFile } from '../../source/read/read-plan-file.ts';
import { unitOfLog } from '../../source/read/records-of-files.ts';
import { type CachedPlan, type CachedText, isText, recordFilesIn } from './cached-plan.ts';
import type { FindingsCache } from './findings-cache.ts';

/** How the records of a plan differ from those of a plan that is cached. */
export interface ChangedRecords extends Pick<CachedPlan, 'records' | 'loose'> {
  /** The files of records that are new, say something else or are gone. */
  readonly changed: ReadonlySet<string>;
  /** The tasks that they are about, with the folders of their programmes. */
  readonly tasks: readonly TaskOfProgramme[];
  /** All files that changed or have records of these tasks, as far as they are there. */
  readonly files: ReadonlySet<string>;
  /** The text files in which these tasks stand. */
  readonly texts: readonly CachedText[];
}

interface TaskOfProgramme {
  readonly folder: string;
  readonly id: string;
}

/** Where more files of records have changed, or they are about more tasks, the whole plan is checked. */
const maxRecords = 8;

/** The records that changed; null where more than what is found in them may follow from that, where they are many, or where it is not plain in which files their tasks stand. */
export function changedRecords(
  folder: PlanFolder,
  known: CachedPlan,
  { cache, readOnce }: { readonly cache: FindingsCache; readonly readOnce: ReadFile },
): ChangedRecords | null {
  const records = recordFilesIn(folder, cache);
  if (records === known.records)
    return { ...known, changed: new Set(), tasks: [], files: new Set(), texts: [] };
  const [before, now] = [linesOf(known.records), linesOf(records)];
  const added = pathsBeside(now, before);
  const changed = new Set([...added, ...pathsBeside(before, now)]);
  if (!known.areRecordsApart || changed.size > maxRecords) return null;
  const kept = Object.entries(known.loose).filter(([path]) => !changed.has(path));
  const read = folder.files.filter(({ path }) => added.has(path) && isLoose(path));
  const loose = Object.fromEntries([
    ...kept,
    ...read.map((raw) => [raw.path, Object.keys(readOnce(raw).file?.value ?? {})] as const),
  ]);
  const tasks = tasksOf(changed, [known.loose, loose]);
  const texts = tasks.map((task) => textWith(task, folder, known));
  if (tasks.length === 0 || tasks.length > maxRecords || !texts.every((text) => text !== null)) return null;
  const files = folder.files.filter(({ path }) => added.has(path) || isOfAny(path, tasks, loose));
  return { records, loose, changed, tasks, texts, files: new Set(files.map(({ path }) => path)) };
}

/** Whether a finding is told anew where records changed: in a file that changed, and of their tasks in any other file. */
export function isToldAnew(
  { file, unit }: Pick<Problem, 'file' | 'unit'>,
  { changed, tasks }: Pick<ChangedRecords, 'changed' | 'tasks'>,
): boolean {
  if (changed.has(file)) return true;
  if (!holdsRecords(file)) return false;
  const folder = programmeFolderOf(file);
  return tasks.some((task) => task.id === unit && task.folder === folder);
}

/** Whether the task is one of a programme. */
export const isTaskIn = (
  { folder, id }: TaskOfProgramme,
  programme: Pick<Programme, 'folder' | 'index'>,
): boolean => programme.folder === folder && programme.index.byId.get(id)?.isTask === true;

const linesOf = (records: string): ReadonlySet<string> => new Set(records === '' ? [] : records.split('\n'));

/** The paths in the lines of one that another does not have. */
const pathsBeside = (lines: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...lines].filter((line) => !others.has(line)).map((line) => line.slice(0, line.lastIndexOf(' '))));

/** Whether a file has records of several tasks, not packed into their logs. */
const isLoose = (path: string): boolean => fileKindOf(path) === 'records';

/** The tasks that some files have records of, now or before. */
function tasksOf(paths: ReadonlySet<string>, loose: readonly CachedPlan['loose'][]): TaskOfProgramme[] {
  const tasks = new Map<string, TaskOfProgramme>();
  for (const path of paths) {
    const folder = programmeFolderOf(path) ?? '';
    const ids = isLoose(path) ? loose.flatMap((all) => all[path] ?? []) : [unitOfLog(path)];
    for (const id of ids) tasks.set(`${folder} ${id}`, { folder, id });
  }
  return [...tasks.values()];
}

const isOfAny = (path: string, tasks: readonly TaskOfProgramme[], loose: CachedPlan['loose']): boolean =>
  holdsRecords(path) &&
  tasks.some(
    ({ folder, id }) =>
      programmeFolderOf(path) === folder &&
      (isLoose(path) ? (loose[path]?.includes(id) ?? false) : unitOfLog(path) === id),
  );

/** The one text file in which a task stands; null where it is in none, or may be in several. */
function textWith(
  { folder, id }: TaskOfProgramme,
  { files }: PlanFolder,
  { texts }: CachedPlan,
): CachedText | null {
  const [file, ...others] = files.filter(
    (one) => isText(one.path) && programmeFolderOf(one.path) === folder && states(one, id),
  );
  const text = texts.find(({ path }) => path === file?.path);
  return text && others.length === 0 ? text : null;
}

/** Whether the text of a file has an id, found in its bytes: to read all files would take longer than to check one. */
function states({ bytes }: RawFile, id: string): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = `id: ${id}`;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[a-z0-9-]/.test(text.toString('latin1', at + words.length, at + words.length + 1))) return true;
  return false;
}
