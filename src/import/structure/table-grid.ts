import type { SourceCell, SourceRow, SourceTable } from '../source-text.ts';
import { looksLikeHeads } from './table-columns.ts';
import { cellText } from './text-lines.ts';

/** A table from outside as its heads and the rows below, and how many columns it has. */
export interface TableGrid {
  readonly heads: readonly SourceRow[];
  readonly body: readonly SourceRow[];
  readonly width: number;
}

/** The cells of a row by column; a cell over several columns stands in its first. */
export function cellsByColumn(row: SourceRow, width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  for (const { column, blocks, rowSpan } of row.cells)
    if (column < width && rowSpan > 0) cells[column] = cellText(blocks).trim();
  return cells;
}

const widthOf = (rows: readonly SourceRow[]) =>
  rows
    .flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))
    .reduce((max, end) => Math.max(max, end), 1);

/** Rows in which a cell that goes on from above is there, with a span of 0, also where a reader leaves it out. */
function withContinued(rows: readonly SourceRow[]): SourceRow[] {
  const open = new Map<number, { cell: SourceCell; rows: number }>();
  return rows.map((row) => {
    const own = new Set(row.cells.map(({ column }) => column));
    const continued = [...open].flatMap(([column, { cell, rows: left }]) =>
      left > 0 && !own.has(column)
        ? [{ ...cell, place: row.cells[0]?.place ?? cell.place, rowSpan: 0, blocks: [] }]
        : [],
    );
    for (const [column, one] of open) open.set(column, { ...one, rows: one.rows - 1 });
    for (const cell of row.cells)
      if (cell.rowSpan > 0) open.set(cell.column, { cell, rows: cell.rowSpan - 1 });
    const cells = [...row.cells, ...continued].sort((a, b) => a.column - b.column);
    return { ...row, cells };
  });
}

/** Divides the rows of a table into heads and body; a cell that goes on from above is there in each row that it takes. */
export function gridOf({ rows: given }: SourceTable): TableGrid {
  const rows = withContinued(given);
  const width = Math.min(60, widthOf(rows));
  const marked = rows.findIndex(({ isHead }) => !isHead);
  const [first, second] = [cellsOfRow(rows[0], width), cellsOfRow(rows[1], width)];
  const isUnderHeads = hasGroups(rows[0]) || areUnderHeads(second, first);
  const guessed = looksLikeHeads(first) ? (isUnderHeads ? 2 : 1) : 0;
  const count = marked > 1 ? marked : Math.max(marked, guessed);
  const heads = rows.slice(0, count);
  return { heads: hasGroups(rows[0]) ? heads : withSpans(heads), body: rows.slice(count), width };
}

/** Whether a row stands below gaps in the heads and gives them heads of their own, as in forms of tables that know no merged cells. */
const areUnderHeads = (row: readonly string[], heads: readonly string[]): boolean =>
  heads.includes('') &&
  heads.every((head, column) => head !== '' || (row[column] ?? '') !== '') &&
  row.every((cell, column) => cell === '' || heads[column] === '' || heads[column + 1] === '');

/** The first of two rows of heads with its gaps as parts of the cells before them. */
function withSpans(heads: readonly SourceRow[]): SourceRow[] {
  const [first, ...others] = heads;
  if (!first || others.length === 0) return [...heads];
  const cells: SourceCell[] = [];
  for (const cell of first.cells) {
    const last = cells.at(-1);
    if (last && cellText(cell.blocks).trim() === '')
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + cell.columnSpan };
    else cells.push(cell);
  }
  return [{ ...first, cells }, ...others];
}

const cellsOfRow = (row: SourceRow | undefined, width: number) => (row ? cellsByColumn(row, width) : []);

const hasGroups = (row: SourceRow | undefined): boolean =>
  row !== undefined &&
  row.cells.some(({ columnSpan }) => columnSpan > 1) &&
  row.cells.some(({ rowSpan }) => rowSpan > 1);

/** The beginning of words, for a message. */
export const startOf = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
