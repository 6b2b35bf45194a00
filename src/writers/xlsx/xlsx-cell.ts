import type { CellStyle } from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import { dayNumber } from '../../plan/calendar.ts';
import type { Cell, TableColumn } from '../../views/blocks/block.ts';
import { alignOf } from '../../views/blocks/cell.ts';
import { visible } from '../../screen/visible.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatWords } from '../format-words.ts';
import type { SheetValue } from './xlsx-rows.ts';

/** What a cell of a spreadsheet holds, in UTF-16 units. */
const maxLetters = 32_767;

/**
 * Words as a text cell holds them: controls written out, `_x0041_` kept from being read as a letter, and what is beyond a cell's room
 * cut off with a word about it. A text cell is typed as text, so that no beginning makes it a formula.
 */
export function sheetText(text: string, language: Language): string {
  const seen = visible(text);
  const shown = seen.includes('_') ? seen.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : seen;
  if (shown.length <= maxLetters) return shown;
  const kept = maxLetters - 100;
  const whole = shown.slice(0, kept).replace(/[\uD800-\uDBFF]$|_x?[0-9a-f]{0,4}$/i, '');
  return whole + formatWords[language].cut(formatNumber(shown.length - whole.length, language));
}

/** The first day on which spreadsheets agree, and the number of 1 January 1970 in them. */
const firstDay = '1900-03-01';
const dayOf1970 = 25_569;

/** The value of a cell as a spreadsheet sorts and adds it, a day as its number; null where there is none, but perhaps words. */
export function valueOf(cell: Cell, { type }: TableColumn): number | null {
  if (typeof cell === 'string') return null;
  const { value } = cell;
  const day = type === 'date' && typeof value === 'string' && value >= firstDay ? dayNumber(value) : null;
  if (day !== null) return day + dayOf1970;
  if ((type === 'number' || type === 'percent') && typeof value === 'number' && Number.isFinite(value))
    return value;
  return null;
}

/** Keeps figures that stand at the right off the next column by the width of a bracket: LibreOffice draws the indent of the first cell of a row alone. */
const gap = '_)';

/** The form in which a cell shows a number. */
export function numberForm(value: SheetValue, column: TableColumn): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (column.type === 'date') return 'dd/mm/yyyy';
  const form = column.type === 'percent' ? '0.00%' : Number.isInteger(value) ? '#,##0' : '#,##0.##';
  return alignOf(column) === 'right' ? form + gap : form;
}

/** A cell style in the letters of official pages. */
export const cellStyle = (
  looks: {
    readonly bold?: boolean;
    readonly size?: number;
    readonly colour?: string;
    readonly ground?: string;
  },
  alignment: NonNullable<CellStyle['alignment']> = {},
): CellStyle => ({
  font: {
    name: 'Times New Roman',
    size: looks.size ?? 12,
    ...(looks.bold && { bold: true }),
    ...(looks.colour !== undefined && { color: { rgb: looks.colour } }),
  },
  ...(looks.ground !== undefined && {
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: looks.ground },
      bgColor: { rgb: looks.ground },
    },
  }),
  alignment: { vertical: 'top', wrapText: true, ...alignment },
});
