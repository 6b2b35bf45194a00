import type { CalendarDate } from '../model/calendar.ts';
import type { ProgressRecord } from '../model/plan.ts';
import { recordKey } from './record-key.ts';

interface Known {
  readonly asOf: CalendarDate;
  readonly knownOn?: CalendarDate;
}

/**
 * The records of a task that stand as of a day, as known on a day: by date, then by when they were recorded; a record that another
 * corrects gives way to it; the same record twice, as a merge can leave it, counts once. The order in the file does not matter.
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
    .sort(([a, first], [b, second]) => byTime(first, second) || (a < b ? -1 : 1))
    .map(([, record]) => record);
}

/** The full keys that a key as written names: all of it, or its beginning. */
const keysNamed = (byKey: ReadonlyMap<string, unknown>, written: string) =>
  [...byKey.keys()].filter((key) => key.startsWith(written) || written.startsWith(key));

const byTime = (a: ProgressRecord, b: ProgressRecord) =>
  compare(a.date, b.date) || Date.parse(a.recorded) - Date.parse(b.recorded);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The calendar day in Hanoi of a moment with an offset. */
export const dayInHanoi = (moment: string): CalendarDate =>
  new Date(Date.parse(moment) + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
