import { createIndexes, createTables, sqlTypes } from '../src/export/create-tables.ts';
import type { ColumnType, ExportTable } from '../src/export/export-table.ts';
import { starSchema } from '../src/export/star-schema.ts';
import { starSchemaVersion } from '../src/export/star-schema-version.ts';

const made = 'Made by `npm run docs` from src/export';

/** SQL that makes the tables, for every engine. */
export const createTablesSql = (): string => `-- ${made}: the tables of cthd export.\n${createTables()}\n`;

/** SQL that makes the keys, for PostgreSQL. */
export const postgresqlKeys = (): string =>
  `-- ${made}: one row a key, for PostgreSQL.\n${createIndexes()}\n`;

/** SQL that lets DuckDB query the files of a collection where they are. */
export const duckdbViews = (): string =>
  [
    `-- ${made}: the tables as views over the Parquet files of a collection, which are not copied.`,
    "-- Before it, in the same session: set variable collection = '/folder/of/cthd-collect'; or an address such as s3://bucket/folder",
    'create schema if not exists cthd;',
    ...starSchema.map(
      ({ name }) =>
        `create or replace view cthd.${name} as select * from read_parquet(getvariable('collection') || '/*/${name}.parquet', union_by_name = true);`,
    ),
    '',
  ].join('\n');

const jsonTypes: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  double: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
};

/** A JSON Schema of the rows of every table, as ndjson has them. */
export const rowSchemas = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Các bảng của cthd export · The tables of cthd export',
      description: `Phiên bản ${starSchemaVersion}; mỗi định nghĩa là một dòng của một bảng. · Version ${starSchemaVersion}; each definition is a row of a table.`,
      $defs: Object.fromEntries(starSchema.map((table) => [table.name, rowSchema(table)])),
    },
    null,
    2,
  )}\n`;

const rowSchema = ({ words, columns }: ExportTable): object => ({
  title: `${words.vi} · ${words.en}`,
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(columns).map(([name, { type, nullable, values, words: meaning }]) => {
      const form = { ...jsonTypes[type], ...(values && { enum: values }) };
      return [
        name,
        {
          description: `${meaning.vi} · ${meaning.en}`,
          ...(nullable ? { anyOf: [form, { type: 'null' }] } : form),
        },
      ];
    }),
  ),
  required: Object.keys(columns),
  additionalProperties: false,
});

/** The data dictionary, in both languages. */
export const dataDictionary = (): string =>
  [
    `<!-- ${made} -->`,
    '',
    '# Từ điển dữ liệu · Data dictionary',
    '',
    `Các bảng của \`cthd export\`, phiên bản ${starSchemaVersion}. Khóa được in đậm; «?» là cột có thể trống (null). Cách dùng: [README.md](README.md).`,
    '',
    `The tables of \`cthd export\`, version ${starSchemaVersion}. Keys are in bold; “?” marks a column that may be null. How to use them: [README.md](README.md).`,
    ...starSchema.flatMap(tableSection),
    '',
  ].join('\n');

const tableSection = ({ name, words, key, columns }: ExportTable): string[] => [
  '',
  `## ${name}`,
  '',
  `${words.vi}. · ${words.en}.`,
  '',
  '| cột · column | kiểu · type | nghĩa | meaning |',
  '| --- | --- | --- | --- |',
  ...Object.entries(columns).map(([column, { type, nullable, words: meaning, values, references }]) => {
    const shown = key.includes(column) ? `**${column}**` : column;
    const refers = references === undefined ? '' : ` → [${references}](#${references})`;
    const of = values ? `: ${values.map((value) => `\`${value}\``).join(', ')}` : '';
    return `| ${shown} | ${sqlTypes[type]}${nullable ? '?' : ''}${refers} | ${meaning.vi}${of} | ${meaning.en} |`;
  }),
];
