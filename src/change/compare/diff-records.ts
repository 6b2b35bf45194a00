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
    return [
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
