import type { Problem } from '../plan/source-file.ts';

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
}

export type KeptFound = readonly [passage: number, found: unknown];

/** What is remembered of one lint for the next, by names that say all it follows from. */
export interface FindingsMemory {
  /** A name for what a file holds, which nothing else has; null where there is none. */
  readonly contentOf: (path: string) => string | null;
  /** A short name for a text, which no other has. */
  readonly nameOf: (text: string) => string;
  readonly find: (name: string) => KeptGroup | null;
  readonly add: (name: string, group: KeptGroup) => void;
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
