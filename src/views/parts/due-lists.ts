import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { isOpen } from '../../progress/states/tasks-in-cells.ts';

/** At least so many of the next deadlines are shown, however far off they are. */
const fewestNext = 5;

/** The tasks that are overdue, the oldest first. */
export const overdueTasks = (tasks: readonly TaskState[]): TaskState[] =>
  tasks.filter((task) => isOpen(task) && task.timeliness === 'overdue').sort(byDueDay);

/** How many of the coming tasks are due next: all within the usual warning, and at least the first five. */
export function countNext(coming: readonly TaskState[], asOf: CalendarDate): number {
  const soon = coming.findLastIndex(({ judgedBy }) => (judgedBy ?? '') <= daysLater(asOf, usualSoon)) + 1;
  return Math.min(coming.length, Math.max(soon, fewestNext));
}

/** The open tasks whose day lies between two, both included, the earliest first. */
export const dueBetween = (tasks: readonly TaskState[], from: CalendarDate, to: CalendarDate): TaskState[] =>
  tasks
    .filter((task) => isOpen(task) && task.judgedBy !== null && task.judgedBy >= from && task.judgedBy <= to)
    .sort(byDueDay);

/** The earliest due first. */
export const byDueDay = (a: TaskState, b: TaskState) => {
  const [first, second] = [a.judgedBy ?? '', b.judgedBy ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};
