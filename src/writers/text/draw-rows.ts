import CliTable from 'cli-table3';
import type { Align } from '../../views/blocks/block.ts';
import { columnsOf } from '../../screen/columns.ts';

interface Columns {
  readonly aligns: readonly Align[];
  /** On the screen, padding included. */
  readonly widths: readonly number[];
}

/**
 * Rows of one line each, none wider than its column, as the lines of a table in lines and corners. The library draws the table once, empty;
 * cells are set into its row, since it would measure each of them a dozen times (docs/decisions/0028-tables-of-any-length.md).
 */
export function drawRows(rows: readonly (readonly string[])[], { aligns, widths }: Columns): string[] {
  const table = new CliTable({ colWidths: [...widths], style: { head: [], border: [], compact: true } });
  table.push(widths.map(() => ''));
  const [top = '', blank = '', bottom = ''] = table.toString().split('\n');
  const [left = '', ...edges] = blank.split(/ +/);
  const empty = widths.map((width) => ' '.repeat(Math.max(2, width)));
  // Joined, a line is one text; added up, it would keep all its pieces until the whole is printed.
  const lines = rows.map((row) => {
    const pieces = [left];
    for (const [column, width] of widths.entries()) {
      const cell = row[column] ?? '';
      const shown = cell === '' ? empty[column] : padded(cell, width, aligns[column] ?? 'left');
      pieces.push(shown ?? '', edges[column] ?? '');
    }
    return pieces.join('');
  });
  return [top, ...lines, bottom];
}

/** A cell with a space on either side, and the spaces that its column has left where its words are not. */
function padded(cell: string, width: number, align: Align): string {
  const left = Math.max(0, width - 2 - columnsOf(cell));
  const before = { left: 0, right: left, centre: Math.floor(left / 2) }[align];
  return ` ${' '.repeat(before)}${cell}${' '.repeat(left - before)} `;
}
