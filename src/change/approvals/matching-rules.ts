import type { ApprovalRule, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Change, ChangeKind } from '../change.ts';
import type { Comparison } from '../compare/compare.ts';
import { idOfKey } from '../compare/keyed.ts';
import type { ReportedChange } from '../diff-report.ts';

/** Who must approve, and what counts as approved: no filter of a requirement lets a change of these pass. */
const ofApprovals: readonly ChangeKind[] = [
  'approval-rule-added',
  'approval-rule-removed',
  'approval-given',
  'approval-withdrawn',
];

/**
 * Finds the requirements that a change must meet, of those of the base. What a requirement names is known again under the ids that
 * it has now, so that no other name takes a programme or a unit out of it.
 */
export function ruleMatcher(
  comparison: Comparison,
  rules: readonly ApprovalRule[],
): (reported: ReportedChange) => readonly ApprovalRule[] {
  const reaches = rules.map((rule) => ({ rule, reach: reachOf(rule, comparison) }));
  return ({ change, effect }) =>
    reaches
      .filter(
        ({ rule, reach }) =>
          rule.effects.includes(effect) &&
          (ofApprovals.includes(change.kind) ||
            ((rule.layers === undefined || rule.layers.includes(change.layer)) && isReached(change, reach))),
      )
      .map(({ rule }) => rule);
}

/** What a requirement is about: null for all of a kind. */
interface Reach {
  readonly programmes: ReadonlySet<string> | null;
  /** The units with all inside them, each as programme and id. */
  readonly units: ReadonlySet<string> | null;
  /** The programmes that have one of the units. */
  readonly withUnits: ReadonlySet<string>;
}

function reachOf({ programmes, units }: ApprovalRule, comparison: Comparison): Reach {
  const pairs = [
    ...comparison.programmes.map(({ was, now, units: both }) => ({ was, now, matches: both.matches })),
    ...comparison.removed.map((was) => ({ was, now: was, matches: [] })),
  ];
  const named = pairs.filter(({ was }) => programmes === undefined || programmes.includes(was.id));
  const withUnits = new Set<string>();
  const reached = new Set<string>();
  for (const { was, now, matches } of named) {
    const first = within(was, units ?? []);
    const later = matches.filter(({ was: old }) => first.has(old.unit.id)).map(({ now: one }) => one.unit.id);
    const ids = [...first, ...within(now, [...first, ...later])];
    if (first.size > 0) for (const id of [was.id, now.id]) withUnits.add(id);
    for (const id of ids) for (const programme of [was.id, now.id]) reached.add(`${programme} ${id}`);
  }
  return {
    programmes: programmes === undefined ? null : new Set(named.flatMap(({ was, now }) => [was.id, now.id])),
    units: units === undefined ? null : reached,
    withUnits,
  };
}

/** The ids of units and of all that is inside them. */
function within({ index }: Programme, ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (unit: Unit) => {
    if (found.has(unit.id)) return;
    found.add(unit.id);
    unit.units.forEach(add);
  };
  for (const id of ids) {
    const unit = index.byId.get(id);
    if (unit) add(unit);
  }
  return found;
}

/** A change of the registers concerns every programme; one of the head of a programme concerns all of its units. */
function isReached(change: Change, { programmes, units, withUnits }: Reach): boolean {
  if (change.programme === null) return units === null;
  const programme = idOfKey(change.programme);
  if (programmes !== null && !programmes.has(programme)) return false;
  if (units === null) return true;
  if (change.unit === change.programme) return withUnits.has(programme);
  return idsOf(change).some((id) => units.has(`${programme} ${idOfKey(id)}`));
}

/** The units that a change is about; of a split or a join all that were and are. */
const idsOf = (change: Change): string[] => [
  change.unit,
  ...(change.kind === 'unit-split' || change.kind === 'units-joined'
    ? [...(change.before ?? []), ...(change.after ?? [])].map(({ id }) => id)
    : []),
];
