import { memoised } from '../../plan/memoised.ts';
import type { Table } from '../../views/blocks/block.ts';
import { wordsOf } from '../../views/blocks/cell.ts';
import { measuredTexts } from '../measured-texts.ts';
import { timesLines } from '../times-width.ts';

/** Points that a line takes, and the tallest row that Excel knows. */
const lineHeight = 16.5;
const tallest = 409;

/** Thousandths of the size of the letters in the unit of a column’s width, a little less than a digit; and the units that a cell keeps free. */
export const unitOfWidth = 480;
export const cellPadding = 0.9;

/** The letters of a column of a width that its cells have for themselves. */
const freeOf = (width = 1) => Math.max(1, width - cellPadding);

/** The lines of a cell that is folded into a column of a width in letters: as far as the tallest row can show it. */
const linesOf = (text: string, width: number | undefined): number =>
  timesLines(text.slice(0, tallest * freeOf(width)), freeOf(width) * unitOfWidth);

/** The height of a row whose cells are folded into columns of these widths: programs that open a workbook do not all work it out. */
export function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  let lines = 1;
  for (let index = 0; index < cells.length; index += 1)
    lines = Math.max(lines, linesOf(cells[index] ?? '', widths[index]));
  return Math.min(tallest, lineHeight * lines);
}

/** The cells of a table, each different short text of them measured once. */
export interface MeasuredCells {
  /** How wide the cells of a column are on one line, row by row, in thousandths of the size. */
  readonly widthsOf: (column: number) => Uint32Array;
  /** The height of a row in points, where its cells are folded into columns of these widths in letters. */
  readonly heightOf: (row: number, widths: readonly number[]) => number;
  /** The number of a cell’s text, equal for equal short texts. */
  readonly textNumber: (row: number, column: number) => number;
}

/** Of longer words no more is measured once and for all. */
const maxCounted = 2000;

/** Measures the cells of a table, for the widths of its columns and then for the heights of its rows. */
export const measuredCells = memoised(({ columns, rows }: Table): MeasuredCells => {
  const across = columns.length;
  const textAt = (row: number, column: number) => wordsOf(rows[row]?.[column] ?? '');
  const texts = measuredTexts((text) => (text.length > maxCounted ? text.slice(0, maxCounted) : text));
  const numbers = new Uint32Array(rows.length * across);
  // Row by row while its words are at hand: column by column a long table takes nearly twice as long.
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < across; column += 1)
      numbers[row * across + column] = texts.numberOf(textAt(row, column));
  const textNumber = (row: number, column: number) => numbers[row * across + column] ?? 0;
  return {
    textNumber,
    widthsOf(column) {
      const cells = new Uint32Array(rows.length);
      for (let row = 0; row < rows.length; row += 1) cells[row] = texts.widthOf(textNumber(row, column));
      return cells;
    },
    heightOf(row, widths) {
      let lines = 1;
      for (let column = 0; column < across; column += 1) {
        const number = textNumber(row, column);
        const width = widths[column];
        const room = freeOf(width) * unitOfWidth;
        const isCut = texts.textOf(number).length >= maxCounted;
        // Two lines after each other hold more than one has room for, so that a narrow cell has no more lines than those counted already.
        if (!isCut && texts.widthOf(number) <= Math.floor((lines + 1) / 2) * room) continue;
        const own = isCut ? linesOf(textAt(row, column), width) : texts.linesOf(number, room);
        if (own > lines) lines = own;
      }
      return Math.min(tallest, lineHeight * lines);
    },
  };
});
