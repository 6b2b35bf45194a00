import type { Revision, SlipEntry } from '../plan/plan.ts';
import { withDescendants } from '../plan/unit.ts';
import type { Edition } from './editions.ts';

/** Something that a slip says was replaced as a whole. */
export interface Replacement {
  readonly slip: Revision;
  readonly entry: SlipEntry;
  /** The ids of all that stands in it, its own among them: nothing more is said of what happened to these. */
  readonly inside: ReadonlySet<string>;
}

/** What the slips of an edition say was replaced as a whole: units, or the programme by its own id. */
export function replacementsIn({ slips, programme }: Edition): Replacement[] {
  const { units, byId } = programme.index;
  const known = new Map<string, ReadonlySet<string> | null>();
  const insideOf = (id: string): ReadonlySet<string> | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const unit = byId.get(id);
    const inside =
      id === programme.id
        ? new Set([id, ...units.map((one) => one.id)])
        : unit
          ? new Set(Array.from(withDescendants(unit), (one) => one.id))
          : null;
    known.set(id, inside);
    return inside;
  };
  return slips.flatMap((slip) =>
    (slip.changes ?? []).flatMap((entry) => {
      const inside = entry.action === 'replace' ? insideOf(entry.unit) : null;
      return inside ? [{ slip, entry, inside }] : [];
    }),
  );
}
