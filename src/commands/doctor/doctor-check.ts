import type { Localised } from '../../locale/localised.ts';

/** Fine; wrong, so that something fails until it is fixed; or advised. */
export type Health = 'fine' | 'wrong' | 'advised';

/** One thing looked at. */
export interface Check {
  readonly id: string;
  readonly health: Health;
  readonly message: Localised;
  /** What fixes it, line by line, to be typed in the folder that was looked at; none where all is fine. */
  readonly mend: readonly string[];
}

/** What is as it should be. */
export const fine = (id: string, vi: string, en: string): Check => ({
  id,
  health: 'fine',
  message: { vi, en },
  mend: [],
});

/** What does not work before it is mended. */
export const wrong = (id: string, message: Localised, ...mend: readonly string[]): Check => ({
  id,
  health: 'wrong',
  message,
  mend,
});

/** What works, and would be better mended. */
export const advised = (id: string, message: Localised, ...mend: readonly string[]): Check => ({
  id,
  health: 'advised',
  message,
  mend,
});

/** Whether a version is at least another, number by number: 2.9 comes before 2.38. */
export function isAtLeastVersion(version: string, min: string): boolean {
  const [have, need] = [version, min].map((text) => text.split('.').map(Number));
  for (const [index, wanted] of (need ?? []).entries()) {
    const number = have?.[index] ?? 0;
    if (number !== wanted) return number > wanted;
  }
  return true;
}
