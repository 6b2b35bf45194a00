import type { Plan, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';

/** A record that is not what and where it was in a base. */
export type LostRecord =
  /** The whole file is gone. */
  | { readonly kind: 'file'; readonly log: ProgressLog }
  | { readonly kind: 'removed'; readonly log: ProgressLog; readonly was: ProgressRecord }
  | {
      readonly kind: 'edited';
      readonly log: ProgressLog;
      readonly was: ProgressRecord;
      readonly record: ProgressRecord;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'moved'; readonly log: ProgressLog; readonly record: ProgressRecord };

/** What became of the records of a base that are not kept: records are only ever added, and stay in their order. */
export function lostRecords(base: Plan, head: Plan): LostRecord[] {
  const logs = new Map(
    head.programmes.flatMap(({ folder, progress }) =>
      progress.map((log): [string, ProgressLog] => [`${folder} ${log.unit}`, log]),
    ),
  );
  return base.programmes.flatMap(({ folder, progress }) =>
    progress.flatMap((old): LostRecord[] => {
      const log = logs.get(`${folder} ${old.unit}`);
      if (log) return lostIn(old, log);
      return old.records.length === 0 ? [] : [{ kind: 'file', log: old }];
    }),
  );
}

function lostIn(old: ProgressLog, log: ProgressLog): LostRecord[] {
  const [before, now] = [byKey(old), byKey(log)];
  const fresh = [...now].flatMap(([key, record]) => (before.has(key) ? [] : [record]));
  const gone = [...before].flatMap(([key, was]) => (now.has(key) ? [] : [was]));
  return [
    ...gone.map((was): LostRecord => {
      const edit = takeEdited(was, fresh);
      return edit ? { kind: 'edited', log, was, ...edit } : { kind: 'removed', log, was };
    }),
    ...movedAmong([...before.keys()], now).map((record): LostRecord => ({ kind: 'moved', log, record })),
  ];
}

/** The records by key, each where it first stands. */
function byKey({ unit, records }: ProgressLog): Map<string, ProgressRecord> {
  const log = new Map<string, ProgressRecord>();
  for (const record of records) {
    const key = recordKey(unit, record);
    if (!log.has(key)) log.set(key, record);
  }
  return log;
}

/** The records that stand elsewhere among the others: as few as can account for the new order. */
function movedAmong(before: readonly string[], now: ReadonlyMap<string, ProgressRecord>): ProgressRecord[] {
  const place = new Map(before.map((key, index) => [key, index]));
  const kept = [...now].flatMap(([key, record]) => {
    const index = place.get(key);
    return index === undefined ? [] : [{ record, index }];
  });
  const stays = new Set(longestIncreasingSubsequence(kept.map(({ index }) => index)));
  return kept.flatMap(({ record }, at) => (stays.has(at) ? [] : [record]));
}

const fieldsCompared = [
  'date',
  'state',
  'value',
  'by',
  'confirms',
  'corrects',
  'note',
  'evidence',
  'recorded',
] as const satisfies (keyof ProgressRecord)[];

/** Two records that differ in more fields than this are two records, unless they were recorded at one moment. */
const mostEdited = 2;

/** The new record that a lost one was made into, taken out of the list. */
function takeEdited(
  was: ProgressRecord,
  fresh: ProgressRecord[],
): { record: ProgressRecord; fields: string[] } | null {
  const candidates = fresh
    .map((record) => ({
      record,
      fields: fieldsCompared.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(record[field])),
    }))
    .filter(({ record, fields }) => record.recorded === was.recorded || fields.length <= mostEdited)
    .sort((a, b) => a.fields.length - b.fields.length);
  const [best] = candidates;
  if (!best) return null;
  fresh.splice(fresh.indexOf(best.record), 1);
  return best;
}
