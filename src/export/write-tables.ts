import { type RowChanges, rowChanges } from './changed-rows.ts';
import type { ExportFacts } from './export-facts.ts';
import { type ExportRow, exportTable, type ExportTable, filled } from './export-table.ts';
import type { ExportFormat, TakeBytes } from './formats/export-format.ts';
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

/** A file that is being written, until it is closed. */
interface WritableFile {
  readonly append: TakeBytes;
  readonly close: () => WrittenFile;
}

interface Output {
  readonly format: ExportFormat;
  /** Opens a file of a name; several may be open at the same time. */
  readonly open: (name: string) => WritableFile;
}

/** What is exported: facts without records, and those with the records of some tasks, a part at a time. */
export interface ExportSource {
  readonly whole: ExportFacts;
  readonly parts: () => Iterable<ExportFacts>;
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

/**
 * Writes every table: those without records one after the other, then those that are made of records together, a part of the records at a
 * time. With `before`, tables whose rows do not depend on the day hold what changed since.
 */
export function writeTables(
  { whole, parts }: ExportSource,
  output: Output,
  before: ExportSource | null = null,
): WrittenTable[] {
  const opened = starSchema.map((table) => {
    const changes = before && !table.isDated ? rowChanges(table) : null;
    return { table, changes, rowsOf: table.inParts?.() ?? null };
  });
  const written = new Map<string, WrittenTable>();
  for (const { table, changes, rowsOf } of opened) {
    if (rowsOf) continue;
    if (before) changes?.before(table.rows(before.whole));
    const writer = tableWriter(table, output, changes);
    writer.add(table.rows(whole));
    written.set(table.name, writer.close());
  }
  const made = opened.flatMap(({ table, changes, rowsOf }) => (rowsOf ? [{ table, changes, rowsOf }] : []));
  if (before)
    for (const part of before.parts())
      for (const { table, changes } of made) changes?.before(table.inParts?.().of(part) ?? []);
  const writers = made.map(({ table, changes, rowsOf }) => ({
    rowsOf,
    writer: tableWriter(table, output, changes),
  }));
  for (const part of parts()) for (const { rowsOf, writer } of writers) writer.add(rowsOf.of(part));
  for (const { rowsOf, writer } of writers) {
    writer.add(rowsOf.rest(whole));
    const one = writer.close();
    written.set(one.table, one);
  }
  const tables = starSchema.flatMap(({ name }) => written.get(name) ?? []);
  if (!before) return tables;
  const table = removalsTable(
    opened.flatMap(({ table: { name }, changes }) =>
      (changes?.gone() ?? []).map((key) => ({ table: name, key })),
    ),
  );
  const writer = tableWriter(table, output, null);
  writer.add(table.rows(whole));
  return [...tables, writer.close()];
}

interface TableWriter {
  readonly add: (rows: Iterable<ExportRow>) => void;
  readonly close: () => WrittenTable;
}

function tableWriter(table: ExportTable, { format, open }: Output, changes: RowChanges | null): TableWriter {
  const name = `${table.name}.${format.extension}`;
  const file = open(name);
  const writer = format.open(table, file.append);
  let count = 0;
  return {
    add(rows) {
      for (const row of changes ? changes.changed(rows) : rows) {
        writer.write(row);
        count += 1;
      }
    },
    close() {
      writer.finish();
      const { bytes, sha256 } = file.close();
      const holds = changes ? 'changes' : 'everything';
      return { table: table.name, file: name, holds, rows: count, bytes, sha256 };
    },
  };
}
