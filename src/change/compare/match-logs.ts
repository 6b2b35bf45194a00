import { origin } from '../../plan/location.ts';
import type { Programme, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import { recordIdentity } from '../../progress/records/record-key.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';
import type { UnitMatch } from './match-units.ts';

/** The records of one unit on both sides, and what became of them. */
export interface LogMatch {
  /** The key of the unit: that of the later side where it is on both. */
  readonly unit: string;
  readonly was: ProgressLog | null;
  readonly now: ProgressLog | null;
  readonly removed: readonly ProgressRecord[];
  readonly added: readonly ProgressRecord[];
  /** Edited in place. */
  readonly edited: readonly (readonly [was: ProgressRecord, now: ProgressRecord])[];
  /** Those of the later side that stand elsewhere among the others: as few as can account for the new order. */
  readonly moved: readonly ProgressRecord[];
}

/** The records of two revisions of a programme, unit by unit; the records of a unit whose id changed follow it. */
export function matchLogs(was: Programme, now: Programme, matches: readonly UnitMatch[]): LogMatch[] {
  const renamed = new Map(matches.map((match) => [match.was.key, match.now.key]));
  const before = logsByUnit(was, (unit) => renamed.get(unit) ?? unit);
  const after = logsByUnit(now, (unit) => unit);
  return [...new Set([...before.keys(), ...after.keys()])].map((unit) => {
    const [old, current] = [before.get(unit), after.get(unit)];
    const gone = [...(old?.records ?? [])].filter(([key]) => !current?.records.has(key));
    const come = [...(current?.records ?? [])].filter(([key]) => !old?.records.has(key));
    const edited = takeEdited(gone, come);
    return {
      unit,
      was: old?.log ?? null,
      now: current?.log ?? null,
      edited,
      removed: gone.map(([, record]) => record),
      added: come.map(([, record]) => record),
      moved: movedAmong(keysInLog(old), current?.records ?? new Map()),
    };
  });
}

/** The records of one unit by key, each where it first stands. */
interface KeyedLog {
  readonly log: ProgressLog;
  readonly records: Map<string, ProgressRecord>;
}

function logsByUnit({ progress }: Programme, unitOf: (unit: string) => string): Map<string, KeyedLog> {
  const logs = new Map<string, KeyedLog>();
  for (const log of progress) {
    const unit = unitOf(log.unit);
    const { records } = logs.get(unit) ?? { records: new Map<string, ProgressRecord>() };
    if (!logs.has(unit)) logs.set(unit, { log, records });
    for (const record of log.records) {
      const key = recordIdentity(unit, record);
      if (!records.has(key)) records.set(key, record);
    }
  }
  return logs;
}

type KeyedRecord = readonly [key: string, record: ProgressRecord];

/**
 * The records that were edited in place: one that is gone and one that has come, recorded at the same moment, or else of the same day by
 * the same body. They leave both lists.
 */
function takeEdited(gone: KeyedRecord[], come: KeyedRecord[]): [was: ProgressRecord, now: ProgressRecord][] {
  const edited: [ProgressRecord, ProgressRecord][] = [];
  const tests: ((one: ProgressRecord, other: ProgressRecord) => boolean)[] = [
    (one, other) => one.recorded === other.recorded && one.date === other.date,
    (one, other) => one.recorded === other.recorded,
    (one, other) => one.date === other.date && one.by === other.by && one.corrects === other.corrects,
  ];
  for (const isSameOne of tests)
    for (const was of [...gone]) {
      const now = come.find(([, record]) => isSameOne(was[1], record));
      if (!now) continue;
      edited.push([was[1], now[1]]);
      gone.splice(gone.indexOf(was), 1);
      come.splice(come.indexOf(now), 1);
    }
  return edited;
}

/** The keys of the records that stand in a log: those in files of their own have no order, and packing them moves none. */
const keysInLog = (log: KeyedLog | undefined): string[] =>
  [...(log?.records ?? [])].flatMap(([key, record]) => (isInLog(record) ? [key] : []));

const isInLog = (record: ProgressRecord) => fileKindOf(record[origin].file) !== 'records';

function movedAmong(before: readonly string[], now: ReadonlyMap<string, ProgressRecord>): ProgressRecord[] {
  const place = new Map(before.map((key, index) => [key, index]));
  const kept = [...now].flatMap(([key, record]) => {
    const index = isInLog(record) ? place.get(key) : undefined;
    return index === undefined ? [] : [{ record, index }];
  });
  const stays = new Set(longestIncreasingSubsequence(kept.map(({ index }) => index)));
  return kept.flatMap(({ record }, at) => (stays.has(at) ? [] : [record]));
}
