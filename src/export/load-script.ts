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

/** An export, and the folder that it is in, with a slash at the end; '' for the folder in which its script is run. */
export interface LoadedExport {
  readonly folder: string;
  readonly manifest: Pick<ExportManifest, 'repository' | 'tables'>;
}

/**
 * The SQL that loads exports, to be run in their folder or that of their collection: it makes the tables where they are not there, and
 * replaces the rows of these repositories, or those that changed, in one transaction. Loading the same exports again changes nothing.
 */
export function loadScript(engine: Engine, exports: readonly LoadedExport[]): string {
  const names = [...new Set(exports.flatMap(({ manifest }) => manifest.tables.map(({ table }) => table)))];
  const repositories = exports.map(({ manifest }) => `'${manifest.repository}'`).join(', ');
  return [
    `-- ${comments[engine]}`,
    'begin;',
    createTables(),
    ...(engine === 'postgresql' ? [createIndexes()] : []),
    ...names.map((name) => {
      const files = exports.flatMap(({ folder, manifest }) =>
        manifest.tables.filter(({ table }) => table === name).map(({ file }) => `${folder}${file}`),
      );
      return [temporaryTable(tableOf(name)), ...readers[engine](tableOf(name), files)].join('\n');
    }),
    ...names.flatMap((name) => {
      const holds = exports[0]?.manifest.tables.find(({ table }) => table === name)?.holds ?? 'everything';
      return replaceRows(tableOf(name), holds, repositories);
    }),
    'commit;',
    '',
  ].join('\n');
}

const comments: Readonly<Record<Engine, string>> = {
  postgresql: 'Load with psql, in this folder: psql -v ON_ERROR_STOP=1 -f load.postgresql.sql',
  duckdb: 'Load with DuckDB, in this folder: duckdb warehouse.duckdb < load.duckdb.sql',
};

const tableOf = (table: string): ExportTable =>
  starSchema.find(({ name }) => name === table) ?? removalsTable([]);

/** How an engine reads files into the table of its own for the transaction. */
const readers: Readonly<Record<Engine, (table: ExportTable, files: readonly string[]) => string[]>> = {
  postgresql: ({ name }, files) =>
    files.map((file) => `\\copy incoming_${name} from '${file}' with (format csv, header true)`),
  duckdb: (table, files) => [
    `insert into incoming_${table.name} select * from ${duckdbReader(table, files)};`,
  ],
};

function temporaryTable({ name, columns }: ExportTable): string {
  const fields = Object.entries(columns).map(([column, { type }]) => `${column} ${sqlTypes[type]}`);
  return `drop table if exists incoming_${name};\ncreate temporary table incoming_${name} (${fields.join(', ')});`;
}

function duckdbReader({ columns }: ExportTable, files: readonly string[]): string {
  const types = Object.entries(columns).map(([name, { type }]) => `${name}: '${sqlTypes[type]}'`);
  const given = `columns = {${types.join(', ')}}`;
  const list = `[${files.map((file) => `'${file}'`).join(', ')}]`;
  const [first = ''] = files;
  if (first.endsWith('.parquet')) return `read_parquet(${list})`;
  if (first.endsWith('.ndjson')) return `read_json(${list}, format = 'newline_delimited', ${given})`;
  return `read_csv(${list}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, ${given})`;
}

function replaceRows(
  { name, key, columns }: ExportTable,
  holds: WrittenTable['holds'],
  repositories: string,
): string[] {
  if (name === 'removals') return starSchema.map(removeRows);
  const names = Object.keys(columns).join(', ');
  const sameKey = key.map((column) => `i.${column} = ${name}.${column}`).join(' and ');
  const sameDay = `i.repository = ${name}.repository and i.as_of = ${name}.as_of and i.known_on = ${name}.known_on`;
  const former = key.includes('as_of')
    ? `exists (select 1 from incoming_${name} i where ${sameDay})`
    : holds === 'everything'
      ? `repository in (${repositories})`
      : `exists (select 1 from incoming_${name} i where ${sameKey})`;
  return [
    `delete from cthd.${name} where ${former};`,
    `insert into cthd.${name} (${names}) select ${names} from incoming_${name};`,
  ];
}

/** Removes the rows of a table whose keys are listed as gone. A key is compared as text, value by value. */
const removeRows = ({ name, key }: ExportTable): string => {
  const parts = key.map(
    (column, at) => `(cast(r.row_key as json) ->> ${at}) = cast(${name}.${column} as text)`,
  );
  return `delete from cthd.${name} where exists (select 1 from incoming_removals r where r.table_name = '${name}' and ${parts.join(' and ')});`;
};
