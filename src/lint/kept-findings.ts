import type { Problem } from '../plan/source-file.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';

/** A problem as plain data. */
export interface KeptProblem extends Omit<Problem, 'more'> {
  /** How many are about each unit. */
  readonly more?: readonly (readonly [unit: string, count: number])[];
}

/** What rules of file scope found in some text files, and what others gathered there; plain data. */
export interface KeptGroup {
  readonly problems: readonly KeptProblem[];
  /** By rule and file: the place of a passage among those of its file, and what was found in it. */
  readonly gathered: Readonly<Record<string, Readonly<Record<string, readonly KeptFound[]>>>>;
  /** By file: what rules across files see of its wordings. */
  readonly seen: Readonly<Record<string, SeenInFile>>;
}

export type KeptFound = readonly [passage: number, found: unknown];

/** What rules across files see of the wordings of a file. */
export interface SeenInFile {
  /** A name for all that counts by itself: where it is the same, so is what they see. */
  readonly name: string;
  /** Marks of what counts in its passages only where others have the same; 0 where there is nothing. */
  readonly alike: readonly number[];
}

/** What is remembered of one lint for the next, as plain data, by names that say all it follows from. */
export interface FindingsMemory {
  /** A name for what a file holds, which nothing else has; null where there is none. */
  readonly contentOf: (path: string) => string | null;
  /** A short name for a text, which no other has. */
  readonly nameOf: (text: string) => string;
  /** Whether something was added under a name. */
  readonly knows: (name: string) => boolean;
  /** What was added under a name; null where nothing was. */
  readonly find: (name: string) => unknown;
  readonly add: (name: string, part: unknown) => void;
}

/** The kinds of what is remembered: each is found under names of its own. */
export type KeptKind = 'group' | 'skeleton' | 'frame' | 'across' | 'problems' | 'rest';

/** The name of what follows from some parts and nothing else. */
export const keptName = ({ nameOf }: FindingsMemory, kind: KeptKind, parts: readonly unknown[]): string =>
  `${kind} ${nameOf(JSON.stringify(parts))}`;

/** The name of what was found in files, from a name for all else that counts and from what they hold; null where that has no name. */
export function groupName(memory: FindingsMemory, context: string, files: readonly string[]): string | null {
  const contents = files.map((path) => memory.contentOf(path));
  return contents.includes(null) ? null : `group ${context} ${contents.join(' ')}`;
}

/** A problem as it may be kept. */
export function toKept({ more, ...problem }: Problem): KeptProblem {
  return { ...problem, args: [...problem.args], ...(more && { more: [...more] }) };
}

/** A problem as it was found. */
export const fromKept = ({ more, ...problem }: KeptProblem): Problem => ({
  ...problem,
  ...(more && { more: new Map(more) }),
});

/** What was found in some files, as it is kept of them together. */
export function keptGroup(
  files: readonly string[],
  {
    byFile,
    gathered,
    seen,
  }: Omit<KeptGroup, 'problems'> & { readonly byFile: ReadonlyMap<string, readonly Problem[]> },
): KeptGroup {
  const ofRules = Object.entries(gathered).map(([rule, found]) => [rule, onlyIn(files, found)] as const);
  return {
    problems: files.flatMap((file) => byFile.get(file) ?? []).map(toKept),
    gathered: Object.fromEntries(ofRules.filter(([, found]) => Object.keys(found).length > 0)),
    seen: onlyIn(files, seen),
  };
}

/** Of what is known by file, that of some. */
export const onlyIn = <T>(files: readonly string[], known: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(files.flatMap((file) => (known[file] === undefined ? [] : [[file, known[file]]])));

/**
 * Whether nothing that is said in one list is about the same as something in the other: of findings that are alike the first is told from
 * the next by their order.
 */
export function areApart(some: readonly Problem[], others: readonly Problem[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const about = ({ rule, file, unit }: Problem) => JSON.stringify([rule, programmeFolderOf(file), unit]);
  const named = new Set(some.filter(({ unit }) => unit !== undefined).map(about));
  return !others.some((problem) => problem.unit !== undefined && named.has(about(problem)));
}
