import { memoised } from '../../plan/memoised.ts';
import { isCounted, type TaskState, type Timeliness } from './task-state.ts';

/** The official count: four cells, and the tasks without a deadline; the cells add up to the total. */
export interface Counts {
  readonly completedOnTime: number;
  readonly completedLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly noDeadline: number;
  readonly total: number;
  /** Tasks due: completed and overdue; the denominator of the rate. */
  readonly due: number;
  /** Completed over due, from 0 to 1; null where nothing is due. */
  readonly completionRate: number | null;
  /** Of the tasks without a deadline, those completed. */
  readonly noDeadlineCompleted: number;
  /** Said to be completed without evidence: counted as open. */
  readonly withoutEvidence: number;
  /** Discontinued by a decision: outside the total. */
  readonly discontinued: number;
  /** Carried over into the programme that succeeds the closed one: outside its total, counted there. */
  readonly carriedOver: number;
  /** Not in force yet on the day: outside the total. */
  readonly notInForce: number;
}

/** A cell of the official count. */
export type CountCell = 'completedOnTime' | 'completedLate' | 'openInTerm' | 'openOverdue' | 'noDeadline';

/** The cell of each timeliness: every task that is not discontinued falls into exactly one. */
export const cellOf: Readonly<Record<Timeliness, CountCell>> = {
  'on-time': 'completedOnTime',
  late: 'completedLate',
  'in-term': 'openInTerm',
  'due-soon': 'openInTerm',
  overdue: 'openOverdue',
  'no-deadline': 'noDeadline',
};

/** Counts task states in the official cells (practice of task follow-up: the rate is over tasks due). */
export const countTasks = memoised((tasks: readonly TaskState[]): Counts => {
  const cells: Record<CountCell, number> = {
    completedOnTime: 0,
    completedLate: 0,
    openInTerm: 0,
    openOverdue: 0,
    noDeadline: 0,
  };
  const counted = tasks.filter(isCounted);
  for (const { timeliness } of counted) cells[cellOf[timeliness]] += 1;
  const completed = cells.completedOnTime + cells.completedLate;
  const due = completed + cells.openOverdue;
  return {
    ...cells,
    total: counted.length,
    due,
    completionRate: due === 0 ? null : completed / due,
    noDeadlineCompleted: counted.filter(
      ({ timeliness, completedOn }) => timeliness === 'no-deadline' && completedOn !== null,
    ).length,
    withoutEvidence: counted.filter(({ lacksEvidence }) => lacksEvidence).length,
    discontinued: tasks.filter(({ state }) => state === 'discontinued').length,
    carriedOver: tasks.filter(({ carriedTo }) => carriedTo !== null).length,
    notInForce: tasks.filter(({ takesEffect }) => takesEffect !== null).length,
  };
});
