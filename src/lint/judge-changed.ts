import type { CalendarDate } from '../plan/calendar.ts';
import { groupBy } from '../plan/group-by.ts';
import { origin } from '../plan/location.ts';
import type { Plan, Programme } from '../plan/plan.ts';
import type * as yaml from '../plan/schema-types.ts';
import type { PlanFolder, Problem, RawFile } from '../plan/source-file.ts';
import type { Unit } from '../plan/unit.ts';
import { holdsRecords, programmeFolderOf } from '../source/read/file-kind.ts';
import { withoutOtherFiles } from '../source/read/plan-from.ts';
import { type ReadPlan, readPlan } from '../source/read/read-plan.ts';
import type { FileRead, ReadFile } from '../source/read/read-plan-file.ts';
import type { PartlyRead } from './broken-parts.ts';
import { checkRules } from './check-rules.ts';
import type { ExceptedAbove } from './exceptions.ts';
import { type GroupOfFiles, isOfFilesWhereUnique } from './file-scope.ts';
import { gatheredAnew } from './gathered.ts';
import {
  areApart,
  type FindingsMemory,
  fromKept,
  groupName,
  type KeptGroup,
  keptGroup,
  type KeptProblem,
} from './kept-findings.ts';
import {
  acrossName,
  type FilesFound,
  frameName,
  isSkeletonKnown,
  isText,
  type KeptFrame,
  problemsName,
  skeletonIn,
} from './kept-frame.ts';
import { type KeptRest, rememberRest, restName, seesTheSame } from './kept-rest.ts';
import { seenIn, skeletonOf } from './wordings-seen.ts';

/** What was found in a plan of which only the text files that changed were read: it could be read whole, and no rule was left out. */
export interface ChangedPlan {
  /** Without the other text files and the records. */
  readonly read: ReadPlan;
  readonly problems: readonly Problem[];
  readonly aboveIn: (programme: Programme) => ExceptedAbove;
  readonly here: PartlyRead;
  readonly base: null;
  readonly skipped: readonly [];
}

interface JudgeOptions {
  readonly asOf: CalendarDate;
  readonly memory: FindingsMemory;
  /** Reads the files that are no text files. */
  readonly readFile: ReadFile;
  /** Reads text files; what they say is of use for this time only. */
  readonly readOnce: ReadFile;
}

/** Where more text files have changed, the whole plan is judged. */
const mostChanged = 8;
/** The file that is changed now, and the one that was changed again and again before it: any of them may change next. */
const mostRests = 2;

/**
 * Judges a plan that differs in the wordings of a few text files from one that was judged before: the rules of file scope are run over
 * these, and all that others find is taken. Null where that is not enough to know what a run over the whole plan would find.
 */
export function judgeChanged(folder: PlanFolder, judging: JudgeOptions): ChangedPlan | null {
  const reads = readChanged(folder, judging);
  return reads && (judgeBesideRest(folder, reads, judging) ?? judgeInFrame(folder, reads, judging));
}

/**
 * Judges a plan of which one file changed again while all others stayed as they were: nothing that is kept of each of them is looked at. Nothing is
 * added either: what follows from the file now is of no use once it changes again.
 */
function judgeBesideRest(folder: PlanFolder, reads: ReadTexts, judging: JudgeOptions): ChangedPlan | null {
  const { memory } = judging;
  const [path, ...more] = reads.keys();
  if (path === undefined || more.length > 0) return null;
  const name = restName(folder, path, judging);
  const rest = name && (memory.find(name) as KeptRest | null);
  const value = saidBy(reads, path);
  if (!rest || !value || rest.skeleton !== memory.nameOf(skeletonOf(value))) return null;
  const anew = judgeAnew(folder, [rest.group], { ...judging, reads });
  const seen = anew?.seen[path];
  if (!anew || !seen || !seesTheSame(rest, seen)) return null;
  const others = rest.problems.map(fromKept);
  return areApart(others, anew.problems) ? changedPlan(anew, others, rest.above) : null;
}

/** Judges a plan of which some files changed, under the frame that it had before. */
function judgeInFrame(folder: PlanFolder, reads: ReadTexts, judging: JudgeOptions): ChangedPlan | null {
  const { memory } = judging;
  const skeletons = skeletonsOf(folder, reads, memory);
  const name = frameName(folder, skeletons, judging);
  const frame = name && (memory.find(name) as KeptFrame | null);
  if (!frame) return null;
  const groups = frame.groups.map((group) => {
    const own = groupName(memory, group.context, group.files) ?? '';
    return { ...group, name: own, known: memory.find(own) as KeptGroup | null };
  });
  const anew = judgeAnew(
    folder,
    groups.filter(({ known }) => !known),
    { ...judging, reads },
  );
  if (!anew) return null;
  const seen: Record<string, KeptGroup['seen'][string]> = {};
  for (const { name: own, files, known } of groups) {
    const group = known ?? keptGroup(files, anew);
    if (!known) memory.add(own, group);
    Object.assign(seen, group.seen);
  }
  const across = problemsAcross(memory, acrossName(memory, name, { inHeads: frame.inHeads, seen }));
  const before = groups.flatMap(({ known }) => known?.problems.map(fromKept) ?? []);
  if (!across || !areApart(before, anew.problems) || !areApart(across, [...before, ...anew.problems]))
    return null;
  const others = [...across, ...before];
  const judged = groups.filter(({ known }) => !known);
  for (const group of judged.length > mostRests ? [] : judged) {
    const beside = anew.problems.filter(({ file }) => !group.files.includes(file));
    const found = { group, seen, others: [...others, ...beside], above: frame.above, skeletons };
    rememberRest(folder, found, judging);
  }
  return changedPlan(anew, others, frame.above);
}

const changedPlan = (
  { read, problems }: Pick<ChangedPlan, 'read' | 'problems'>,
  others: readonly Problem[],
  above: KeptFrame['above'],
): ChangedPlan => ({
  read,
  here: wholeRead(read.plan),
  base: null,
  skipped: [],
  problems: [...others, ...problems],
  aboveIn: (programme) => new Map(above[programme.folder] ?? []),
});

/** Text files that changed, each read whole and without a fault. */
type ReadTexts = ReadonlyMap<string, FileRead>;

const saidBy = (reads: ReadTexts, path: string) =>
  (reads.get(path)?.file?.value ?? null) as yaml.TextFile | null;

/** Reads the text files of which no skeleton is known; null where these are many, or one has a fault or no name. */
function readChanged({ files }: PlanFolder, { memory, readOnce }: JudgeOptions): ReadTexts | null {
  const changed = files.filter(({ path }) => isText(path) && !isSkeletonKnown(memory, path));
  if (changed.length > mostChanged) return null;
  const reads = changed.map((raw) => [raw.path, readOnce(raw)] as const);
  const areSound = reads.every(([, { isWhole, problems }]) => isWhole && problems.length === 0);
  return areSound ? new Map(reads) : null;
}

/** The names of the skeletons of all text files, by their paths. */
function skeletonsOf({ files }: PlanFolder, reads: ReadTexts, memory: FindingsMemory) {
  const texts = files.map(({ path }) => path).filter(isText);
  return new Map(texts.map((path) => [path, skeletonIn(memory, path, () => saidBy(reads, path))]));
}

/** Runs the rules of file scope over groups of files of a plan that has a frame, so that its documents have symbols of their own; null where these are many, or see more of others than which units are tasks. */
function judgeAnew(
  folder: PlanFolder,
  groups: readonly GroupOfFiles[],
  { asOf, memory, readFile, readOnce, reads }: JudgeOptions & { readonly reads: ReadTexts },
) {
  const tasks = new Map(
    groups.flatMap(({ files, looksAt }) => {
      const seen = looksAt.split('\n');
      return files.map((file, at) => [file, seen[at] ?? ''] as const);
    }),
  );
  if (tasks.size > mostChanged || [...tasks.values()].some((seen) => !/^[01]*$/.test(seen))) return null;
  const isWanted = ({ path }: RawFile) => (isText(path) ? tasks.has(path) : !holdsRecords(path));
  const read = readPlan(
    { ...folder, files: folder.files.filter(isWanted) },
    (raw) => reads.get(raw.path) ?? (isText(raw.path) ? readOnce(raw) : readFile(raw)),
    folder.files.map(({ path }) => path),
  );
  const isTask = new Map<Unit, boolean>();
  const units = groupBy(
    read.plan.programmes.flatMap(({ index }) => index.units),
    (unit) => unit[origin].file,
  );
  for (const [file, seen] of tasks)
    for (const [at, unit] of (units.get(file) ?? []).entries()) isTask.set(unit, seen[at] === '1');
  const isOfProgramme = (file: string) => programmeFolderOf(file) !== null;
  const plan = withoutOtherFiles(read.plan, isOfProgramme, (unit) => isTask.get(unit) ?? unit.isTask);
  const files = read.files.filter(({ kind }) => kind === 'text');
  const here = wholeRead(plan);
  const checked = checkRules({ plan, files }, asOf, { here, base: null, isWanted: isOfFilesWhereUnique });
  const problems = checked.problems.filter(({ file }) => tasks.has(file));
  const gathered = gatheredAnew(plan);
  const seen = seenIn(plan, gathered, memory.nameOf);
  return { read, problems, byFile: groupBy(problems, ({ file }) => file), gathered, seen };
}

/** What was found across files; null where it is not known. */
function problemsAcross(memory: FindingsMemory, name: string): Problem[] | null {
  const inFiles = memory.find(name) as FilesFound | null;
  const known = inFiles && (memory.find(problemsName(memory, name, inFiles)) as KeptProblem[] | null);
  return known && known.map(fromKept);
}

const wholeRead = (plan: Plan): PartlyRead => ({
  plan,
  isSharedBroken: false,
  broken: new Set(),
  reasons: [],
});
