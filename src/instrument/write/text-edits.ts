import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import { longestIncreasingSubsequence } from '../../change/sequences/longest-increasing-subsequence.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
import { isNumbered, type Unit } from '../../plan/unit.ts';
import { isOfAssignment, type PartName, partsOf, partWordsBy } from '../../text/unit-parts.ts';
import {
  type HeadField,
  headFields,
  headWords,
  inForce,
  isSameLine,
  numberOf,
  printedUnits,
  withUnder,
  wordingOfProgramme,
} from '../../text/wording.ts';

/** A unit that stays in its place: as it was and as it is. */
export interface Pair {
  readonly was: Unit;
  readonly now: Unit;
}

/**
 * Where new units go, in terms of units: those in force in the wording before, or new numbered ones. A repealed number is no place to go
 * by: where it is among the others carries no wording, and may differ between two wordings that are the same.
 */
export type UnitAnchor =
  | { readonly position: 'after' | 'before'; readonly unit: Unit }
  | { readonly position: 'into'; readonly unit: Unit | null };

/** One thing that an instrument has to do to a text; `within` are the units that it is in, from large to small. */
export type Edit = { readonly within: readonly Pair[] } & (
  | { readonly kind: 'head'; readonly field: HeadField; readonly before: string; readonly after: string }
  | ({ readonly kind: 'reword' } & Pair)
  | { readonly kind: 'repeal'; readonly was: Unit }
  | { readonly kind: 'insert'; readonly now: Unit; readonly anchor: UnitAnchor }
  | ({ readonly kind: 'adjust'; readonly field: PartName } & Pair)
);

/** A comparison of two revisions as the edits that an instrument makes of it. */
export interface TextEdits {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  /** The permanent id of a unit of either side: where both sides have it, that of the later one. */
  readonly idOf: (unit: Unit) => string;
  /** Units that are gone in one place and new in another: from the unit as it is to the same as it was. */
  readonly moved: ReadonlyMap<Unit, Unit>;
}

/**
 * The edits that turn one revision of a programme into another. The units are matched already; here they stay where as many of them as
 * can keep their order, and what is elsewhere is repealed and inserted, as instruments do. A new unit under the number of one that
 * is gone takes its place.
 */
export function textEdits({ was, now, units }: ProgrammeComparison): TextEdits {
  const formerOf = new Map(units.matches.map((match) => [match.now.unit, match.was.unit]));
  const nowOf = new Map(units.matches.map((match) => [match.was.unit, match.now.unit]));
  const edits: Edit[] = [];
  const [before, after] = [wordingOfProgramme(was), wordingOfProgramme(now)];
  for (const field of headFields)
    if (headWords(before, field) !== headWords(after, field))
      edits.push({
        kind: 'head',
        field,
        before: headWords(before, field),
        after: headWords(after, field),
        within: [],
      });
  compareSiblings(null, printedUnits(was), printedUnits(now), { edits, formerOf, nowOf, within: [] });
  return { edits, idOf: (unit) => (nowOf.get(unit) ?? unit).id, moved: movedAmong(edits, formerOf) };
}

interface EditSearch {
  readonly edits: Edit[];
  readonly formerOf: ReadonlyMap<Unit, Unit>;
  readonly nowOf: ReadonlyMap<Unit, Unit>;
  readonly within: readonly Pair[];
}

function compareSiblings(
  parent: Unit | null,
  before: readonly Unit[],
  after: readonly Unit[],
  search: EditSearch,
): void {
  const { edits, within } = search;
  const staying = stayingPairs(before, after, search);
  let anchor: UnitAnchor | null = null;
  let passed = 0;
  const passRepealed = (until: Unit | null) => {
    for (let unit = before[passed]; unit && unit !== until; unit = before[++passed])
      if (inForce(unit) && !staying.was.has(unit)) edits.push({ kind: 'repeal', was: unit, within });
  };
  for (const now of after) {
    const was = staying.now.get(now);
    if (was) {
      passRepealed(was);
      if (inForce(was)) anchor = { position: 'after', unit: was };
      comparePair({ was, now }, search);
    } else if (inForce(now)) {
      anchor ??= firstAnchor(parent, before, staying.was);
      edits.push({ kind: 'insert', now, anchor, within });
      if (isNumbered(now.kind)) anchor = { position: 'after', unit: now };
    }
  }
  passRepealed(null);
}

function comparePair({ was, now }: Pair, search: EditSearch): void {
  const { edits, within } = search;
  if (inForce(was) && !inForce(now)) edits.push({ kind: 'repeal', was, within });
  if (!inForce(was) || !inForce(now)) return;
  if (!isSameLine(was, now)) edits.push({ kind: 'reword', was, now, within });
  for (const field of partsOfBoth(was, now))
    if (valueOf(was, field) !== valueOf(now, field)) edits.push({ kind: 'adjust', field, was, now, within });
  compareSiblings(was, printedUnits(was), printedUnits(now), {
    ...search,
    within: [...within, { was, now }],
  });
}

function partsOfBoth(was: Unit, now: Unit): readonly PartName[] {
  const [before, after] = [partsOf(was), partsOf(now)];
  return before === after ? before : [...new Set([...before, ...after])];
}

/** The value of a part, without the ledger of its former values, which no instrument states. */
function valueOf(unit: Unit, part: PartName): string {
  if (!isOfAssignment(part)) return keyOf(issuedWords(unit, part));
  const { given: task } = unit;
  return keyOf(withoutLedgers(plain<unknown>(part === 'indicator' ? indicatorsOf(task) : task?.[part])));
}

/** The parts that are no assignment need no names of bodies. */
const issuedWords = partWordsBy([]);

/** Data without what it was before, at any depth. */
function withoutLedgers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLedgers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'was' ? [] : [[key, withoutLedgers(inner)]])),
  );
}

/** The anchor of what comes before everything that stays. */
function firstAnchor(parent: Unit | null, before: readonly Unit[], staying: ReadonlySet<Unit>): UnitAnchor {
  const next = before.find((unit) => inForce(unit) && staying.has(unit));
  return next ? { position: 'before', unit: next } : { position: 'into', unit: parent };
}

interface Staying {
  readonly was: ReadonlySet<Unit>;
  /** From a unit as it is to the same as it was. */
  readonly now: ReadonlyMap<Unit, Unit>;
}

/** The units that are under the same parent on both sides, are of the same kind, and keep their order: as many as can. */
function stayingPairs(before: readonly Unit[], after: readonly Unit[], search: EditSearch): Staying {
  const pairs = pairSiblings(before, after, search);
  const kept = longestIncreasingSubsequence(pairs.map(({ at }) => at)).flatMap((index) => pairs[index] ?? []);
  return {
    was: new Set(kept.map(({ was }) => was)),
    now: new Map(kept.map(({ was, now }) => [now, was])),
  };
}

interface PlacedPair extends Pair {
  /** Where the unit stood. */
  readonly at: number;
}

/** The matched units among siblings, and a new unit under the number of one that is gone from there for that one. */
function pairSiblings(
  before: readonly Unit[],
  after: readonly Unit[],
  { formerOf, nowOf }: EditSearch,
): PlacedPair[] {
  const placeOf = new Map(before.map((unit, at) => [unit, at]));
  const here = new Set(after);
  const free = new Map<string, Unit>();
  for (const unit of before) {
    const match = nowOf.get(unit);
    const key = numberKey(unit);
    if (key !== null && inForce(unit) && !(match && here.has(match)) && !free.has(key)) free.set(key, unit);
  }
  return after.flatMap((now) => {
    const former = formerOf.get(now);
    const isHere = former !== undefined && placeOf.has(former);
    const was = isHere ? former : inForce(now) ? free.get(numberKey(now) ?? '') : undefined;
    const at = was && placeOf.get(was);
    if (was === undefined || at === undefined || was.kind !== now.kind) return [];
    return !inForce(was) && inForce(now) ? [] : [{ was, now, at }];
  });
}

function numberKey(unit: Unit): string | null {
  const number = numberOf(unit);
  return number === undefined ? null : `${unit.kind} ${number}`;
}

/** The units under what is inserted that are matched with one in force under what is repealed. */
function movedAmong(edits: readonly Edit[], formerOf: ReadonlyMap<Unit, Unit>): Map<Unit, Unit> {
  const gone = new Set(
    edits.flatMap((edit) => (edit.kind === 'repeal' ? [...withUnder(edit.was)] : [])).filter(inForce),
  );
  const come = edits.flatMap((edit) => (edit.kind === 'insert' ? [...withUnder(edit.now)] : []));
  return new Map(
    come.flatMap((unit): [Unit, Unit][] => {
      const former = formerOf.get(unit);
      return former && gone.has(former) ? [[unit, former]] : [];
    }),
  );
}
