import type { ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Comparison } from '../compare/compare.ts';
import type { LogMatch } from '../compare/match-logs.ts';

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
export function lostRecords({ programmes, removed }: Comparison): LostRecord[] {
  return [
    ...programmes.flatMap(({ logs }) => logs.flatMap(lostIn)),
    ...removed.flatMap(({ progress }) => progress.flatMap(wholeFile)),
  ];
}

const wholeFile = (log: ProgressLog): LostRecord[] =>
  log.records.length === 0 ? [] : [{ kind: 'file', log }];

function lostIn({ was: old, now: log, removed, edited, moved }: LogMatch): LostRecord[] {
  if (!old) return [];
  if (!log) return wholeFile(old);
  return [
    ...edited.map(([was, record]): LostRecord => ({
      kind: 'edited',
      log,
      was,
      record,
      fields: differing(was, record),
    })),
    ...removed.map((was): LostRecord => ({ kind: 'removed', log, was })),
    ...moved.map((record): LostRecord => ({ kind: 'moved', log, record })),
  ];
}

/** All that a record says, in the order in which a log has it. */
const fields: Readonly<Record<keyof RecordData, true>> = {
  date: true,
  state: true,
  result: true,
  value: true,
  indicator: true,
  period: true,
  by: true,
  confirms: true,
  corrects: true,
  note: true,
  evidence: true,
  recorded: true,
};

const differing = (was: ProgressRecord, now: ProgressRecord): string[] =>
  (Object.keys(fields) as (keyof RecordData)[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]),
  );
