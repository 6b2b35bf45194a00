import { planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate, PartialDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/**
 * Every year after the one of issue sees an adjustment, or a review against that year's documents: so Party programmes of action are
 * kept, and State programmes whose own wording asks for it.
 */
export const yearlyReview = planRule<{ years: readonly string[] }>({
  id: 'yearly-review',
  group: 'revisions',
  severity: 'warning',
  scope: 'outline',
  dated: true,
  needsWholePlan: true,
  message: ({ years }) => ({
    vi: `${years.length === 1 ? 'Năm' : 'Các năm'} ${years.join(', ')} không có lần điều chỉnh nào, cũng không có kết quả rà soát theo văn bản của năm đó.`,
    en: `No adjustment was made in ${years.join(', ')}, and no unit was reviewed against a document of ${years.length === 1 ? 'that year' : 'those years'}.`,
  }),
  sees: ({ wording }) => (isReviewedYearly(wording) ? 'yearly' : ''),
  check({ plan, asOf }, report) {
    for (const programme of plan.programmes) {
      if (familyOfProgramme(programme) === 'state' && !asksForReview(programme)) continue;
      const covered = coveredYears(programme, plan, asOf);
      const years = yearsDue(programme, plan, asOf).filter((year) => !covered.has(year));
      if (years.length > 0) report(programme, 'term', { years: years.map(String) });
    }
  },
});

/** “Hằng năm, rà soát, điều chỉnh, bổ sung Chương trình”, in either order, within one clause. */
const review = String.raw`(?:rà soát|điều chỉnh|bổ sung)[^.;:]{0,80}(?:chương trình|kế hoạch|đề án)`;
const yearly = /(?:hằng|hàng) năm/iu;
const yearlyReviewed = new RegExp(
  `${yearly.source}[^.;:]{0,120}${review}|${review}[^.;:]{0,80}${yearly.source}`,
  'iu',
);

/** Most wordings say nothing of every year; for them the long expression is not made. */
const isReviewedYearly = (wording: string): boolean => yearly.test(wording) && yearlyReviewed.test(wording);

/** Whether the wording itself says that the programme is looked at again every year. */
const asksForReview = ({ index }: Programme): boolean =>
  index.passages.some(({ unit, wording }) => unit !== null && isReviewedYearly(wording));

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
