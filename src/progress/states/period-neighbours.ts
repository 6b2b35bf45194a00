import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Programme } from '../../plan/plan.ts';
import { parsePeriod, type Period } from './periods.ts';

type Reporting = Programme['reporting'];

const names: Readonly<Record<Period['kind'], (year: number) => readonly string[]>> = {
  month: (year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  quarter: (year) => ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`),
  'half-year': (year) => [`${year}-H1`, `${year}-H2`],
  'nine-months': (year) => [`${year}-9M`],
  year: (year) => [String(year)],
};

/** The periods of one kind that end in a year, in their order. */
export const periodsOf = (kind: Period['kind'], year: number, reporting: Reporting): Period[] =>
  names[kind](year).flatMap((name) => parsePeriod(name, reporting) ?? []);

/**
 * The last period, of those on which a programme has reports (half-years where it does not say), that had ended by a day; where several
 * ended together, the shortest.
 */
export function lastEndedPeriod(reporting: Reporting, day: CalendarDate): Period {
  const year = Number(day.slice(0, 4));
  const kinds = reporting?.periods ?? ['half-year'];
  const ended = kinds
    .flatMap((kind) => [year - 1, year].flatMap((one) => periodsOf(kind, one, reporting)))
    .filter(({ to }) => to <= day)
    .sort((a, b) => byCodeUnit(b.to, a.to) || byCodeUnit(b.from, a.from));
  const [last] = ended;
  if (!last) throw new Error(`no period ended by ${day}`);
  return last;
}

/** The period that begins when one has ended: of the same kind, but after nine months the last quarter. */
export function periodAfter({ kind, to }: Period, reporting: Reporting): Period {
  const begins = daysLater(to, 1);
  const year = Number(begins.slice(0, 4));
  const next = [year, year + 1]
    .flatMap((one) => periodsOf(kind === 'nine-months' ? 'quarter' : kind, one, reporting))
    .find(({ from }) => from === begins);
  if (!next) throw new Error(`no period begins on ${begins}`);
  return next;
}

/** The days after its end in which a period still counts as the one being reported on. */
const reportingDays = 15;

/**
 * The day with which a standing is compared: the end of the last period, or, while that is still being reported on, the end of the one
 * before it, since a comparison with yesterday says nothing.
 */
export function comparedDay(reporting: Reporting, asOf: CalendarDate): CalendarDate {
  const { from, to } = lastEndedPeriod(reporting, asOf);
  return asOf < daysLater(to, reportingDays) ? daysLater(from, -1) : to;
}
