import type { CalendarDate } from '../../plan/calendar.ts';
import { presentIdOf } from '../../plan/former-ids.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { rules } from '../../rules/rule-table.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import { exceptedAbove } from '../exceptions.ts';
import { type GroupOfFiles, type CheckedFiles, ofFilesIn } from './file-scope.ts';
import {
  type FindingsCache,
  type CachedGroup,
  type CacheEntryKind,
  type CachedProblem,
  cacheKey,
  toCached,
} from './findings-cache.ts';
import { type RootsOfPassages, rootsOfPassages, sharedAmong, skeletonOf } from './seen-in-files.ts';

/** What the cache holds of a whole plan, under a key of all but the wordings and assignments of its text files. */
export interface CachedFrame {
  readonly groups: readonly GroupOfFiles[];
  /** What rules across files see of the wordings in heads. */
  readonly inHeads: CachedGroup['seen'];
  readonly roots: RootsOfPassages;
  /** By the folder of a programme, what `exceptedAbove` gives of it. */
  readonly above: Readonly<Record<string, readonly (readonly [unit: string, named: readonly string[]])[]>>;
}

/** The text files in which something stands that was found across files, or that their wordings do not tell alone. */
export type FilesFound = readonly string[];

/** What all keys are made with. */
export interface KeyContext {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
}

/** Whether a file of a programme holds its wording. */
export const isText = (path: string): boolean => fileKindOf(path) === 'text';

const skeletonKey = (contentHash: string) => `skeleton ${contentHash}`;

/** Whether the skeleton of a text file is in the cache: it was read before, as it is. */
export function isSkeletonCached(cache: FindingsCache, path: string): boolean {
  const content = cache.contentHashOf(path);
  return content !== null && cache.has(skeletonKey(content));
}

/** A hash of the skeleton of a text file, from the cache or from what the file says; null where neither tells, or its content has no hash. */
export function skeletonHash(
  cache: FindingsCache,
  path: string,
  says: () => yaml.TextFile | null,
): string | null {
  const content = cache.contentHashOf(path);
  if (content === null) return null;
  const key = skeletonKey(content);
  const known = cache.get(key) as string | null;
  if (known !== null) return known;
  const value = says();
  if (value === null) return null;
  const skeleton = cache.hashOf(skeletonOf(value));
  cache.add(key, skeleton);
  return skeleton;
}

/** The key of the frame of a plan: text files count with their skeletons, all others with what they hold. Null where something cannot be read or has no hash. */
export const frameKey = (
  folder: PlanFolder,
  skeletons: ReadonlyMap<string, string | null>,
  context: KeyContext,
): string | null =>
  planKey('frame', folder, context, (path) =>
    isText(path) ? (skeletons.get(path) ?? null) : context.cache.contentHashOf(path),
  );

/** The key of what follows from a plan on a day, each of its files counted as is said; null where something cannot be read, or one has nothing to count with. */
export function planKey(
  kind: CacheEntryKind,
  { files, others, unreadable }: PlanFolder,
  { asOf, cache }: KeyContext,
  countedAs: (path: string) => string | null,
): string | null {
  if (unreadable.length > 0) return null;
  const counted = files.map(({ path }) => [path, countedAs(path)]);
  return counted.some(([, content]) => content === null)
    ? null
    : cacheKey(cache, kind, [asOf, others, counted]);
}

/** The key of what is found across files, from the frame of a plan and what is seen of its wordings. */
export function acrossFilesKey(
  cache: FindingsCache,
  frame: string,
  { inHeads, roots, seen }: Pick<CachedFrame, 'inHeads' | 'roots'> & { readonly seen: CachedGroup['seen'] },
): string {
  const inTexts = Object.entries(seen);
  const shared = sharedAmong({ ...inHeads, ...seen }, roots);
  return cacheKey(cache, 'across', [frame, inTexts.map(([file, { hash }]) => [file, hash]), shared]);
}

/** The key of the problems themselves, whose places and words follow from the files that they stand in. */
export const problemsKey = (cache: FindingsCache, across: string, files: FilesFound): string =>
  cacheKey(cache, 'problems', [across, files.map((file) => cache.contentHashOf(file))]);

/**
 * Adds to the cache what was found in a plan that was checked whole, for when wordings and assignments change. Nothing is added where more may follow from these: where a
 * text file cannot be read whole or has a fault in its form, where units bore other ids before, where documents share a symbol.
 */
export function cacheFrame(
  folder: PlanFolder,
  {
    read,
    checkedFiles,
    problems,
  }: { read: ReadPlan; checkedFiles: CheckedFiles; problems: readonly Problem[] },
  context: KeyContext,
): void {
  const { cache } = context;
  const { plan } = read;
  const { groups, inHeads } = checkedFiles;
  const texts = read.files.filter(({ kind }) => kind === 'text');
  const inGroups = new Set(groups.flatMap(({ files }) => files));
  const isOfFiles = ofFilesIn(plan);
  const isCacheable =
    read.isWhole &&
    !read.problems.some(({ file }) => isText(file)) &&
    texts.every(({ document }) => inGroups.has(document.source.path)) &&
    plan.programmes.every(({ index }) => presentIdOf(index.units).size === 0) &&
    rules.every(
      (rule) => rule.check === undefined || rule.compares || isOfFiles(rule) || rule.scope === 'outline',
    );
  if (!isCacheable) return;
  const skeletons = new Map(
    texts.map(({ document: { source }, value }) => [
      source.path,
      skeletonHash(cache, source.path, () => value as yaml.TextFile),
    ]),
  );
  const frame = frameKey(folder, skeletons, context);
  if (frame === null) return;
  const ofTexts = groups.filter(({ files }) => files.every(isText));
  const above = plan.programmes.map((one) => [one.folder, [...exceptedAbove(one)]] as const);
  const entry: CachedFrame = {
    groups: ofTexts.map(({ files, looksAt, contextHash }) => ({ files, looksAt, contextHash })),
    inHeads,
    roots: rootsOfPassages(plan),
    above: Object.fromEntries(above.filter(([, units]) => units.length > 0)),
  };
  cache.add(frame, entry);
  const seen = Object.assign({}, ...ofTexts.map((group) => group.cached.seen)) as CachedGroup['seen'];
  const across = acrossFilesKey(cache, frame, { ...entry, seen });
  const scoped = new Set(rules.flatMap((rule) => (rule.check && isOfFiles(rule) ? [rule.id] : [])));
  const others = problems.filter(({ rule, file }) => !(isText(file) && scoped.has(rule)));
  const found: FilesFound = [...new Set(others.map(({ file }) => file).filter(isText))];
  cache.add(across, found);
  cache.add(problemsKey(cache, across, found), others.map(toCached) satisfies CachedProblem[]);
}
