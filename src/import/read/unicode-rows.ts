import type { Localised } from '../../locale/localised.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';
import { findLegacyEncoding } from '../../vietnamese/letters/find-legacy-encoding.ts';
import { checkNoneLost, inUnicode, isUpperCase, readerOf } from './legacy-letters.ts';
import { readAs } from './legacy-text.ts';

interface UnicodeRows {
  readonly rows: readonly InputRow[];
  readonly remarks: readonly Localised[];
}

const textOf = (cell: InputCell): string => (cell.kind === 'text' ? cell.text : '');

/** The rows of a sheet in Unicode, also where all of it is typed in the letters of TCVN3 or VNI, as with the fonts .VnTime and VNI-Times. A UserError where letters were lost. */
export function unicodeRows(rows: readonly InputRow[]): UnicodeRows {
  const wordsOf = (all: readonly InputRow[]) =>
    all.flatMap(({ cells }) => cells.map(textOf).filter((text) => text !== '')).join('\n');
  const encoding = findLegacyEncoding(wordsOf(rows))?.encoding;
  if (encoding === undefined) return { rows, remarks: [] };
  const read = readerOf(encoding);
  const inLetters = (cell: InputCell): InputCell =>
    cell.kind === 'text' ? { ...cell, text: inUnicode(cell.text, read, isUpperCase(cell.text)) } : cell;
  const whole = rows.map((row) => ({ ...row, cells: row.cells.map(inLetters) }));
  if (encoding === 'TCVN3') checkNoneLost(wordsOf(whole));
  return { rows: whole, remarks: [readAs(encoding)] };
}
