import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { holdsTasks, noTask, several, taskNotCompared } from './assignment-doubts.ts';
import { typedTask, whichTask } from './cell-questions.ts';
import { taskMatcher } from './match-tasks.ts';
import type { DoubtList, RowCells } from './row-cells.ts';

/** Finds the task of a row; null where it is in doubt, or the row is to be left out. */
export function taskReader(programme: Programme, doubts: DoubtList): (cells: RowCells) => Unit | null {
  const match = taskMatcher(programme);
  const taskNamed = (typed: string): Unit | null => {
    const found = match({ id: typed, address: typed, number: '', text: '' });
    return 'unit' in found ? found.unit : null;
  };
  return ({ row, cellOf, words }) => {
    const task = match({
      id: words('id'),
      address: words('address'),
      number: words('number'),
      text: words('text').replace(/\s+/gu, ' '),
    });
    if ('unit' in task) return task.unit;
    const named = (['id', 'address', 'text', 'number'] as const).map(cellOf);
    const cell = named.find((one) => one && one.kind !== 'empty') ?? null;
    if ('isNotCompared' in task) {
      doubts.note(cell, row, taskNotCompared);
      return null;
    }
    const { candidates, holder } = task;
    const key = doubts.keyOf(cell, row);
    const answer =
      candidates.length > 0
        ? doubts.note(cell, row, several(candidates), whichTask(key, candidates))
        : doubts.note(
            cell,
            row,
            holder ? holdsTasks(holder) : noTask,
            typedTask(key, (typed) => taskNamed(typed) !== null, noTask),
          );
    return answer === null ? null : taskNamed(answer);
  };
}
