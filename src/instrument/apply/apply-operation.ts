import { type ApplyResult, type ApplyState, at, isSameUnder, parentOf } from './apply-state.ts';
import { adjust, amend, correct, nameTask, replaceIn } from './apply-words.ts';
import { faultWords } from '../faults.ts';
import type { Anchor, Operation } from '../instrument.ts';
import { type Target, targetAt, unitAt } from '../../text/resolve-place.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { isPart, type PartName, partsOf } from '../../text/unit-parts.ts';
import type { Wording } from '../../plan/unit.ts';
import { inForce, isSameLine, withoutIds } from '../../text/wording.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { citePlace, type Place } from '../../text/places.ts';

/** Enters one operation into the edits; a fault where its place or its quotation does not fit the wording. */
export function applyOperation(operation: Operation, state: ApplyState): ApplyResult {
  switch (operation.kind) {
    case 'amend':
      return at(operation.place, state, (target, place) =>
        operation.isRestated
          ? nameTask(target, place, operation.wording, state)
          : amend(target, place, operation.wording, state),
      );
    case 'restate':
      return at(operation.place, state, (target, place) => amend(target, place, operation.wording, state));
    case 'replace':
      return at(operation.place, state, (target, place) =>
        replaceAnnex(target, place, operation.wording, state),
      );
    case 'replace-whole':
      return { fault: faultWords.notAlone() };
    case 'repeal':
      return at(operation.place, state, (target, place) => repeal(target, place, state));
    case 'insert':
      return insert(operation.anchor, operation.wordings, state);
    case 'replace-phrase': {
      const answers = operation.places.map((place) =>
        at(place, state, (target, cited) => replaceIn(target, cited, operation, state)),
      );
      return (
        answers.find((answer) => 'fault' in answer) ?? {
          touched: answers.flatMap((one) => ('touched' in one ? one.touched : [])),
        }
      );
    }
    case 'correct':
      return at(operation.place, state, (target, place) => correct(target, place, operation, state));
    case 'adjust':
      return at(operation.place, state, (target, place) => adjust(target, place, operation, state));
  }
}

function repeal(target: Target, place: string, { edits, inProgress }: ApplyState): ApplyResult {
  if ('head' in target || !target.isWhole) return { fault: faultWords.badPlace(place) };
  if (edits.repealed.has(target.unit)) return { fault: faultWords.twice(place) };
  edits.repealed.add(target.unit);
  inProgress.repealed.add(target.unit);
  return { touched: [{ unit: target.unit, mustStay: false, place }] };
}

/** An annex in the place of another; it has the parts that it states and no others. */
function replaceAnnex(target: Target, place: string, annex: Wording, state: ApplyState): ApplyResult {
  if ('head' in target || !target.isWhole) return { fault: faultWords.badPlace(place) };
  const { edits, amended, adjusted, assignmentOf } = state;
  const { unit } = target;
  if (unit.kind !== 'annex' || annex.kind !== 'annex')
    return { fault: faultWords.otherKind(place, unitKindNames[annex.kind].vi) };
  if (amended.has(unit) || edits.lines.has(unit)) return { fault: faultWords.twice(place) };
  if (state.isUnmarked && readsAlike(unit, annex, assignmentOf))
    return { fault: faultWords.alreadySo(place) };
  amended.add(unit);
  edits.replaced.set(unit, { ...withoutIds(annex), ...(unit.id !== undefined && { id: unit.id }) });
  const { assigned = {} } = annex;
  const parts = new Set<PartName>([...partsOf(unit), ...Object.keys(assigned).filter(isPart)]);
  adjusted.set(unit, new Map([...parts].map((part) => [part, assigned[part] ?? null])));
  return { touched: [{ unit, mustStay: true, place }] };
}

/** Whether a unit and all in it read as stated, words and parts. */
function readsAlike(unit: Wording, stated: Wording, partOf: ApplyState['assignmentOf']): boolean {
  const [under, others] = [unit.units.filter(inForce), stated.units.filter(inForce)];
  return (
    isSameLine(unit, stated) &&
    Object.entries(stated.assigned ?? {}).every(
      ([part, words]) => !isPart(part) || partOf(unit, part) === words,
    ) &&
    under.length === others.length &&
    under.every((one, at) => {
      const counterpart = others[at];
      return counterpart !== undefined && readsAlike(one, counterpart, partOf);
    })
  );
}

/** Puts new units beside or into the unit that an anchor names. */
function insert(anchor: Anchor, quoted: readonly Wording[], state: ApplyState): ApplyResult {
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
