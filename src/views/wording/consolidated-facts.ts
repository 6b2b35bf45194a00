import type { Consolidation } from '../../editions/consolidate-editions.ts';
import { byDay } from '../../editions/editions.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Revision } from '../../plan/plan.ts';

/** What the view of a consolidated text is made from. */
export interface ConsolidatedFacts {
  readonly consolidation: Consolidation;
  readonly plan: Plan;
  readonly asOf: CalendarDate;
  readonly language: Language;
}

/** The instruments that are listed: from the last that replaced the whole. */
export const listed = ({ slips, replacement }: Consolidation): Revision[] => {
  const standing = slips.slice(replacement ? slips.indexOf(replacement.slip) : 0).sort(byDay);
  return standing.filter(({ id }, at) => standing.findIndex((one) => one.id === id) === at);
};
