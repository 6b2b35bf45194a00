import type { Table } from '../../views/blocks/block.ts';
import { alignOf, toneOf, wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { inert } from '../../screen/inert.ts';
import type { Screen } from '../formats.ts';
import { fitColumns } from './fit-columns.ts';

/** Rows of a table as a line each, in columns without a frame; on a screen each is cut where the screen ends. */
export function compactRows({ columns, rows }: Table, { width, paint, cutsRows }: Screen): string {
  const cells = rows.map((row) => row.map((cell) => inert(wordsOf(cell))));
  const aligns = columns.map(alignOf);
  const most = cutsRows && width !== null ? width + aligns.length - 1 : Infinity;
  const whole = aligns.map(() => 'left' as const);
  const widths = fitColumns(cells, whole, most).map((one) => one - padding);
  return cells
    .map((line, row) =>
      line
        .map((text, index) => {
          const room = widths[index] ?? 0;
          const [cell, column] = [rows[row]?.[index] ?? '', columns[index]];
          const tone = column ? toneOf(cell, column) : null;
          const shown = cut(text, room);
          const blanks = ' '.repeat(Math.max(0, room - columnsOf(shown)));
          const painted = paint && tone !== null ? paint(tone, shown) : shown;
          return aligns[index] === 'right' ? blanks + painted : painted + blanks;
        })
        .join(' '.repeat(padding))
        .trimEnd(),
    )
    .join('\n');
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
