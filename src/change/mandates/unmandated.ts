import type { Comparison } from '../compare/compare.ts';
import type { Programme, Revision, SlipEntry } from '../../plan/plan.ts';
import { addToGroup } from '../../plan/group-by.ts';
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
  return comparison.programmes.flatMap(({ key, was: former, now: programme }) => {
    if (wasDraft(former)) return [];
    const entries = openSlips(former, programme).flatMap(({ slip }) =>
      (slip.changes ?? []).map((entry) => ({ slip, entry })),
    );
    const above = insideOf(former, programme);
    const entriesNaming = namingEntries(entries, above);
    return comparison.changes
      .filter((change) => change.programme === key && needsMandate(change))
      .flatMap((change) => {
        const lacks = entriesNaming(change).map((one) => ({
          ...one,
          lack: lackOf(one.slip, one.entry, change),
        }));
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

/** An entry of a slip. */
interface OfSlip {
  readonly slip: Revision;
  readonly entry: SlipEntry;
}

/** Finds the entries that name a unit of a change, or carry it with a unit that holds it, in the order of the slips; each is looked at for its own units only. */
function namingEntries(entries: readonly OfSlip[], above: Above): (change: Change) => OfSlip[] {
  const naming = new Map<string, number[]>();
  const carrying = new Map<string, number[]>();
  const told = new Set<string>();
  for (const [at, { slip, entry }] of entries.entries()) {
    for (const id of new Set([entry.unit, ...(entry.units ?? [])])) addToGroup(naming, id, at);
    if (!mayCarry.has(entry.action)) continue;
    // What a slip says of a unit twice, with as good a ground, carries no more than what it says once.
    const { unit, action, mandate, reason } = entry;
    const said = JSON.stringify([slip.id, unit, action, slip.mandates.includes(mandate), isReason(reason)]);
    if (!told.has(said)) addToGroup(carrying, unit, at);
    told.add(said);
  }
  return (change) => {
    const found = new Set(unitsOf(change).flatMap((id) => naming.get(id) ?? []));
    for (const id of carrying.size === 0 ? [] : (above.get(change.unit) ?? []))
      for (const at of carrying.get(id) ?? []) {
        const { action } = entries[at]?.entry ?? {};
        if (action !== undefined && carries(change, action)) found.add(at);
      }
    return [...found].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
  };
}

const mayCarry: ReadonlySet<SlipAction> = new Set(['replace', 'add', 'repeal']);

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

/** Whether an entry of a slip names one of some changes; of what is replaced as a whole, any change of the wording inside it. */
export function shownBy(changes: readonly Change[], above: Above): (entry: SlipEntry) => boolean {
  const actionsOn = new Map<string, Set<SlipAction>>();
  const holders = new Set<string>();
  for (const change of changes) {
    for (const id of unitsOf(change)) {
      const actions = actionsOn.get(id) ?? new Set();
      for (const action of changeKinds[change.kind].actions) actions.add(action);
      actionsOn.set(id, actions);
    }
    if (change.layer === 'wording') for (const id of above.get(change.unit) ?? []) holders.add(id);
  }
  return ({ unit, units = [], action }) =>
    (action === 'replace' && holders.has(unit)) ||
    [unit, ...units].some((id) => actionsOn.get(id)?.has(action) === true);
}
