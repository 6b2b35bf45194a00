import { onceForEach } from '../../plan/once-for-each.ts';
import type { Table } from '../../views/blocks/block.ts';
import { wordsOf } from '../../views/blocks/cell.ts';
import { measuredLines, measureWords, mostMeasures, timesLines } from '../times-width.ts';

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

/** The cells of a table, the words of each measured once. */
export interface MeasuredCells {
  /** How wide the cells of a column are on one line, row by row, in thousandths of the size. */
  readonly widthsOf: (column: number) => Float64Array;
  /** The height of a row in points, where its cells are folded into columns of these widths in letters. */
  readonly heightOf: (row: number, widths: readonly number[]) => number;
}

/** Of longer words no more is measured once and for all. */
const mostCounted = 2000;

/** Measures the cells of a table, for the widths of its columns and then for the heights of its rows. */
export const measuredCells = onceForEach(({ columns, rows }: Table): MeasuredCells => {
  const across = columns.length;
  const textAt = (row: number, column: number) => wordsOf(rows[row]?.[column] ?? '');
  const countedAt = (row: number, column: number) => textAt(row, column).slice(0, mostCounted);
  let room = 0;
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < across; column += 1) room += mostMeasures(countedAt(row, column));
  const measures = new Uint32Array(room);
  const starts = new Uint32Array(rows.length * across + 1);
  let end = 0;
  // Row by row while its words are at hand: column by column a long table takes nearly twice as long.
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < across; column += 1) {
      end = measureWords(countedAt(row, column), measures, end);
      starts[row * across + column + 1] = end;
    }
  return {
    widthsOf(column) {
      const cells = new Float64Array(rows.length);
      for (let row = 0; row < rows.length; row += 1)
        cells[row] = measures[starts[row * across + column] ?? 0] ?? 0;
      return cells;
    },
    heightOf(row, widths) {
      let lines = 1;
      for (let column = 0; column < across; column += 1) {
        const [cell, width] = [row * across + column, widths[column]];
        const own =
          textAt(row, column).length > mostCounted
            ? linesOf(textAt(row, column), width)
            : measuredLines(measures, starts[cell] ?? 0, starts[cell + 1] ?? 0, freeOf(width) * unitOfWidth);
        lines = Math.max(lines, own);
      }
      return Math.min(tallest, lineHeight * lines);
    },
  };
});
