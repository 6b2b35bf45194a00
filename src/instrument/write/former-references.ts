import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import { citePlace } from '../../text/places.ts';
import { inForce } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import type { Note } from './notes.ts';

/** A line that names an instrument by its number: (Kèm theo Quyết định số 45/QĐ-UBND …). */
const namesNumber = /\bsố\s*:?\s*\d/iu;

/**
 * The lines “(Kèm theo …)” that stay with what is replaced, though it goes with another instrument now: of an annex that is replaced, of
 * every annex and of the text itself where the whole is. A line that names no number stays right.
 */
export function formerReferences(
  { was, now, units }: ProgrammeComparison,
  amendment: readonly Operation[],
  after: PlaceIndex,
): Note[] {
  const isWhole = amendment.some(({ kind }) => kind === 'replace-whole');
  const replaced = new Set(amendment.flatMap((one) => (one.kind === 'replace' ? one.units : [])));
  const kept = units.matches.flatMap(({ was: { unit: former }, now: { unit } }) => {
    const { kind, id, reference } = unit;
    const isNewPaper = kind === 'annex' && inForce(unit) && (isWhole || replaced.has(id));
    return isNewPaper && reference !== undefined && reference === former.reference
      ? [{ reference, place: citePlace(after.placeOf(unit)) }]
      : [];
  });
  const own =
    isWhole && now.reference !== undefined && now.reference === was.reference
      ? [{ reference: now.reference, place: citePlace({ of: 'reference' }) }]
      : [];
  const lines = [...own, ...kept].filter(({ reference }) => namesNumber.test(reference));
  return [...groupBy(lines, ({ reference }) => reference)].map(([reference, found]) => ({
    kind: 'former-reference',
    places: found.map(({ place }) => place),
    reference,
  }));
}
