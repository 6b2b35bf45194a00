import { changedRows } from './changed-rows.ts';
import type { ExportFacts } from './export-facts.ts';
import { type ExportRow, exportTable, type ExportTable, filled } from './export-table.ts';
import type { ExportFormat, TakeBytes } from './formats/export-formats.ts';
import { starSchema } from './star-schema.ts';

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table as it was written: all its rows, or those that changed since an earlier plan. */
export interface WrittenTable {
  readonly table: string;
  readonly file: string;
  readonly holds: 'everything' | 'changes';
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface Output {
  readonly format: ExportFormat;
  /** Writes a file of a name. */
  readonly file: (name: string, write: (take: TakeBytes) => void) => WrittenFile;
}

/** The keys of rows that an earlier plan had: what is to be removed before the rows of the other tables are added. */
export const removalsTable = (removals: readonly Removal[]): ExportTable =>
  exportTable({
    name: 'removals',
    words: { vi: 'Khóa của các dòng không còn nữa', en: 'The keys of rows that are gone' },
    key: ['table_name', 'row_key'],
    columns: {
      table_name: filled('text', 'bảng', 'the table'),
      row_key: filled(
        'text',
        'các giá trị khóa, dạng danh sách JSON',
        'the values of the key, as a JSON list',
      ),
    },
    *rows() {
      for (const { table, key } of removals) yield { table_name: table, row_key: key };
    },
  });

interface Removal {
  readonly table: string;
  readonly key: string;
}

/** Writes every table, one after the other. With `before`, tables whose rows do not depend on the day hold what changed since. */
export function writeTables(
  facts: ExportFacts,
  output: Output,
  before: ExportFacts | null = null,
): WrittenTable[] {
  const removals: Removal[] = [];
  const written = starSchema.map((table): WrittenTable => {
    if (!before || table.isDated)
      return { ...writeTable(table, table.rows(facts), output), holds: 'everything' };
    const changed = changedRows(table, before, facts);
    const one = writeTable(table, changed.rows, output);
    removals.push(...changed.gone().map((key) => ({ table: table.name, key })));
    return { ...one, holds: 'changes' };
  });
  if (!before) return written;
  const table = removalsTable(removals);
  return [...written, { ...writeTable(table, table.rows(facts), output), holds: 'everything' }];
}

function writeTable(
  table: ExportTable,
  rows: Iterable<ExportRow>,
  { format, file }: Output,
): Omit<WrittenTable, 'holds'> {
  let count = 0;
  const name = `${table.name}.${format.extension}`;
  const { bytes, sha256 } = file(name, (take) => {
    const writer = format.open(table, take);
    for (const row of rows) {
      writer.write(row);
      count += 1;
    }
    writer.finish();
  });
  return { table: table.name, file: name, rows: count, bytes, sha256 };
}
