import { planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate, PartialDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';

/** Every year after the one of issue sees an adjustment, or a review against that year's documents. */
export const yearlyReview = planRule<{ years: readonly string[] }>({
  id: 'yearly-review',
  group: 'revisions',
  severity: 'warning',
  dated: true,
  needsWholePlan: true,
  message: ({ years }) => ({
    vi: `${years.length === 1 ? 'Năm' : 'Các năm'} ${years.join(', ')} không có lần điều chỉnh nào, cũng không có kết quả rà soát theo văn bản của năm đó.`,
    en: `No adjustment was made in ${years.join(', ')}, and no unit was reviewed against a document of ${years.length === 1 ? 'that year' : 'those years'}.`,
  }),
  check({ plan, asOf }, report) {
    for (const programme of plan.programmes) {
      const covered = coveredYears(programme, plan, asOf);
      const years = yearsDue(programme, plan, asOf).filter((year) => !covered.has(year));
      if (years.length > 0) report(programme, 'term', { years: years.map(String) });
    }
  },
});

/** The years from the one after the issue to the end of the term, as far as they have passed. */
function yearsDue(programme: Programme, { documents }: Plan, asOf: CalendarDate): number[] {
  const { term } = programme;
  const first = yearOf(planDateOf(programme, documents) ?? term.from) + 1;
  const { closed } = programme.index.closing ?? {};
  const last = Math.min(yearOf(asOf) - 1, yearOf(term.to), ...(closed == null ? [] : [yearOf(closed) - 1]));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const yearOf = (date: PartialDate) => Number(String(date).slice(0, 4));

/** The years in which a slip was issued, and those of the documents that slips rest on and units were held against. */
function coveredYears({ revisions }: Programme, { documents }: Plan, asOf: CalendarDate): Set<number> {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const covered = revisions.flatMap(({ state, instrument, mandates, reviewed = [] }) => [
    ...(state === 'issued' && (instrument?.date ?? '9') <= asOf
      ? [instrument?.date, ...mandates.map((id) => dates.get(id))]
      : []),
    ...reviewed.filter(({ on }) => on <= asOf).map(({ against }) => dates.get(against)),
  ]);
  return new Set(covered.flatMap((date) => (date == null ? [] : [yearOf(date)])));
}
