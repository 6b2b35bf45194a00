import type { CalendarDate } from '../model/calendar.ts';
import { type Deadline, type DeadlineTerm, lastDayOf } from '../model/deadline.ts';

/** The deadline that was in force on a day, read from the ledger; a deadline is in force to the day before it was moved. */
export function deadlineOn(deadline: Deadline, day: CalendarDate): DeadlineTerm {
  return deadline.was?.find(({ until }) => day < until) ?? deadline;
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
