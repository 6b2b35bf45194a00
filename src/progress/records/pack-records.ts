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

/** Where logs are, how a new one begins, and how large one may be. */
interface Logs {
  /** The bytes of the log of a task; null where there is none yet. */
  readonly bytesOf: (unit: string) => Uint8Array | null;
  readonly pathOf: (unit: string) => string;
  readonly schemaLine: string | null;
  readonly maxBytes: number;
}

/** The most records of a log, as its schema has it. */
export const maxInLog = 10_000;

/** A log with the records of a task at its end. */
export interface PackedLog {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What is packed. */
export interface Packed {
  readonly logs: readonly PackedLog[];
  /** The files whose records are in the logs. */
  readonly files: readonly RecordsAt[];
  /** The tasks whose logs have no room for their records: the files that hold any of these are not packed. */
  readonly full: ReadonlySet<string>;
}

/**
 * The logs of tasks with the records of files at their ends, by date and then by when they were recorded; what a log has already is not
 * added to it again. Every byte of a log stays. A UserError where a log is not such that lines can be added.
 */
export function packRecords(files: readonly RecordsAt[], logs: Logs): Packed {
  const full = new Set<string>();
  for (;;) {
    const [before, fitting] = [
      full.size,
      files.filter(({ records }) => ![...records.keys()].some((unit) => full.has(unit))),
    ];
    const packed = logsOf(fitting, logs, full);
    if (full.size === before) return { logs: packed, files: fitting, full };
  }
}

/** The logs with the records of files; a task whose log has no room for its records is added to those that are full. */
function logsOf(
  files: readonly RecordsAt[],
  { bytesOf, pathOf, schemaLine, maxBytes }: Logs,
  full: Set<string>,
): PackedLog[] {
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
      const fits = (log?.records.length ?? 0) + fresh.length <= maxInLog;
      const after = fits ? appendRecords(log, fresh, { path, schemaLine }).after : null;
      if (after && after.length <= maxBytes) return [{ path, before, after }];
      full.add(unit);
      return [];
    });
}
