import CliTable from 'cli-table3';
import type { Align } from '../../views/blocks/block.ts';
import { columnsOf } from '../../screen/columns.ts';

interface Columns {
  readonly aligns: readonly Align[];
  /** On the screen, padding included. */
  readonly widths: readonly number[];
}

/**
 * Rows of cells, each the lines that its column has room for, as the lines of a table in lines and corners. The library draws the table
 * once, empty; cells are set into its row, since it would measure each of them a dozen times (docs/decisions/0028-tables-of-any-length.md).
 */
export function drawRows(
  rows: readonly (readonly (readonly string[])[])[],
  { aligns, widths }: Columns,
): string[] {
  const table = new CliTable({ colWidths: [...widths], style: { head: [], border: [], compact: true } });
  table.push(widths.map(() => ''));
  const [top = '', blank = '', bottom = ''] = table.toString().split('\n');
  const [left = '', ...edges] = blank.split(/ +/);
  const empty = widths.map((width) => ' '.repeat(Math.max(2, width)));
  const lineOf = (cells: readonly (readonly string[])[], line: number) => {
    // Joined, a line is one text; added up, it would keep all its pieces until the whole is printed.
    const pieces = [left];
    widths.forEach((width, column) => {
      const words = cells[column]?.[line] ?? '';
      const shown = words === '' ? empty[column] : padded(words, width, aligns[column] ?? 'left');
      pieces.push(shown ?? '', edges[column] ?? '');
    });
    return pieces.join('');
  };
  const drawn = [top];
  for (const cells of rows) {
    const height = cells.reduce((max, lines) => Math.max(max, lines.length), 1);
    for (let line = 0; line < height; line += 1) drawn.push(lineOf(cells, line));
  }
  drawn.push(bottom);
  return drawn;
}

/** A cell with a space on either side, and the spaces that its column has left where its words are not. */
function padded(cell: string, width: number, align: Align): string {
  const left = Math.max(0, width - 2 - columnsOf(cell));
  const before = align === 'left' ? 0 : align === 'right' ? left : Math.floor(left / 2);
  return `${' '.repeat(before + 1)}${cell}${' '.repeat(left - before + 1)}`;
}
