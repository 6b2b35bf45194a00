import type { Table, TableColumn } from '../../views/blocks/block.ts';
import { demandOf, shareWidth } from '../share-width.ts';
import { boldFactor, widestWord } from '../times-width.ts';
import { cellPadding, measuredCells, unitOfWidth } from './row-heights.ts';
import { filterButton } from './sheet-draft.ts';

/** Letters that a column is wide at least and at most. */
const widths = { min: 8, max: 60 };
/** Letters that a landscape page of A4 is wide where they are still easy to read. */
const pageLetters = 150;

const unitsOf = (thousandths: number) => Math.ceil(thousandths / unitOfWidth + cellPadding);

/** Every column as wide as its longest cell; where the page would be too narrow for all, so that the rows get as low as they can. */
export function columnWidths(table: Table): number[] {
  const { columns, groups = [] } = table;
  const asked = columns.map(({ head, type }, place) => {
    const cells = measuredCells(table).widthsOf(place);
    for (const row of groups) cells[row] = 0;
    let longest = 0;
    for (let index = 0; index < cells.length; index += 1) longest = Math.max(longest, cells[index] ?? 0);
    const min = Math.max(
      widths.min,
      unitsOf(widestWord(head) * boldFactor) + filterButton,
      type === 'date' ? 12 : 0,
    );
    return { min, max: Math.min(widths.max, Math.max(min, unitsOf(longest))), demand: demandOf(cells) };
  });
  if (asked.reduce((sum, { max }) => sum + max, 0) <= pageLetters) return asked.map(({ max }) => max);
  return shareWidth(asked, pageLetters);
}

/** The widths of several tables under each other: each column as wide as the widest that stands there, within the page. */
export function commonWidths(tables: readonly Table[]): number[] {
  const count = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const longest = (place: number): TableColumn =>
    tables
      .flatMap(({ columns }) => columns[place] ?? [])
      .reduce((one, other) => (widestWord(other.head) > widestWord(one.head) ? other : one), { head: '' });
  return columnWidths({
    kind: 'table',
    columns: Array.from({ length: count }, (_, place) => longest(place)),
    rows: tables.flatMap(({ rows }) => rows),
  });
}
