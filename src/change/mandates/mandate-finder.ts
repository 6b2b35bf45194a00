import { addToGroup } from '../../plan/group-by.ts';
import type { Comparison } from '../compare/compare.ts';
import { idOfKey } from '../compare/keyed.ts';
import { openSlips } from './since-base.ts';
import type { Revision } from '../../plan/plan.ts';
import type { Change } from '../change.ts';
import type { SlipAction } from '../kinds/kind-facts.ts';
import { changeKinds } from '../kinds/kinds.ts';

/** Why a unit is changed, as a slip says it. */
export interface Mandate {
  readonly slip: string;
  /** The id of the document that requires the change. */
  readonly document: string;
  readonly action: SlipAction;
  readonly reason: string;
}

interface MandateEntry extends Mandate {
  readonly units: readonly string[];
}

/**
 * Finds the slip entries that speak for a change: those of the later side that name the unit and whose action covers that kind of
 * change. A slip that had been issued on the earlier side already speaks for an earlier adjustment and is left out.
 */
export function mandateFinder(comparison: Comparison): (change: Change) => Mandate[] {
  const byProgramme = new Map<string, Map<string, MandateEntry[]>>();
  for (const { key, was, now } of comparison.programmes) {
    const byUnit = new Map<string, MandateEntry[]>();
    for (const entry of openSlips(was, now).flatMap(({ slip }) => entriesOf(slip)))
      for (const unit of entry.units) addToGroup(byUnit, unit, entry);
    byProgramme.set(key, byUnit);
  }
  return (change) => {
    const { actions } = changeKinds[change.kind];
    const entries = unitsOf(change).flatMap(
      (unit) => byProgramme.get(change.programme ?? '')?.get(unit) ?? [],
    );
    return [...new Set(entries)]
      .filter(({ action }) => actions.includes(action))
      .map(({ units: _, ...mandate }) => mandate);
  };
}

const entriesOf = ({ id, changes = [] }: Revision): MandateEntry[] =>
  changes.map(({ unit, units = [], action, mandate, reason }) => ({
    slip: id,
    document: mandate,
    action,
    reason,
    units: [...new Set([unit, ...units])],
  }));

/** The ids of the units that a change is about, on either side, as slips name them. */
export function unitsOf(change: Change): string[] {
  const unit = idOfKey(change.unit);
  if (change.kind === 'unit-id-changed') return [unit, change.before ?? ''];
  if (change.kind !== 'unit-split' && change.kind !== 'units-joined') return [unit];
  return [unit, ...[...(change.before ?? []), ...(change.after ?? [])].map(({ id }) => id)];
}
