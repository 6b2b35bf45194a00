import { type Comparison, formerOf } from '../compare/compare.ts';
import type { Programme, Revision, SlipEntry } from '../../plan/plan.ts';
import { isReason } from '../../plan/reason.ts';
import type { Change } from '../change.ts';
import { openSlips, wasDraft } from './since-base.ts';
import { effectOf } from '../effect.ts';
import type { SlipAction } from '../kinds/kind-facts.ts';
import { changeKinds } from '../kinds/kinds.ts';
import { unitsOf } from './mandate-finder.ts';

/** What a change of wording lacks: a slip that names it, the action that fits, a mandate of the slip, a reason. */
export type Lack = 'slip' | 'action' | 'mandate' | 'reason';

export interface Unmandated {
  readonly change: Change;
  readonly lack: Lack;
  /** The slip that comes nearest; null where none names the unit. */
  readonly slip: string | null;
  /** What that slip says is done. */
  readonly action: SlipAction | null;
}

/** Whether a change of the wording is of the kind that only a mandate allows: not of form only, and not the first knowledge of what was unknown. */
function needsMandate(change: Change): boolean {
  if (change.layer !== 'wording' || changeKinds[change.kind].actions.length === 0) return false;
  if (change.kind === 'issue-changed' && Object.values(change.before ?? {}).every((value) => value === null))
    return false;
  return effectOf(change) !== 'editorial';
}

/**
 * The substantive changes of wording since a base that no open slip carries with a mandate and a reason. An entry for a unit that is
 * added, repealed or replaced carries what happens inside it.
 */
export function unmandatedChanges(comparison: Comparison): Unmandated[] {
  return comparison.after.programmes.flatMap((programme) => {
    const former = formerOf(comparison, programme);
    if (wasDraft(former)) return [];
    const entries = openSlips(former, programme).flatMap(({ slip }) =>
      (slip.changes ?? []).map((entry) => ({ slip, entry })),
    );
    const above = insideOf(former, programme);
    return comparison.changes
      .filter((change) => change.programme === programme.id && needsMandate(change))
      .flatMap((change) => {
        const named = entries.filter(({ entry }) => isNamedBy(entry, change, above));
        const lacks = named.map((one) => ({ ...one, lack: lackOf(one.slip, one.entry, change) }));
        if (lacks.some(({ lack }) => lack === null)) return [];
        const nearest = lacks.toSorted((a, b) => order.indexOf(b.lack) - order.indexOf(a.lack))[0];
        return [
          {
            change,
            lack: nearest?.lack ?? 'slip',
            slip: nearest?.slip.id ?? null,
            action: nearest?.entry.action ?? null,
          },
        ];
      });
  });
}

const order: readonly (Lack | null)[] = ['slip', 'action', 'mandate', 'reason'];

/** What an action on a unit carries of what happens to the units inside it. */
const carries = ({ kind }: Change, action: SlipAction): boolean =>
  action === 'replace' ||
  (action === 'add' && kind === 'unit-added') ||
  (action === 'repeal' && kind === 'unit-repealed');

function isNamedBy({ unit, units = [], action }: SlipEntry, change: Change, above: Above): boolean {
  const concerned = unitsOf(change);
  if ([unit, ...units].some((id) => concerned.includes(id))) return true;
  return carries(change, action) && (above.get(change.unit)?.has(unit) ?? false);
}

function lackOf(
  { mandates }: Revision,
  { unit, units = [], action, mandate, reason }: SlipEntry,
  change: Change,
): Lack | null {
  const isOwn = [unit, ...units].some((id) => unitsOf(change).includes(id));
  if (isOwn && !changeKinds[change.kind].actions.includes(action)) return 'action';
  if (!mandates.includes(mandate)) return 'mandate';
  return isReason(reason) ? null : 'reason';
}

type Above = ReadonlyMap<string, ReadonlySet<string>>;

/** By unit, the units that it stands in, or stood in at the base, and the programme, which holds them all. */
export function insideOf(former: Programme | undefined, programme: Programme): Above {
  const above = new Map<string, Set<string>>();
  for (const side of [programme, ...(former ? [former] : [])])
    for (const unit of side.index.units) {
      const ids = above.get(unit.id) ?? new Set([programme.id]);
      for (let up = unit.parent; up; up = up.parent) ids.add(up.id);
      above.set(unit.id, ids);
    }
  return above;
}

/** Whether a change is one that a slip's entry names; of what is replaced as a whole, any change of the wording inside it. */
export function isShownBy({ unit, units = [], action }: SlipEntry, change: Change, above: Above): boolean {
  const concerned = unitsOf(change);
  if (action === 'replace' && change.layer === 'wording' && above.get(change.unit)?.has(unit) === true)
    return true;
  return (
    changeKinds[change.kind].actions.includes(action) && [unit, ...units].some((id) => concerned.includes(id))
  );
}
