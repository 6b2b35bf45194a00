import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import type { ChangePlace, Sides } from '../change.ts';
import { type PlacedChange, toChange } from './placed-change.ts';
import { matchUnits, type Nodes, type UnitMatch } from './match-units.ts';
import { unitFieldChanges } from './unit-fields.ts';
import { isInForce, type UnitNode, unitNodes } from './unit-nodes.ts';
import { findSplittings, placed, type Splitting } from './unit-splits.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';

/** The units of both sides, and which are the same. */
export interface UnitComparison {
  readonly before: Nodes;
  readonly after: Nodes;
  readonly matches: readonly UnitMatch[];
  /** The ids of the operative parts of each side. */
  readonly operative: Sides<ReadonlySet<string>>;
}

/** Matches the units of two states of a programme, once for all that compares them. */
export function compareUnits(before: Programme, after: Programme): UnitComparison {
  const sides = { before: unitNodes(before), after: unitNodes(after) };
  const operative = { before: new Set(before.operative), after: new Set(after.operative) };
  return { ...sides, matches: matchUnits(sides.before, sides.after), operative };
}

/** What differs between two texts, unit by unit. */
export function diffUnits(programme: string, comparison: UnitComparison): PlacedChange[] {
  const { before, after, matches, operative } = comparison;
  const known = new Set(matches.flatMap(({ was, now }) => [was, now]));
  const gone = [...before.values()].filter((node) => !known.has(node));
  const come = [...after.values()].filter((node) => !known.has(node));
  const splittings = findSplittings({ matches, gone, come });
  const said = new Set(splittings.flatMap((splitting) => [...splitting.before, ...splitting.after]));
  const moved = movedUnits(matches, before);
  const positionOf = positions(before, matches);
  return [
    ...matches.flatMap((match) => matchedChanges(programme, match, { moved, said, operative })),
    ...come.filter((node) => !said.has(node)).map((node) => comeUnit(programme, node)),
    ...gone.filter((node) => !said.has(node)).map((node) => goneUnit(programme, node, positionOf(node))),
    ...splittings.map((splitting) => splitChange(programme, splitting, known)),
  ];
}

/** The facts of a change about a unit that is on one side or both. */
export const unitFacts = (programme: string, was: UnitNode | null, now: UnitNode | null): ChangePlace => ({
  programme,
  unit: now?.key ?? was?.key ?? '',
  address: { before: was?.unit.address ?? null, after: now?.unit.address ?? null },
  location: { before: was?.unit[origin] ?? null, after: now?.unit[origin] ?? null },
  task: { before: was?.unit.isTask ?? false, after: now?.unit.isTask ?? false },
});

interface MatchContext extends Pick<UnitComparison, 'operative'> {
  readonly moved: ReadonlySet<UnitNode>;
  readonly said: ReadonlySet<UnitNode>;
}

function matchedChanges(
  programme: string,
  { was, now, confidence }: UnitMatch,
  { moved, said, operative }: MatchContext,
): PlacedChange[] {
  const facts = {
    ...unitFacts(programme, was, now),
    ...(confidence !== undefined && { confidence }),
  };
  const changes = unitFieldChanges(was, now, facts, said.has(was) || said.has(now));
  if (was.key !== now.key)
    changes.push(toChange('unit-id-changed', { before: was.key, after: now.key }, facts));
  if (moved.has(now)) {
    const task = { before: holdsTask(was), after: holdsTask(now) };
    changes.push(toChange('unit-moved', { before: was.place, after: now.place }, { ...facts, task }));
  } else {
    const kind = taskByStructure(was, now, operative);
    if (kind === 'task-began') changes.push(toChange(kind, { after: true }, facts));
    if (kind === 'task-ceased') changes.push(toChange(kind, { before: true }, facts));
  }
  return changes.map((change) => ({ change, at: now.index }));
}

/**
 * Whether a unit becomes or ceases to be a task by what stands around it alone: not by a change of its own, and not because a part is
 * made operative or no longer is. A unit that is divided into tasks, or takes their place, is not reported.
 */
function taskByStructure(
  was: UnitNode,
  now: UnitNode,
  operative: UnitComparison['operative'],
): 'task-began' | 'task-ceased' | null {
  const isOwn =
    was.data.kind !== now.data.kind ||
    was.data.repealed !== now.data.repealed ||
    (was.data.task === undefined) !== (now.data.task === undefined);
  if (isOwn || was.unit.isTask === now.unit.isTask) return null;
  if (!carriesOut(was.unit, operative.before) || !carriesOut(now.unit, operative.after)) return null;
  if (was.unit.isTask) return holdsTask(now) ? null : 'task-ceased';
  return holdsTask(was) ? null : 'task-began';
}

function carriesOut(unit: Unit, operative: ReadonlySet<string>): boolean {
  for (let at: Unit | null = unit; at; at = at.parent) if (operative.has(at.id)) return true;
  return false;
}

/** Whether a unit is a task or holds one: both leave the operative parts where it does. */
const holdsTask = ({ unit }: UnitNode): boolean => withDescendants(unit).some(({ isTask }) => isTask);

function comeUnit(programme: string, now: UnitNode): PlacedChange {
  const kind = isInForce(now) ? 'unit-added' : 'tombstone-changed';
  return {
    change: toChange(kind, { after: placed(now, false) }, unitFacts(programme, null, now)),
    at: now.index,
  };
}

interface TextPosition {
  readonly at: number;
  readonly then: number;
}

function goneUnit(programme: string, was: UnitNode, position: TextPosition): PlacedChange {
  const kind = isInForce(was) ? 'unit-repealed' : 'tombstone-changed';
  return {
    change: toChange(kind, { before: placed(was, false) }, unitFacts(programme, was, null)),
    ...position,
  };
}

/** Where a unit that is gone is listed: after the nearest unit before it that is still there. */
function positions(before: Nodes, matches: readonly UnitMatch[]): (node: UnitNode) => TextPosition {
  const indexOf = new Map(matches.map(({ was, now }) => [was, now.index]));
  const at = new Map<UnitNode, number>();
  let last = -1;
  for (const node of before.values()) {
    last = indexOf.get(node) ?? last;
    at.set(node, last + 0.5);
  }
  return (node) => ({ at: at.get(node) ?? -1, then: node.index });
}

function splitChange(
  programme: string,
  { kind, whole, before, after }: Splitting,
  known: ReadonlySet<UnitNode>,
): PlacedChange {
  const entries = (nodes: readonly UnitNode[]) => nodes.map((node) => placed(node, known.has(node)));
  const addresses = (nodes: readonly UnitNode[]) =>
    nodes
      .filter(isInForce)
      .map(({ unit }) => unit.address)
      .join(', ') || null;
  const isSplit = kind === 'unit-split';
  const first = after.find(isInForce);
  const facts = {
    ...(isSplit
      ? unitFacts(programme, whole, after[0] ?? null)
      : unitFacts(programme, before[0] ?? null, whole)),
    unit: whole.key,
    address: { before: addresses(before), after: addresses(after) },
  };
  return {
    change: toChange(kind, { before: entries(before), after: entries(after) }, facts),
    at: first?.index ?? 0,
  };
}

/**
 * The units that stand elsewhere: inside another unit, or among their siblings out of the order that they had. As few as can be:
 * where one of ten bullets goes to the end, one has moved, not nine.
 */
function movedUnits(matches: readonly UnitMatch[], before: Nodes): ReadonlySet<UnitNode> {
  const nowOf = new Map(matches.map(({ was, now }) => [was.key, now.key]));
  const moved = new Set<UnitNode>();
  const siblings = new Map<string | null, UnitMatch[]>();
  for (const match of matches) {
    const { was, now } = match;
    const parent = was.place.parent;
    const hadParent = parent === null || before.has(parent);
    const parentNow = parent === null ? null : nowOf.get(parent);
    if (!hadParent || parentNow !== now.place.parent) moved.add(now);
    else addToGroup(siblings, now.place.parent, match);
  }
  for (const group of siblings.values()) {
    const inOrder = group.toSorted((a, b) => a.now.index - b.now.index);
    const stays = new Set(longestIncreasingSubsequence(inOrder.map(({ was }) => was.index)));
    for (const [at, { now }] of inOrder.entries()) if (!stays.has(at)) moved.add(now);
  }
  return moved;
}
