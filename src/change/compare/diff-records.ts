import { origin } from '../../plan/location.ts';
import type { Programme, ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { type UnitComparison, unitFacts } from './diff-units.ts';
import { behindText, type Found, toChange } from './found.ts';
import { plain } from './plan-data.ts';

/** The records that one side has and the other lacks, whatever their order; those of a unit whose id changed follow it. */
export function diffRecords(
  programme: string,
  was: Programme,
  now: Programme,
  { before, after, matches }: UnitComparison,
): Found[] {
  const renamed = new Map(matches.map((match) => [match.was.key, match.now.key]));
  const logsBefore = recordsOf(was, (unit) => renamed.get(unit) ?? unit);
  const logsAfter = recordsOf(now, (unit) => unit);
  const keyBefore = new Map(matches.map((match) => [match.now.key, match.was.key]));
  return [...new Set([...logsBefore.keys(), ...logsAfter.keys()])].flatMap((unit) => {
    const nodes = [before.get(keyBefore.get(unit) ?? unit) ?? null, after.get(unit) ?? null] as const;
    const [old, current] = [logsBefore.get(unit), logsAfter.get(unit)];
    const facts = (record: ProgressRecord, side: 'before' | 'after') => ({
      ...unitFacts(programme, ...nodes),
      unit,
      location: { before: null, after: null, [side]: record[origin] },
    });
    const at = nodes[1]?.index ?? behindText;
    const gone = [...(old ?? [])].filter(([key]) => !current?.has(key));
    const come = [...(current ?? [])].filter(([key]) => !old?.has(key));
    const edited = takeEdited(gone, come);
    return [
      ...edited.map(([before, after]) =>
        toChange(
          'record-edited',
          { before: dataOf(before), after: dataOf(after) },
          { ...facts(after, 'after'), location: { before: before[origin], after: after[origin] } },
        ),
      ),
      ...gone.map(([, record]) =>
        toChange('record-removed', { before: dataOf(record) }, facts(record, 'before')),
      ),
      ...come.map(([, record]) => {
        const kind = record.corrects === undefined ? 'record-added' : 'record-corrected';
        return toChange(kind, { after: dataOf(record) }, facts(record, 'after'));
      }),
    ].map((change) => ({ change, at }));
  });
}

type Keyed = [key: string, record: ProgressRecord];

/**
 * The records that were edited in place: one that is gone and one that has come, recorded at the same moment, or else of the same day by
 * the same body. They leave both lists.
 */
function takeEdited(gone: Keyed[], come: Keyed[]): [before: ProgressRecord, after: ProgressRecord][] {
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

const dataOf = (record: ProgressRecord) => plain(record) as RecordData;

/** The records by unit and key, oldest first. */
function recordsOf(
  { progress }: Programme,
  keyOf: (unit: string) => string,
): Map<string, Map<string, ProgressRecord>> {
  const logs = new Map<string, Map<string, ProgressRecord>>();
  for (const { unit, records } of progress) {
    if (records.length === 0) continue;
    const key = keyOf(unit);
    const log = logs.get(key) ?? new Map<string, ProgressRecord>();
    for (const record of records) log.set(recordKey(key, record), record);
    logs.set(key, log);
  }
  return logs;
}
