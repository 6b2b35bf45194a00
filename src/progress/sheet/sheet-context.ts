import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Evidence } from '../../plan/record-data.ts';

/** What a returned sheet is read against. */
export interface SheetContext {
  readonly programme: Programme;
  readonly bodies: readonly Body[];
  readonly today: CalendarDate;
  /** What a piece of evidence means as written; a UserError for one that means nothing. */
  readonly toEvidence: (written: string) => Evidence;
}
