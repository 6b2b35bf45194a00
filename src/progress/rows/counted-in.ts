import type { CalendarDate } from '../../plan/calendar.ts';
import { boundOn, type Indicator, indicatorsOf, numberOf } from '../../plan/indicator.ts';
import type { Assignment } from '../../plan/unit.ts';
import type { Counted } from './read-value.ts';

/** What a value of a task counts as of a day: its first indicator; null where it has none. */
export function countedIn(task: Assignment | undefined, day: CalendarDate): Counted | null {
  const [first] = indicatorsOf(task);
  return first ? countedBy(first, day) : null;
}

/** An indicator as a value is counted against it. */
export const countedBy = (indicator: Indicator, day: CalendarDate): Counted => ({
  name: indicator.name,
  ...(indicator.unit !== undefined && { unit: indicator.unit }),
  target: numberOf(boundOn(indicator, day)),
});
