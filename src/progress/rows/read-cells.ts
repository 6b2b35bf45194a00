import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/plan.ts';
import type { Evidence, State } from '../../plan/record-data.ts';
import { type InputCell, notCalculated } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { parseBody, parseDay, parseValue } from '../records/parse-fields.ts';
import { parseState } from './parse-state.ts';

/** Whether a cell says anything; blanks alone say nothing. */
export const isFilled = (cell: InputCell): boolean =>
  cell.kind === 'text' ? cell.text.trim() !== '' : cell.kind !== 'empty';

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

export const stateIn = (cell: InputCell): State => parseState(wordsIn(cell));

export const bodyIn = (cell: InputCell, bodies: readonly Body[]): string =>
  parseBody(wordsIn(cell), bodies).id;

/**
 * The day in a cell: a date of the spreadsheet, or words as officials write it, the day before the month (6/4/2026 is in April). A
 * UserError for a plain number, and for words that make sense only with the month first: nothing is guessed.
 */
export function dateIn(cell: InputCell): CalendarDate {
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'number') throw new UserError(onlyNumber(cell.value));
  const words = wordsIn(cell).replace(/(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  const [, month, day, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  if (Number(month) <= 12 && Number(day) > 12 && Number(day) <= 31)
    throw new UserError(monthFirst(words, `${day ?? ''}/${month ?? ''}/${year ?? ''}`));
  return parseDay(words);
}

/**
 * The number in a cell, from 0 up, as the schema of records bounds it. A UserError for a cell of per cent where the indicator, in words, does
 * not count per cent.
 */
export function valueIn(cell: InputCell, indicator: string | undefined): number {
  if (cell.kind === 'date') throw new UserError(isADate(cell.date));
  if (cell.kind === 'percent' && !countsPercent(indicator ?? '')) throw new UserError(isPercent(cell.value));
  const value = cell.kind === 'number' || cell.kind === 'percent' ? cell.value : parseValue(wordsIn(cell));
  if (value < 0 || value > 1e12) throw new UserError(outside(value));
  return value;
}

export function noteIn(cell: InputCell): string {
  const note = wordsIn(cell);
  if (note.length > 4096) throw new UserError(tooLong(note.length));
  return note;
}

/** The pieces of evidence in a cell, one a line or separated by semicolons; `toEvidence` says what one means. */
export const evidenceIn = (cell: InputCell, toEvidence: (written: string) => Evidence): Evidence[] =>
  wordsIn(cell)
    .split(/[;\r\n]+/)
    .filter((piece) => piece.trim() !== '')
    .map(toEvidence);

const uncalculated: Localised = {
  vi: 'Ô chứa công thức chưa có kết quả; hãy mở tệp bằng Excel, tính lại rồi lưu.',
  en: 'The cell holds a formula without a result; open the file in Excel, calculate, and save it.',
};
const broken = (error: string): Localised => ({
  vi: `Ô báo lỗi ${error}.`,
  en: `The cell shows the error ${error}.`,
});
const onlyNumber = (value: number): Localised => ({
  vi: `Số ${value} không phải là ngày; nếu là ngày, hãy định dạng ô kiểu Ngày trong Excel.`,
  en: `The number ${value} is not a date; if it is meant as one, format the cell as a date in Excel.`,
});
const monthFirst = (words: string, swapped: string): Localised => ({
  vi: `Ngày «${words}» không có trong lịch (ngày viết trước tháng); nếu tháng đã viết trước ngày, hãy viết ${swapped} và xem lại cả cột.`,
  en: `The calendar has no day “${words}” (the day comes before the month); if the month was written first, write ${swapped} and look through the whole column.`,
});
/** Whether an indicator counts per cent, by its words. */
const countsPercent = (indicator: string) => /%|\bty le\b|\bti le\b|\bphan tram\b/.test(fold(indicator));

const isPercent = (value: number): Localised => ({
  vi: `Ô là ${formatNumber(value, 'vi')}%, nhưng chỉ tiêu của nhiệm vụ không tính bằng phần trăm; hãy ghi con số đạt được.`,
  en: `The cell shows ${formatNumber(value, 'en')}%, but the indicator of the task does not count per cent; give the number that was reached.`,
});
const isADate = (date: CalendarDate): Localised => ({
  vi: `Ô là ngày ${formatDate(date, 'vi')}, không phải số đạt được.`,
  en: `The cell is the date ${formatDate(date, 'en')}, not a number that was reached.`,
});
const outside = (value: number): Localised => ({
  vi: `Kết quả đạt ${value} nằm ngoài khoảng từ 0 đến 1.000.000.000.000.`,
  en: `The value ${value} is outside 0 to 1,000,000,000,000.`,
});
const tooLong = (length: number): Localised => ({
  vi: `Ghi chú dài ${length} ký tự; tối đa 4.096.`,
  en: `The note has ${length} characters; 4,096 is the most.`,
});
