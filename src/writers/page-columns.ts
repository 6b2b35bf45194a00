import { visible } from '../screen/visible.ts';
import { wordsOf } from '../views/blocks/cell.ts';
import type { Table } from '../views/blocks/block.ts';
import { demandOf, shareWidth } from './share-width.ts';
import { boldness, timesLines, timesWidth, widestWord } from './times-width.ts';

/** The size of table text on a page. */
export const tablePoints = 12;
/** Twentieths of a point that a cell keeps free on both sides, with a little for the letters of another printer. */
const padding = 200;
/** Twentieths of a point in a thousandth of the size of table text. */
const unit = (tablePoints * 20) / 1000;
/** A head takes no more lines than this, and a word of a cell no more than this many thousandths of the size before it is broken. */
const most = { headLines: 3, word: 8000 };
/** A column with so many times the words of all others gets their room, also where their lines then break. */
const oneColumn = 4;
/** Cells up to this wide, in thousandths of the size, stay on one line where other columns leave them the room. */
const shortCell = 6500;

/** The room that a column of many words needs, in thousandths of the size; in a table of few columns it is less. */
const wordy = 12_400;
const narrow = { columns: 5, wordy: 7200 };
/** A table of no more columns and lines than these is not worth a page on its side. */
const small = { columns: 6, lines: 16 };

/** The words of a table with its heads, ready to be shown, row by row. */
export const wordRows = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[][] => [
  columns.map(({ head }) => visible(head)),
  ...rows.map((row) => columns.map((_, column) => visible(wordsOf(row[column] ?? '')))),
];

/** A table without the rows that head others. */
function withoutGroups({ columns, rows, groups = [] }: Table): Pick<Table, 'columns' | 'rows'> {
  const heads = new Set(groups);
  return { columns, rows: heads.size === 0 ? rows : rows.filter((_, index) => !heads.has(index)) };
}

/**
 * The widths of a table’s columns on a page of this width, in twentieths of a point. Rows that head others count for nothing, since their
 * words may run over the whole table.
 */
export const pageWidths = (table: Table, width: number): number[] =>
  widthsOf(wordRows(withoutGroups(table)), width);

function widthsOf([heads = [], ...rows]: readonly (readonly string[])[], width: number): number[] {
  const columns = heads.map((head, column) => {
    const words = rows.map((row) => row[column] ?? '');
    const cells = words.map(timesWidth);
    return {
      head: timesWidth(head) * boldness,
      headWord: widestWord(head) * boldness,
      cells,
      longest: cells.reduce((one, other) => Math.max(one, other), 0),
      word: words.reduce((one, cell) => Math.max(one, Math.min(most.word, widestWord(cell))), 0),
      sum: cells.reduce((one, other) => one + other, 0),
    };
  });
  const main = columns.reduce((one, { sum }) => Math.max(one, sum), 0);
  const isOfOneColumn = main > oneColumn * (columns.reduce((one, { sum }) => one + sum, 0) - main);
  return shareWidth(
    columns.map(({ head, headWord, cells, longest, word }) => {
      const whole = !isOfOneColumn && longest <= shortCell ? longest : word;
      return {
        least: Math.ceil(Math.max(headWord, head / most.headLines, whole) * unit) + padding,
        most: Math.ceil(Math.max(head, longest) * unit) + padding,
        demand: demandOf([head, ...cells]),
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
  const { columns } = table;
  const room = columns.length <= narrow.columns ? narrow.wordy : wordy;
  const words = wordRows(withoutGroups(table));
  const [heads = [], ...rows] = words;
  const needed = heads.map((head, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const longest = cells.reduce((one, cell) => Math.max(one, timesWidth(cell)), 0);
    const word = cells.reduce((one, cell) => Math.max(one, widestWord(cell)), 0);
    const whole = longest <= shortCell ? longest : Math.min(most.word, word);
    return Math.max(whole, widestWord(head) * boldness, Math.min(room, longest / 3)) * unit + padding;
  });
  if (needed.reduce((sum, one) => sum + one, 0) <= width) return false;
  const lines = linesOfRows(rows, widthsOf(words, width));
  return columns.length > small.columns || lines.reduce((sum, one) => sum + one, 0) > small.lines;
}

/** The lines that the rows of a table take in columns of these widths. */
export const linesOfRows = (rows: readonly (readonly string[])[], widths: readonly number[]): number[] =>
  rows.map((row) =>
    row.reduce(
      (tallest, cell, column) =>
        Math.max(tallest, timesLines(cell, Math.max(1, (widths[column] ?? 0) - padding) / unit)),
      1,
    ),
  );
