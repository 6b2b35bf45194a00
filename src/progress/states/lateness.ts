import { type CalendarDate, daysBetween } from '../../plan/calendar.ts';
import { isSameTerm, lastDayOf } from '../../plan/deadline.ts';
import type { TaskState } from './task-state.ts';
import { isOpen } from './tasks-in-cells.ts';

/** The last word on why a task is late: the note of a record, or the reason for which its deadline was moved. */
export interface LateWord {
  readonly kind: 'note' | 'reason';
  readonly text: string;
  /** The id of the body that reported it; null for the reason of a move, of which the ledger names no body. */
  readonly by: string | null;
  readonly on: CalendarDate;
}

/** An overdue task with how late it is, and why as far as anyone said. */
export interface Lateness {
  readonly task: TaskState;
  /** Whole days since the day by which it is judged. */
  readonly days: number;
  /** Whether the deadline now in force is another than the one first set. */
  readonly isMoved: boolean;
  /** The new last day, where the deadline was extended only after it had passed and has not passed again. */
  readonly extendedTo: CalendarDate | null;
  readonly word: LateWord | null;
}

/** The overdue tasks, the longest overdue first, in the order of the text where they are equally late. */
export function lateTasks(tasks: readonly TaskState[], asOf: CalendarDate): Lateness[] {
  const late: Lateness[] = [];
  for (const task of tasks) {
    const lateness = latenessOf(task, asOf);
    if (lateness) late.push(lateness);
  }
  return late.sort((a, b) => b.days - a.days);
}

/** How late a task is; null where it is not overdue. */
export function latenessOf(task: TaskState, asOf: CalendarDate): Lateness | null {
  if (task.timeliness !== 'overdue' || !isOpen(task)) return null;
  const { firstDeadline, deadline, judgedBy } = task;
  return {
    task,
    days: (judgedBy === null ? null : daysBetween(judgedBy, asOf)) ?? 0,
    isMoved: firstDeadline !== null && deadline !== null && !isSameTerm(firstDeadline, deadline),
    extendedTo: extendedTo(task, asOf),
    word: lastWord(task),
  };
}

/** The last day of a deadline that was extended after it had passed, while that day is still to come; null for any other. */
export function extendedTo(
  { deadline, judgedBy }: Pick<TaskState, 'deadline' | 'judgedBy'>,
  asOf: CalendarDate,
): CalendarDate | null {
  if (deadline === null || judgedBy === null || judgedBy >= asOf) return null;
  const day = lastDayOf(deadline);
  return day !== null && day >= asOf ? day : null;
}

function lastWord({ noted, moved }: TaskState): LateWord | null {
  if (noted?.note !== undefined && (moved === null || noted.date >= moved.until))
    return { kind: 'note', text: noted.note, by: noted.by, on: noted.date };
  return moved && { kind: 'reason', text: moved.reason, by: null, on: moved.until };
}
