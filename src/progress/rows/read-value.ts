import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { type InputCell, notCalculated } from '../../plan/input-table.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { formatNumber, parseNumber } from '../../vietnamese/numbers/numbers.ts';
import { parseValue } from '../records/parse-fields.ts';

/** What a value is counted against. */
export interface Counted {
  readonly name: string;
  readonly unit?: string;
  /** The number to reach, where there is one. */
  readonly target: number | null;
}

/** A dash alone in a cell of an official table says that there is nothing. */
const saysNothing = /^[\s\-–—]*$/u;

/** Whether a cell says anything; blanks and dashes alone say nothing. */
export const isFilled = (cell: InputCell): boolean =>
  cell.kind === 'text' ? !saysNothing.test(cell.text) : cell.kind !== 'empty';

/** What a cell says in words. A UserError where it shows an error of the spreadsheet. */
export function wordsIn(cell: InputCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.value);
    case 'percent':
      return `${formatNumber(cell.value, 'vi')}%`;
    case 'date':
      return formatDate(cell.date, 'vi');
    case 'empty':
      return '';
    case 'error':
      throw new UserError(cell.error === notCalculated ? uncalculated : broken(cell.error));
  }
}

/**
 * The number in a cell, from 0 up, as the schema of records bounds it: 7, 7,5, 1.234,5, “7 đảng viên”, “10/30” where 30 is the target, “80%”
 * where the indicator counts per cent. A UserError for anything else, and for a value of a task that counts nothing (null).
 */
export function valueIn(cell: InputCell, counted: Counted | null): number {
  if (cell.kind === 'date') throw new UserError(isADate(cell.date));
  const words = wordsIn(cell);
  if (counted === null) throw new UserError(countsNothing(words));
  if (cell.kind === 'percent' && !countsPercent(counted)) throw new UserError(isPercent(words));
  const value = cell.kind === 'number' || cell.kind === 'percent' ? cell.value : valueOf(words, counted);
  if (value < 0 || value > 1e12) throw new UserError(outside(value));
  return value;
}

/**
 * The number that somebody types as reached: as in a cell, and a plain number also where the task counts nothing (null). A UserError for
 * anything else.
 */
export function valueSaid(typed: string, counted: Counted | null): number {
  const words = evenBlanks(typed.normalize('NFC'));
  if (counted !== null) return valueOf(words, counted);
  if (share.test(words) || percents.test(words)) throw new UserError(countsNothing(words));
  return parseValue(words);
}

const figure = String.raw`\d[\d.,]*`;
const share = new RegExp(`^(${figure}) ?/ ?(${figure})(?: (.+))?$`, 'u');
const percents = new RegExp(`^(${figure}) ?(?:%|phần trăm)$`, 'iu');
const counting = new RegExp(`^(${figure}) (\\p{L}[\\p{L} ]{0,60})$`, 'u');
/** Words that make a number another. */
const multiplies = /(?:^| )(?:nghin|ngan|trieu|ty|ti|tram|chuc|van|nua|phan|k|tr)(?: |$)/;

function valueOf(written: string, counted: Counted): number {
  const words = evenBlanks(written.normalize('NFC')).replace(/[.;]$/, '');
  const [, done, whole] = share.exec(words) ?? [];
  if (done !== undefined && whole !== undefined) {
    if (counted.target === null || parseNumber(whole) !== counted.target)
      throw new UserError(otherWhole(words, counted.target));
    return parseValue(done);
  }
  const [, percent] = percents.exec(words) ?? [];
  if (percent !== undefined) {
    if (!countsPercent(counted)) throw new UserError(isPercent(words));
    return parseValue(percent);
  }
  const [, number, noun = ''] = counting.exec(words) ?? [];
  if (number !== undefined && !multiplies.test(fold(noun))) return parseValue(number);
  return parseValue(words);
}

/** Whether an indicator counts per cent, by its unit or its words. */
const countsPercent = ({ name, unit = '' }: Pick<Counted, 'name' | 'unit'>): boolean =>
  unit.startsWith('%') || /%|\bty le\b|\bti le\b|\bphan tram\b/.test(fold(name));

const uncalculated: Localised = {
  vi: 'Ô chứa công thức chưa có kết quả; hãy mở tệp bằng Excel, tính lại rồi lưu.',
  en: 'The cell holds a formula without a result; open the file in Excel, calculate, and save it.',
};
const broken = (error: string): Localised => ({
  vi: `Ô báo lỗi ${error}.`,
  en: `The cell shows the error ${error}.`,
});
const countsNothing = (words: string): Localised => ({
  vi: `Nhiệm vụ không có chỉ tiêu nên không ghi được kết quả «${words}» bằng số; hãy bỏ trống, và ghi bằng lời ở phần kết quả hoặc ghi chú.`,
  en: `The task has no indicator: the value “${words}” cannot be recorded; leave it out, and say it in words, as a result or a note.`,
});
const otherWhole = (words: string, target: number | null): Localised =>
  target === null
    ? {
        vi: `«${words}» nêu phần trên tổng, nhưng chỉ tiêu của nhiệm vụ không có con số để đối chiếu; hãy chỉ ghi con số đạt được.`,
        en: `“${words}” names a part of a whole, but the indicator of the task has no number to compare with; give only what was reached.`,
      }
    : {
        vi: `«${words}» không khớp chỉ tiêu ${formatNumber(target, 'vi')} của nhiệm vụ; hãy chỉ ghi con số đạt được.`,
        en: `“${words}” does not agree with the target of ${formatNumber(target, 'en')}; give only what was reached.`,
      };
const isPercent = (words: string): Localised => ({
  vi: `«${words}» là phần trăm, nhưng chỉ tiêu của nhiệm vụ không tính bằng phần trăm; hãy ghi con số đạt được.`,
  en: `“${words}” is per cent, but the indicator of the task does not count per cent; give the number that was reached.`,
});
const isADate = (date: CalendarDate): Localised => ({
  vi: `Ô là ngày ${formatDate(date, 'vi')}, không phải số đạt được.`,
  en: `The cell is the date ${formatDate(date, 'en')}, not a number that was reached.`,
});
const outside = (value: number): Localised => ({
  vi: `Kết quả đạt ${value} nằm ngoài khoảng từ 0 đến 1.000.000.000.000.`,
  en: `The value ${value} is outside 0 to 1,000,000,000,000.`,
});
