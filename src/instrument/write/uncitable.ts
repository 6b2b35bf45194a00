import type { Localised } from '../../locale/localised.ts';
import { indexPlaces, type PlaceIndex } from '../../text/place-index.ts';
import { citePlace, parsePlace, type Place } from '../../text/places.ts';
import type { Wording } from '../../plan/unit.ts';
import { inForce, numberOf, type ProgrammeWording, withUnder } from '../../text/wording.ts';

/** Characters that no number of a printed text has. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A unit to which no citation leads, and why. */
export interface Uncitable {
  readonly unit: Wording;
  readonly why: Localised;
}

/** The units of a wording that no instrument can amend around: siblings with the same number, and numbers that cannot be printed. */
export function uncitableUnits(wording: ProgrammeWording): Uncitable[] {
  const found: Uncitable[] = [];
  const look = (siblings: readonly Wording[]) => {
    const seen = new Set<string>();
    for (const unit of siblings.filter(inForce)) {
      const { kind } = unit;
      const number = numberOf(unit);
      look(unit.units);
      if (number === undefined) continue;
      if (unprintable.test(number)) found.push({ unit, why: reasons.unprintable });
      else if (seen.has(`${kind} ${number}`)) found.push({ unit, why: reasons.twice(number) });
      seen.add(`${kind} ${number}`);
    }
  };
  look(wording.units);
  return found;
}

/** The units of a wording whose citation is not read back as their place: without a number, or with one that their kind does not have. */
export function misreadUnits(wording: ProgrammeWording): Uncitable[] {
  const places = indexPlaces(wording);
  return wording.units
    .flatMap((unit) => [...withUnder(unit)])
    .filter((unit) => inForce(unit) && isMisread(unit, places))
    .map((unit) => ({ unit, why: reasons.odd(unit.number ?? '') }));
}

/** Whether it is the unit's own step that is misread, and not one above it. */
function isMisread(unit: Wording, places: PlaceIndex): boolean {
  const last = places.pathOf(unit).at(-1);
  if (!last || !('number' in last)) return false;
  const place: Place = { of: 'unit', path: [last] };
  return JSON.stringify(parsePlace(citePlace(place))) !== JSON.stringify(place);
}

const reasons = {
  unprintable: { vi: 'số có ký tự điều khiển', en: 'its number has control characters' },
  twice: (number: string): Localised => ({
    vi: `số «${number}» có hai lần`,
    en: `the number “${number}” stands twice`,
  }),
  odd: (number: string): Localised =>
    number === ''
      ? { vi: 'không có số', en: 'it has no number' }
      : { vi: `số «${number}» không dùng cho loại này`, en: `its kind has no number like “${number}”` },
};
