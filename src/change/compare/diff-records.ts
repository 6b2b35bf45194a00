import { origin } from '../../plan/location.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { type UnitComparison, unitFacts } from './diff-units.ts';
import type { LogMatch } from './match-logs.ts';
import { afterText, type PlacedChange, toChange } from './placed-change.ts';
import { plain } from './plan-data.ts';

/** The records that one side has and the other lacks, whatever their order. */
export function diffRecords(
  programme: string,
  { before, after, matches }: UnitComparison,
  logs: readonly LogMatch[],
): PlacedChange[] {
  const keyBefore = new Map(matches.map((match) => [match.now.key, match.was.key]));
  return logs.flatMap(({ unit, edited, removed, added }) => {
    const nodes = [before.get(keyBefore.get(unit) ?? unit) ?? null, after.get(unit) ?? null] as const;
    const facts = (was: ProgressRecord | null, now: ProgressRecord | null) => ({
      ...unitFacts(programme, ...nodes),
      unit,
      location: { before: was?.[origin] ?? null, after: now?.[origin] ?? null },
    });
    const at = nodes[1]?.index ?? afterText;
    return [
      ...edited.map(([was, now]) =>
        toChange('record-edited', { before: dataOf(was), after: dataOf(now) }, facts(was, now)),
      ),
      ...removed.map((record) => toChange('record-removed', { before: dataOf(record) }, facts(record, null))),
      ...added.map((record) => {
        const kind = record.corrects === undefined ? 'record-added' : 'record-corrected';
        return toChange(kind, { after: dataOf(record) }, facts(null, record));
      }),
    ].map((change) => ({ change, at }));
  });
}

const dataOf = (record: ProgressRecord) => plain(record) as RecordData;
