import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { Plan, Programme } from '../plan/plan.ts';

/** What every view of a programme is made from. */
export interface ViewFacts {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly language: Language;
}
