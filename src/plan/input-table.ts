import type { CalendarDate } from './calendar.ts';

/** A sheet of a workbook, or a csv file, as far as it holds anything: rows and cells that are empty are left out. */
export interface InputTable {
  /** The sheet's name; a csv file has none. */
  readonly sheet?: string;
  readonly rows: readonly InputRow[];
}

export interface InputRow {
  /** As spreadsheets count, from 1. */
  readonly number: number;
  /** Whether the spreadsheet keeps it from sight, as a filter does. */
  readonly isHidden: boolean;
  /** From left to right. */
  readonly cells: readonly InputCell[];
}

/** What a cell holds. Formulas are their last result, an error is its code (`#REF!`). */
export type InputCellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A number that the spreadsheet shows as per cent: 94 where it shows 94%. */
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'empty' };

/** A value at its place. */
export type InputCell = InputCellValue & {
  readonly column: number;
  readonly address: string;
  /** How many columns and rows a merged cell takes, itself counted; absent for a cell that is not merged. */
  readonly span?: CellSpan;
  /** Where the value stands, for a cell that a merged cell above it covers. */
  readonly coveredBy?: string;
  /** Whether the value is the result of a formula, as the file keeps it. */
  readonly isFormula?: true;
};

/** The size of a merged cell. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

/** What a formula holds that no program has worked out yet. */
export const notCalculated = '=';

/** The place of a cell as spreadsheets name it: `C7`. Columns count from 0, rows from 1. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row}`;
}

/** The column of an address, from 0, and its row; null for what is not an address. */
export function placeOfAddress(address: string): { column: number; row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined) return null;
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { column, row: Number(digits) };
}

/** The cell of a row in a column, empty where the row holds nothing there. */
export const cellAt = (row: InputRow, column: number): InputCell =>
  row.cells.find((cell) => cell.column === column) ?? {
    kind: 'empty',
    column,
    address: addressOf(column, row.number),
  };
