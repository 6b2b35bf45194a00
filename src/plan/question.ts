import type { Localised } from '../locale/localised.ts';

/** A question that what came from outside leaves open. The default is right most of the time. */
export interface Question {
  /** By which its answer is known; the same for the same input. */
  readonly key: string;
  readonly ask: Localised;
  /** Whether it says by itself what is in doubt, so that only the place and the words in question stand before it. */
  readonly isWhole?: true;
  readonly preset: string;
  /** Absent where words are typed. */
  readonly choices?: readonly { readonly value: string; readonly name: Localised }[];
  /** What is wrong with typed words. */
  readonly fault?: (typed: string) => Localised | null;
}

/** Answers by the keys of their questions; for those that are missing the defaults stand. */
export type Answers = ReadonlyMap<string, string>;
