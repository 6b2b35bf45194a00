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
  const units = withAllUnder(roots);
  const assigning = units.filter(({ of, repealed }) => of !== undefined && repealed === undefined);
  if (assigning.length === 0) return;
  const byId = new Map([
    ...units.flatMap((unit) => (unit.previously ?? []).map((id) => [id, unit] as const)),
    ...units.toReversed().map((unit) => [unit.id, unit] as const),
  ]);
  for (const row of assigning.filter(({ kind }) => kind === 'row')) {
    const unit = byId.get(row.of ?? '');
    if (!unit || unit.repealed !== undefined || unit.of !== undefined) continue;
    for (const under of withAllUnder(unit.units)) if (under.task === undefined) under.isTask = false;
    unit.isTask = true;
    if (unit.task === undefined && row.task !== undefined) {
      unit.task = row.task;
      unit.assignedBy = row;
    }
  }
  for (const { of, line, task } of linesJoined(assigning)) {
    const unit = byId.get(of);
    if (!unit) continue;
    for (const under of withAllUnder([unit])) {
      if (!under.isTask) continue;
      if (under.task === undefined) under.assignedBy = line;
      under.task = inherited(under.task, task);
    }
  }
}

/** What lines hand down to one unit, and the first of them. */
interface JoinedLines {
  readonly of: string;
  readonly line: AssignedUnit;
  task: Assignment;
}

/** The lines of responsibility in their order, as one where they follow each other and name one unit: all under it are gone through once. */
function linesJoined(assigning: readonly AssignedUnit[]): JoinedLines[] {
  const joined: JoinedLines[] = [];
  for (const line of assigning) {
    const { kind, of = '', task } = line;
    if (kind === 'row' || !task) continue;
    const last = joined.at(-1);
    if (last?.of === of) last.task = inherited(last.task, task);
    else joined.push({ of, line, task });
  }
  return joined;
}

/** An assignment with what it lacks taken from the line of responsibility above it. */
function inherited(own: Assignment | undefined, line: Assignment): Assignment {
  if (!own) return line;
  return { ...line, ...own };
}

function withAllUnder(units: readonly AssignedUnit[], found: AssignedUnit[] = []): AssignedUnit[] {
  for (const unit of units) {
    found.push(unit);
    if (unit.units.length > 0) withAllUnder(unit.units, found);
  }
  return found;
}
