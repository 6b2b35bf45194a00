import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';

/** The unit whose file states the assignment of a task: the row of an annex that assigns it, else the task itself. */
export const holderOf = ({ index }: Programme, task: Unit): Unit =>
  (task.given === undefined &&
    index.units.find(
      ({ of, kind, repealed }) => of === task.id && kind === 'row' && repealed === undefined,
    )) ||
  task;
