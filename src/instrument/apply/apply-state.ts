import type { PartName, PartWords } from '../../text/unit-parts.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Edits } from '../../text/edits.ts';
import { faultWords } from '../faults.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import { citePlace, type Place } from '../../text/places.ts';
import { type Target, targetAt, type UnitsInProgress } from '../../text/resolve-place.ts';
import type { Wording } from '../../plan/unit.ts';
import { inForce, isSameLine, type ProgrammeWording } from '../../text/wording.ts';

/** What is known while an instrument is carried out. */
export interface ApplyState {
  readonly wording: ProgrammeWording;
  readonly places: PlaceIndex;
  readonly edits: Edits;
  readonly inProgress: UnitsInProgress & {
    readonly inserted: Map<Wording | null, Wording[]>;
    readonly repealed: Set<Wording>;
  };
  readonly parentOfNew: Map<Wording, Wording | null>;
  /** What the assignments of the units read, and what operations made of them. */
  readonly assignmentOf: PartWords;
  readonly adjusted: Map<Wording, Map<PartName, string | null>>;
  /** Units whose words an operation gave again. */
  readonly amended: Set<Wording>;
  /** What was restated in quotations: what stands in it keeps the parts that no quotation states. */
  readonly restated: Wording[];
  /** Whether the instrument does not say which wording it is meant for, so that it might have been applied before. */
  readonly isUnmarked: boolean;
}

/** A unit that an operation changes or inserts beside; it must still be there when all is done. */
export interface Touched {
  readonly unit: Wording | null;
  /** Whether the unit itself must stay, and not only what it stands in. */
  readonly mustStay: boolean;
  readonly place: string;
}

/** What an operation touches, or why it cannot be carried out. */
export type ApplyResult = { readonly touched: readonly Touched[] } | { readonly fault: Localised };

/** The ancestors of what an operation touches must not be repealed or restated by another. */
export function checkNesting({ unit, mustStay, place }: Touched, state: ApplyState): Localised | null {
  const { replaced, repealed } = state.edits;
  if (unit && mustStay && repealed.has(unit)) return faultWords.inside(place);
  for (let one = unit; one;) {
    const isNew = state.parentOfNew.has(one);
    const above = parentOf(one, state);
    if (above && (repealed.has(above) || (replaced.has(above) && !isNew))) return faultWords.inside(place);
    one = above;
  }
  return null;
}

/** What a unit stands in, be it of the wording before or new. */
export function parentOf(unit: Wording, { places, parentOfNew }: ApplyState): Wording | null {
  return parentOfNew.get(unit) ?? (places.has(unit) ? places.parentOf(unit) : null);
}

/** Looks up a place and goes on with what it leads to; a fault where it leads nowhere. */
export function at(
  place: Place,
  state: ApplyState,
  use: (target: Target, place: string) => ApplyResult,
): ApplyResult {
  const target = targetAt(state.wording, place);
  const cited = citePlace(place);
  switch (target) {
    case 'unknown':
      return { fault: faultWords.unknownPlace(cited) };
    case 'repealed':
      return { fault: faultWords.repealedPlace(cited) };
    case 'no-heading':
      return { fault: faultWords.noHeading(cited) };
    case 'no-opening':
      return { fault: faultWords.noOpening(cited) };
    default:
      return use(target, cited);
  }
}

/** Whether the same is under two units, line for line. */
export const isSameUnder = (one: Wording, other: Wording): boolean => {
  const [under, beneath] = [one.units.filter(inForce), other.units.filter(inForce)];
  return (
    under.length === beneath.length &&
    under.every((unit, index) => {
      const counterpart = beneath[index];
      return counterpart !== undefined && isSameLine(unit, counterpart) && isSameUnder(unit, counterpart);
    })
  );
};
