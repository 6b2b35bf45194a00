import { type Located, origin } from '../../plan/location.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import type { Change, ChangeKind } from '../change.ts';
import { headFields } from '../compare/diff-head.ts';
import { diffPlans } from '../compare/diff.ts';

const cache = new WeakMap<Plan, { readonly base: Plan; readonly changes: readonly Change[] }>();

/** Everything that differs from a base, compared once for all who ask. */
export function changesSince(base: Plan, plan: Plan): readonly Change[] {
  const known = cache.get(plan);
  if (known?.base === base) return known.changes;
  const changes = diffPlans(base, plan);
  cache.set(plan, { base, changes });
  return changes;
}

const fields: Partial<Readonly<Record<ChangeKind, string>>> = {
  ...headFields,
  'unit-reworded': 'text',
  'heading-reworded': 'heading',
  'unit-renumbered': 'number',
  'kind-changed': 'kind',
};

/** Where a change is to be seen: at the field that changed; at the head of the file where the thing stood that is gone. */
export function placeOf(change: Change): Located {
  const { before, after } = change.location;
  return {
    [origin]: after
      ? { ...after, path: [...after.path, ...stepsTo(change)] }
      : { file: before?.file ?? '', path: [] },
  };
}

function stepsTo(change: Change): string[] {
  if (change.kind === 'lint-level-changed')
    return ['lint', 'rules', change.after?.rule ?? change.before?.rule ?? ''];
  const field = fields[change.kind];
  return field === undefined ? [] : [field];
}

/** The place of something that only the base has: the head of its file. */
export const goneFrom = (node: Located): Located => ({ [origin]: { file: node[origin].file, path: [] } });

/** The programme that a base had under the id of one, or in its folder. */
export const formerOf = (base: Plan, { id, folder }: Programme): Programme | undefined =>
  base.programmes.find((programme) => programme.id === id) ??
  base.programmes.find((programme) => programme.folder === folder);

/** Whether a programme was still being written in a base, so that its wording changes freely: it had no number, no date and no signature. */
export function wasDraft(base: Plan, programme: Programme): boolean {
  const former = formerOf(base, programme);
  return former?.symbol === null && former.date === null && former.signature === undefined;
}

/** A slip that speaks for the changes since a base: it was not issued then. With the slip as it was, where it was there. */
export function openSlips(base: Plan, programme: Programme): { slip: Revision; was: Revision | undefined }[] {
  const former = new Map(formerOf(base, programme)?.revisions.map((slip) => [slip.id, slip]));
  return programme.revisions
    .map((slip) => ({ slip, was: former.get(slip.id) }))
    .filter(({ was }) => was?.state !== 'issued');
}
