import { isNumbered } from '../../plan/unit.ts';
import { longestIncreasingSubsequence } from '../../change/sequences/longest-increasing-subsequence.ts';
import {
  type AssignmentField,
  assignmentFields,
  type HeadField,
  headFields,
  inForce,
  isSameLine,
  type ProgrammeWording,
  type UnitWording,
} from '../../text/wording.ts';

/** A unit that stays: as it was and as it is. */
export interface Pair {
  readonly was: UnitWording;
  readonly now: UnitWording;
}

/**
 * Where new units go, in terms of units: those in force in the wording before, or new numbered ones. A repealed number is no place to go
 * by: where it stands among the others carries no wording, and may differ between two wordings that are the same.
 */
export type UnitAnchor =
  | { readonly position: 'after' | 'before'; readonly unit: UnitWording }
  | { readonly position: 'into'; readonly unit: UnitWording | null };

/** A difference between two wordings; `within` are the units that it lies in, from large to small. */
export type Edit = { readonly within: readonly Pair[] } & (
  | { readonly kind: 'head'; readonly field: HeadField; readonly before: string; readonly after: string }
  | ({ readonly kind: 'reword' } & Pair)
  | { readonly kind: 'repeal'; readonly was: UnitWording }
  | { readonly kind: 'insert'; readonly now: UnitWording; readonly anchor: UnitAnchor }
  | ({ readonly kind: 'adjust'; readonly field: AssignmentField } & Pair)
);

/** What a comparison finds. */
export interface Comparison {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  /** From every unit that stays, as it is, to the same as it was. */
  readonly wasOf: ReadonlyMap<UnitWording, UnitWording>;
}

/** The differences of two wordings. Units are the same by their ids, else by their numbers; they stay where as many of them as can keep their order. */
export function compareWordings(before: ProgrammeWording, after: ProgrammeWording): Comparison {
  const edits: Edit[] = [];
  const wasOf = new Map<UnitWording, UnitWording>();
  for (const field of headFields)
    if (before[field] !== after[field])
      edits.push({ kind: 'head', field, before: before[field], after: after[field], within: [] });
  compareSiblings(null, before.units, after.units, { edits, wasOf, within: [] });
  return { edits, wasOf };
}

interface Course {
  readonly edits: Edit[];
  readonly wasOf: Map<UnitWording, UnitWording>;
  readonly within: readonly Pair[];
}

function compareSiblings(
  parent: UnitWording | null,
  before: readonly UnitWording[],
  after: readonly UnitWording[],
  course: Course,
): void {
  const { edits, wasOf, within } = course;
  const staying = stayingPairs(before, after);
  let anchor: UnitAnchor | null = null;
  let passed = 0;
  const passRepealed = (until: UnitWording | null) => {
    for (let unit = before[passed]; unit && unit !== until; unit = before[++passed])
      if (inForce(unit) && !staying.was.has(unit)) edits.push({ kind: 'repeal', was: unit, within });
  };
  for (const now of after) {
    const was = staying.now.get(now);
    if (was) {
      passRepealed(was);
      if (inForce(was)) anchor = { position: 'after', unit: was };
      wasOf.set(now, was);
      comparePair({ was, now }, course);
    } else if (inForce(now)) {
      anchor ??= firstAnchor(parent, before, staying.was);
      edits.push({ kind: 'insert', now, anchor, within });
      if (isNumbered(now.kind)) anchor = { position: 'after', unit: now };
    }
  }
  passRepealed(null);
}

function comparePair({ was, now }: Pair, course: Course): void {
  const { edits, within } = course;
  if (inForce(was) && !inForce(now)) edits.push({ kind: 'repeal', was, within });
  if (!inForce(was) || !inForce(now)) return;
  if (!isSameLine(was, now)) edits.push({ kind: 'reword', was, now, within });
  for (const field of was.id === now.id ? assignmentFields : [])
    if (was.assignment?.[field] !== now.assignment?.[field])
      edits.push({ kind: 'adjust', field, was, now, within });
  compareSiblings(was, was.units, now.units, { ...course, within: [...within, { was, now }] });
}

/** The anchor of what comes before everything that stays. */
function firstAnchor(
  parent: UnitWording | null,
  before: readonly UnitWording[],
  staying: ReadonlySet<UnitWording>,
): UnitAnchor {
  const next = before.find((unit) => inForce(unit) && staying.has(unit));
  return next ? { position: 'before', unit: next } : { position: 'into', unit: parent };
}

interface Staying {
  readonly was: ReadonlySet<UnitWording>;
  /** From a unit as it is to the same as it was. */
  readonly now: ReadonlyMap<UnitWording, UnitWording>;
}

/** The units that stand under the same parent on both sides, are of the same kind, and keep their order: as many as can. */
function stayingPairs(before: readonly UnitWording[], after: readonly UnitWording[]): Staying {
  const matched = matchSiblings(before, after);
  const kept = longestIncreasingSubsequence(matched.map(({ at }) => at)).flatMap(
    (index) => matched[index] ?? [],
  );
  return {
    was: new Set(kept.map(({ was }) => was)),
    now: new Map(kept.map(({ was, now }) => [now, was])),
  };
}

interface Match extends Pair {
  /** Where the unit stood. */
  readonly at: number;
}

/** The same units among siblings: by id, and a new unit under the number of one that is gone for that one with new wording. */
function matchSiblings(before: readonly UnitWording[], after: readonly UnitWording[]): Match[] {
  const idsAfter = new Set(after.map(({ id }) => id));
  const byId = positions(before, ({ id }) => id);
  const byNumber = positions(before, (unit) =>
    inForce(unit) && !(unit.id !== undefined && idsAfter.has(unit.id)) ? numberKey(unit) : undefined,
  );
  const idsBefore = new Set(before.map(({ id }) => id));
  return after.flatMap((now) => {
    const known = now.id !== undefined && idsBefore.has(now.id);
    const key = inForce(now) ? numberKey(now) : undefined;
    const at = known ? byId.get(now.id) : key === undefined ? undefined : byNumber.get(key);
    const was = at === undefined ? undefined : before[at];
    if (was === undefined || at === undefined || was.kind !== now.kind) return [];
    return !inForce(was) && inForce(now) ? [] : [{ was, now, at }];
  });
}

const numberKey = ({ kind, number }: UnitWording) => (number === undefined ? undefined : `${kind} ${number}`);

/** The first position of each key; units without one are left out. */
function positions(
  units: readonly UnitWording[],
  keyOf: (unit: UnitWording) => string | undefined,
): Map<string | undefined, number> {
  const found = new Map<string | undefined, number>();
  for (const [at, unit] of units.entries()) {
    const key = keyOf(unit);
    if (key !== undefined && !found.has(key)) found.set(key, at);
  }
  return found;
}
