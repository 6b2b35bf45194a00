import { type CountableTarget, findCountableTargets } from '../../vietnamese/numbers/countable-targets.ts';
import type { Direction } from './direction.ts';

/**
 * Whether the numbers that a wording promises to reach sink or rise. One that sinks, or is no longer there, decides; a rise is reported only
 * where nothing else of the wording differs, since a new condition may take it back.
 */
export function wordingTargetDirections(before = '', after = ''): Direction[] {
  const [was, now] = [findCountableTargets(before), findCountableTargets(after)];
  if (was.length > now.length) return ['lower'];
  const pairs = pairedByThing(was, now);
  if (pairs.some(({ target, other }) => isLower(other, target))) return ['lower'];
  if (was.length !== now.length || !pairs.some(({ target, other }) => isLower(target, other))) return [];
  return masked(before, was) === masked(after, now) ? ['higher'] : [];
}

/** Each former target with the one that counts the same thing now; of the others the first with the first, and so on. */
function pairedByThing(was: readonly CountableTarget[], now: readonly CountableTarget[]) {
  const free = [...now];
  const take = (at: number) => (at < 0 ? undefined : free.splice(at, 1)[0]);
  const same = was.map((target) => take(free.findIndex((one) => thingOf(one) === thingOf(target))));
  return was.map((target, at) => ({ target, other: same[at] ?? free.shift() ?? target }));
}

const thingOf = ({ raw }: CountableTarget) =>
  raw
    .replace(/^.*\d[\d.,]*/su, '')
    .trim()
    .toLowerCase();

const isLower = (one: CountableTarget, other: CountableTarget): boolean => {
  const [min, max] = [one.min * one.factor, one.max * one.factor];
  const [otherMin, otherMax] = [other.min * other.factor, other.max * other.factor];
  return min < otherMin || (min === otherMin && max < otherMax);
};

/** A wording without the figures of its targets. */
function masked(text: string, targets: readonly CountableTarget[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of targets) {
    result += text.slice(at, start) + text.slice(start, end).replace(/\d[\d.,]*/g, '#');
    at = end;
  }
  return result + text.slice(at);
}
