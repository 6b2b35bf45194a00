import { lazily } from '../../plan/lazily.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import type { PlacedUnit } from '../change.ts';
import { keyOf } from '../compare/plan-data.ts';

/** All that an assignment says but its note. */
const fields = lazily(() =>
  (Object.keys(taskFields) as (keyof typeof taskFields)[]).filter((field) => field !== 'note'),
);

/** Whether units that are split or joined lose something that was assigned to one of them: no unit afterwards has that value. */
export function assignmentLost(before: readonly PlacedUnit[], after: readonly PlacedUnit[]): boolean {
  return fields().some((field) => {
    const values = (units: readonly PlacedUnit[]) =>
      units.flatMap(({ task, repealed }) =>
        repealed === undefined && task?.[field] !== undefined ? [keyOf(task[field])] : [],
      );
    const kept = new Set(values(after));
    return values(before).some((value) => !kept.has(value));
  });
}
