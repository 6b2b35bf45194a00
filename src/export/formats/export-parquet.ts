import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { dayNumber } from '../../plan/calendar.ts';
import type { ColumnType, ExportColumn, ExportTable, ExportValue } from '../export-table.ts';
import { starSchemaVersion } from '../star-schema-version.ts';
import type { ExportFormat, TakeBytes } from './export-format.ts';

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
      isEmpty: true,
      cell: isVaried(table, name) ? asBytes : cellOf(type),
      isVaried: isVaried(table, name),
    }));
    let held = 0;
    const writeGroup = () => {
      void parquet.write({ columnData: columns.map(columnData), rowGroupSize: rowsOfGroup, pageSize: 0 });
      for (const column of columns) {
        column.data = [];
        column.isEmpty = true;
      }
      held = 0;
    };
    return {
      write(row) {
        for (const column of columns) {
          const value = row[column.name] ?? null;
          if (value !== null) column.isEmpty = false;
          column.data.push(value === null ? null : column.cell(value));
        }
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

/** Whether nearly every row has its own value of a column: the key of its table, the part of it that tells most rows apart, what is printed. */
const isVaried = ({ key, columns }: ExportTable, name: string): boolean =>
  ['wording', 'address'].includes(name) ||
  (key.includes(name) &&
    (key.length === 1 || ['results', 'units', 'records'].includes(columns[name]?.references ?? '')));

interface HeldColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly data: unknown[];
  /** Whether it holds nothing but null. */
  readonly isEmpty: boolean;
  readonly isVaried: boolean;
}

/**
 * A column for the library. Least and greatest value help a query to pass over groups; of texts, which are not in order, and of nothing but
 * null they are of no use. Of what stands once there is no dictionary to look for.
 */
const columnData = ({ name, type, data, isEmpty, isVaried }: HeldColumn) => ({
  name,
  data,
  statistics: type !== 'text' && !isEmpty,
  ...((isVaried || isEmpty) && { encoding: 'PLAIN' as const }),
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

type ParquetValueOf = (value: NonNullable<ExportValue>) => unknown;

/** A text that hardly another row has, as the bytes that it will be in the file. */
const asBytes: ParquetValueOf = (value) => (typeof value === 'string' ? Buffer.from(value) : value);
const asIs: ParquetValueOf = (value) => value;
const asDate: ParquetValueOf = (value) =>
  typeof value === 'string' ? new Date(`${value.slice(0, 19)}Z`) : null;

/** The number of a day; many rows have the same one. */
function daysAsNumbers(): ParquetValueOf {
  const known = new Map<unknown, number | null>();
  return (value) => {
    let day = known.get(value);
    if (day !== undefined) return day;
    day = typeof value === 'string' ? dayNumber(value) : null;
    if (known.size < maxDays) known.set(value, day);
    return day;
  };
}

/** Some 30 years. */
const maxDays = 10_000;

/** How a value of a column is given to the library. */
function cellOf(type: ColumnType): ParquetValueOf {
  if (type === 'date') return daysAsNumbers();
  return type === 'timestamp' ? asDate : asIs;
}

/** A writer that hands on what was written after each group, so that it holds no more than one. */
function passingWriter(take: TakeBytes): ByteWriter {
  const writer = new ByteWriter();
  const pass = () => {
    take(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return Object.assign(writer, { flush: pass, finish: pass });
}
