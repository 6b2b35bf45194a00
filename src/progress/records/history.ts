import type { CalendarDate } from '../../plan/calendar.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { RecordData, State } from '../../plan/record-data.ts';
import { recordKey } from './record-key.ts';
import { instantOf } from './standing-records.ts';

/** A record with what orders it among the others of its task. */
export interface Entry {
  readonly record: RecordData;
  readonly key: string;
  readonly instant: number;
  /** Its position in the file: among records of the same second, those that stand first came first. */
  readonly place: number;
  /** The records that correct it. */
  readonly correctedBy: Entry[];
}

/** The records of a task, each once, by date and then by when they were recorded. */
export interface History {
  readonly entries: readonly Entry[];
  /** Those whose keys begin alike, because a correction may name a key by its beginning. */
  readonly byBeginning: ReadonlyMap<string, readonly Entry[]>;
}

/** Keys in `corrects` have at least so many digits. */
const beginning = 8;

/** Orders the records of a task, so that what was known before each of them can be told without going through all. */
export function historyOf(unit: string, records: readonly RecordData[]): History {
  const byKey = new Map<string, Entry>();
  for (const [place, record] of records.entries()) {
    const key = recordKey(unit, record);
    if (!byKey.has(key))
      byKey.set(key, { record, key, instant: instantOf(record.recorded), place, correctedBy: [] });
  }
  const entries = [...byKey.values()].sort(
    (a, b) => byCodeUnit(a.record.date, b.record.date) || a.instant - b.instant || a.place - b.place,
  );
  const byBeginning = new Map<string, Entry[]>();
  for (const entry of entries) {
    const start = entry.key.slice(0, beginning);
    byBeginning.set(start, [...(byBeginning.get(start) ?? []), entry]);
  }
  const history = { entries, byBeginning };
  for (const entry of entries) {
    const { corrects } = entry.record;
    if (corrects !== undefined) for (const named of namedBy(history, corrects)) named.correctedBy.push(entry);
  }
  return history;
}

/** The records that a key names, written whole or by its beginning. */
export const namedBy = ({ byBeginning }: History, written: string): Entry[] =>
  (byBeginning.get(written.slice(0, beginning)) ?? []).filter(
    ({ key }) => key.startsWith(written) || written.startsWith(key),
  );

/** What was known of a task when a record of it was made. */
export interface Before {
  readonly state: State;
  /** What had been reached, where anyone had said. */
  readonly value: number | null;
  /** The reports that the task is done, as far as they were not taken back. */
  readonly reports: {
    readonly count: number;
    readonly haveEvidence: boolean;
    readonly haveNote: boolean;
    /** Who reported, those aside who only confirmed. */
    readonly by: ReadonlySet<string>;
  };
}

/**
 * What was known of a task just before an entry, by what had happened until its date and had been recorded before it. Goes back only
 * as far as the entry needs: all but its state matters to completions alone.
 */
export function knownBefore({ entries }: History, own: Entry): Before {
  const { date, corrects, state, confirms } = own.record;
  const precedes = (one: Entry) =>
    (one.instant < own.instant || (one.instant === own.instant && one.place < own.place)) &&
    one.record.date <= date;
  const isNamed = (one: Entry) =>
    corrects !== undefined && (one.key.startsWith(corrects) || corrects.startsWith(one.key));
  const needsReports = state === 'completed' || confirms === true;
  const by = new Set<string>();
  const reports = { count: 0, haveEvidence: false, haveNote: false, by };
  let [last, value, isDone] = [null as State | null, null as number | null, needsReports];
  for (let place = endOf(entries, date) - 1; place >= 0; place -= 1) {
    const one = entries[place];
    if (!one || one === own || !precedes(one) || one.correctedBy.some(precedes) || isNamed(one)) continue;
    const { record } = one;
    last ??= record.state;
    value ??= record.value ?? null;
    isDone &&= record.state === 'completed' || record.state === 'awaiting-confirmation';
    if (isDone) {
      reports.count += 1;
      reports.haveEvidence ||= (record.evidence ?? []).length > 0;
      reports.haveNote ||= (record.note ?? '').trim() !== '';
      if (!record.confirms) by.add(record.by);
    } else if (!needsReports || value !== null) break;
  }
  return { state: last ?? 'not-started', value, reports };
}

/** The position behind the last entry that is not later than a day. */
function endOf(entries: readonly Entry[], date: CalendarDate): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.record.date ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}
