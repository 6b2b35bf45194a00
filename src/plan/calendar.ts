import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { memoisedRecent } from './memoised.ts';

/** A day in the form 2023-11-24; such texts sort by time. */
export type CalendarDate = string;

/** What is known of a date: a day, a month (2023-11), a quarter (2023-Q4) or a year (2023 or '2023'). */
export type PartialDate = string | number;

const toDate = (date: CalendarDate) => parseISO(date);
const toText = (date: Date): CalendarDate => formatISO(date, { representation: 'date' });

/** Whether a text of the form 2023-11-24 names a day that the calendar has. */
export function isRealDate(date: string): boolean {
  if (date.length !== 10 || date.charAt(4) !== '-' || date.charAt(7) !== '-') return false;
  const year = numberIn(date, 0, 4);
  const month = numberIn(date, 5, 7);
  const day = numberIn(date, 8, 10);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The number that the figures of a text from one place up to another make; NaN where a letter is no figure. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const figure = text.charCodeAt(at) - 0x30;
    if (figure < 0 || figure > 9) return NaN;
    number = number * 10 + figure;
  }
  return number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first day that a partial date can mean. */
export function firstDay(partial: PartialDate): CalendarDate {
  const text = String(partial);
  const quarter = quarterOf(text);
  if (quarter) return `${quarter.year}-${twoFigures(quarter.number * 3 - 2)}-01`;
  if (text.length === 4) return `${text}-01-01`;
  return text.length === 7 ? `${text}-01` : text;
}

/** The last day that a partial date can mean; of a month that does not exist, one that sorts where it would. */
export function lastDay(partial: PartialDate): CalendarDate {
  const text = String(partial);
  const quarter = quarterOf(text);
  if (quarter) return lastDay(`${quarter.year}-${twoFigures(quarter.number * 3)}`);
  if (text.length === 4) return `${text}-12-31`;
  if (text.length !== 7) return text;
  const first = `${text}-01`;
  return isRealDate(first) ? `${text}-${daysIn(numberIn(text, 0, 4), numberIn(text, 5, 7))}` : `${text}-31`;
}

/** The day a number of days later, or earlier when it is negative. */
export function daysLater(date: CalendarDate, days: number): CalendarDate {
  const later = new Date(((dayNumber(date) ?? NaN) + cycle.days + days) * dayMillis);
  const year = later.getUTCFullYear() - cycle.years;
  if (!(year >= 0 && year <= 9999)) return toText(addDays(toDate(date), days));
  return `${String(year).padStart(4, '0')}-${twoFigures(later.getUTCMonth() + 1)}-${twoFigures(later.getUTCDate())}`;
}

/** Whole days from one day to another, negative where the second is earlier; null where one of them is no real day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number | null {
  const first = dayNumber(from);
  const last = dayNumber(to);
  return first === null || last === null ? null : last - first;
}

/** The days of 400 years, after which the calendar repeats itself. */
const cycle = { years: 400, days: 146_097 };
const dayMillis = 86_400_000;

/** The days of a plan come again and again: so many are cached. */
const maxDays = 4096;

/** Whole days from 1 January 1970 to a day, negative before it; null for what is no real day. */
export const dayNumber = memoisedRecent(maxDays, (date: CalendarDate): number | null => {
  if (!isRealDate(date)) return null;
  // Of a year before 100 Date.UTC makes one of the twentieth century.
  const year = numberIn(date, 0, 4) + cycle.years;
  return Date.UTC(year, numberIn(date, 5, 7) - 1, numberIn(date, 8, 10)) / dayMillis - cycle.days;
});

/** Whether a partial date is exact enough to be compared, and real: every month 01-12, every day one that the month has. */
export const isRealPartialDate = (partial: PartialDate): boolean => isRealDate(firstDay(partial));

/** The year and number of a quarter written 2026-Q4; null for any other text. */
export function quarterOf(partial: PartialDate): { readonly year: string; readonly number: number } | null {
  const text = String(partial);
  if (text.charAt(5) !== 'Q') return null;
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  return year === undefined ? null : { year, number: Number(number) };
}

const twoFigures = (number: number) => String(number).padStart(2, '0');
