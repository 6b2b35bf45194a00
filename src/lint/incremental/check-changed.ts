import { lazily } from '../../plan/lazily.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import type { PartlyRead } from '../broken-parts.ts';
import type { ExceptedAbove } from '../exceptions.ts';
import { type CachedPlan, type CachedText, cachedText, planKey } from './cached-plan.ts';
import { checkGroups, type CheckOptions, readTexts } from './check-groups.ts';
import type { GroupOfFiles } from './file-scope.ts';
import {
  areApart,
  type CachedGroup,
  cachedGroup,
  type FindingsCache,
  fromCached,
  groupKey,
  type SeenInFile,
} from './findings-cache.ts';
import { areSeenTheSame, skeletonHashes } from './seen-in-files.ts';

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

/** A group of files of which one differs from what it was in the cached plan, with what is cached of it as it is now. */
interface ChangedGroup extends GroupOfFiles {
  readonly key: string;
  readonly cached: CachedGroup | null;
}

/** Where more files differ from those of the cached plan, it is cached anew. */
const maxChanged = 6;

/**
 * Checks a plan that differs from one that is cached in the wordings and assignments of a few text files: the rules of file scope are run over
 * these, and all that others find comes from the cache. Null where that is not enough to know what a run over the whole plan would find.
 */
export function checkChanged(folder: PlanFolder, options: CheckOptions): CheckedPlan | null {
  const { cache } = options;
  const key = planKey(folder, options);
  const known = key && (cache.get(key) as CachedPlan | null);
  if (!known) return null;
  const changed = known.texts.filter(({ path, content }) => content !== cache.contentHashOf(path));
  const groups = changedGroups(known, changed, cache);
  const uncached = groups.filter(({ cached }) => !cached);
  const reads = readTexts(folder, uncached, options);
  if (!reads) return null;
  const skeletons = {
    ...inFiles(groups, 'skeletons'),
    ...skeletonHashes(
      [...reads.values()].flatMap(({ file }) => file ?? []),
      cache.hashOf,
    ),
  };
  if (changed.some(({ path, skeleton }) => skeleton !== skeletons[path])) return null;
  const checked = checkGroups(folder, uncached, { ...options, reads });
  const found = groups.map((group) => ({
    ...group,
    cached: group.cached ?? cachedGroup(group.files, { ...checked, skeletons }),
  }));
  const seen = inFiles(found, 'seen');
  if (!areSeenTheSame(seenTexts(known), seen)) return null;
  const others = problemsOfOthers(known, groups);
  if (!others || !areApart(others, checked.problems)) return null;
  if (uncached.length > 1) cacheChanged(known, found, { key, cache });
  return {
    read: checked.read,
    here: checked.here,
    base: null,
    skipped: [],
    problems: [...others, ...checked.problems],
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

/**
 * What was found but for what rules of file scope find in files that are not cached; null where rules across files found something in a file that changed, or
 * where two findings are alike, of which one may have changed.
 */
function problemsOfOthers(known: CachedPlan, groups: readonly ChangedGroup[]): Problem[] | null {
  const changed = new Set(groups.flatMap(({ files }) => files));
  if (known.acrossFiles.some(({ file }) => changed.has(file))) return null;
  const asBefore = [...known.acrossFiles, ...known.ofFiles.filter(({ file }) => !changed.has(file))].map(
    fromCached,
  );
  const cached = groups.flatMap((group) => group.cached?.problems.map(fromCached) ?? []);
  return areApart(asBefore, cached) ? [...asBefore, ...cached] : null;
}

/** Caches what was found in groups now, and the whole plan as it is now where much of it has changed. */
function cacheChanged(
  known: CachedPlan,
  groups: readonly (ChangedGroup & { readonly cached: CachedGroup })[],
  { key, cache }: { readonly key: string; readonly cache: FindingsCache },
): void {
  for (const group of groups) cache.add(group.key, group.cached);
  if (groups.length <= maxChanged) return;
  const inGroups = new Map(groups.flatMap(({ files, cached }) => files.map((file) => [file, cached])));
  const texts = known.texts.map((text) => {
    const group = inGroups.get(text.path);
    return group ? { ...text, ...cachedText(text.path, { group, cache }) } : text;
  });
  const ofFiles = [
    ...known.ofFiles.filter(({ file }) => !inGroups.has(file)),
    ...groups.flatMap(({ cached }) => cached.problems),
  ];
  cache.add(key, { ...known, texts, ofFiles } satisfies CachedPlan);
}
