import { wrap } from '../../screen/wrap.ts';

/** Rows taller than this are printed as lists instead. */
const tallest = 14;

/** Whether a table is better read row after row: it is wider than the screen however it is folded, or its rows become too tall. */
export const isBetterStacked = (
  folded: readonly (readonly string[])[],
  columns: readonly number[],
  width: number,
): boolean =>
  columns.length > 4 &&
  (columns.reduce((sum, one) => sum + one + 1, 1) > width ||
    folded.some((row) => row.some((cell) => cell.split('\n').length > tallest)));

interface StackSettings {
  readonly width: number;
  readonly bold: (text: string) => string;
}

/** A table row after row: a line with all heads, then of each row the first two cells as its title and every other cell after its head. */
export function stackedRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { width, bold }: StackSettings,
): string {
  const fold = (text: string, indent: string) =>
    wrap(text, width - indent.length)
      .map((line) => indent + line)
      .join('\n');
  const blocks = rows.map(([first = '', second = '', ...cells]) =>
    [
      bold(fold([first, second].filter((cell) => cell !== '').join('  '), '')),
      ...cells.flatMap((cell, index) =>
        cell === '' ? [] : [fold(`${heads[index + 2] ?? ''}: ${cell}`, '    ')],
      ),
    ].join('\n'),
  );
  return [fold(heads.join(' | '), ''), ...blocks].join('\n\n');
}
