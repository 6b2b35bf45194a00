import { addToGroup } from '../../plan/group-by.ts';
import type { Assignment, Unit } from '../../plan/unit.ts';

/** A unit of a tree that is still being made. */
interface AssignedUnit {
  readonly id: string;
  readonly previously?: readonly string[];
  readonly kind: Unit['kind'];
  readonly of?: string;
  readonly repealed?: string;
  readonly units: readonly AssignedUnit[];
  task?: Assignment;
  assignedBy?: AssignedUnit;
  isTask: boolean;
}

/**
 * Gives the units of the body what rows and lines of responsibility assign them (`of`). A row makes its unit a task, counted once; the
 * units under that unit are then tasks only with an assignment of their own. A line of responsibility hands its bodies and its
 * deadline down to every task of its unit that has none of its own. Where two rows assign one unit, the first counts.
 */
export function assignUnits(roots: readonly AssignedUnit[]): void {
  const assigning = allUnder(roots, ({ of, repealed }) => of !== undefined && repealed === undefined);
  if (assigning.length === 0) return;
  const units = allUnder(roots);
  const byId = new Map([
    ...units.flatMap((unit) => (unit.previously ?? []).map((id) => [id, unit] as const)),
    ...units.toReversed().map((unit) => [unit.id, unit] as const),
  ]);
  const assigned = new Set<AssignedUnit>();
  for (const row of assigning.filter(({ kind }) => kind === 'row')) {
    const unit = byId.get(row.of ?? '');
    if (!unit || unit.repealed !== undefined || unit.of !== undefined) continue;
    if (!assigned.has(unit))
      for (const under of allUnder(unit.units)) if (under.task === undefined) under.isTask = false;
    assigned.add(unit);
    unit.isTask = true;
    if (unit.task === undefined && row.task !== undefined) {
      unit.task = row.task;
      unit.assignedBy = row;
    }
  }
  const lines = linesByUnit(assigning, byId);
  if (lines.size > 0) for (const root of roots) handDown(root, lines, []);
}

/** A line of responsibility with its place among them. */
interface PlacedLine {
  readonly at: number;
  readonly line: AssignedUnit;
}

/** The lines of responsibility of each unit, in their order. */
function linesByUnit(
  assigning: readonly AssignedUnit[],
  byId: ReadonlyMap<string, AssignedUnit>,
): Map<AssignedUnit, PlacedLine[]> {
  const lines = new Map<AssignedUnit, PlacedLine[]>();
  for (const [at, line] of assigning.entries()) {
    const unit = byId.get(line.of ?? '');
    if (unit && line.kind !== 'row' && line.task !== undefined) addToGroup(lines, unit, { at, line });
  }
  return lines;
}

/**
 * Gives the tasks in a unit what its lines of responsibility and those of the units around it say, the first line of all first. Each unit is
 * gone to once, and no more lines are carried along than assignments have fields.
 */
function handDown(
  unit: AssignedUnit,
  lines: ReadonlyMap<AssignedUnit, readonly PlacedLine[]>,
  around: readonly PlacedLine[],
): void {
  const own = lines.get(unit);
  const here =
    own === undefined ? around : telling([...around, ...own].sort((one, other) => one.at - other.at));
  const [first] = here;
  if (first && unit.isTask) {
    if (unit.task === undefined) unit.assignedBy = first.line;
    for (const { line } of here) if (line.task) unit.task = inherited(unit.task, line.task);
  }
  for (const under of unit.units) handDown(under, lines, here);
}

/** Of lines in their order those that tell something: what none before them says, and what none after them says, which gives its place among the fields. */
function telling(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  if (lines.length < 3) return lines;
  const [first, last] = [new Map<string, PlacedLine>(), new Map<string, PlacedLine>()];
  for (const one of lines)
    for (const field of Object.keys(one.line.task ?? {})) {
      if (!first.has(field)) first.set(field, one);
      last.set(field, one);
    }
  const kept = new Set([...first.values(), ...last.values()]);
  return lines.filter((one, at) => at === 0 || kept.has(one));
}

/** An assignment with what it lacks taken from the line of responsibility above it. */
function inherited(own: Assignment | undefined, line: Assignment): Assignment {
  if (!own) return line;
  return { ...line, ...own };
}

/** The wanted ones of units and of all that stand in them, in the order of print. */
function allUnder(
  units: readonly AssignedUnit[],
  isWanted: (unit: AssignedUnit) => boolean = () => true,
  found: AssignedUnit[] = [],
): AssignedUnit[] {
  for (const unit of units) {
    if (isWanted(unit)) found.push(unit);
    if (unit.units.length > 0) allUnder(unit.units, isWanted, found);
  }
  return found;
}
