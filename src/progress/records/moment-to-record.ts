import type { RecordData } from '../../plan/record-data.ts';
import { instantOf, secondsAfter } from './moments.ts';

/** Clocks of one office differ by less; what was recorded further ahead was recorded by a clock that goes wrong. */
const tolerance = 24 * 60 * 60_000;
/** Several records of one second, as scripts make them, run ahead of the clock by so little. */
const unnoticed = 60_000;

/** When a new record counts as recorded. */
export interface RecordingMoment {
  readonly recorded: string;
  /** The moment of the newest record of the task, where that is noticeably later than the clock shows; else null. */
  readonly ahead: string | null;
}

/** When the newest of records was recorded; null where there is none. */
function newestMoment(records: readonly RecordData[]): string | null {
  let newest: string | null = null;
  for (const { recorded } of records)
    if (newest === null || instantOf(recorded) > instantOf(newest)) newest = recorded;
  return newest;
}

/** The moment after which all of some records count as made: now, or that of the newest where it comes later by no more than clocks differ. */
export function momentAfter(records: readonly RecordData[], now: string): string {
  const newest = newestMoment(records);
  const gap = newest === null ? 0 : instantOf(newest) - instantOf(now);
  return newest !== null && gap > 0 && gap <= tolerance ? newest : now;
}

/** The moment at which the next record of a task is recorded: now, or a second after the newest, so that what is recorded later also comes later. */
export function momentToRecord(records: readonly RecordData[], now: string): RecordingMoment {
  const newest = newestMoment(records);
  const gap = newest === null ? -1 : instantOf(newest) - instantOf(now);
  if (newest === null || gap < 0) return { recorded: now, ahead: null };
  return {
    recorded: gap <= tolerance ? secondsAfter(newest, 1) : now,
    ahead: gap > unnoticed ? newest : null,
  };
}
