import type { Level } from '../../plan/finding.ts';

/** Which way something changed, as far as that can be said. */
export const directions = [
  'form',
  'layout',
  'commitment',
  'earlier',
  'later',
  'higher',
  'lower',
  'wider',
  'narrower',
  'history-lost',
  'stricter',
  'looser',
  'fewer',
  'fictional',
  'same',
] as const;
export type Direction = (typeof directions)[number];

/** Directions by which less is promised than before. */
const losses: ReadonlySet<Direction> = new Set<Direction>(['later', 'lower', 'narrower', 'history-lost']);

/** What parts of one thing come to, each once: nothing where one of them cannot be judged (null) and no other asks less. */
export function directionsTogether(parts: readonly (readonly Direction[] | null)[]): Direction[] {
  const all = [...new Set(parts.flatMap((part) => part ?? []))];
  return parts.includes(null) && !all.some((one) => losses.has(one)) ? [] : all;
}

/** Without “same”, where anything else is found. */
export const withoutSame = (found: readonly Direction[]): Direction[] =>
  found.length > 1 ? found.filter((one) => one !== 'same') : [...found];

/** The directions found, or null where none was: what they are of cannot be judged. */
export const unlessEmpty = (found: Direction[]): Direction[] | null => (found.length === 0 ? null : found);

/** The level that a rule has where a programme sets none; null where that is not known. */
export type DefaultLevel = (rule: string) => Level | null;
