import { taskInForce } from '../../plan/in-force.ts';
import { logsOf } from '../../plan/logs.ts';
import type { Programme } from '../../plan/plan.ts';
import { closedBy } from '../../plan/succession.ts';
import { type Moment, stateAt, type TaskState, timelinessOf } from './task-state.ts';

/**
 * The states on another day of tasks whose states are known of one. A task that stands there as it does here keeps the same object: of two days
 * between which little happens, the second takes a fraction of the time and the memory of the first.
 */
export function statesOnOtherDay(
  programme: Programme,
  known: readonly TaskState[],
  moment: Moment,
): TaskState[] {
  const logs = logsOf(programme);
  const isClosed = closedBy(programme, moment.asOf) !== null;
  const standsSame = (task: TaskState) =>
    !isClosed &&
    isWithoutHistory(task) &&
    !logs.has(task.unit.id) &&
    timelinessOf(null, task.judgedBy, moment) === task.timeliness &&
    (taskInForce(programme, task.unit) ?? moment.asOf) <= moment.asOf;
  const stateOf = stateAt(programme, moment);
  return known.map((task) => (standsSame(task) ? task : stateOf(task.unit)));
}

/** Whether nothing of a task but its timeliness depends on the day, as long as nothing is recorded of it and it is in force. */
const isWithoutHistory = ({ unit, indicators, carriedTo, takesEffect }: TaskState): boolean =>
  carriedTo === null &&
  takesEffect === null &&
  unit.task?.deadline?.was === undefined &&
  indicators.every(({ indicator }) => indicator.was === undefined && indicator.milestones === undefined);
