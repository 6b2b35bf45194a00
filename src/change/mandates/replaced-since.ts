import type { Programme } from '../../plan/plan.ts';
import { openSlips } from './since-base.ts';
import { insideOf } from './unmandated.ts';

/** Tells of a unit whether it stands, or stood at the base, in something that an open slip replaces as a whole. */
export function replacedSince(former: Programme | undefined, programme: Programme): (id: string) => boolean {
  const replaced = new Set(
    openSlips(former, programme).flatMap(({ slip }) =>
      (slip.changes ?? []).filter(({ action }) => action === 'replace').map(({ unit }) => unit),
    ),
  );
  const above = insideOf(former, programme);
  return (id) => replaced.size > 0 && [...(above.get(id) ?? [])].some((one) => replaced.has(one));
}
