import type { Align } from '../../views/blocks/block.ts';
import { columnsOf, isPlain } from '../../screen/columns.ts';
import { wrap } from '../../screen/wrap.ts';

const padding = 2;
/** A word longer than this is broken rather than let push the table out of the screen. */
const maxWordWidth = 30;

const greatest = (numbers: readonly number[]) => numbers.reduce((max, one) => Math.max(max, one), 0);

/**
 * Widths of a table's columns, padding included, so that the whole with its borders is not wider than `width`: figures get what their
 * longest word needs, and of the columns of words the widest gives way first.
 */
export function fitColumns(
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  width: number,
): number[] {
  const whole: number[] = [];
  const narrowest: number[] = [];
  for (const column of aligns.keys()) {
    const widest = { cell: 0, word: 0 };
    for (const row of rows) measure(row[column] ?? '', widest);
    whole.push(widest.cell + padding);
    narrowest.push(widest.word + padding);
  }
  const available = width - aligns.length - 1;
  const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0);
  if (total(whole) <= available) return whole;
  const widths = aligns.map((align, column) => (align === 'right' ? narrowest : whole)[column] ?? padding);
  while (total(widths) > available) {
    const spare = widths.map((one, column) => (one > (narrowest[column] ?? 0) ? one : 0));
    const max = greatest(spare);
    if (max === 0) break;
    const next = greatest(spare.filter((one) => one < max));
    const equals = spare.filter((one) => one === max).length;
    const step = Math.max(1, Math.min(max - next, Math.ceil((total(widths) - available) / equals)));
    const index = spare.indexOf(max);
    widths[index] = Math.max(narrowest[index] ?? 0, max - step);
  }
  return widths;
}

/** Widens a column to a cell, and to its widest word. */
function measure(cell: string, widest: { cell: number; word: number }): void {
  const plain = isPlain(cell);
  const wide = plain ? cell.length : columnsOf(cell);
  if (wide > widest.cell) widest.cell = wide;
  if (wide > widest.word && widest.word < maxWordWidth)
    widest.word = Math.max(widest.word, Math.min(maxWordWidth, widestWord(cell, plain)));
}

/** The columns that the widest word of a cell takes. */
function widestWord(cell: string, plain: boolean): number {
  if (!plain) return greatest(cell.split(' ').map(columnsOf));
  let max = 0;
  for (let start = 0; start < cell.length;) {
    const blank = cell.indexOf(' ', start);
    const end = blank < 0 ? cell.length : blank;
    if (end - start > max) max = end - start;
    start = end + 1;
  }
  return max;
}

/** The lines of a cell in a column of a width with its padding: broken at blanks, and inside a word only where the word alone is wider. */
export function foldCell(text: string, width: number): string[] {
  const room = Math.max(1, width - padding);
  const plain = isPlain(text);
  const lines = wrap(text, room, plain);
  if (plain && text.length <= room) return lines;
  const fits = plain ? (line: string) => line.length <= room : (line: string) => columnsOf(line) <= room;
  return lines.every(fits) ? lines : lines.flatMap((line) => (fits(line) ? [line] : chopped(line, room)));
}

/** A word in lines of this many columns; marks stay with the letter before them. */
function chopped(word: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const letter of word) {
    const wide = columnsOf(letter);
    if (line !== '' && wide > 0 && columns + wide > room) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += letter;
    columns += wide;
  }
  return [...lines, line];
}
