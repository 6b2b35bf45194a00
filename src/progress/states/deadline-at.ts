import type { CalendarDate } from '../../plan/calendar.ts';
import { type Deadline, type DeadlineTerm, lastDayOf } from '../../plan/deadline.ts';
import { boundOn, indicatorsOf, numberOf } from '../../plan/indicator.ts';
import type { Assignment } from '../../plan/unit.ts';

/** The deadline that was in force on a day, read from the ledger; a deadline is in force to the day before it was moved. */
export function deadlineOn(deadline: Deadline, day: CalendarDate): DeadlineTerm {
  return deadline.was?.find(({ until }) => day < until) ?? deadline;
}

/** The ledger as it was known on a day: what was moved later is not moved yet. */
export function ledgerKnownOn(deadline: Deadline, day: CalendarDate): Deadline {
  const later = deadline.was?.findIndex(({ until }) => day < until) ?? -1;
  const inForce = deadline.was?.[later];
  return inForce ? { ...inForce, was: deadline.was.slice(0, later) } : deadline;
}

/**
 * The deadline by which a task is judged on a day: the first that fell due while it was in force, because a later extension
 * does not make a late completion punctual; where none has fallen due, the one in force.
 */
export function judgedDeadline(deadline: Deadline, day: CalendarDate): DeadlineTerm {
  const fellDue = deadline.was?.find((former) => {
    const last = lastDayOf(former);
    return last !== null && last < former.until && last < day;
  });
  return fellDue ?? deadlineOn(deadline, day);
}

/** The number to reach that was in force on a day, of the first indicator; null where the task has none, or it is no single number. */
export function targetOn(task: Assignment, day: CalendarDate): number | null {
  const [first] = indicatorsOf(task);
  return first ? numberOf(boundOn(first, day)) : null;
}
