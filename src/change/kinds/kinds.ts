import { approvalKinds } from './approval-kinds.ts';
import { assignmentKinds } from './assignment-kinds.ts';
import type { Change, ChangeKind } from '../change.ts';
import { headKinds } from './head-kinds.ts';
import { slipAndExceptionKinds } from './slip-and-exception-kinds.ts';
import type { Happened, KindTable } from './kind-facts.ts';
import { programmeKinds } from './programme-kinds.ts';
import { progressKinds } from './progress-kinds.ts';
import { registryKinds } from './registry-kinds.ts';
import { textKinds } from './text-kinds.ts';

/** Every kind of change, in the order in which those of one unit are listed. */
export const changeKinds: KindTable<ChangeKind> = {
  ...headKinds,
  ...programmeKinds,
  ...textKinds,
  ...assignmentKinds,
  ...progressKinds,
  ...registryKinds,
  ...slipAndExceptionKinds,
  ...approvalKinds,
};

export const kindIds = Object.keys(changeKinds) as ChangeKind[];

/** What became of the thing that a change is about. */
export function happenedIn({ kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>): Happened {
  const { happened } = changeKinds[kind];
  if (happened !== undefined) return happened;
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
