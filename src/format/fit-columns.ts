import stringWidth from 'string-width';
import type { Align } from '../render/block.ts';

const padding = 2;

/**
 * Widths of a table's columns, padding included, so that the whole with its borders is no wider than `width`: figures get what their
 * longest word needs, and of the columns of words the widest gives way first.
 */
export function fitColumns(
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  width: number,
): number[] {
  const widest = (measure: (cell: string) => number) =>
    aligns.map((_, column) => Math.max(...rows.map((row) => measure(row[column] ?? ''))) + padding);
  const whole = widest(stringWidth);
  const narrowest = widest((cell) => Math.max(...cell.split(' ').map((word) => stringWidth(word))));
  const available = width - aligns.length - 1;
  const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0);
  if (total(whole) <= available) return whole;
  const widths = aligns.map((align, column) => (align === 'right' ? narrowest : whole)[column] ?? padding);
  while (total(widths) > available) {
    const spare = widths.map((one, column) => (one > (narrowest[column] ?? 0) ? one : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    widths[spare.indexOf(most)] = most - 1;
  }
  return widths;
}
