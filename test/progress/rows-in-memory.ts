import type { InputTable } from '../../src/plan/input-table.ts';
import { rowReader, type RowRecords } from '../../src/progress/rows/rows-to-records.ts';
import type { TableReading } from '../../src/progress/rows/said-in-row.ts';

/** What the rows of a table report that is in memory. A UserError where there is no header. */
export function rowsToRecords({ rows }: InputTable, reading: TableReading): RowRecords {
  const reader = rowReader(reading);
  for (const row of rows) reader.add(row);
  return reader.end();
}
