import { createIndexes, createTables, sqlTypes } from './create-tables.ts';
import type { ExportManifest } from './export-manifest.ts';
import type { ExportTable } from './export-table.ts';
import type { ExportFormatName } from './formats/export-formats.ts';
import { removalsTable, type WrittenTable } from './write-tables.ts';
import { starSchema } from './star-schema.ts';

/** The engines for which an export brings a script that loads it. */
export type Engine = 'postgresql' | 'duckdb';

/** The engines that can load files of a form. */
export const enginesFor = (format: ExportFormatName): readonly Engine[] =>
  format === 'csv' ? ['duckdb', 'postgresql'] : ['duckdb'];

/**
 * The SQL that loads an export, to be run in its folder: it makes the tables where they are not there, and replaces the rows of this
 * repository, or those that changed, in one transaction. Loading the same export again changes nothing.
 */
export function loadScript(engine: Engine, manifest: ExportManifest): string {
  const tables = manifest.tables.map((written) => ({ written, table: tableOf(written) }));
  return [
    `-- ${comments[engine]}`,
    'begin;',
    createTables(),
    ...(engine === 'postgresql' ? [createIndexes()] : []),
    ...tables.map(({ written, table }) => readers[engine](table, written.file)),
    ...tables.flatMap(({ written, table }) => replaceRows(table, written, manifest.repository)),
    'commit;',
    '',
  ].join('\n');
}

const comments: Readonly<Record<Engine, string>> = {
  postgresql: 'Load with psql, in this folder: psql -v ON_ERROR_STOP=1 -f load.postgresql.sql',
  duckdb: 'Load with DuckDB, in this folder: duckdb warehouse.duckdb < load.duckdb.sql',
};

const tableOf = ({ table }: WrittenTable): ExportTable =>
  starSchema.find(({ name }) => name === table) ?? removalsTable([]);

/** How an engine reads a file into a table of its own for the transaction. */
const readers: Readonly<Record<Engine, (table: ExportTable, file: string) => string>> = {
  postgresql: (table, file) =>
    `${temporaryTable(table)}\n\\copy incoming_${table.name} from '${file}' with (format csv, header true)`,
  duckdb: (table, file) =>
    `${temporaryTable(table)}\ninsert into incoming_${table.name} select * from ${duckdbReader(table, file)};`,
};

function temporaryTable({ name, columns }: ExportTable): string {
  const fields = Object.entries(columns).map(([column, { type }]) => `${column} ${sqlTypes[type]}`);
  return `drop table if exists incoming_${name};\ncreate temporary table incoming_${name} (${fields.join(', ')});`;
}

function duckdbReader({ columns }: ExportTable, file: string): string {
  const types = Object.entries(columns).map(([name, { type }]) => `${name}: '${sqlTypes[type]}'`);
  const given = `columns = {${types.join(', ')}}`;
  if (file.endsWith('.parquet')) return `read_parquet('${file}')`;
  if (file.endsWith('.ndjson')) return `read_json('${file}', format = 'newline_delimited', ${given})`;
  return `read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, ${given})`;
}

function replaceRows(table: ExportTable, { holds }: WrittenTable, repository: string): string[] {
  const { name, key } = table;
  if (name === 'removals') return starSchema.map(removeRows);
  const incoming = `select * from incoming_${name}`;
  const old = key.includes('as_of')
    ? `delete from cthd.${name} where repository = '${repository}' and exists (select 1 from incoming_${name} i where i.as_of = ${name}.as_of and i.known_on = ${name}.known_on);`
    : holds === 'everything'
      ? `delete from cthd.${name} where repository = '${repository}';`
      : `delete from cthd.${name} where exists (select 1 from incoming_${name} i where ${key.map((column) => `i.${column} = ${name}.${column}`).join(' and ')});`;
  return [old, `insert into cthd.${name} ${incoming};`];
}

/** Removes the rows of a table whose keys are listed as gone. A key is compared as text, value by value. */
const removeRows = ({ name, key }: ExportTable): string => {
  const parts = key.map(
    (column, at) => `(cast(r.row_key as json) ->> ${at}) = cast(${name}.${column} as text)`,
  );
  return `delete from cthd.${name} where exists (select 1 from incoming_removals r where r.table_name = '${name}' and ${parts.join(' and ')});`;
};
