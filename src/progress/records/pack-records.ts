import { groupBy } from '../../plan/group-by.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { historyOf } from './history.ts';
import { readLog } from './read-records.ts';
import { recordKey } from './record-key.ts';
import { appendRecords } from './write-record.ts';

/** A file of records that are not yet packed into the logs of their tasks. */
export interface RecordsAt {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly records: ReadonlyMap<string, readonly ProgressRecord[]>;
}

/** Where logs are, and how a new one begins. */
interface Logs {
  /** The bytes of the log of a task; null where there is none yet. */
  readonly bytesOf: (unit: string) => Uint8Array | null;
  readonly pathOf: (unit: string) => string;
  readonly schemaLine: string | null;
}

/** A log with the records of a task at its end. */
export interface PackedLog {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/**
 * The logs of tasks with the records of files at their ends, by date and then by when they were recorded; what a log has already is not
 * added to it again. Every byte of a log stays. A UserError where a log is not such that lines can be added.
 */
export function packRecords(files: readonly RecordsAt[], { bytesOf, pathOf, schemaLine }: Logs): PackedLog[] {
  const byUnit = groupBy(
    files.flatMap(({ records }) =>
      [...records].flatMap(([unit, list]) => list.map((record) => ({ unit, record }))),
    ),
    ({ unit }) => unit,
  );
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, given]) => {
      const path = pathOf(unit);
      const before = bytesOf(unit);
      const log = before && readLog(before, path);
      const known = new Set(log?.records.map((one) => recordKey(unit, one)));
      const fresh = historyOf(
        unit,
        given.map(({ record }) => record),
      ).entries.flatMap(({ key, record }) => (known.has(key) ? [] : [record]));
      if (fresh.length === 0) return [];
      return [{ path, before, after: appendRecords(log, fresh, { path, schemaLine }).after }];
    });
}
