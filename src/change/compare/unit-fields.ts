import { taskFields } from '../../plan/schema-fields.ts';
import { type ChangePlace, type Change, issuedFormFields } from '../change.ts';
import { differing, toChange } from './placed-change.ts';
import { isSame } from './plan-data.ts';
import { omit } from './omit.ts';
import { isInForce, type UnitNode } from './unit-nodes.ts';

/** What differs in a unit itself, its place and its id aside; the wording is left out where a split or join already says it. */
export function unitFieldChanges(
  was: UnitNode,
  now: UnitNode,
  facts: ChangePlace,
  isWordingSaid: boolean,
): Change[] {
  const [before, after] = [omit(was.data, 'id'), omit(now.data, 'id')];
  if (isSame(before, after)) return [];
  const [wasInForce, isNow] = [isInForce(was), isInForce(now)];
  if (!wasInForce || !isNow) {
    if (isWordingSaid) return [];
    const kind = wasInForce ? 'unit-repealed' : isNow ? 'unit-added' : 'tombstone-changed';
    return [toChange(kind, { before: was.data, after: now.data }, facts)];
  }
  const changes: Change[] = [];
  if (before.kind !== after.kind)
    changes.push(toChange('kind-changed', { before: before.kind, after: after.kind }, facts));
  if (before.number !== after.number)
    changes.push(toChange('unit-renumbered', { before: before.number, after: after.number }, facts));
  if (before.heading !== after.heading && !isWordingSaid)
    changes.push(toChange('heading-reworded', { before: before.heading, after: after.heading }, facts));
  if (before.text !== after.text && !isWordingSaid)
    changes.push(toChange('unit-reworded', { before: before.text, after: after.text }, facts));
  const form = differing(before, after, issuedFormFields);
  if (form) changes.push(toChange('issued-form-changed', form, facts));
  if (before.of !== after.of)
    changes.push(toChange('assigned-unit-changed', { before: before.of, after: after.of }, facts));
  return [...changes, ...taskChanges(before.task, after.task, facts)];
}

type TaskSide = UnitNode['data']['task'];

/** What differs in the assignment. An assignment that gains its first field is a mark as well, and one that loses its last loses it. */
function taskChanges(was: TaskSide, now: TaskSide, facts: ChangePlace): Change[] {
  if (isSame(was, now)) return [];
  const fields = Object.keys(taskFields) as (keyof typeof taskFields)[];
  const changes = fields.flatMap((field) => {
    const differs = differing(was ?? {}, now ?? {}, [field]);
    if (!differs) return [];
    const sides = { before: differs.before[field], after: differs.after[field] };
    return [toChange(kindOf(field), sides as never, facts)];
  });
  const isMarked = Object.keys(now ?? {}).length > 0 || (was !== undefined && changes.length === 0);
  if (isMarked === (now !== undefined)) return changes;
  return [
    ...changes,
    now
      ? toChange('task-marked', { after: true }, facts)
      : toChange('task-unmarked', { before: true }, facts),
  ];
}

const kindOf = (field: keyof typeof taskFields) =>
  field === 'with' ? 'co-operating-changed' : (`${field}-changed` as const);
