import { longestIncreasingSubsequence } from './longest-increasing-subsequence.ts';
import { type Region, type CommonRun, myersDiff } from './myers-diff.ts';

/** The most differences for which the shortest edit script is computed. */
const maxDifferences = 1000;

/** The most that is spent on two lists, in squares of differences: forty parts that differ as much as may be. */
const maxSpent = 40 * maxDifferences ** 2;

/**
 * What two lists have in common, in order: a longest common subsequence as long as the lists do not differ too much, and where they
 * do, divided at the items that stand once in each (patience), so that even long texts take no more than moments.
 */
export function commonSubsequence(was: readonly string[], now: readonly string[]): CommonRun[] {
  const runs: CommonRun[] = [];
  let left = maxSpent;
  const add = (run: CommonRun) => {
    if (run.length === 0) return;
    const last = runs.at(-1);
    const isNext = last && last.was + last.length === run.was && last.now + last.length === run.now;
    if (isNext) runs[runs.length - 1] = { ...last, length: last.length + run.length };
    else runs.push(run);
  };
  /** Adds what a part has in common, and tells whether that was found out; what stands at both its ends in any case. */
  const search = (box: Region): boolean => {
    const inner = withoutSameEnds(was, now, box);
    const max = Math.min(maxDifferences, Math.floor(Math.sqrt(left)));
    const found = isOneSided(inner) ? [] : myersDiff(was, now, { box: inner, max });
    if (!isOneSided(inner)) left -= (found ? differences(inner, found) : max) ** 2;
    add({ was: box.was[0], now: box.now[0], length: inner.was[0] - box.was[0] });
    for (const run of found ?? []) add(run);
    add({ was: inner.was[1], now: inner.now[1], length: box.was[1] - inner.was[1] });
    return found !== null;
  };
  if (search({ was: [0, was.length], now: [0, now.length] })) return runs;
  const divisions = anchors(was, now);
  if (divisions.length === 0) return runs;
  runs.length = 0;
  let [from, top] = [0, 0];
  for (const { was: x, now: y } of divisions) {
    search({ was: [from, x], now: [top, y] });
    add({ was: x, now: y, length: 1 });
    [from, top] = [x + 1, y + 1];
  }
  search({ was: [from, was.length], now: [top, now.length] });
  return runs;
}

const isOneSided = ({ was, now }: Region) => was[0] === was[1] || now[0] === now[1];

const differences = ({ was, now }: Region, common: readonly CommonRun[]): number =>
  was[1] - was[0] + now[1] - now[0] - 2 * common.reduce((sum, { length }) => sum + length, 0);

function withoutSameEnds(was: readonly string[], now: readonly string[], box: Region): Region {
  let [left, right] = box.was;
  let [top, bottom] = box.now;
  while (left < right && top < bottom && was[left] === now[top]) [left, top] = [left + 1, top + 1];
  while (left < right && top < bottom && was[right - 1] === now[bottom - 1])
    [right, bottom] = [right - 1, bottom - 1];
  return { was: [left, right], now: [top, bottom] };
}

/** The places of items that stand once in each list, as many as keep their order. */
function anchors(was: readonly string[], now: readonly string[]): Pick<CommonRun, 'was' | 'now'>[] {
  const [ours, theirs] = [singles(was), singles(now)];
  const both = [...ours].flatMap(([item, at]) => {
    const other = theirs.get(item);
    return other === undefined ? [] : [{ was: at, now: other }];
  });
  return longestIncreasingSubsequence(both.map((pair) => pair.now)).flatMap((at) => both[at] ?? []);
}

/** Neighbours are distinguished by what follows, because few syllables stand only once in a long text. */
const reach = 7;

/** Where each stretch stands that a list has once. */
function singles(items: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  for (let index = 0; index + reach <= items.length; index += 1) {
    const stretch = items.slice(index, index + reach).join('\u0000');
    at.set(stretch, at.has(stretch) ? -1 : index);
  }
  for (const [stretch, index] of at) if (index < 0) at.delete(stretch);
  return at;
}
