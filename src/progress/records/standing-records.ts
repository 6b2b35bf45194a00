import type { CalendarDate } from '../../plan/calendar.ts';
import { countLeading } from '../../plan/count-leading.ts';
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
 * What corrects what is found out once for a list of records, which may not be changed afterwards; then a day costs no more than its answer.
 */
export function standingRecords(
  unit: string,
  records: readonly ProgressRecord[],
  { asOf, knownOn }: KnownRecord,
): readonly ProgressRecord[] {
  if (records.length === 0) return none;
  // One record has no order, and nothing corrects it.
  if (records.length < 2)
    return records.filter(
      ({ date, recorded }) => date <= asOf && (knownOn === undefined || dayInHanoi(recorded) <= knownOn),
    );
  const log = reckonedOf(unit, records);
  const { ordered, days, knownFrom, replacedFrom } = log;
  const known = knownOn === undefined ? days.length : countLeading(days, (day) => day <= knownOn);
  const until = countLeading(ordered, ({ date }) => date <= asOf);
  if (log.answered?.known === known && log.answered.until === until) return log.answered.standing;
  const standing: ProgressRecord[] = [];
  for (let at = 0; at < until; at++) {
    const record = ordered[at];
    if (record && (knownFrom[at] ?? 0) < known && known <= (replacedFrom[at] ?? 0)) standing.push(record);
  }
  log.answered = { known, until, standing };
  return standing;
}

/** The same for every task without a record, so that what they end in is asked once. */
const none: readonly ProgressRecord[] = [];

/** The records of a task by date, each with when it was known and when a correction of it was: as the place of that day among all days on which any was recorded. */
interface Reckoned {
  readonly unit: string;
  readonly ordered: readonly ProgressRecord[];
  readonly days: readonly CalendarDate[];
  readonly knownFrom: readonly number[];
  /** The number of days where nothing corrects it. */
  readonly replacedFrom: readonly number[];
  /** What was asked last: results of a task that no record names ask the same. */
  answered?: { readonly known: number; readonly until: number; readonly standing: readonly ProgressRecord[] };
}

const reckoned = new WeakMap<readonly ProgressRecord[], Reckoned>();

function reckonedOf(unit: string, records: readonly ProgressRecord[]): Reckoned {
  const before = reckoned.get(records);
  if (before?.unit === unit) return before;
  const made = reckon(unit, records);
  reckoned.set(records, made);
  return made;
}

function reckon(unit: string, records: readonly ProgressRecord[]): Reckoned {
  const { entries } = historyOf(unit, records);
  const days = [...new Set(entries.map(({ record }) => dayInHanoi(record.recorded)))].sort();
  const places = new Map(days.map((day, place) => [day, place]));
  const placeOf = ({ recorded }: ProgressRecord) => places.get(dayInHanoi(recorded)) ?? 0;
  return {
    unit,
    ordered: entries.map(({ record }) => record),
    days,
    knownFrom: entries.map(({ record }) => placeOf(record)),
    replacedFrom: entries.map(({ correctedBy }) =>
      correctedBy.reduce((first, { record }) => Math.min(first, placeOf(record)), days.length),
    ),
  };
}
