import type { CalendarDate } from '../../plan/calendar.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { historyOf } from './history.ts';
import { dayInHanoi } from './moments.ts';

interface KnownRecord {
  readonly asOf: CalendarDate;
  readonly knownOn?: CalendarDate;
}

/**
 * The records of a task that stand as of a day, as known on a day: by date, then by when they were recorded; a record that another
 * corrects gives way to it; the same record twice, as a merge can leave it, counts once. The order in which they are given does not matter.
 */
export function standingRecords(
  unit: string,
  records: readonly ProgressRecord[],
  { asOf, knownOn }: KnownRecord,
): ProgressRecord[] {
  const known = records.filter(({ recorded }) => knownOn === undefined || dayInHanoi(recorded) <= knownOn);
  // One record has no order, and nothing corrects it.
  if (known.length < 2) return known.filter(({ date }) => date <= asOf);
  return historyOf(unit, known)
    .entries.filter(({ record, correctedBy }) => correctedBy.length === 0 && record.date <= asOf)
    .map(({ record }) => record);
}
