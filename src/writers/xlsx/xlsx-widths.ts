import type { Table, TableColumn } from '../../views/blocks/block.ts';
import { wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { shareWidth, desiredWidthOf } from '../text/share-width.ts';
import { filterButton } from './sheet-draft.ts';

/** Letters that a column is wide at least and at most. */
const widths = { least: 8, most: 60 };
/** Letters that a landscape page of A4 is wide where they are still easy to read. */
const pageLetters = 150;
/** Of longer words no more is measured. */
const mostCounted = 2000;

/** Every column as wide as its longest cell; where the page would be too narrow for all, the fewer words give way to the more. */
export function columnWidths({ columns, rows }: Table): number[] {
  const asked = columns.map(({ head, type }, place) => {
    const words = rows.map((row) => wordsOf(row[place] ?? '').slice(0, mostCounted));
    const longestWord = head.split(' ').reduce((most, word) => Math.max(most, columnsOf(word)), 0);
    const longest = words.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
    const least = Math.max(widths.least, longestWord + 2 + filterButton, type === 'date' ? 12 : 0);
    return {
      least,
      wish: desiredWidthOf(words, least),
      whole: Math.min(widths.most, Math.max(least, longest + 2)),
    };
  });
  if (asked.reduce((sum, { whole }) => sum + whole, 0) <= pageLetters) return asked.map(({ whole }) => whole);
  return shareWidth(asked, pageLetters).map((share, place) => Math.min(share, asked[place]?.whole ?? share));
}

/** The letters of the longest word of a head. */
const wordLength = ({ head }: TableColumn): number =>
  head.split(' ').reduce((most, word) => Math.max(most, columnsOf(word)), 0);

/** The widths of several tables under each other: each column as wide as the widest that stands there, within the page. */
export function commonWidths(tables: readonly Table[]): number[] {
  const count = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const longest = (place: number): TableColumn =>
    tables
      .flatMap(({ columns }) => columns[place] ?? [])
      .reduce((one, other) => (wordLength(other) > wordLength(one) ? other : one), { head: '' });
  return columnWidths({
    kind: 'table',
    columns: Array.from({ length: count }, (_, place) => longest(place)),
    rows: tables.flatMap(({ rows }) => rows),
  });
}
