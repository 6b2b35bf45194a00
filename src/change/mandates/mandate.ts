import type { Plan, Programme, Revision } from '../../plan/plan.ts';
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
export function mandateFinder(before: Plan, after: Plan): (change: Change) => Mandate[] {
  const byProgramme = new Map<string, Map<string, MandateEntry[]>>();
  for (const programme of after.programmes) {
    const byUnit = new Map<string, MandateEntry[]>();
    for (const entry of newEntries(before, programme))
      for (const unit of entry.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), entry]);
    byProgramme.set(programme.id, byUnit);
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

function newEntries(before: Plan, { id, revisions }: Programme): MandateEntry[] {
  const issued = new Set(
    before.programmes
      .filter((programme) => programme.id === id)
      .flatMap((programme) =>
        programme.revisions.filter(({ state }) => state === 'issued').map((slip) => slip.id),
      ),
  );
  return revisions.filter((slip) => !issued.has(slip.id)).flatMap(entriesOf);
}

const entriesOf = ({ id, changes = [] }: Revision): MandateEntry[] =>
  changes.map(({ unit, units = [], action, mandate, reason }) => ({
    slip: id,
    document: mandate,
    action,
    reason,
    units: [...new Set([unit, ...units])],
  }));

/** The ids of the units that a change is about, on either side. */
export function unitsOf(change: Change): string[] {
  if (change.kind === 'unit-id-changed') return [change.unit, change.before ?? ''];
  if (change.kind !== 'unit-split' && change.kind !== 'units-joined') return [change.unit];
  return [change.unit, ...[...(change.before ?? []), ...(change.after ?? [])].map(({ id }) => id)];
}
