import type { CalendarDate } from '../../plan/calendar.ts';
import { countLeading } from '../../plan/count-leading.ts';
import { lazily } from '../../plan/lazily.ts';
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
  const log = replayedOf(unit, records);
  const until = countLeading(log.ordered, ({ date }) => date <= asOf);
  const known = knownOn === undefined ? null : countLeading(log.days().all, (day) => day <= knownOn);
  if (log.answered?.known === known && log.answered.until === until) return log.answered.standing;
  const stands = known === null ? (at: number) => !log.corrections.has(at) : log.days().standsOn(known);
  const standing: ProgressRecord[] = [];
  for (let at = 0; at < until; at++) if (stands(at)) standing.push(log.ordered[at] as ProgressRecord);
  log.answered = { known, until, standing };
  return standing;
}

/** The same for every task without a record, so that what they end in is asked once. */
const none: readonly ProgressRecord[] = [];

/** The records of a task by date, and what corrects them. */
interface Replayed {
  readonly unit: string;
  readonly ordered: readonly ProgressRecord[];
  /** By the place of a record, the records that correct it. */
  readonly corrections: ReadonlyMap<number, readonly ProgressRecord[]>;
  readonly days: () => KnownDays;
  /** What was asked last: results of a task that no record names ask the same. */
  answered?: {
    readonly known: number | null;
    readonly until: number;
    readonly standing: readonly ProgressRecord[];
  };
}

/** The days on which any record became known, the earliest first. */
interface KnownDays {
  readonly all: readonly CalendarDate[];
  /** Whether the record at a place stands once so many of the days have come. */
  readonly standsOn: (known: number) => (at: number) => boolean;
}

const replayed = new WeakMap<readonly ProgressRecord[], Replayed>();

function replayedOf(unit: string, records: readonly ProgressRecord[]): Replayed {
  const before = replayed.get(records);
  if (before?.unit === unit) return before;
  const made = replay(unit, records);
  replayed.set(records, made);
  return made;
}

function replay(unit: string, records: readonly ProgressRecord[]): Replayed {
  const { entries } = historyOf(unit, records);
  const ordered = entries.map(({ record }) => record);
  const corrections = new Map(
    entries.flatMap(({ correctedBy }, at): [number, ProgressRecord[]][] =>
      correctedBy.length === 0 ? [] : [[at, correctedBy.map(({ record }) => record)]],
    ),
  );
  return { unit, ordered, corrections, days: lazily(() => knownDays(ordered, corrections)) };
}

function knownDays(
  ordered: readonly ProgressRecord[],
  corrections: ReadonlyMap<number, readonly ProgressRecord[]>,
): KnownDays {
  const recordedOn = ordered.map(({ recorded }) => dayInHanoi(recorded));
  const all = [...new Set(recordedOn)].sort();
  const places = new Map(all.map((day, place) => [day, place]));
  const knownFrom = recordedOn.map((day) => places.get(day) ?? 0);
  const replacedFrom = new Map(
    [...corrections].map(([at, by]) => [
      at,
      Math.min(...by.map(({ recorded }) => places.get(dayInHanoi(recorded)) ?? 0)),
    ]),
  );
  return {
    all,
    standsOn: (known) => (at) =>
      (knownFrom[at] ?? 0) < known && (replacedFrom.size === 0 || known <= (replacedFrom.get(at) ?? known)),
  };
}
