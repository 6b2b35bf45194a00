import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';
import { diceSimilarity, wordBigrams } from '../sequences/similarity.ts';

/** A thing of a list and its position there. */
export interface At<T> {
  readonly at: number;
  readonly thing: T;
}

interface SequenceDiff<T> {
  readonly gone: readonly At<T>[];
  readonly come: readonly At<T>[];
  /** Altered, or elsewhere among the others. */
  readonly changed: readonly { readonly was: At<T>; readonly now: At<T> }[];
}

interface Ways<T> {
  readonly isSame: (one: T, other: T) => boolean;
  /** Whether two different things are one that was altered, for sure. */
  readonly isAltered: (one: T, other: T) => boolean;
  readonly textOf: (thing: T) => string;
}

/** What differs between two short lists in order, whose things have no ids: the same things first, then what must be one, then what reads alike. */
export function diffSequence<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): SequenceDiff<T> {
  const gone = before.map((thing, at) => ({ at, thing }));
  const come = after.map((thing, at) => ({ at, thing }));
  const pairs: { was: At<T>; now: At<T> }[] = [];
  const isAlike = (one: T, other: T) =>
    diceSimilarity(wordBigrams(ways.textOf(one)), wordBigrams(ways.textOf(other))) >= 0.5;
  for (const fits of [ways.isSame, ways.isAltered, isAlike])
    for (const now of [...come]) {
      const found = gone.findIndex(({ thing }) => fits(thing, now.thing));
      const was = gone[found];
      if (!was) continue;
      pairs.push({ was, now });
      gone.splice(found, 1);
      come.splice(come.indexOf(now), 1);
    }
  const same = pairs
    .filter(({ was, now }) => ways.isSame(was.thing, now.thing))
    .sort((a, b) => a.now.at - b.now.at);
  const stays = new Set(longestIncreasingSubsequence(same.map(({ was }) => was.at)).map((at) => same[at]));
  return {
    gone,
    come,
    changed: pairs.filter((pair) => !stays.has(pair)).sort((a, b) => a.now.at - b.now.at),
  };
}
