import type { CalendarDate } from '../../plan/calendar.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { recordKey } from './record-key.ts';

interface Known {
  readonly asOf: CalendarDate;
  readonly knownOn?: CalendarDate;
}

/**
 * The records of a task that stand as of a day, as known on a day: by date, then by when they were recorded; a record that another
 * corrects gives way to it; the same record twice, as a merge can leave it, counts once. The order in the file matters only among
 * records of one day that were made within the same second, as a script makes them.
 */
export function standingRecords(
  unit: string,
  records: readonly ProgressRecord[],
  { asOf, knownOn }: Known,
): ProgressRecord[] {
  const known = records.filter(({ recorded }) => knownOn === undefined || dayInHanoi(recorded) <= knownOn);
  const byKey = new Map(known.map((record) => [recordKey(unit, record), record]));
  const corrected = new Set(
    known.flatMap(({ corrects }) => (corrects === undefined ? [] : keysNamed(byKey, corrects))),
  );
  return [...byKey]
    .filter(([key, { date }]) => !corrected.has(key) && date <= asOf)
    .sort(([, first], [, second]) => byTime(first, second))
    .map(([, record]) => record);
}

/** The full keys that a key as written names: all of it, or its beginning. */
const keysNamed = (byKey: ReadonlyMap<string, unknown>, written: string) =>
  [...byKey.keys()].filter((key) => key.startsWith(written) || written.startsWith(key));

const byTime = (a: ProgressRecord, b: ProgressRecord) =>
  byCodeUnit(a.date, b.date) || instantOf(a.recorded) - instantOf(b.recorded);

/** A moment as a number that sorts by time; one that no clock shows (lint reports it) comes before all others. */
export const instantOf = (moment: string): number => {
  const instant = Date.parse(moment);
  return Number.isNaN(instant) ? 0 : instant;
};

/** The calendar day in Hanoi of a moment with an offset; of one that no clock shows, the day as written. */
export function dayInHanoi(moment: string): CalendarDate {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) return moment.slice(0, 10);
  return new Date(instant + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
