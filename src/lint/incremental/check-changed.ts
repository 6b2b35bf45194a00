import { lazily } from '../../plan/lazily.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import type { PartlyRead } from '../broken-parts.ts';
import type { ExceptedAbove } from '../exceptions.ts';
import { maxProblems } from '../problem-rest.ts';
import { type CachedPlan, type CachedText, cachedText, planKey } from './cached-plan.ts';
import { type ChangedRecords, changedRecords, isToldAnew } from './changed-records.ts';
import { checkGroups, type CheckOptions, readUnchecked } from './check-groups.ts';
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
  const unchecked = { groups: groups.filter(({ cached }) => !cached), records };
  const reads = readUnchecked(folder, unchecked, { readOnce });
  if (!reads) return null;
  const read = [...reads.values()].flatMap(({ file }) => file ?? []);
  const skeletons = { ...inFiles(groups, 'skeletons'), ...skeletonHashes(read, cache.hashOf) };
  if (texts.some(({ path, skeleton }) => skeleton !== skeletons[path])) return null;
  const checked = checkGroups(folder, unchecked, { ...options, reads });
  if (!checked || mayBeCounted(known, records, checked.ofRecords)) return null;
  const checkedGroups = groups.map((group) => ({
    ...group,
    cached: group.cached ?? cachedGroup(group.files, { ...checked, skeletons }),
  }));
  if (!areSeenTheSame(seenTexts(known), inFiles(checkedGroups, 'seen'))) return null;
  const asBefore = problemsAsBefore(known, groups, records);
  if (!asBefore) return null;
  const cached = groups.flatMap((group) => group.cached?.problems.map(fromCached) ?? []);
  const { problems, ofRecords } = checked;
  if (!areApart(asBefore, cached, problems, ofRecords)) return null;
  const isMuch = groups.length > maxChanged || records.changed.size > maxRecords;
  if (unchecked.groups.length > 1 || isMuch)
    for (const group of checkedGroups) cache.add(group.key, group.cached);
  if (isMuch) cacheAnew(known, { key, cache, groups: checkedGroups, records, ofRecords });
  return {
    read: checked.read,
    here: checked.here,
    base: null,
    skipped: [],
    problems: [...asBefore, ...cached, ...problems, ...ofRecords],
    aboveIn: (programme) => new Map(known.above[programme.folder] ?? []),
  };
}

/** The groups of the files that changed. Where it is one, it is the same that changed before and has changed again: nothing is cached of it. */
function changedGroups(
  { groups }: CachedPlan,
  changed: readonly CachedText[],
  cache: FindingsCache,
): ChangedGroup[] {
  const paths = new Set(changed.map(({ path }) => path));
  const ofChanged = groups.filter(({ files }) => files.some((file) => paths.has(file)));
  return ofChanged.map((group) => {
    const key = groupKey(cache, 'changed', group) ?? '';
    return { ...group, key, cached: ofChanged.length > 1 ? (cache.get(key) as CachedGroup | null) : null };
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

/** What was found in the cached plan and stays as it was; null where rules across files found something in a text file that changed, or so much in records of the same tasks that it was counted. */
function problemsAsBefore(
  known: CachedPlan,
  groups: readonly ChangedGroup[],
  records: ChangedRecords,
): Problem[] | null {
  const changed = new Set(groups.flatMap(({ files }) => files));
  const isUnsure = ({ file, more }: CachedProblem) =>
    changed.has(file) || (more !== undefined && records.files.has(file));
  if (known.acrossFiles.some(isUnsure)) return null;
  return [
    ...known.acrossFiles.filter((problem) => !isToldAnew(problem, records)),
    ...known.ofFiles.filter(({ file }) => !changed.has(file)),
  ].map(fromCached);
}

/** Caches the whole plan as it is now. */
function cacheAnew(
  known: CachedPlan,
  {
    key,
    cache,
    groups,
    records,
    ofRecords,
  }: {
    readonly key: string;
    readonly cache: FindingsCache;
    readonly groups: readonly (ChangedGroup & { readonly cached: CachedGroup })[];
    readonly records: ChangedRecords;
    readonly ofRecords: readonly Problem[];
  },
): void {
  const inGroups = new Map(groups.flatMap(({ files, cached }) => files.map((file) => [file, cached])));
  const texts = known.texts.map((text) => {
    const group = inGroups.get(text.path);
    return group ? { ...text, ...cachedText(text.path, { group, cache }) } : text;
  });
  const acrossFiles = [
    ...known.acrossFiles.filter((problem) => !isToldAnew(problem, records)),
    ...ofRecords.map(toCached),
  ];
  const ofFiles = [
    ...known.ofFiles.filter(({ file }) => !inGroups.has(file)),
    ...groups.flatMap(({ cached }) => cached.problems),
  ];
  const { records: files, loose } = records;
  cache.add(key, { ...known, texts, records: files, loose, acrossFiles, ofFiles } satisfies CachedPlan);
}
