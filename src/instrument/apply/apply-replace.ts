import { unitKindNames } from '../../locale/unit-kinds.ts';
import { isPart, type PartName, partsOf } from '../../text/unit-parts.ts';
import type { Target } from '../../text/resolve-place.ts';
import type { Wording } from '../../plan/unit.ts';
import { inForce, isSameLine, withoutIds } from '../../text/wording.ts';
import { faultWords } from '../faults.ts';
import type { ApplyResult, ApplyState } from './apply-state.ts';

/** An annex in the place of another; it has the parts that it states and no others. */
export function replaceAnnex(target: Target, place: string, annex: Wording, state: ApplyState): ApplyResult {
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
