import type { WordingEvent } from '../../editions/wording-events.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';

/** What a board is made from. */
export interface BoardInput {
  readonly plan: Plan;
  /** The programmes that it is over; at least one. */
  readonly programmes: readonly Programme[];
  readonly asOf: CalendarDate;
  readonly language: Language;
  /** The first day of what counts as new. */
  readonly since: CalendarDate;
  /** Whether that is the usual week. */
  readonly isUsualSince: boolean;
  /** The plan as it was before that day, or why it is not known. */
  readonly earlier: { readonly plan: Plan } | { readonly why: Localised };
  /** What was done to the wording of a programme, oldest first. */
  readonly eventsOf: (programme: Programme) => readonly WordingEvent[];
}
