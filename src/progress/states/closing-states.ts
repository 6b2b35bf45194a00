import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { readCarries } from '../../plan/succession.ts';
import type { Unit } from '../../plan/unit.ts';
import { type TaskState, taskStates } from './task-state.ts';

/** What counts of a task when its programme ends. */
export type ClosingState = Pick<TaskState, 'unit' | 'state' | 'completedOn' | 'deadline'>;

/** How tasks stood when their programme was closed; while it goes on, how they stand as of a day. */
export function closingStates(
  programme: Programme,
  tasks: readonly Unit[],
  asOf: CalendarDate,
): ClosingState[] {
  const closed = programme.index.closing?.closed ?? asOf;
  const states = taskStates(programme, tasks, { asOf: closed < asOf ? closed : asOf });
  return states.map(({ unit, state, completedOn, deadline }) => ({ unit, state, completedOn, deadline }));
}

/** The programmes of which that is asked: those that were closed, and those from which tasks are said to come. */
export function closingProgrammes(programmes: readonly Programme[]): ReadonlySet<string> {
  const origins = programmes.flatMap(({ index }) =>
    index.units.flatMap(({ given }) => readCarries(given?.carries ?? '')?.programme ?? []),
  );
  const closed = programmes.filter(({ index }) => index.closing !== null);
  return new Set([...origins, ...closed.map(({ id }) => id)]);
}
