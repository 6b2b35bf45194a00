import { memoised } from '../../plan/memoised.ts';
import type { Programme, ProgrammeIndex } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';

/** The unit whose file states the assignment of a task: the row of an annex that assigns it, else the task itself. */
export const holderOf = ({ index }: Programme, task: Unit): Unit =>
  (task.given === undefined && rowsOf(index).get(task.id)) || task;

/** The first row in force that assigns a task, by the id of the task. */
const rowsOf = memoised(({ units }: ProgrammeIndex) => {
  const rows = new Map<string, Unit>();
  for (const unit of units) {
    const { of, kind, repealed } = unit;
    if (of !== undefined && kind === 'row' && repealed === undefined && !rows.has(of)) rows.set(of, unit);
  }
  return rows;
});
