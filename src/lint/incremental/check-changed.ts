import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFolder, Problem, RawFile } from '../../plan/source-file.ts';
import type { Unit } from '../../plan/unit.ts';
import { holdsRecords, programmeFolderOf } from '../../source/read/file-kind.ts';
import { withoutOtherFiles } from '../../source/read/plan-from.ts';
import { type ReadPlan, readPlan } from '../../source/read/read-plan.ts';
import type { FileRead, ReadFile } from '../../source/read/read-plan-file.ts';
import type { PartlyRead } from '../broken-parts.ts';
import { checkRules } from '../check-rules.ts';
import type { ExceptedAbove } from '../exceptions.ts';
import { type GroupOfFiles, isOfFilesWhereUnique } from './file-scope.ts';
import { gatherAll } from './gathered.ts';
import {
  areApart,
  type FindingsCache,
  fromCached,
  groupKey,
  type CachedGroup,
  cachedGroup,
  type CachedProblem,
} from './findings-cache.ts';
import {
  acrossFilesKey,
  type FilesFound,
  frameKey,
  isSkeletonCached,
  isText,
  type CachedFrame,
  problemsKey,
  skeletonHash,
} from './cached-frame.ts';
import { type CachedRest, cacheRest, restKey, seesTheSame } from './cached-rest.ts';
import { seenIn, skeletonOf } from './seen-in-files.ts';

/** What was found in a plan of which only the text files that changed were read: it could be read whole, and no rule was left out. */
export interface CheckedPlan {
  /** Without the other text files and the records. */
  readonly read: ReadPlan;
  readonly problems: readonly Problem[];
  readonly aboveIn: (programme: Programme) => ExceptedAbove;
  readonly here: PartlyRead;
  readonly base: null;
  readonly skipped: readonly [];
}

interface CheckOptions {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
  /** Reads the files that are no text files. */
  readonly readFile: ReadFile;
  /** Reads text files; what they say is of use for this time only. */
  readonly readOnce: ReadFile;
}

/** Where more text files have changed, the whole plan is checked. */
const maxChanged = 8;
/** So many of the groups that were checked get an entry for the plan without them: the file that is changed now, and the one that was changed again and again before it. */
const maxRests = 2;

/**
 * Checks a plan that differs in the wordings and assignments of a few text files from one that was checked before: the rules of file scope are run over
 * these, and all that others find comes from the cache. Null where that is not enough to know what a run over the whole plan would find.
 */
export function checkChanged(folder: PlanFolder, options: CheckOptions): CheckedPlan | null {
  const reads = readChanged(folder, options);
  return reads && (checkBesideRest(folder, reads, options) ?? checkInFrame(folder, reads, options));
}

/**
 * Checks a plan of which one file changed again while all others stayed as they were: no entry of each of them is looked at. Nothing is
 * added either: what follows from the file now is of no use once it changes again.
 */
function checkBesideRest(folder: PlanFolder, reads: ReadTexts, options: CheckOptions): CheckedPlan | null {
  const { cache } = options;
  const [path, ...more] = reads.keys();
  if (path === undefined || more.length > 0) return null;
  const key = restKey(folder, path, options);
  const rest = key && (cache.get(key) as CachedRest | null);
  const value = saidBy(reads, path);
  if (!rest || !value || rest.skeleton !== cache.hashOf(skeletonOf(value))) return null;
  const checked = checkGroups(folder, [rest.group], { ...options, reads });
  const seen = checked?.seen[path];
  if (!checked || !seen || !seesTheSame(rest, seen)) return null;
  const others = rest.problems.map(fromCached);
  return areApart(others, checked.problems) ? checkedPlan(checked, others, rest.above) : null;
}

/** Checks a plan of which some files changed, under the frame that it had before. */
function checkInFrame(folder: PlanFolder, reads: ReadTexts, options: CheckOptions): CheckedPlan | null {
  const { cache } = options;
  const skeletons = skeletonsOf(folder, reads, cache);
  const key = frameKey(folder, skeletons, options);
  const frame = key && (cache.get(key) as CachedFrame | null);
  if (!frame) return null;
  const groups = frame.groups.map((group) => {
    const own = groupKey(cache, group.contextHash, group.files) ?? '';
    return { ...group, key: own, cached: cache.get(own) as CachedGroup | null };
  });
  const uncached = groups.filter(({ cached }) => !cached);
  const checked = checkGroups(folder, uncached, { ...options, reads });
  if (!checked) return null;
  const seen: Record<string, CachedGroup['seen'][string]> = {};
  for (const { key: own, files, cached } of groups) {
    const group = cached ?? cachedGroup(files, checked);
    if (!cached) cache.add(own, group);
    Object.assign(seen, group.seen);
  }
  const across = problemsAcross(cache, acrossFilesKey(cache, key, { ...frame, seen }));
  const before = groups.flatMap(({ cached }) => cached?.problems.map(fromCached) ?? []);
  if (!across || !areApart(before, checked.problems) || !areApart(across, [...before, ...checked.problems]))
    return null;
  const others = [...across, ...before];
  for (const group of uncached.length > maxRests ? [] : uncached) {
    const beside = checked.problems.filter(({ file }) => !group.files.includes(file));
    const all = { ...frame.inHeads, ...seen };
    const found = { ...frame, group, seen: all, others: [...others, ...beside], skeletons };
    cacheRest(folder, found, options);
  }
  return checkedPlan(checked, others, frame.above);
}

const checkedPlan = (
  { read, problems }: Pick<CheckedPlan, 'read' | 'problems'>,
  others: readonly Problem[],
  above: CachedFrame['above'],
): CheckedPlan => ({
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

/** Reads the text files of which no skeleton is cached; null where these are many, or one has a fault. */
function readChanged({ files }: PlanFolder, { cache, readOnce }: CheckOptions): ReadTexts | null {
  const changed = files.filter(({ path }) => isText(path) && !isSkeletonCached(cache, path));
  if (changed.length > maxChanged) return null;
  const reads = changed.map((raw) => [raw.path, readOnce(raw)] as const);
  const areSound = reads.every(([, { isWhole, problems }]) => isWhole && problems.length === 0);
  return areSound ? new Map(reads) : null;
}

/** The hashes of the skeletons of all text files, by their paths. */
function skeletonsOf({ files }: PlanFolder, reads: ReadTexts, cache: FindingsCache) {
  const texts = files.map(({ path }) => path).filter(isText);
  return new Map(texts.map((path) => [path, skeletonHash(cache, path, () => saidBy(reads, path))]));
}

/** Runs the rules of file scope over groups of files of a plan that has a frame, so that its documents have symbols of their own; null where these are many, or see more of others than which units are tasks. */
function checkGroups(
  folder: PlanFolder,
  groups: readonly GroupOfFiles[],
  { asOf, cache, readFile, readOnce, reads }: CheckOptions & { readonly reads: ReadTexts },
) {
  const tasks = new Map(
    groups.flatMap(({ files, looksAt }) => {
      const seen = looksAt.split('\n');
      return files.map((file, at) => [file, seen[at] ?? ''] as const);
    }),
  );
  if (tasks.size > maxChanged || [...tasks.values()].some((seen) => !/^[01]*$/.test(seen))) return null;
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
  const gathered = gatherAll(plan);
  const seen = seenIn(plan, gathered, cache.hashOf);
  return { read, problems, byFile: groupBy(problems, ({ file }) => file), gathered, seen };
}

/** What was found across files; null where it is not cached. */
function problemsAcross(cache: FindingsCache, key: string): Problem[] | null {
  const inFiles = cache.get(key) as FilesFound | null;
  const known = inFiles && (cache.get(problemsKey(cache, key, inFiles)) as CachedProblem[] | null);
  return known && known.map(fromCached);
}

const wholeRead = (plan: Plan): PartlyRead => ({
  plan,
  isSharedBroken: false,
  broken: new Set(),
  reasons: [],
});
