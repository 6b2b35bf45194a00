import type { Problem } from '../../plan/source-file.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';

/** A problem as plain data, which JSON can hold. */
export interface CachedProblem extends Omit<Problem, 'more'> {
  /** How many are about each unit. */
  readonly more?: readonly (readonly [unit: string, count: number])[];
  /** Of one that was found across files in a text: a hash of what the unit says in which it is. */
  readonly ofUnit?: string;
}

/** What rules of file scope found in some text files, and what others gathered there; plain data. */
export interface CachedGroup {
  readonly problems: readonly CachedProblem[];
  /** By rule and file: the place of a passage among those of its file, and what was found in it. */
  readonly gathered: Readonly<Record<string, Readonly<Record<string, readonly CachedFound[]>>>>;
  /** By file: what rules across files see of its wordings. */
  readonly seen: Readonly<Record<string, SeenInFile>>;
  /** By file, a hash of its skeleton (`skeletonOf`). */
  readonly skeletons: Readonly<Record<string, string>>;
}

export type CachedFound = readonly [passage: number, found: unknown];

/** What rules across files see of the wordings of a file. */
export interface SeenInFile {
  /** A hash of all that counts by itself: where it is the same, so is what they see. */
  readonly hash: string;
  /** Marks of what counts in its passages only where others have the same; 0 where there is nothing. */
  readonly alike: readonly number[];
}

/** What one lint found, for the next: plain data, under keys that are made of all that it follows from. */
export interface FindingsCache {
  /** A hash of what a file holds, in letters and digits; null where there is none. */
  readonly contentHashOf: (path: string) => string | null;
  /** A hash of a text. */
  readonly hashOf: (text: string) => string;
  /** What was added under a key; null where nothing was. */
  readonly get: (key: string) => unknown;
  readonly add: (key: string, entry: unknown) => void;
}

/** What an entry of the cache holds; its key begins with this word. `group`: what a run over the whole plan found in a group of files. `plan`: all that it found. `changed`: what was found in a group since. */
export type CacheEntryKind = 'group' | 'plan' | 'changed';

/** The kind of the entry that a key is of. */
export const cacheEntryKind = (key: string): CacheEntryKind =>
  key.slice(0, key.indexOf(' ')) as CacheEntryKind;

/** The key of what follows from some parts and nothing else. */
export const cacheKey = (
  { hashOf }: FindingsCache,
  kind: CacheEntryKind,
  parts: readonly unknown[],
): string => `${kind} ${hashOf(JSON.stringify(parts))}`;

/** The key of what was found in files, from a hash of all else that counts and the hashes of what they hold; null where one of these is missing. */
export function groupKey(
  cache: FindingsCache,
  kind: CacheEntryKind,
  { contextHash, files }: { readonly contextHash: string; readonly files: readonly string[] },
): string | null {
  const contents = files.map((path) => cache.contentHashOf(path));
  return contents.includes(null) ? null : `${kind} ${contextHash} ${contents.join(' ')}`;
}

/** A problem as the cache holds it. */
export function toCached({ more, ...problem }: Problem): CachedProblem {
  return { ...problem, args: [...problem.args], ...(more && { more: [...more] }) };
}

/** A problem from the cache, as it was found. */
export const fromCached = ({ more, ofUnit: _, ...problem }: CachedProblem): Problem => ({
  ...problem,
  ...(more && { more: new Map(more) }),
});

/** What was found in some files, as one entry of the cache. */
export function cachedGroup(
  files: readonly string[],
  {
    byFile,
    gathered,
    seen,
    skeletons,
  }: Omit<CachedGroup, 'problems'> & { readonly byFile: ReadonlyMap<string, readonly Problem[]> },
): CachedGroup {
  const ofRules = Object.entries(gathered).map(([rule, found]) => [rule, onlyIn(files, found)] as const);
  return {
    problems: files.flatMap((file) => byFile.get(file) ?? []).map(toCached),
    gathered: Object.fromEntries(ofRules.filter(([, found]) => Object.keys(found).length > 0)),
    seen: onlyIn(files, seen),
    skeletons: onlyIn(files, skeletons),
  };
}

/** Of what is known by file, that of some. */
const onlyIn = <T>(files: readonly string[], known: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(files.flatMap((file) => (known[file] === undefined ? [] : [[file, known[file]]])));

/**
 * Whether nothing that is said in one list is about the same as something in another: of findings that are alike the first is told from
 * the next by their order.
 */
export function areApart(...lists: readonly (readonly Problem[])[]): boolean {
  const ofUnits = lists
    .map((problems) => problems.filter(({ unit }) => unit !== undefined))
    .filter(({ length }) => length > 0);
  if (ofUnits.length < 2) return true;
  const about = ({ rule, file, unit }: Problem) => JSON.stringify([rule, programmeFolderOf(file), unit]);
  const named = ofUnits.map((problems) => new Set(problems.map(about)));
  return new Set(named.flatMap((all) => [...all])).size === named.reduce((sum, { size }) => sum + size, 0);
}
