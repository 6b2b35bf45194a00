import { addToGroup } from '../../plan/group-by.ts';
import { type ApplyResult, type ApplyState, isSameUnder, parentOf } from './apply-state.ts';
import { faultWords } from '../faults.ts';
import type { Anchor } from '../instrument.ts';
import { citePlace, type Place } from '../../text/places.ts';
import { targetAt, unitAt } from '../../text/resolve-place.ts';
import type { Wording } from '../../plan/unit.ts';
import { inForce, isSameLine, withoutIds } from '../../text/wording.ts';

/** Puts new units beside or into the unit that an anchor names. */
export function insert(anchor: Anchor, quoted: readonly Wording[], state: ApplyState): ApplyResult {
  const wordings = quoted.map(withoutIds);
  const { wording, edits, inProgress, parentOfNew } = state;
  const cited = anchor.place ? citePlace(anchor.place) : 'Chương trình';
  const unit = anchor.place && anchorUnit(anchor.place, state);
  if (anchor.place && !unit) return { fault: faultWords.unknownPlace(cited) };
  const parent = anchor.position === 'into' || !unit ? unit : parentOf(unit, state);
  if (state.isUnmarked && unit && stands(anchor.position, unit, wordings, parent?.units ?? wording.units))
    return { fault: faultWords.alreadySo(cited) };
  for (const one of wordings) {
    if (anchor.position === 'into') addToGroup(edits.into, unit, one);
    else if (unit) addToGroup(edits[anchor.position], unit, one);
    addToGroup(inProgress.inserted, parent, one);
    noteParents(one, parent, parentOfNew);
  }
  return { touched: [{ unit, mustStay: anchor.position === 'into', place: cited }] };
}

/** The unit that an anchor names: of the wording before, or a numbered one that the instrument itself inserts. */
function anchorUnit(place: Place, { wording, inProgress }: ApplyState): Wording | null {
  if (!('path' in place)) return null;
  if (place.of === 'unit') return unitAt(wording, place.path, inProgress);
  const target = targetAt(wording, place);
  return typeof target === 'object' && 'unit' in target && target.isWhole ? target.unit : null;
}

function noteParents(unit: Wording, parent: Wording | null, parents: ApplyState['parentOfNew']): void {
  parents.set(unit, parent);
  for (const child of unit.units) noteParents(child, unit, parents);
}

/** Whether the new units stand already where they would go. */
function stands(
  position: Anchor['position'],
  unit: Wording,
  wordings: readonly Wording[],
  siblings: readonly Wording[],
): boolean {
  const row = (position === 'into' ? unit.units : siblings).filter(inForce);
  const at = position === 'into' ? row.length : row.indexOf(unit);
  const start = position === 'after' ? at + 1 : at - wordings.length;
  return wordings.every((one, index) => {
    const there = row[start + index];
    return there !== undefined && isSameLine(there, one) && isSameUnder(there, one);
  });
}
