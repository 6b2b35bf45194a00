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
  const units = programme.index.units;
  const insideOf = (id: string): string[] | null => {
    if (id === programme.id) return [id, ...units.map((unit) => unit.id)];
    const unit = units.find((one) => one.id === id);
    return unit ? Array.from(withDescendants(unit), (one) => one.id) : null;
  };
  return slips.flatMap((slip) =>
    (slip.changes ?? []).flatMap((entry) => {
      const inside = entry.action === 'replace' ? insideOf(entry.unit) : null;
      return inside ? [{ slip, entry, inside: new Set(inside) }] : [];
    }),
  );
}
