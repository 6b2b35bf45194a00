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

/** The level that a rule has where a programme sets none; null where that is not known. */
export type DefaultLevel = (rule: string) => Level | null;
