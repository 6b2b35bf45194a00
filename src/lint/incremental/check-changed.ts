import { lazily } from '../../plan/lazily.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import type { PartlyRead } from '../broken-parts.ts';
import type { ExceptedAbove } from '../exceptions.ts';
import { maxProblems } from '../problem-rest.ts';
import { type CachedPlan, type CachedText, cachedText, planKey, unitAt } from './cached-plan.ts';
import { type ChangedRecords, changedRecords, isToldAnew } from './changed-records.ts';
import { checkGroups, type CheckOptions, type ReadFiles, readUnchecked } from './check-groups.ts';
import type { GroupOfFiles } from './file-scope.ts';
import {
  areApart,
  type CachedGroup,
  cachedGroup,
  type CachedProblem,
  type FindingsCache,
  fromCached,
  groupKey,
  type SeenInFile,
  toCached,
} from './findings-cache.ts';
import { areSeenTheSame, skeletonHashes } from './seen-in-files.ts';

/** What was found in a plan of which only the text files and records that changed were read: it could be read whole, and no rule was left out. */
export interface CheckedPlan {
  /** Without the other text files and records. */
  readonly read: ReadPlan;
  readonly problems: readonly Problem[];
  readonly aboveIn: (programme: Programme) => ExceptedAbove;
  readonly here: PartlyRead;
  readonly base: null;
  readonly skipped: readonly [];
}

/** A group of files of which one differs from what it was in the cached plan, with what is cached of it as it is now. */
interface ChangedGroup extends GroupOfFiles {
  readonly key: string;
  readonly cached: CachedGroup | null;
}

/** Where more files differ from those of the cached plan, it is cached anew. */
const maxChanged = 6;
/** The same of those that have to be checked each time. */
const maxUnchecked = 2;
/** The same of files of records: of them nothing else is cached. */
const maxRecords = 2;

/**
 * Checks a plan that differs from one that is cached in the wordings and assignments of a few text files, and in the records of a few tasks: the rules of file scope are
 * run over these files, those about records over these tasks, and all that others find comes from the cache. Null where that is not enough to know what a run over the whole plan
 * would find.
 */
export function checkChanged(folder: PlanFolder, options: CheckOptions): CheckedPlan | null {
  const { cache } = options;
  const readOnce = memoised(options.readOnce);
  const key = planKey(folder, options);
  const known = key && (cache.get(key) as CachedPlan | null);
  const records = known && changedRecords(folder, known, { cache, readOnce });
  if (!known || !records) return null;
  const texts = known.texts.filter(({ path, content }) => content !== cache.contentHashOf(path));
  const groups = changedGroups(known, texts, cache);
  if (!mayStay(known, groups, records)) return null;
  const unchecked = { groups: groups.filter(({ cached }) => !cached), records };
  const reads = readUnchecked(folder, unchecked, { readOnce });
  const acrossFiles = reads && acrossAsBefore(known, { groups, records, reads, cache });
  if (!acrossFiles) return null;
  const read = [...reads.values()].flatMap(({ file }) => file ?? []);
  const skeletons = { ...inFiles(groups, 'skeletons'), ...skeletonHashes(read, cache.hashOf) };
  if (texts.some(({ path, skeleton }) => skeleton !== skeletons[path])) return null;
  const checked = checkGroups(folder, unchecked, {
    ...options,
    reads,
    repeated: new Set(known.repeatedSymbols),
  });
  if (!checked || mayBeCounted(known, records, checked.ofRecords)) return null;
  const checkedGroups = groups.map((group) => ({
    ...group,
    cached: group.cached ?? cachedGroup(group.files, { ...checked, skeletons }),
  }));
  if (!areSeenTheSame(seenTexts(known), inFiles(checkedGroups, 'seen'))) return null;
  const inGroups = new Set(groups.flatMap(({ files }) => files));
  const ofOthers = known.ofFiles.filter(({ file }) => !inGroups.has(file));
  const asBefore = [...acrossFiles, ...ofOthers].map(fromCached);
  const cached = groups.flatMap((group) => group.cached?.problems.map(fromCached) ?? []);
  const { problems, ofRecords } = checked;
  if (!areApart(asBefore, cached, problems, ofRecords)) return null;
  const isMuch =
    groups.length > maxChanged || unchecked.groups.length > maxUnchecked || records.changed.size > maxRecords;
  if (unchecked.groups.length > 1 || isMuch)
    for (const group of checkedGroups) cache.add(group.key, group.cached);
  if (isMuch) {
    const across = [...acrossFiles, ...ofRecords.map(toCached)];
    cacheAnew(known, { key, cache, groups: checkedGroups, records, acrossFiles: across, ofOthers });
  }
  return {
    read: checked.read,
    here: checked.here,
    base: null,
    skipped: [],
    problems: [...asBefore, ...cached, ...problems, ...ofRecords],
    aboveIn: (programme) => new Map(known.above[programme.folder] ?? []),
  };
}

/**
 * The groups of the files that changed. Where it is one, it is the same that changed before and has changed again: nothing is cached of it. One in which rules across files
 * found something has to be read.
 */
function changedGroups(
  { groups, acrossFiles }: CachedPlan,
  changed: readonly CachedText[],
  cache: FindingsCache,
): ChangedGroup[] {
  const paths = new Set(changed.map(({ path }) => path));
  const ofChanged = groups.filter(({ files }) => files.some((file) => paths.has(file)));
  const found = new Set(acrossFiles.map(({ file }) => file));
  return ofChanged.map((group) => {
    const key = groupKey(cache, 'changed', group) ?? '';
    const isRead = ofChanged.length === 1 || group.files.some((file) => found.has(file));
    return { ...group, key, cached: isRead ? null : (cache.get(key) as CachedGroup | null) };
  });
}

/** What is cached of groups by file, of all their files. */
const inFiles = <K extends 'seen' | 'skeletons'>(
  groups: readonly Pick<ChangedGroup, 'cached'>[],
  kind: K,
): CachedGroup[K] => Object.assign({}, ...groups.map(({ cached }) => cached?.[kind])) as CachedGroup[K];

const seenTexts = ({ texts }: CachedPlan) =>
  texts.map(({ path, roots, seen }) => ({
    path,
    roots,
    seen: lazily(() => JSON.parse(seen) as SeenInFile),
  }));

/** Whether so much may be found in the files of the records that changed that some of it is only counted. */
const mayBeCounted = (
  { acrossFiles }: CachedPlan,
  { files }: ChangedRecords,
  ofRecords: readonly Problem[],
): boolean => ofRecords.length + acrossFiles.filter(({ file }) => files.has(file)).length > maxProblems;

/** Whether it can be told what stays of all that rules across files found: not where they found something in a text that changed outside of units, or so much that it was counted, there or in records of the same tasks. */
function mayStay(
  { acrossFiles }: CachedPlan,
  groups: readonly ChangedGroup[],
  { files }: ChangedRecords,
): boolean {
  const changed = new Set(groups.flatMap((group) => group.files));
  return acrossFiles.every(({ file, more, ofUnit }) =>
    changed.has(file) ? ofUnit !== undefined && more === undefined : more === undefined || !files.has(file),
  );
}

/** What rules across files found and what stays of it, in texts that changed at the places where their units stand now; null where one of these units says something else. */
function acrossAsBefore(
  known: CachedPlan,
  {
    groups,
    records,
    reads,
    cache,
  }: {
    readonly groups: readonly ChangedGroup[];
    readonly records: ChangedRecords;
    readonly reads: ReadFiles;
    readonly cache: FindingsCache;
  },
): CachedProblem[] | null {
  const changed = new Set(groups.flatMap(({ files }) => files));
  const stays = known.acrossFiles.filter((problem) => !isToldAnew(problem, records));
  const now = stays.map((problem): CachedProblem | null => {
    const { file, place, ofUnit } = problem;
    if (!changed.has(file)) return problem;
    const read = reads.get(file)?.file;
    const unit = read && place ? unitAt(read.value, place.path) : null;
    if (!read || !place || unit === null || cache.hashOf(unit) !== ofUnit) return null;
    return { ...problem, range: read.document.locate(place.path, place.part) };
  });
  return now.every((problem) => problem !== null) ? now : null;
}

/** Caches the whole plan as it is now. */
function cacheAnew(
  known: CachedPlan,
  {
    key,
    cache,
    groups,
    records: { records, loose },
    acrossFiles,
    ofOthers,
  }: {
    readonly key: string;
    readonly cache: FindingsCache;
    readonly groups: readonly (ChangedGroup & { readonly cached: CachedGroup })[];
    readonly records: ChangedRecords;
    readonly acrossFiles: CachedPlan['acrossFiles'];
    readonly ofOthers: CachedPlan['ofFiles'];
  },
): void {
  const inGroups = new Map(groups.flatMap(({ files, cached }) => files.map((file) => [file, cached])));
  const texts = known.texts.map((text) => {
    const group = inGroups.get(text.path);
    return group ? { ...text, ...cachedText(text.path, { group, cache }) } : text;
  });
  const ofFiles = [...ofOthers, ...groups.flatMap(({ cached }) => cached.problems)];
  cache.add(key, { ...known, texts, records, loose, acrossFiles, ofFiles } satisfies CachedPlan);
}
