import { indicatorKey } from '../../plan/indicator.ts';
import { groupBy } from '../../plan/group-by.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { RecordData, State } from '../../plan/record-data.ts';
import { instantOf } from './moments.ts';
import { recordIdentity, recordNames } from './record-key.ts';
import { countLeading } from '../../plan/count-leading.ts';

/** A record with what orders it among the others of its task. */
export interface HistoryEntry<R extends RecordData = RecordData> {
  readonly record: R;
  readonly key: string;
  /** The keys that a correction may name it by. */
  readonly names: readonly string[];
  readonly instant: number;
  /** The records that correct it. */
  readonly correctedBy: HistoryEntry<R>[];
  /** The records that it corrects. */
  readonly corrected: HistoryEntry<R>[];
}

/** The records of a task, each once: by date, then by when they were recorded, then by key. The order in which they were given does not matter. */
export interface History<R extends RecordData = RecordData> {
  readonly entries: readonly HistoryEntry<R>[];
}

/** Keys in `corrects` have at least so many digits. */
const beginning = 8;

/** Orders the records of a task and finds what corrects what. */
export function historyOf<R extends RecordData>(unit: string, records: readonly R[]): History<R> {
  const byIdentity = new Map<string, HistoryEntry<R> & { readonly names: string[] }>();
  for (const record of records) {
    const names = recordNames(unit, record);
    const identity = recordIdentity(unit, record);
    const known = byIdentity.get(identity);
    if (known) known.names.push(...names.filter((name) => !known.names.includes(name)));
    else
      byIdentity.set(identity, {
        record,
        key: names[0] ?? '',
        names: [...names],
        instant: instantOf(record.recorded),
        correctedBy: [],
        corrected: [],
      });
  }
  const entries = [...byIdentity.values()].sort(inTime);
  const byBeginning = groupBy(
    entries.flatMap((entry) => entry.names.map((name) => ({ name, entry }))),
    ({ name }) => name.slice(0, beginning),
  );
  for (const entry of entries) {
    const { corrects } = entry.record;
    if (corrects === undefined) continue;
    for (const { name, entry: named } of byBeginning.get(corrects.slice(0, beginning)) ?? []) {
      if (named === entry || !isNamed(name, corrects) || entry.corrected.includes(named)) continue;
      named.correctedBy.push(entry);
      entry.corrected.push(named);
    }
  }
  return { entries };
}

/** Whether a key, or its beginning, is the one that a correction gives. */
const isNamed = (key: string, written: string) => key.startsWith(written) || written.startsWith(key);

const inTime = (a: HistoryEntry, b: HistoryEntry): number =>
  byCodeUnit(a.record.date, b.record.date) || a.instant - b.instant || byCodeUnit(a.key, b.key);

/** What stands of a task before a record of it. */
export interface StateBefore {
  readonly state: State;
  /** What had been reached, where anyone had said. */
  readonly value: number | null;
  /** What had been reached of an indicator that records name, by its key; under '' of the first. */
  readonly valueOf: (indicator: string) => number | undefined;
  /** The reports that the task is done, as far as they were not taken back. */
  readonly reports: {
    readonly count: number;
    readonly haveEvidence: boolean;
    readonly haveNote: boolean;
    /** Whether a body reported, and did not only confirm. */
    readonly areBy: (body: string) => boolean;
  };
}

/** What the records that stand say of a task just before each entry, in the order of the entries; corrected records say nothing. */
export function beforeEach({ entries }: History): StateBefore[] {
  let state: State = 'not-started';
  let value: number | null = null;
  let reports = noReports;
  const values = valuesInTime<number>();
  const reporters = valuesInTime<number>();
  return entries.map(({ record, correctedBy }, place) => {
    const { since, count, haveEvidence, haveNote } = reports;
    const before: StateBefore = {
      state,
      value,
      valueOf: (indicator) => values.before(indicator, place),
      reports: {
        count,
        haveEvidence,
        haveNote,
        areBy: (body) => (reporters.before(body, place) ?? -1) >= since,
      },
    };
    if (correctedBy.length > 0) return before;
    state = record.state;
    value = record.value ?? value;
    if (record.value !== undefined) values.set(indicatorKey(record.indicator ?? ''), place, record.value);
    if (!saysDone(state)) reports = { ...noReports, since: place + 1 };
    else {
      reports = withReport(reports, record);
      if (!record.confirms) reporters.set(record.by, place, place);
    }
    return before;
  });
}

const noReports = { count: 0, haveEvidence: false, haveNote: false, since: 0 };

const saysDone = (state: State) => state === 'completed' || state === 'awaiting-confirmation';

function withReport(reports: typeof noReports, { evidence = [], note = '' }: RecordData): typeof noReports {
  return {
    since: reports.since,
    count: reports.count + 1,
    haveEvidence: reports.haveEvidence || evidence.length > 0,
    haveNote: reports.haveNote || note.trim() !== '',
  };
}

/** Values by name, each from a place in an order on: what a name had before a place is found without a copy of all for each place. */
interface ValuesInTime<T> {
  /** Says what a name has after a place; places are given in their order. */
  set(name: string, place: number, value: T): void;
  /** What a name had last before a place; undefined where nothing was said. */
  before(name: string, place: number): T | undefined;
}

/** Knows no value of any name yet. */
export function valuesInTime<T>(): ValuesInTime<T> {
  const byName = new Map<string, { readonly places: number[]; readonly values: T[] }>();
  return {
    set(name, place, value) {
      const known = byName.get(name) ?? { places: [], values: [] };
      if (known.places.length === 0) byName.set(name, known);
      known.places.push(place);
      known.values.push(value);
    },
    before(name, place) {
      const known = byName.get(name);
      if (known === undefined) return undefined;
      return known.values[countLeading(known.places, (earlier) => earlier < place) - 1];
    },
  };
}
