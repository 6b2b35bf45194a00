import { memoised } from '../../plan/memoised.ts';
import { cellOf, type CountCell } from './counts.ts';
import { isCounted, type TaskState } from './task-state.ts';

type TasksInCells = Readonly<Record<CountCell, readonly TaskState[]>>;

/** The tasks after every cell of the official count, in the order of the text; discontinued ones are in none. */
export const tasksInCells = memoised((tasks: readonly TaskState[]): TasksInCells => {
  const cells: Record<CountCell, TaskState[]> = {
    completedOnTime: [],
    completedLate: [],
    openInTerm: [],
    openOverdue: [],
    noDeadline: [],
  };
  for (const task of tasks) if (isCounted(task)) cells[cellOf[task.timeliness]].push(task);
  return cells;
});

/** Whether a task is still to be done. */
export const isOpen = (task: TaskState): boolean => isCounted(task) && task.completedOn === null;
