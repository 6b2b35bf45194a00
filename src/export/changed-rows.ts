import { digest } from '../plan/digest.ts';
import type { ExportRow, ExportTable } from './export-table.ts';

/** The rows of a table that are new or changed since an earlier plan, and the keys of those that are gone. */
export interface RowChanges {
  /** Takes rows of the earlier plan; no more than a digest of each is kept. */
  readonly before: (rows: Iterable<ExportRow>) => void;
  /** Of rows of the later plan those that are new or changed. */
  readonly changed: (rows: Iterable<ExportRow>) => Generator<ExportRow>;
  /** To be asked for once all rows were taken. */
  readonly gone: () => string[];
}

/** Compares the rows of a table for two plans: those of the earlier one come first. */
export function rowChanges(table: ExportTable): RowChanges {
  const former = new Map<string, string>();
  return {
    before(rows) {
      for (const row of rows) former.set(keyOf(table, row), digestOfRow(row));
    },
    *changed(rows) {
      for (const row of rows) {
        const key = keyOf(table, row);
        const isSame = former.get(key) === digestOfRow(row);
        former.delete(key);
        if (!isSame) yield row;
      }
    },
    gone: () => [...former.keys()].sort(),
  };
}

/** What names a row, as one text: a JSON list of the values of its key. */
const keyOf = ({ key }: ExportTable, row: ExportRow): string => JSON.stringify(key.map((name) => row[name]));

const digestOfRow = (row: ExportRow): string => digest(JSON.stringify(Object.values(row))).slice(0, 24);
