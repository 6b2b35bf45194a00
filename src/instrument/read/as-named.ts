import { unitKindNames } from '../../locale/unit-kinds.ts';
import { isNumbered, type UnitKind, type Wording } from '../../plan/unit.ts';
import { labelOf } from '../../text/labels.ts';
import type { Place } from '../../text/places.ts';

/**
 * A quoted unit as the sentence before it names it: where print has one label for two kinds (the clause 1. and the section 1., a row and a
 * paragraph), the sentence says which is meant, and what is inside follows: numbered lines in an article are its clauses.
 */
export function asKind(unit: Wording, kind: UnitKind): Wording {
  const mayBe = unit.kind !== kind && (unit.number !== undefined || !isNumbered(kind));
  const isOfOneLabel = mayBe && labelOf({ ...unit, kind }) === labelOf(unit);
  return withInside(isOfOneLabel ? { ...unit, kind } : unit);
}

function withInside(unit: Wording): Wording {
  if (unit.kind !== 'article') return unit;
  return {
    ...unit,
    units: unit.units.map((child) => (child.kind === 'section' ? { ...child, kind: 'clause' } : child)),
  };
}

/** The kind of the unit that a place leads to, or whose heading or opening it is; null for a line of the head. */
export const kindAt = (place: Place): UnitKind | null =>
  'path' in place ? (place.path.at(-1)?.kind ?? null) : null;

/** The kinds of new units in the order in which a sentence names them: “khoản 3, 02 dòng”. */
export function kindsNamed(words: string): UnitKind[] {
  return words.split(', ').flatMap((one) => {
    const name = one.toLowerCase().replace(/^(?:một|\d{2,}) /, '');
    const known = byLength.find((kind) => `${name} `.startsWith(`${unitKindNames[kind].vi} `));
    const count = Number(/^\d{2,}(?= )/.exec(one)?.[0] ?? 1);
    return known ? Array.from({ length: count }, () => known) : [];
  });
}

const byLength = (Object.keys(unitKindNames) as UnitKind[]).sort(
  (one, other) => unitKindNames[other].vi.length - unitKindNames[one].vi.length,
);
