import type { Localised } from '../../locale/localised.ts';
import { type CalendarDate, daysLater, isRealDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Evidence, State } from '../../plan/record-data.ts';
import type { InputCell } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { readReportDay, type ReportSpan } from '../../vietnamese/dates/report-day.ts';
import { evidencePieces } from '../records/evidence-pieces.ts';
import { parseBody, parseDay } from '../records/parse-fields.ts';
import { parseState, type StateWords } from './parse-state.ts';
import { wordsIn } from './read-value.ts';

/** The state in a cell, also in the office’s own words for it. A UserError for anything else. */
export const stateIn = (cell: InputCell, own?: StateWords): State => parseState(wordsIn(cell), own);

/** The id of the body that a cell names. A UserError where none or several have that name. */
export const bodyIn = (cell: InputCell, bodies: readonly Body[]): string =>
  parseBody(wordsIn(cell), bodies).id;

/** The days that a plain number may be, as Excel counts them from 1900: of this century. */
const serials = { first: 36_526, last: 73_050 };

/**
 * The day in a cell: a date of the spreadsheet, a day as Excel numbers it, or words as officials write it, the day before the month (6/4/2026
 * is in April). `span` is the time that the table reports on, for a day without its year. A UserError for anything else, and for words that
 * make sense only with the month first: nothing is guessed.
 */
export function dateIn(cell: InputCell, span: ReportSpan | null = null): CalendarDate {
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'number') return fromSerial(cell.value);
  const words = wordsIn(cell).replace(/(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  if (/^\d{5}$/.test(words)) return fromSerial(Number(words));
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(words)) return parseDay(words);
  const read = readReportDay(words, span);
  if ('day' in read) return read.day;
  if (read.problem === 'month-first') throw new UserError(monthFirst(words, read.swapped));
  if (read.problem === 'no-year') throw new UserError(noYear(words));
  return parseDay(words);
}

/** The day of a number as Excel counts days, where it can only be one. */
function fromSerial(value: number): CalendarDate {
  const day = Number.isInteger(value) ? daysLater('1899-12-30', value) : '';
  if (value < serials.first || value > serials.last || !isRealDate(day))
    throw new UserError(onlyNumber(value));
  return day;
}

/** The note in a cell. A UserError for one of more than 4,096 letters. */
export function noteIn(cell: InputCell): string {
  const note = wordsIn(cell);
  if (note.length > 4096) throw new UserError(tooLong(note.length));
  return note;
}

/** The pieces of evidence in a cell, as clerks write them; `toEvidence` says what one means. */
export const evidenceIn = (cell: InputCell, toEvidence: (written: string) => Evidence): Evidence[] =>
  evidencePieces(wordsIn(cell)).map(toEvidence);

const onlyNumber = (value: number): Localised => ({
  vi: `Số ${value} không phải là ngày; nếu là ngày, hãy định dạng ô kiểu Ngày trong Excel.`,
  en: `The number ${value} is not a date; if it is meant as one, format the cell as a date in Excel.`,
});
const monthFirst = (words: string, swapped: string): Localised => ({
  vi: `Ngày «${words}» không có trong lịch (ngày viết trước tháng); nếu tháng đã viết trước ngày, hãy viết ${swapped} và xem lại cả cột.`,
  en: `The calendar has no day “${words}” (the day comes before the month); if the month was written first, write ${swapped} and look through the whole column.`,
});
const noYear = (words: string): Localised => ({
  vi: `Ngày «${words}» thiếu năm; hãy viết như 30/6/2026.`,
  en: `The day “${words}” has no year; write it like 30/6/2026.`,
});
const tooLong = (length: number): Localised => ({
  vi: `Ghi chú dài ${length} ký tự; tối đa 4.096.`,
  en: `The note has ${length} characters; 4,096 is the most.`,
});
