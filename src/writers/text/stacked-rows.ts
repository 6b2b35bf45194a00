import { wrap } from '../../screen/wrap.ts';
import { foldCell } from './fit-columns.ts';

/** Rows taller than this are printed as lists instead. */
const tallest = 14;

/**
 * The lines of every cell, folded into columns of these widths; null where the table is better read row after row: it is wider than the
 * screen however it is folded, or its rows become too tall.
 */
export function foldedRows(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  width: number,
): string[][][] | null {
  const mayBeStacked = columns.length > 4;
  if (mayBeStacked && columns.reduce((sum, one) => sum + one + 1, 1) > width) return null;
  const folded: string[][][] = [];
  for (const row of rows) {
    const cells = row.map((cell, index) => foldCell(cell, columns[index] ?? 0));
    if (mayBeStacked && cells.some((lines) => lines.length > tallest)) return null;
    folded.push(cells);
  }
  return folded;
}

interface StackSettings {
  readonly width: number;
  readonly bold: (text: string) => string;
}

/** A table row after row, line by line: a line with all heads, then of each row the first two cells as its title and every other cell after its head. */
export function stackedRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { width, bold }: StackSettings,
): string[] {
  const lines = wrap(heads.join(' | '), width);
  for (const cells of rows) {
    const title = cells.slice(0, 2).filter((cell) => cell !== '');
    lines.push('', bold(wrap(title.join('  '), width).join('\n')));
    cells.forEach((cell, column) => {
      if (column > 1 && cell !== '') lines.push(indented(`${heads[column] ?? ''}: ${cell}`, width));
    });
  }
  return lines;
}

const indent = '    ';

const indented = (text: string, width: number) =>
  indent + wrap(text, width - indent.length).join(`\n${indent}`);
