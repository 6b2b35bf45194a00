import { digest } from '../plan/digest.ts';
import type { ExportFacts } from './export-facts.ts';
import type { ExportRow, ExportTable } from './export-table.ts';

/** The rows of a table that are new or changed since an earlier plan, and the keys of those that are gone. */
export interface ChangedRows {
  readonly rows: Iterable<ExportRow>;
  /** To be asked for once all rows were taken. */
  gone(): string[];
}

/** Compares the rows of a table for two plans; no more than a digest of each earlier row is held. */
export function changedRows(table: ExportTable, before: ExportFacts, after: ExportFacts): ChangedRows {
  const former = new Map<string, string>();
  for (const row of table.rows(before)) former.set(keyOf(table, row), digestOfRow(row));
  return {
    rows: remaining(table, after, former),
    gone: () => [...former.keys()].sort(),
  };
}

function* remaining(
  table: ExportTable,
  after: ExportFacts,
  former: Map<string, string>,
): Generator<ExportRow> {
  for (const row of table.rows(after)) {
    const key = keyOf(table, row);
    const isSame = former.get(key) === digestOfRow(row);
    former.delete(key);
    if (!isSame) yield row;
  }
}

/** What names a row, as one text: a JSON list of the values of its key. */
const keyOf = ({ key }: ExportTable, row: ExportRow): string => JSON.stringify(key.map((name) => row[name]));

const digestOfRow = (row: ExportRow): string => digest(JSON.stringify(Object.values(row))).slice(0, 24);
