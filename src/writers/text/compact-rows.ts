import type { Table } from '../../views/blocks/block.ts';
import { alignOf, toneOf, wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { inert } from '../../screen/inert.ts';
import type { Screen } from '../screen.ts';
import { fitColumns } from './fit-columns.ts';

/**
 * Rows of a table as a line each, in columns without a frame; on a screen each is cut where the screen ends. A screen that would leave
 * little of the words shows the longest of them in lines of their own, below those of the row.
 */
export function compactRows(table: Table, screen: Screen): string {
  const cells = table.rows.map((row) => row.map((cell) => inert(wordsOf(cell))));
  const { width, cutsRows } = screen;
  const max = cutsRows && width !== null ? width : null;
  const below = max === null ? [] : columnsBelow(table, cells, max);
  const beside = table.columns.map((_, column) => column).filter((column) => !below.includes(column));
  const indent = ' '.repeat(padding);
  return besideEachOther(table, cells, { columns: beside, max, paint: screen.paint })
    .flatMap((line, row) => [
      line,
      ...below.flatMap((column) => {
        const words = cells[row]?.[column] ?? '';
        return words === '' ? [] : [indent + cut(words, (max ?? Infinity) - padding)];
      }),
    ])
    .join('\n');
}

/** The columns that stand below a row: sentences first and the widest, until the rest has room, if little of some column would be seen otherwise. */
function columnsBelow(
  { columns: heads }: Table,
  cells: readonly (readonly string[])[],
  width: number,
): number[] {
  const count = cells.reduce((max, row) => Math.max(max, row.length), 0);
  const longest = Array.from({ length: count }, (_, column) =>
    cells.reduce((max, row) => Math.max(max, columnsOf(row[column] ?? '')), 0),
  );
  const rooms = roomsOf(
    cells,
    longest.map((_, column) => column),
    width,
  );
  if (longest.every((one, column) => (rooms[column] ?? 0) >= Math.min(one, readable))) return [];
  const fits = (columns: readonly number[]) =>
    columns.reduce((sum, column) => sum + (longest[column] ?? 0) + padding, -padding) <= width;
  const byLength = longest
    .map((_, column) => column)
    .toSorted(
      (a, b) =>
        Number(heads[b]?.isSentence === true) - Number(heads[a]?.isSentence === true) ||
        (longest[b] ?? 0) - (longest[a] ?? 0),
    );
  const enough = byLength.findIndex((_, taken) => fits(byLength.slice(taken)));
  return byLength.slice(0, enough).toSorted((a, b) => a - b);
}

/** The fewest letters of a wording that are shown. */
const readable = 26;

/** The room of each of some columns, on a screen of a width, or for all that stands in them. */
function roomsOf(
  cells: readonly (readonly string[])[],
  columns: readonly number[],
  max: number | null,
): number[] {
  const own = cells.map((row) => columns.map((column) => row[column] ?? ''));
  const width = max === null ? Infinity : max + columns.length - 1;
  return fitColumns(
    own,
    columns.map(() => 'left' as const),
    width,
  ).map((one) => one - padding);
}

interface RowColumns {
  readonly columns: readonly number[];
  readonly max: number | null;
  readonly paint: Screen['paint'];
}

function besideEachOther(
  { columns: heads, rows }: Table,
  cells: readonly (readonly string[])[],
  { columns, max, paint }: RowColumns,
): string[] {
  const rooms = roomsOf(cells, columns, max);
  return cells.map((line, row) =>
    columns
      .map((column, place) => {
        const room = rooms[place] ?? 0;
        const [cell, head] = [rows[row]?.[column] ?? '', heads[column]];
        const tone = head ? toneOf(cell, head) : null;
        const shown = cut(line[column] ?? '', room);
        const blanks = ' '.repeat(Math.max(0, room - columnsOf(shown)));
        const painted = paint && tone !== null ? paint(tone, shown) : shown;
        return head && alignOf(head) === 'right' ? blanks + painted : painted + blanks;
      })
      .join(' '.repeat(padding))
      .trimEnd(),
  );
}

/** What stands between two columns. */
const padding = 2;

/** Words that take no more than so many columns, with a mark where they were cut. */
function cut(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  let shown = '';
  for (const letter of text) {
    if (columnsOf(shown + letter) > room - 1) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}
