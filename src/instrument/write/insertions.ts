import type { Unit, Wording } from '../../plan/unit.ts';
import { columnsAbove } from '../../text/issued-cells.ts';
import { cutAmbiguous, isLine } from '../../text/nesting.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import type { Place, Step } from '../../text/places.ts';
import { type PartWords } from '../../text/unit-parts.ts';
import { inForce, numberOf } from '../../text/wording.ts';
import type { Anchor, BareOperation } from '../instrument.ts';
import { stated } from './stated-units.ts';
import type { Edit, UnitAnchor } from './text-edits.ts';

/** The operations that insert a new unit with what is in it. */
export function insertionsOf(
  { within, now, anchor }: Extract<Edit, { kind: 'insert' }>,
  places: PlaceIndex,
  words: PartWords,
): BareOperation[] {
  const parent = within.at(-1)?.was;
  const path = parent ? places.pathOf(parent) : [];
  const columns = tableOfNew(now);
  const at = anchorOf(anchor, path, places);
  const unit = stated(now, words, columns);
  return columns ? [{ kind: 'insert', anchor: at, wordings: [unit], columns }] : insertions(unit, at, path);
}

/** The columns of the table that a new group or row goes into with units inside it, which only a table tells; none for any other unit. */
const tableOfNew = (unit: Unit): Wording['columns'] =>
  isLine(unit) && unit.units.some(inForce) ? columnsAbove(unit) : undefined;

const step = (unit: Wording): Step => ({ kind: unit.kind, number: numberOf(unit) ?? '' });

function anchorOf({ position, unit }: UnitAnchor, parent: readonly Step[], places: PlaceIndex): Anchor {
  if (unit === null) return { position: 'into', place: null };
  const place: Place = places.has(unit)
    ? places.placeOf(unit)
    : { of: 'unit', path: [...parent, step(unit)] };
  return { position, place };
}

/** A new unit, and by operations of their own those under it whose place print does not tell. */
function insertions(unit: Wording, anchor: Anchor, parent: readonly Step[]): BareOperation[] {
  const { unambiguous, cut } = cutAmbiguous(unit);
  const rest = cut.flatMap(({ unit: apart, after }) => {
    const path = [...parent, ...(pathWithin(unit, after) ?? [])];
    return insertions(apart, { position: 'after', place: { of: 'unit', path } }, path.slice(0, -1));
  });
  return [{ kind: 'insert', anchor, wordings: [unambiguous] }, ...rest];
}

/** The steps from a new unit down to one under it; all of them are numbered. */
function pathWithin(unit: Wording, wanted: Wording): Step[] | null {
  if (unit === wanted) return [step(unit)];
  for (const child of unit.units) {
    const path = pathWithin(child, wanted);
    if (path) return [step(unit), ...path];
  }
  return null;
}
