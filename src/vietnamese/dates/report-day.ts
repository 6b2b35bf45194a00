import { type CalendarDate, daysBetween, firstDay, isRealDate, lastDay } from '../../plan/calendar.ts';
import { foldWords } from '../letters/fold.ts';
import { readPoint } from './read-point.ts';

/** The time that a report is about: a day without its year lies in it, or near it. */
export interface ReportSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day on which the report is read: what has happened by then may lie behind the time that it is about. */
  readonly read?: CalendarDate;
}

/** A day as a report names it, or why a text names none. */
export type ReportDay =
  | { readonly day: CalendarDate }
  | { readonly problem: 'unreadable' | 'impossible' | 'no-year' }
  /** A day that exists only with the month first, and as it would be written with the day first. */
  | { readonly problem: 'month-first'; readonly swapped: string };

/** Years of two figures are of this century. */
const century = '20';

/**
 * The day that a text names as clerks write it: 30/6/2026, 30-6-26, “ngày 30/6” of the time that is reported on; of a month, a quarter or a
 * year (“tháng 6/2026”, “Quý II/2026”; “tháng 6”, “Quý II” of the time that is reported on) the last day. The day always comes before the month.
 */
export function readReportDay(typed: string, span: ReportSpan | null = null): ReportDay {
  const text = foldWords(typed).replace(/[.,;]$/, '');
  const [, day = '', month = '', year = ''] =
    /^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{2}|\d{4})$/.exec(text) ?? [];
  if (day !== '') return dayOf(day, month, year.length === 2 ? century + year : year);
  const [, d = '', m = ''] = /^(?:ngay )?(\d{1,2}) ?(?:\/| thang ) ?(\d{1,2})$/.exec(text) ?? [];
  if (d !== '') return span === null ? { problem: 'no-year' } : nearest(d, m, span);
  const time = text.replace(/^(?:trong|den|het|cuoi)(?: het)? /, '');
  if (/^(?:thang \d{1,2}|quy (?:iv|i{1,3}|\d))$/.test(time))
    return span === null ? { problem: 'no-year' } : endOf(`${time}/${yearOf(time, span)}`);
  return endOf(time);
}

/** The last year in which a month or quarter began before the end of a span. */
function yearOf(time: string, { to }: ReportSpan): number {
  const year = Number(to.slice(0, 4));
  const point = readPoint(`${time}/${year}`)?.point ?? null;
  return point !== null && firstDay(point) > to ? year - 1 : year;
}

/** The last day of a time with its year. */
function endOf(time: string): ReportDay {
  const read = readPoint(time);
  if (read === null) return { problem: 'unreadable' };
  return read.point === null ? { problem: 'impossible' } : { day: lastDay(read.point) };
}

function dayOf(day: string, month: string, year: string): ReportDay {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isRealDate(date)) return { day: date };
  const isSwapped = Number(day) <= 12 && Number(month) > 12 && Number(month) <= 31;
  return isSwapped
    ? { problem: 'month-first', swapped: `${month}/${day}/${year}` }
    : { problem: 'impossible' };
}

/** The day of the year that lies in a span, else the nearest to it that has come by its end or when the report is read; the earlier of two as near. */
function nearest(day: string, month: string, { from, to, read = to }: ReportSpan): ReportDay {
  const latest = read > to ? read : to;
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(latest.slice(0, 4))];
  const days = Array.from({ length: last - first + 1 }, (_, index) => {
    const made = dayOf(day, month, String(first + index));
    return 'day' in made && made.day <= latest ? [made.day] : [];
  }).flat();
  const away = (one: CalendarDate) =>
    (one < from ? daysBetween(one, from) : one > to ? daysBetween(to, one) : 0) ?? Infinity;
  const [found] = days.sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1));
  return found === undefined ? dayOf(day, month, to.slice(0, 4)) : { day: found };
}
