import CliTable from 'cli-table3';
import type { Align } from '../../views/blocks/block.ts';
import { columnsOf } from '../../screen/columns.ts';

/** The library measures a cell a dozen times, and holds every row against all rows before it; with this many it is fast. */
const drawnByLibrary = 100;

interface Columns {
  readonly aligns: readonly Align[];
  /** On the screen, padding included. */
  readonly widths: readonly number[];
}

/** Rows of one line each, none wider than its column, as the lines of a table in lines and corners. What follows the first rows is set like them. */
export function drawRows(rows: readonly (readonly string[])[], { aligns, widths }: Columns): string[] {
  const table = new CliTable({
    colAligns: aligns.map((align) => (align === 'centre' ? 'center' : align)),
    colWidths: [...widths],
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.slice(0, drawnByLibrary).map((row) => [...row]));
  const lines = table.toString().split('\n');
  const rest = rows.slice(drawnByLibrary).map((row) => rowLine(row, aligns, widths));
  return [...lines.slice(0, -1), ...rest, ...lines.slice(-1)];
}

const rowLine = (row: readonly string[], aligns: readonly Align[], widths: readonly number[]): string =>
  `│${widths.map((width, column) => padded(row[column] ?? '', width, aligns[column] ?? 'left')).join('│')}│`;

/** A cell with a space on either side, and the spaces that its column has left where its words are not. */
function padded(cell: string, width: number, align: Align): string {
  const left = Math.max(0, width - 2 - columnsOf(cell));
  const before = { left: 0, right: left, centre: Math.floor(left / 2) }[align];
  return ` ${' '.repeat(before)}${cell}${' '.repeat(left - before)} `;
}
