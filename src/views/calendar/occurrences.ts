import { type CalendarDate, firstDay, isRealDate, lastDay } from '../../plan/calendar.ts';
import { type DeadlineTerm, lastDayOf } from '../../plan/deadline.ts';

/** Days between which a calendar looks for what comes again and again. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The months in which a period of a kind ends. */
const endMonths = {
  month: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  quarter: ['03', '06', '09', '12'],
  'half-year': ['06', '12'],
} as const;

/**
 * The days of a deadline: its last day, whenever that is; of a recurring one each day within the span, by the last day of every period. None
 * where it names no day: standing, weekly, until an event without an expected day, words only.
 */
export function daysOf(deadline: DeadlineTerm, span: DaySpan): CalendarDate[] {
  const last = lastDayOf(deadline);
  if (last !== null) {
    if (!isRealDate(last)) return [];
    if (!('then' in deadline) || deadline.then !== 'yearly') return [last];
    const after = yearsOf(span).map((year) => yearlyIn(year, last.slice(5), namesDay(deadline)));
    return [last, ...after.filter((day) => day > last && day >= span.from && day <= span.to)];
  }
  const first = 'from' in deadline ? firstDay(deadline.from) : span.from;
  const begins = first > span.from ? first : span.from;
  return recurring(deadline, span).filter((day) => day >= begins && day <= span.to && isRealDate(day));
}

function recurring(deadline: DeadlineTerm, span: DaySpan): CalendarDate[] {
  const years = yearsOf(span);
  if ('yearly' in deadline)
    return deadline.by === undefined ? [] : years.map((year) => yearlyIn(year, deadline.by ?? '', true));
  if (!('every' in deadline) || deadline.every === 'week') return [];
  const months = endMonths[deadline.every];
  return years.flatMap((year) => months.map((month) => lastDay(`${year}-${month}`)));
}

/** A day of every year in one of them: 29 February is the 28th where there is none; the end of a month, where the deadline is no day, is its last one. */
function yearlyIn(year: number, day: string, isDay: boolean): CalendarDate {
  return isDay && day !== '02-29' ? `${year}-${day}` : lastDay(`${year}-${day.slice(0, 2)}`);
}

/** Whether the last day of a deadline is a day that it names, and not the end of a month, a quarter or a year. */
const namesDay = (deadline: DeadlineTerm): boolean =>
  String('date' in deadline ? deadline.date : 'to' in deadline ? deadline.to : '').length === 10;

const yearsOf = ({ from, to }: DaySpan): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};
