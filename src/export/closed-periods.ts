import { type CalendarDate, firstDay, isRealPartialDate, lastDay } from '../plan/calendar.ts';
import type { Programme } from '../plan/plan.ts';
import { parsePeriod, type Period } from '../progress/states/periods.ts';

const names: Readonly<Record<Period['kind'], (year: number) => readonly string[]>> = {
  month: (year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
  quarter: (year) => [1, 2, 3, 4].map((part) => `${year}-Q${part}`),
  'half-year': (year) => [`${year}-H1`, `${year}-H2`],
  'nine-months': (year) => [`${year}-9M`],
  year: (year) => [String(year)],
};

/** Longer terms are typing mistakes. */
const maxYears = 50;

/** The reporting periods of a programme that lie in its term and were closed before a day, by kind and time; none where it has none. */
export function closedPeriods(
  reporting: Programme['reporting'],
  term: Programme['term'],
  asOf: CalendarDate,
): Period[] {
  if (!reporting || !isRealPartialDate(term.from) || !isRealPartialDate(term.to)) return [];
  const [begin, end] = [firstDay(term.from), lastDay(term.to)];
  const first = Number(begin.slice(0, 4));
  const years = Math.min(Number((end < asOf ? end : asOf).slice(0, 4)) - first + 1, maxYears);
  return reporting.periods.flatMap((kind) =>
    Array.from({ length: Math.max(years, 0) }, (_, at) => names[kind](first + at))
      .flat()
      .flatMap((name) => parsePeriod(name, reporting) ?? [])
      .filter(({ from, to }) => to >= begin && from <= end && to < asOf),
  );
}
