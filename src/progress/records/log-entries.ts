import type { CalendarDate } from '../../plan/calendar.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Programme, ProgressRecord } from '../../plan/plan.ts';
import type { State } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { targetOn } from '../states/deadline-at.ts';
import { beforeEach, historyOf } from './history.ts';

/** A record with what it changed. */
export interface LogEntry {
  /** The id that the file's name gives. */
  readonly task: string;
  /** Null where the programme has no such unit. */
  readonly unit: Unit | null;
  readonly record: ProgressRecord;
  readonly key: string;
  readonly instant: number;
  /** What the records before it say. */
  readonly before: { readonly state: State; readonly value: number | null };
  /** The target on the day of the record. */
  readonly target: number | null;
  /** What it replaces. */
  readonly corrected: readonly { readonly key: string; readonly record: ProgressRecord }[];
  /** The keys of the records that stand in for it. */
  readonly correctedBy: readonly string[];
}

export interface LogChoice {
  /** Only records of these tasks; of all where empty. */
  readonly units: readonly Unit[];
  /** Only what happened from this day on. */
  readonly since: CalendarDate | null;
  /** Only what happened until this day. */
  readonly until: CalendarDate | null;
}

/** The records of a programme, newest first by when they happened and then by when they were recorded; each once, corrected ones too. */
export function logEntries(programme: Programme, { units, since, until }: LogChoice): LogEntry[] {
  const wanted = new Set(units.map(({ id }) => id));
  const byId = programme.index.byId;
  return programme.progress
    .filter(({ unit }) => wanted.size === 0 || wanted.has(unit))
    .flatMap(({ unit: task, records }) => entriesOf(task, byId.get(task) ?? null, records))
    .filter(({ record: { date } }) => (since === null || date >= since) && (until === null || date <= until))
    .sort(newestFirst);
}

function entriesOf(task: string, unit: Unit | null, records: readonly ProgressRecord[]): LogEntry[] {
  const history = historyOf(task, records);
  const before = beforeEach(history);
  return history.entries.map(({ record, key, instant, corrected, correctedBy }, index) => ({
    task,
    unit,
    record,
    key,
    instant,
    before: { state: before[index]?.state ?? 'not-started', value: before[index]?.value ?? null },
    target: unit?.task ? targetOn(unit.task, record.date) : null,
    corrected: corrected.map((one) => ({ key: one.key, record: one.record })),
    correctedBy: correctedBy.map((one) => one.key),
  }));
}

const newestFirst = (a: LogEntry, b: LogEntry) =>
  byCodeUnit(b.record.date, a.record.date) ||
  b.instant - a.instant ||
  byCodeUnit(a.task, b.task) ||
  byCodeUnit(a.key, b.key);
