import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { dayNumber } from '../../plan/calendar.ts';
import type { ColumnType, ExportColumn, ExportTable, ExportValue } from '../export-table.ts';
import { starSchemaVersion } from '../star-schema-version.ts';
import type { ExportFormat, TakeBytes } from './export-formats.ts';

/** The rows of a group: they are held until the group is written. */
const rowsOfGroup = 20_000;

/** Apache Parquet, compressed with Snappy: dates are dates, moments are in UTC. */
export const exportParquet: ExportFormat = {
  extension: 'parquet',
  open(table, take) {
    const writer = passingWriter(take);
    const parquet = new ParquetWriter({
      writer,
      schema: schemaOf(table),
      createdBy: 'cthd',
      kvMetadata: [
        { key: 'cthd.table', value: table.name },
        { key: 'cthd.schemaVersion', value: String(starSchemaVersion) },
      ],
    });
    const columns = Object.entries(table.columns).map(([name, { type }]) => ({
      name,
      type,
      data: [] as unknown[],
      cell: isVaried(table, name) ? asBytes : cells[type],
      isVaried: isVaried(table, name),
    }));
    let held = 0;
    const writeGroup = () => {
      void parquet.write({ columnData: columns.map(columnData), rowGroupSize: rowsOfGroup, pageSize: 0 });
      for (const column of columns) column.data = [];
      held = 0;
    };
    return {
      write(row) {
        for (const { name, cell, data } of columns) data.push(cell(row[name] ?? null));
        held += 1;
        if (held >= rowsOfGroup) writeGroup();
      },
      finish() {
        if (held > 0) writeGroup();
        void parquet.finish();
      },
    };
  },
};

/** Whether a column is the key of its table, or the part of it that tells most rows apart. */
const isVaried = ({ key, columns }: ExportTable, name: string): boolean =>
  key.includes(name) &&
  (key.length === 1 || ['results', 'units', 'records'].includes(columns[name]?.references ?? ''));

interface HeldColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly data: unknown[];
  readonly isVaried: boolean;
}

/**
 * A column for the library. Least and greatest value help a query to pass over groups; of texts, which are not in order, they are of no use. Of
 * keys, each of which stands once, there is no dictionary to look for.
 */
const columnData = ({ name, type, data, isVaried }: HeldColumn) => ({
  name,
  data,
  statistics: type !== 'text',
  ...(isVaried && { encoding: 'PLAIN' as const }),
});

type ParquetElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const elements: Readonly<Record<ColumnType, Omit<ParquetElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  timestamp: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

const schemaOf = ({ columns }: ExportTable): ParquetElement[] => [
  { name: 'root', num_children: Object.keys(columns).length },
  ...Object.entries(columns).map(([name, { type, nullable }]: [string, ExportColumn]): ParquetElement => ({
    name,
    ...elements[type],
    repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
  })),
];

/** A text that hardly another row has, as the bytes that it will be in the file. */
const asBytes = (value: ExportValue) => (typeof value === 'string' ? Buffer.from(value) : value);
const asIs = (value: ExportValue) => value;
const asDate = (value: ExportValue) =>
  typeof value === 'string' ? new Date(`${value.slice(0, 19)}Z`) : null;

/** How a value is given to the library. */
const cells: Readonly<Record<ColumnType, (value: ExportValue) => unknown>> = {
  text: asIs,
  integer: asIs,
  double: asIs,
  boolean: asIs,
  date: (value) => (typeof value === 'string' ? dayNumber(value) : null),
  timestamp: asDate,
};

/** A writer that hands on what was written after each group, so that it holds no more than one. */
function passingWriter(take: TakeBytes): ByteWriter {
  const writer = new ByteWriter();
  const pass = () => {
    take(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return Object.assign(writer, { flush: pass, finish: pass });
}
