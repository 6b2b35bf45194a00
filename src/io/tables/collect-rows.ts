import {
  addressOf,
  type CellSpan,
  type InputCell,
  type InputCellValue,
  type InputRow,
} from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';

/** Limits of spreadsheets, which are not trusted: more is refused. Real reports stay far below; a cell of Excel holds no more characters. */
export const tableLimits = {
  rows: 150_000,
  columns: 100,
  cells: 1_000_000,
  characters: 32_767,
  /** Cells in all, those that hold nothing counted: what formats alone leave after. */
  withEmpty: 2_500_000,
  merged: 50_000,
  strings: 500_000,
};

/** Adds columns to a set, from the first to before the one after the last, as far as a table may reach. */
export function addColumns(columns: Set<number>, first: number, after: number): void {
  for (let column = first; column < Math.min(after, tableLimits.columns); column += 1) columns.add(column);
}

/** A cell as it comes from a reader. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
  readonly isHidden?: boolean;
  readonly isFormula?: boolean;
  readonly span?: CellSpan;
}

export interface RowBuilder {
  /** Puts a value at its place; rows and columns come in order. */
  add(place: CellPlace, value: InputCellValue): void;
  /** The rows that are whole by now, each given once. */
  take(): InputRow[];
  /** Makes the last row whole. */
  end(): void;
}

/**
 * Gathers the cells that hold something into rows; a UserError at the first that is beyond the limits. What a merged cell holds is given to
 * each row that it covers, in its first column, where that row holds something of its own; what a file keeps under a merged cell, where no
 * spreadsheet shows it, is left out.
 */
export function rowBuilder(): RowBuilder {
  const carried = new Map<number, MergedCell>();
  const count = { rows: 0, cells: 0, all: 0 };
  let whole: InputRow[] = [];
  let open: (InputRow & { readonly cells: InputCell[] }) | null = null;
  const close = () => {
    if (open && carried.size > 0) count.cells += carryDown(open, carried);
    if (open && count.cells > tableLimits.cells) throw tooMany(addressOf(0, open.number));
    if (open) whole.push(open);
    open = null;
  };
  return {
    add({ column, row, isHidden = false, isFormula = false, span }, value) {
      count.all += 1;
      if (count.all > tableLimits.withEmpty) throw tooManyEmpty(addressOf(column, row));
      if (carried.size > 0 && isCovered(carried, column, row)) return;
      const isEmpty = value.kind === 'empty' || (value.kind === 'text' && value.text === '');
      if (isEmpty && span && column < tableLimits.columns) carried.set(column, mergedCell(null, row, span));
      if (isEmpty) return;
      const address = addressOf(column, row);
      if (column >= tableLimits.columns) throw tooWide(address);
      if (value.kind === 'text' && value.text.length > tableLimits.characters) throw tooLong(address);
      if (open?.number !== row) {
        close();
        open = { number: row, isHidden, cells: [] };
        count.rows += 1;
      }
      const plain = placed(value, column, address, span);
      const cell: InputCell = isFormula ? { ...plain, isFormula } : plain;
      open.cells.push(cell);
      count.cells += 1;
      if (count.rows > tableLimits.rows || count.cells > tableLimits.cells) throw tooMany(address);
      if (span) carried.set(column, mergedCell(cell, row, span));
    },
    take() {
      const taken = whole;
      whole = [];
      return taken;
    },
    end: close,
  };
}

/** A merged cell while rows that it covers are read: what it holds, and how far it reaches. */
interface MergedCell {
  readonly from: InputCell | null;
  readonly columns: number;
  readonly last: number;
}

const mergedCell = (from: InputCell | null, row: number, { columns, rows }: CellSpan): MergedCell => ({
  from,
  columns,
  last: row + rows - 1,
});

/** Whether a merged cell that begins before it covers a place. */
function isCovered(merged: ReadonlyMap<number, MergedCell>, column: number, row: number): boolean {
  for (const [from, { columns, last }] of merged)
    if (row <= last && column >= from && column < from + columns) return true;
  return false;
}

/** A value at its place. Of the millions of cells of a long table nearly all are texts, and made without a copy. */
function placed(value: InputCellValue, column: number, address: string, span?: CellSpan): InputCell {
  if (span) return { ...value, column, address, span };
  if (value.kind === 'text') return { kind: 'text', text: value.text, column, address };
  return { ...value, column, address };
}

/** Gives a row what merged cells above it hold; how many cells that are. */
function carryDown(
  row: { readonly number: number; readonly cells: InputCell[] },
  carried: Map<number, MergedCell>,
): number {
  const before = row.cells.length;
  const filled = new Set(row.cells.map(({ column }) => column));
  for (const [column, { from, last }] of carried) {
    if (last < row.number) carried.delete(column);
    else if (from && !filled.has(column)) {
      row.cells.push({
        ...valueOf(from),
        column,
        address: addressOf(column, row.number),
        coveredBy: from.address,
      });
    }
  }
  if (row.cells.length > before) row.cells.sort((a, b) => a.column - b.column);
  return row.cells.length - before;
}

const valueOf = (cell: InputCell): InputCellValue => {
  switch (cell.kind) {
    case 'text':
      return { kind: 'text', text: cell.text };
    case 'number':
    case 'percent':
      return { kind: cell.kind, value: cell.value };
    case 'date':
      return { kind: 'date', date: cell.date };
    case 'error':
      return { kind: 'error', error: cell.error };
    case 'empty':
      return { kind: 'empty' };
  }
};

const { rows, columns, characters, cells, withEmpty, merged } = tableLimits;

const tooWide = (address: string) =>
  new UserError({
    vi: `ô ${address} nằm ngoài ${columns} cột đầu`,
    en: `the cell ${address} is outside the first ${columns} columns`,
  });

const tooLong = (address: string) =>
  new UserError({
    vi: `ô ${address} dài hơn ${characters.toLocaleString('vi')} ký tự`,
    en: `the cell ${address} is longer than ${characters.toLocaleString('en')} characters`,
  });

const tooMany = (address: string) =>
  new UserError({
    vi: `bảng có hơn ${rows.toLocaleString('vi')} hàng hoặc ${cells.toLocaleString('vi')} ô có nội dung (đến ô ${address}); hãy chia thành nhiều tệp`,
    en: `the table has more than ${rows.toLocaleString('en')} rows or ${cells.toLocaleString('en')} cells with content (at ${address}); split it into several files`,
  });

const tooManyEmpty = (address: string) =>
  new UserError({
    vi: `bảng có hơn ${withEmpty.toLocaleString('vi')} ô, kể cả ô trống (đến ô ${address}); hãy xóa các hàng và cột trống có định dạng`,
    en: `the table has more than ${withEmpty.toLocaleString('en')} cells, empty ones counted (at ${address}); delete the empty rows and columns that only have a format`,
  });

/** A UserError for a sheet with more merged cells than any person makes. */
export const tooManyMerged = () =>
  new UserError({
    vi: `trang tính có hơn ${merged.toLocaleString('vi')} ô gộp nên không được đọc`,
    en: `the sheet has more than ${merged.toLocaleString('en')} merged cells and is not read`,
  });
