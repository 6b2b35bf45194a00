import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { extendedTo } from '../../progress/states/lateness.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { isOpen } from '../../progress/states/tasks-in-cells.ts';

/** The fewest coming deadlines shown, however far away. */
const minNext = 5;

/** The day on which a task is due next: the one by which it is judged, or the new one where that was extended after it had passed. */
const nextDay = (task: TaskState, asOf: CalendarDate): CalendarDate =>
  extendedTo(task, asOf) ?? task.judgedBy ?? '';

/** How many of the coming tasks are due next: all within the usual warning, and at least the first five. */
export function countNext(coming: readonly TaskState[], asOf: CalendarDate): number {
  const soon = coming.findLastIndex((task) => nextDay(task, asOf) <= daysLater(asOf, usualSoon)) + 1;
  return Math.min(coming.length, Math.max(soon, minNext));
}

/** The open tasks that are due next on a day between two, both included, the earliest first. */
export const dueBetween = (
  tasks: readonly TaskState[],
  { from, to, asOf }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly asOf: CalendarDate },
): TaskState[] =>
  tasks
    .filter((task) => {
      const day = isOpen(task) ? nextDay(task, asOf) : '';
      return day !== '' && day >= from && day <= to;
    })
    .map((task) => ({ task, day: nextDay(task, asOf) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ task }) => task);

/** The open tasks whose next day is still to come, the earliest first. */
export const comingTasks = (tasks: readonly TaskState[], asOf: CalendarDate): TaskState[] =>
  dueBetween(tasks, { from: asOf, to: '9999-12-31', asOf });

/** The earliest due first. */
export const byDueDay = (a: TaskState, b: TaskState) => {
  const [first, second] = [a.judgedBy ?? '', b.judgedBy ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};
