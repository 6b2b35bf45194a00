import { areNone, type FormerIds, presentIdOf } from '../../plan/former-ids.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { withIds } from '../../plan/present-ids.ts';
import { planFrom } from '../../source/read/plan-from.ts';

/** A plan under the ids of another, and which ids were exchanged. */
export interface AlignedPlan {
  readonly plan: Plan;
  /** By the ids that bodies and documents bore in the plan, those that they bear in the other. */
  readonly renamed: FormerIds;
}

/**
 * A plan in which bodies and documents bear the ids that a later plan gives them, as far as `previously` there or here says which are the
 * same. Units are named by those ids, too; whether they bear them is chosen.
 */
export function alignIds(
  before: Plan,
  after: Plan,
  of: 'registers' | 'units too' = 'registers',
): AlignedPlan {
  const renamed: FormerIds = {
    bodies: exchanged(
      { things: before.organisations, former: before.formerIds.bodies },
      { things: after.organisations, former: after.formerIds.bodies },
    ),
    documents: exchanged(
      { things: before.documents, former: before.formerIds.documents },
      { things: after.documents, former: after.formerIds.documents },
    ),
  };
  const units = new Map(before.programmes.map((one) => [one.folder, unitsIn(one, after)]));
  if (areNone(renamed) && [...units.values()].every(({ size }) => size === 0))
    return { plan: before, renamed };
  const unitsOf = ({ folder }: { readonly folder: string }) => units.get(folder) ?? new Map();
  const changes = { ...renamed, unitsOf, isOfUnits: of === 'units too' };
  return { plan: planFrom(withIds(withoutIndexes(before), changes)), renamed };
}

/** The ids of the units of a programme by those of another plan. */
function unitsIn(before: Programme, { programmes }: Plan): ReadonlyMap<string, string> {
  const after =
    programmes.find(({ id }) => id === before.id) ??
    programmes.find(({ folder }) => folder === before.folder);
  const register = (programme: Programme | undefined): Register => {
    const things = programme?.index.units ?? [];
    return { things, former: presentIdOf(things) };
  };
  return exchanged(register(before), register(after));
}

interface Register {
  readonly things: readonly { readonly id: string }[];
  readonly former: ReadonlyMap<string, string>;
}

/** The ids of one side by those of the other: of what bears an id here that it bore before there, or the other way round. */
function exchanged(before: Register, after: Register): ReadonlyMap<string, string> {
  if (before.former.size === 0 && after.former.size === 0) return new Map();
  const [had, has] = [before, after].map(({ things }) => new Set(things.map(({ id }) => id)));
  const pairs = [
    ...after.former,
    ...[...before.former].map(([was, id]): [string, string] => [id, was]),
  ].filter(([from, to]) => had?.has(from) && has?.has(to) && !had.has(to) && !has.has(from));
  return new Map(pairs.filter(([, to], at) => pairs.findIndex((pair) => pair[1] === to) === at));
}

const withoutIndexes = ({ documents, organisations, programmes, approvalRules, givenApprovals }: Plan) => ({
  documents,
  organisations,
  programmes,
  approvalRules,
  givenApprovals,
});
