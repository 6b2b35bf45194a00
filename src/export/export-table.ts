import type { Localised } from '../locale/localised.ts';
import { isRealDate } from '../plan/calendar.ts';
import type { ExportFacts } from './export-facts.ts';

/**
 * The type of a column: `date` is a day (2026-06-30), `timestamp` a moment in UTC to the second (2026-06-30T02:00:00Z), `double` a number
 * as the plan holds it.
 */
export type ColumnType = 'text' | 'integer' | 'double' | 'boolean' | 'date' | 'timestamp';

/** One value of a row; null where the plan says nothing. */
export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  readonly type: ColumnType;
  /** Whether it may be null. */
  readonly nullable: boolean;
  readonly words: Localised;
  /** The only values it may have. */
  readonly values?: readonly string[];
  /** The table whose key it holds. */
  readonly references?: string;
  /** The version that brought it, where tables of an earlier one are to get it; such a column may be null. */
  readonly since?: number;
}

export type ExportRow = Readonly<Record<string, ExportValue>>;

/** A table of the star schema: its columns in order, what makes a row unique, and its rows for a plan. */
export interface ExportTable {
  readonly name: string;
  readonly words: Localised;
  /** The columns that together name a row. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ExportColumn>>;
  /** Whether its rows depend on the day of the export, so that it is always written whole. */
  readonly isDated?: boolean;
  /** The rows in a fixed order, one after the other, so that no table is held whole. */
  rows(facts: ExportFacts): Iterable<ExportRow>;
  /** Set where the rows are made of records, which are read a part at a time. */
  readonly inParts?: () => PartedRows;
}

/** The rows of a table while the records of a plan are read a part at a time. */
export interface PartedRows {
  /** Those of a part, in which the plan has the records of some tasks alone. */
  readonly of: (part: ExportFacts) => Iterable<ExportRow>;
  /** Those that are known only after the last part. */
  readonly rest: (whole: ExportFacts) => Iterable<ExportRow>;
}

/** The rows of each part as they come. */
const rowsOfParts = (rows: PartedRows['of']): PartedRows => ({ of: rows, rest: () => [] });

/** The rows after the last part. */
export const rowsAfterParts = (rows: PartedRows['rest']): PartedRows => ({ of: () => [], rest: rows });

/** A table whose rows have exactly the columns that it declares: a column left out of a row does not compile. */
export const exportTable = <C extends Readonly<Record<string, ExportColumn>>>(table: {
  readonly name: string;
  readonly words: Localised;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
  readonly isDated?: boolean;
  rows(facts: ExportFacts): Iterable<{ readonly [K in keyof C]: ExportValue }>;
  /** Whether the rows of a part are those that `rows` makes of it, or what else they are. */
  readonly inParts?: true | (() => PartedRows);
}): ExportTable => {
  const { inParts, ...rest } = table;
  if (inParts === undefined) return rest;
  return { ...rest, inParts: inParts === true ? () => rowsOfParts((part) => table.rows(part)) : inParts };
};

type Extra = Pick<ExportColumn, 'values' | 'references' | 'since'>;

/** A column that every row fills. */
export const filled = (type: ColumnType, vi: string, en: string, extra: Extra = {}): ExportColumn => ({
  type,
  nullable: false,
  words: { vi, en },
  ...extra,
});

/** A column that is null where the plan says nothing. */
export const optional = (type: ColumnType, vi: string, en: string, extra: Extra = {}): ExportColumn => ({
  ...filled(type, vi, en, extra),
  nullable: true,
});

/** A day; null for what the calendar does not have, which lint reports. */
export const realDay = (day: string | null | undefined): string | null =>
  day != null && isRealDate(day) ? day : null;
