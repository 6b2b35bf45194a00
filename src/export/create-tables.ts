import type { ColumnType, ExportTable } from './export-table.ts';
import { starSchema } from './star-schema.ts';

/** The types of columns in SQL, as DuckDB, PostgreSQL and Spark know them. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'integer',
  double: 'double precision',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/** SQL that makes the tables of the star schema where they are not there, and gives those of an earlier version the columns that came since. */
export const createTables = (): string =>
  ['create schema if not exists cthd;', ...starSchema.map(createTable)].join('\n');

function createTable({ name, columns }: ExportTable): string {
  const fields = Object.entries(columns).map(
    ([column, { type, nullable }]) => `  ${column} ${sqlTypes[type]}${nullable ? '' : ' not null'}`,
  );
  const later = Object.entries(columns).flatMap(([column, { type, since }]) =>
    since === undefined
      ? []
      : [`alter table cthd.${name} add column if not exists ${column} ${sqlTypes[type]};`],
  );
  return [`create table if not exists cthd.${name} (\n${fields.join(',\n')}\n);`, ...later].join('\n');
}

/** SQL for PostgreSQL: an index on the key of each table, which holds the rows to one a key, and one on what rows are replaced by. */
export const createIndexes = (): string =>
  starSchema
    .flatMap(({ name, key }) => [
      `create unique index if not exists ${name}_key on cthd.${name} (${key.join(', ')});`,
      `create index if not exists ${name}_repository on cthd.${name} (repository);`,
    ])
    .join('\n');
