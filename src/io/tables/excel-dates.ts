import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import type { InputCellValue } from '../../plan/input-table.ts';

/** The built-in number formats that show a date or a time (ECMA-376, 18.8.30). */
const isBuiltIn = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Excel takes no longer format. */
const maxFormatLength = 255;

/** What a number format says, without the words, escapes and colours in it. */
const bare = (code: string): string =>
  code
    .slice(0, maxFormatLength)
    .replace(/"[^"]*"?|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gis, '')
    .toLowerCase();

/** Whether a number format shows per cent: built in, or of its own with a per cent sign in it. */
export const isPercentFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? id === 9 || id === 10 : bare(code).includes('%');

/** Whether a number format shows dates: built in, or of its own with a day, a month or a year in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id);
  const [first = ''] = bare(code).split(';');
  if (/general|standard|\[/.test(first)) return false;
  return /[dy]/.test(first) || (first.includes('m') && !/[hs]/.test(first));
}

/**
 * The day of a serial number. In the system of 1900, 1 is 01/01/1900 and 60 is 29/02/1900, a day that never was: it is given as text, so that a date
 * cell refuses it. In the system of 1904, 0 is 01/01/1904. What is not a date up to 31/12/9999 stays a number: a time, or a mistake.
 */
export function fromSerial(serial: number, is1904: boolean): InputCellValue {
  const halfSecond = 0.5 / 86_400;
  const days = Math.floor(serial + halfSecond);
  if (!is1904 && days === 60) return { kind: 'text', text: '29/02/1900' };
  const [first, last] = is1904 ? [0, 2_957_003] : [1, 2_958_465];
  if (days < first || days > last) return { kind: 'number', value: serial };
  const epoch: CalendarDate = is1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30';
  return { kind: 'date', date: daysLater(epoch, days) };
}
