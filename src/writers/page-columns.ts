import { memoised } from '../plan/memoised.ts';
import { visible } from '../screen/visible.ts';
import { wordsOf } from '../views/blocks/cell.ts';
import type { Table } from '../views/blocks/block.ts';
import { demandOf, shareWidth } from './share-width.ts';
import { measuredTexts } from './measured-texts.ts';
import { blankWidth, boldFactor, timesWidth, widestWord } from './times-width.ts';

/** The size of table text on a page. */
export const tablePoints = 12;
/** Twentieths of a point that a cell keeps free on both sides, with a little for the letters of another printer. */
const padding = 200;
/** Twentieths of a point in a thousandth of the size of table text. */
const unit = (tablePoints * 20) / 1000;
/** A head takes no more lines than this, and a word of a cell no more than this many thousandths of the size before it is broken. */
const max = { headLines: 3, word: 8000 };
/** A column with so many times the words of all others gets their room, also where their lines then break. */
const oneColumn = 4;
/** Cells up to this wide, in thousandths of the size, stay on one line where other columns leave them the room. */
const shortCell = 6500;

/** The room that a column of many words needs, in thousandths of the size; in a table of few columns it is less. */
const wordsRoom = 12_400;
const narrow = { columns: 5, wordsRoom: 7200 };
/** A table of no more columns and lines than these is not worth a page on its side. */
const small = { columns: 6, lines: 16 };
/** So many rows of a long table are looked at first. */
const firstRows = 40;

/** A table with its words ready to be shown, each different text measured once. */
export interface MeasuredTable {
  readonly heads: readonly string[];
  /** The words of all rows, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly MeasuredColumn[];
  /** The lines that a cell takes in a column of so many thousandths of the size. */
  readonly linesAt: (row: number, column: number, room: number) => number;
}

/** What is measured of a column; rows that head others count for nothing, since their words may run over the whole table. */
interface MeasuredColumn {
  readonly head: number;
  readonly headWord: number;
  /** How wide the words of its rows are on one line, in thousandths of the size; 0 in a row that heads others. */
  readonly cells: Uint32Array;
  readonly longest: number;
  /** The widest word of its cells, also where it is broken. */
  readonly word: number;
}

/** The words of a table, measured once for each. */
export const measured = memoised(({ columns, rows, groups = [] }: Table): MeasuredTable => {
  const isHead = new Set(groups);
  const heads = columns.map(({ head }) => visible(head));
  const texts = measuredTexts(visible);
  const numbers = new Uint32Array(rows.length * columns.length);
  const measures = heads.map((head) => ({
    head: timesWidth(head) * boldFactor,
    headWord: widestWord(head) * boldFactor,
    cells: new Uint32Array(rows.length),
    longest: 0,
    word: 0,
  }));
  const words = rows.map((row, index) =>
    // Cell by cell while its letters are at hand: column by column a long table takes nearly twice as long.
    measures.map((measure, column) => {
      const number = texts.numberOf(wordsOf(row[column] ?? ''));
      numbers[index * columns.length + column] = number;
      if (!isHead.has(index)) {
        const whole = texts.widthOf(number);
        const word = texts.widestOf(number);
        measure.cells[index] = whole;
        if (whole > measure.longest) measure.longest = whole;
        if (word > measure.word) measure.word = word;
      }
      return texts.textOf(number);
    }),
  );
  const linesAt = (row: number, column: number, room: number) =>
    texts.linesOf(numbers[row * columns.length + column] ?? 0, room);
  return { heads, rows: words, columns: measures, linesAt };
});

function sumOf(numbers: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
}

/** The widths of a table’s columns on a page of this width, in twentieths of a point. */
export function pageWidths(table: Table, width: number): number[] {
  const { columns } = measured(table);
  const sums = columns.map(({ cells }) => sumOf(cells));
  const main = Math.max(0, ...sums);
  const isOfOneColumn = main > oneColumn * (sums.reduce((one, sum) => one + sum, 0) - main);
  return shareWidth(
    columns.map(({ head, headWord, cells, longest, word }) => {
      const whole = !isOfOneColumn && longest <= shortCell ? longest : Math.min(max.word, word);
      return {
        min: Math.ceil(Math.max(headWord, head / max.headLines, whole) * unit) + padding,
        max: Math.ceil(Math.max(head, longest) * unit) + padding,
        demand: demandOf(cells, head),
      };
    }),
    width,
  );
}

/**
 * Whether a table needs a page on its side: its columns have no room on this width for their longest word, and for some words side by side
 * where they have many. A table of a few lines stands upright also where its rows then are taller.
 */
export function isTooWide(table: Table, width: number): boolean {
  const { columns, rows, groups = [] } = table;
  if (!needsMore(table, width)) return false;
  if (columns.length > small.columns || rows.length - groups.length > small.lines) return true;
  const heads = new Set(groups);
  const lines = linesOfRows(table, pageWidths(table, width));
  return lines.reduce((sum, one, index) => (heads.has(index) ? sum : sum + one), 0) > small.lines;
}

/** Whether the columns of a table need more than a width; of a long one the first rows mostly tell, so that the others need not be measured. */
function needsMore(table: Table, width: number): boolean {
  const { columns, rows } = table;
  const room = columns.length <= narrow.columns ? narrow.wordsRoom : wordsRoom;
  const min = ({ longest, word, headWord }: MeasuredColumn) =>
    Math.max(Math.min(max.word, word), headWord, Math.min(room, longest / 3));
  const needed = (column: MeasuredColumn) =>
    column.longest <= shortCell ? Math.max(column.longest, min(column)) : min(column);
  const isMore = (some: Table, of: (column: MeasuredColumn) => number) =>
    measured(some).columns.reduce((sum, column) => sum + of(column) * unit + padding, 0) > width;
  // More rows never make what a column needs at least smaller, as they can what it needs.
  const first = { ...table, rows: rows.slice(0, firstRows) };
  return (rows.length > firstRows && isMore(first, min)) || isMore(table, needed);
}

/** Which rows of a table, but those that head others, take more than so many lines in columns of these widths. */
export function tallRows(table: Table, widths: readonly number[], lines: number): boolean[] {
  const { rows, columns, linesAt } = measured(table);
  const isTall = rows.map(() => false);
  const rooms = roomsOf(widths);
  for (const [column, { cells, longest, word }] of columns.entries()) {
    const room = rooms[column] ?? 1 / unit;
    const min = minOfTall({ room, word, lines });
    if (longest > min)
      for (let row = 0; row < cells.length; row += 1)
        if ((cells[row] ?? 0) > min && linesAt(row, column, room) > lines) isTall[row] = true;
  }
  return isTall;
}

/**
 * No narrower words take more than so many lines in a room. Two lines after each other hold more than one line has room for, else the second would not have been
 * begun; and where no word is wider than the room, a line that is followed by another lacks less than a blank and a word.
 */
function minOfTall({
  room,
  word,
  lines,
}: {
  readonly room: number;
  readonly word: number;
  readonly lines: number;
}): number {
  const inPairs = Math.floor((lines + 1) / 2) * room;
  return word > room ? inPairs : Math.max(inPairs, lines * (room - blankWidth - word));
}

/** The lines that the rows of a table take in columns of these widths. */
function linesOfRows(table: Table, widths: readonly number[]): number[] {
  const { rows, linesAt } = measured(table);
  const rooms = roomsOf(widths);
  return rows.map((row, index) =>
    row.reduce(
      (tallest, _, column) => Math.max(tallest, linesAt(index, column, rooms[column] ?? 1 / unit)),
      1,
    ),
  );
}

/** The room for words in columns of these widths, in thousandths of the size. */
const roomsOf = (widths: readonly number[]) => widths.map((width) => Math.max(1, width - padding) / unit);
