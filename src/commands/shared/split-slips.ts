import { groupBy } from '../../plan/group-by.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import { withDescendants } from '../../plan/unit.ts';
import { dateOf, type Edition, type Editions } from '../../editions/editions.ts';
import { eventsBetween } from '../../editions/wording-events.ts';
import { withoutChanges } from './without-changes.ts';

/** The actions whose effect is that of the units that an entry names, and of what stands in them. */
const local = new Set(['amend', 'adjust', 'correct', 'add', 'repeal']);
/** Those that take everything in the unit with them. */
const whole = new Set(['add', 'repeal']);

/**
 * The editions with a step of its own for each day of slips that came into the repository in one step, where their entries name different
 * units and together all that changed. Slips that cannot be told apart so stay one edition.
 */
export function withSlipsApart(editions: Editions, plan: Plan): Editions {
  const steps = editions.editions.flatMap((edition, at): Edition[] => {
    const before = editions.editions[at - 1];
    return before ? stepsApart(before, edition, plan) : [edition];
  });
  return steps.length === editions.editions.length ? editions : { ...editions, editions: steps };
}

function stepsApart(before: Edition, edition: Edition, plan: Plan): Edition[] {
  const days = [...groupBy(edition.slips, dateOf)].sort(([one], [other]) => byCodeUnit(one, other));
  if (days.length < 2 || days.some(([day]) => day === '')) return [edition];
  const { programme } = edition;
  const sides = [before.programme, programme];
  const named = days.map(([, slips]) => unitsOf(slips, sides));
  if (!named.every((ids) => ids !== null) || overlap(named)) return [edition];
  if (eventsBetween(before, edition, plan.documents).unnamed.length > 0) return [edition];
  return days.map(([, slips], at) => {
    const later = new Set(named.slice(at + 1).flatMap((ids) => [...ids.named]));
    const wording =
      later.size === 0 ? programme : withoutChanges(programme, before.programme, { ids: later, plan });
    return { ...edition, slips, programme: wording };
  });
}

interface NamedUnits {
  readonly named: ReadonlySet<string>;
  /** With what stands in a unit that is added or repealed. */
  readonly touched: ReadonlySet<string>;
}

/** The units that slips name; null where one of them does more than change these, or changes the head. */
function unitsOf(slips: readonly Revision[], sides: readonly Programme[]): NamedUnits | null {
  const named = new Set<string>();
  const touched = new Set<string>();
  for (const { action, unit, units = [] } of slips.flatMap(({ changes = [] }) => changes)) {
    const ids = [unit, ...units];
    if (!local.has(action) || ids.some((id) => sides.some((side) => side.id === id))) return null;
    for (const id of ids) {
      named.add(id);
      touched.add(id);
      if (whole.has(action))
        for (const side of sides) {
          const own = side.index.byId.get(id);
          if (own) for (const inner of withDescendants(own)) touched.add(inner.id);
        }
    }
  }
  return { named, touched };
}

function overlap(sets: readonly NamedUnits[]): boolean {
  const seen = new Set<string>();
  for (const { touched } of sets) {
    if ([...touched].some((id) => seen.has(id))) return true;
    for (const id of touched) seen.add(id);
  }
  return false;
}
