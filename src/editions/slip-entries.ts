import { addToGroup } from '../plan/group-by.ts';
import type { Revision, SlipEntry } from '../plan/plan.ts';
import { withDescendants } from '../plan/unit.ts';
import type { Edition } from './editions.ts';
import type { Edit } from '../instrument/write/text-edits.ts';

/** An entry with the slip that it stands in. */
export interface Named {
  readonly slip: Revision;
  readonly entry: SlipEntry;
}

/** The entries of the step's slips by the units that they name, or that stand in what they add, repeal or replace. */
export function entriesByUnit(before: Edition, after: Edition): Map<string, Named[]> {
  const units = new Map(
    [before, after].flatMap(({ programme }) => programme.index.units.map((unit) => [unit.id, unit])),
  );
  const byUnit = new Map<string, Named[]>();
  for (const slip of after.slips) {
    const told = new Set<string>();
    for (const entry of slip.changes ?? []) {
      const named = { slip, entry };
      for (const id of new Set([entry.unit, ...(entry.units ?? [])])) addToGroup(byUnit, id, named);
      const unit = units.get(entry.unit);
      // What a slip says of a unit twice it says once of what stands in it.
      const said = `${entry.action} ${entry.unit}`;
      if (unit && carried.has(entry.action) && !told.has(said))
        for (const inner of withDescendants(unit)) if (inner !== unit) addToGroup(byUnit, inner.id, named);
      told.add(said);
    }
  }
  return byUnit;
}

const carried: ReadonlySet<SlipEntry['action']> = new Set(['add', 'repeal', 'replace']);

/** The entry that speaks for an edit: one whose action fits, of an amendment and a correction of one thing the one that is meant, else the first that names the unit. */
export function entryFor(edit: Edit, named: readonly Named[], isCorrection: boolean): Named | undefined {
  const [meant, other] = isCorrection ? (['correct', 'amend'] as const) : (['amend', 'correct'] as const);
  if (named.some(({ entry }) => entry.action === meant))
    return fittingEntry(
      edit,
      named.filter(({ entry }) => entry.action !== other),
    );
  return fittingEntry(edit, named);
}

function fittingEntry(edit: Edit, named: readonly Named[]): Named | undefined {
  const fits: readonly SlipEntry['action'][] =
    edit.kind === 'adjust'
      ? ['adjust']
      : edit.kind === 'insert'
        ? ['add', 'move', 'split', 'join']
        : edit.kind === 'repeal'
          ? ['repeal', 'move', 'split', 'join']
          : ['amend', 'correct', 'split', 'join'];
  const fitting = named.find(({ entry }) => fits.includes(entry.action));
  return fitting ?? (edit.kind === 'adjust' ? undefined : named[0]);
}
