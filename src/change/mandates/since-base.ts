import { type Located, origin } from '../../plan/location.ts';
import { isDraft, type Programme, type Revision } from '../../plan/plan.ts';
import type { Change, ChangeKind } from '../change.ts';
import { headFields } from '../compare/diff-head.ts';

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
      ? { file: after.file, path: [...after.path, ...stepsTo(change)] }
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

/** Whether a programme was still being written in a base, so that its wording changes freely: it had no number, no date and no signature. */
export const wasDraft = (former: Programme | undefined): boolean => former !== undefined && isDraft(former);

/** A slip that speaks for the changes since a base: it was not issued then. With the slip as it was, where it was there. */
export function openSlips(
  former: Programme | undefined,
  programme: Programme,
): { slip: Revision; was: Revision | undefined }[] {
  const slips = new Map(former?.revisions.map((slip) => [slip.id, slip]));
  return programme.revisions
    .map((slip) => ({ slip, was: slips.get(slip.id) }))
    .filter(({ was }) => was?.state !== 'issued');
}
