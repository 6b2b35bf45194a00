import type { Plan, Programme } from '../../plan/plan.ts';
import { openSlips } from './changes-since.ts';
import { insideOf } from './unmandated.ts';

/** Tells of a unit whether it stands, or stood at the base, in something that an open slip replaces as a whole. */
export function replacedSince(base: Plan, programme: Programme): (id: string) => boolean {
  const replaced = new Set(
    openSlips(base, programme).flatMap(({ slip }) =>
      (slip.changes ?? []).filter(({ action }) => action === 'replace').map(({ unit }) => unit),
    ),
  );
  const above = insideOf(base, programme);
  return (id) => replaced.size > 0 && [...(above.get(id) ?? [])].some((one) => replaced.has(one));
}
