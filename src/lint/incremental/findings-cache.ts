import type { Problem } from '../../plan/source-file.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';

/** A problem as plain data, which JSON can hold. */
export interface CachedProblem extends Omit<Problem, 'more'> {
  /** How many are about each unit. */
  readonly more?: readonly (readonly [unit: string, count: number])[];
}

/** What rules of file scope found in some text files, and what others gathered there; plain data. */
export interface CachedGroup {
  readonly problems: readonly CachedProblem[];
  /** By rule and file: the place of a passage among those of its file, and what was found in it. */
  readonly gathered: Readonly<Record<string, Readonly<Record<string, readonly CachedFound[]>>>>;
  /** By text file, what tells how it differs from what it becomes. */
  readonly texts: Readonly<Record<string, TextFacts>>;
}

export type CachedFound = readonly [passage: number, found: unknown];

/** A text file in hashes, to be held against what it becomes. */
export interface TextFacts {
  /** A hash of its skeleton (`skeletonOf`). */
  readonly skeleton: string;
  /** Of each of its units in the order of the text a hash of what it says (`saidBy`), as `hashList` has them. */
  readonly said: string;
  readonly seen: SeenInFile;
}

/** What rules across files see of the units of a file, in the order of the text. */
export interface SeenInFile {
  /** Of each unit a hash of all that counts by itself, as `hashList` has them: where they are the same, so is what they see. */
  readonly hashes: string;
  /** Of each unit marks of what counts in its passages only where others have the same; 0 where there is nothing. */
  readonly alike: readonly (readonly number[])[];
}

/** What one lint found, for the next: plain data, under keys that are made of all that it follows from. */
export interface FindingsCache {
  /** A hash of what a file holds, in letters and digits; null where there is none. */
  readonly contentHashOf: (path: string) => string | null;
  /** A hash of a text, of 22 letters or more. */
  readonly hashOf: (text: string) => string;
  /** What was added under a key; null where nothing was. */
  readonly get: (key: string) => unknown;
  readonly add: (key: string, entry: unknown) => void;
}

/** What an entry of the cache holds; its key begins with this word. `group`: what a run over the whole plan found in a group of files. `plan`: all that was known of a plan. `changes`: what changed in it since. */
export type CacheEntryKind = 'group' | 'plan' | 'changes';

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
  { contextHash, files }: { readonly contextHash: string; readonly files: readonly string[] },
): string | null {
  const contents = files.map((path) => cache.contentHashOf(path));
  return contents.includes(null) ? null : `group ${contextHash} ${contents.join(' ')}`;
}

/** A problem as the cache holds it. */
export function toCached({ more, ...problem }: Problem): CachedProblem {
  return { ...problem, args: [...problem.args], ...(more && { more: [...more] }) };
}

/** A problem from the cache, as it was found. */
export const fromCached = ({ more, ...problem }: CachedProblem): Problem => ({
  ...problem,
  ...(more && { more: new Map(more) }),
});

/** What was found in some files, as one entry of the cache. */
export function cachedGroup(
  files: readonly string[],
  {
    byFile,
    gathered,
    texts,
  }: Omit<CachedGroup, 'problems'> & { readonly byFile: ReadonlyMap<string, readonly Problem[]> },
): CachedGroup {
  const ofRules = Object.entries(gathered).map(([rule, found]) => [rule, onlyIn(files, found)] as const);
  return {
    problems: files.flatMap((file) => byFile.get(file) ?? []).map(toCached),
    gathered: Object.fromEntries(ofRules.filter(([, found]) => Object.keys(found).length > 0)),
    texts: onlyIn(files, texts),
  };
}

/** Of what is known by file, that of some. */
const onlyIn = <T>(files: readonly string[], known: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(files.flatMap((file) => (known[file] === undefined ? [] : [[file, known[file]]])));

/**
 * Whether nothing that is said in one list is about the same as something in another: of findings that are alike the first is told from
 * the next by their order.
 */
export function areApart(...lists: readonly (readonly Pick<Problem, 'rule' | 'file' | 'unit'>[])[]): boolean {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return true;
  const about = ({ rule, file, unit }: Pick<Problem, 'rule' | 'file' | 'unit'>) =>
    unit === undefined ? `${rule} ${file}` : `${rule} ${programmeFolderOf(file) ?? ''} ${unit}`;
  const named = filled.map((problems) => new Set(problems.map(about)));
  return new Set(named.flatMap((all) => [...all])).size === named.reduce((sum, { size }) => sum + size, 0);
}
