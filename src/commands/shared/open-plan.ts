import type { Side } from '../../change/diff-report.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { clearEarly } from '../../io/engine.ts';
import { planStore } from '../../io/cache/plan-store.ts';
import { readPlansAt } from '../../io/git/read-plans-at.ts';
import type { Range } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { schemaLineFor } from '../../progress/records/schema-line.ts';
import { holdsRecords } from '../../source/read/file-kind.ts';
import { unreadableIn } from '../../source/read/folder-problems.ts';
import { type ReadFile, memoisedReader } from '../../source/read/read-plan-file.ts';
import { type ReadPlan, readPlan } from '../../source/read/read-plan.ts';
import type { Environment } from '../command.ts';
import { chooseProgramme } from './choose-programme.ts';
import { cachedReader } from './cached-reader.ts';
import { inPhase } from './phases.ts';
import { readWorkingTree } from './read-working-tree.ts';
import { type Need, refuseUnread, withoutBroken } from './unread.ts';

/** Where a plan is read from. */
export type Source =
  | { readonly kind: 'working-tree' }
  | { readonly kind: 'commit'; readonly name: string; readonly hash: string; readonly root: string }
  | { readonly kind: 'folder'; readonly name: string; readonly root: string };

/** A plan with what it was read from, and everything that is wrong with its files. */
export interface OpenPlan extends ReadPlan, Side {
  /** The folder that has plans/; of a commit, the folder that has it now. */
  readonly root: string;
  readonly folder: PlanFolder;
  /** Reads a file, or gives what it read of the same bytes before. */
  readonly readFile: ReadFile;
}

interface OpenOptions {
  /** What must be readable whole; a UserError where it is not. */
  readonly need: Need;
  /** Leaves out what is recorded of the tasks, which costs most to read. */
  readonly withoutProgress?: boolean;
  /** Reads the files, where whoever opens several plans remembers those that they share. */
  readonly readFile?: ReadFile;
}

type WhereAsked = Pick<Environment, 'cwd' | 'dir' | 'programme' | 'phase' | 'tree' | 'build' | 'variables'>;

/** The one way in which commands open a plan: reads a source and refuses it where what is needed of it cannot be read whole. */
export function open(
  source: Source,
  environment: WhereAsked,
  { need, withoutProgress = false, readFile: given }: OpenOptions,
): OpenPlan {
  const { root, folder } = inPhase(environment, 'files', () => readSource(source, environment));
  const files = withoutProgress ? folder.files.filter(({ path }) => !holdsRecords(path)) : folder.files;
  const store = given || source.kind !== 'working-tree' ? null : planStore({ ...environment, root }, folder);
  const readFile = given ?? memoisedReader(cachedReader(store));
  clearEarly(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const opened = inPhase(environment, 'plan', () =>
    opening({ root, source, folder: { ...folder, files }, readFile }),
  );
  store?.save();
  refuseUnread(opened, need, environment.programme);
  return need === 'everything' ? { ...opened, plan: withoutBroken(opened) } : opened;
}

/** The plan that the user stands in, for commands that show or change it; refused while what they would show of it cannot be read whole. */
export const openPlan = (environment: WhereAsked): OpenPlan =>
  open({ kind: 'working-tree' }, environment, { need: 'everything' });

/** The same plan with the bytes of one file replaced, or without it for null; the other files are not read again. Nothing is refused. */
export const openWith = (opened: OpenPlan, path: string, bytes: Uint8Array | null): OpenPlan =>
  openWithAll(opened, new Map([[path, bytes]]));

/** The same plan with the bytes of several files replaced at once, as `openWith` does for one: what the files make together is read once. */
export function openWithAll(opened: OpenPlan, replaced: ReadonlyMap<string, Uint8Array | null>): OpenPlan {
  const others = opened.folder.files.filter(({ path }) => !replaced.has(path));
  const fresh = [...replaced].flatMap(([path, bytes]) => (bytes === null ? [] : [{ path, bytes }]));
  const files = [...others, ...fresh];
  const folder = { ...opened.folder, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  const { root, name, readFile } = opened;
  return { ...opening({ root, source: { kind: 'working-tree' }, folder, readFile }), name };
}

/** A programme whose progress is to be recorded. */
export interface OpenProgramme extends Pick<OpenPlan, 'root' | 'plan'> {
  readonly programme: Programme;
  /** The first line of a new progress file; null for none. */
  readonly schemaLine: string | null;
}

/**
 * The programme that the user means, for recording its progress. A fault in the progress of another task, or in another programme, does not block
 * recording. What is recorded already is read only where it is wanted.
 */
export function openProgramme(
  environment: Environment,
  { withProgress = false }: { readonly withProgress?: boolean } = {},
): OpenProgramme {
  const wanted = { need: 'recording', withoutProgress: !withProgress } as const;
  const { root, plan, sources } = open({ kind: 'working-tree' }, environment, wanted);
  const programme = chooseProgramme(plan, environment.programme);
  const head = sources.get(`${programme.folder}/programme.yaml`)?.text ?? '';
  return { root, plan, programme, schemaLine: schemaLineFor(head) };
}

function readSource(source: Source, environment: WhereAsked): { root: string; folder: PlanFolder } {
  if (source.kind === 'working-tree') return readWorkingTree(environment);
  const { root, name } = source;
  if (source.kind === 'folder') return { root, folder: readPlanFolder(root) };
  const found = readPlansAt(root, source.hash);
  if (!found) throw withoutPlan(name);
  return { root, folder: found.folder };
}

/** A working tree whose files are at hand. Nothing is refused. */
export const openFolder = (root: string, folder: PlanFolder, readFile: ReadFile): OpenPlan =>
  opening({ root, source: { kind: 'working-tree' }, folder, readFile });

interface ReadSource {
  readonly root: string;
  readonly source: Source;
  readonly folder: PlanFolder;
  readonly readFile: ReadFile;
}

function opening({ root, source, folder, readFile }: ReadSource): OpenPlan {
  const read = readPlan(folder, readFile);
  const documents = new Map(read.files.map(({ document }) => [document.source.path, document]));
  return {
    ...read,
    root,
    folder,
    readFile,
    name: source.kind === 'working-tree' ? null : source.name,
    commit: source.kind === 'commit' ? source.hash : null,
    rangeOf: ({ file, path }): Range | null => documents.get(file)?.locate(path) ?? null,
    problems: [...unreadableIn(folder), ...read.problems],
  };
}

/** The error of a revision that has no plan. */
export const withoutPlan = (name: string): UserError =>
  new UserError({
    vi: `Phiên bản «${name}» chưa có plans/ nào.`,
    en: `The revision “${name}” has no plans/ anywhere.`,
  });
