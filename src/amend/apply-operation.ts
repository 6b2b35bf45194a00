import type { Localised } from '../locale/localised.ts';
import { unitKindNames } from '../locale/unit-kinds.ts';
import type { Edits } from './edits.ts';
import { faultWords } from './faults.ts';
import type { Anchor, Operation } from './instrument.ts';
import type { PlaceIndex } from './place-index.ts';
import { citePlace, type Place } from './places.ts';
import { type Target, targetAt, type Underway, unitAt } from './resolve-place.ts';
import { inForce, isSameLine, type ProgrammeWording, type UnitWording, withUnder, wordsOf } from './wording.ts';
import { findPhrase, replacePhrase } from './words.ts';

/** What is known while an instrument is carried out. */
export interface ApplyState {
  readonly wording: ProgrammeWording;
  readonly places: PlaceIndex;
  readonly edits: Edits;
  readonly underway: Underway & {
    readonly inserted: Map<UnitWording | null, readonly UnitWording[]>;
    readonly repealed: Set<UnitWording>;
  };
  readonly parentOfNew: Map<UnitWording, UnitWording | null>;
  /** Units whose words an operation gave anew. */
  readonly amended: Set<UnitWording>;
  /** Whether the instrument does not say which wording it is meant for, so that it might have been applied before. */
  readonly isUnmarked: boolean;
}

/** A unit that an operation changes or inserts beside; it must still be there when all is done. */
interface Touched {
  readonly unit: UnitWording | null;
  /** Whether the unit itself must stay, and not only what it stands in. */
  readonly mustStay: boolean;
  readonly place: string;
}

type Answer = { readonly touched: readonly Touched[] } | { readonly fault: Localised };

/** Enters one operation into the edits; a fault where its place or its quotation does not fit the wording. */
export function applyOperation(operation: Operation, state: ApplyState): Answer {
  switch (operation.kind) {
    case 'amend':
    case 'restate':
      return at(operation.place, state, (target, place) => amend(target, place, operation.wording, state));
    case 'repeal':
      return at(operation.place, state, (target, place) => {
        if ('head' in target || !target.isWhole) return { fault: faultWords.badPlace(place) };
        if (state.edits.repealed.has(target.unit)) return { fault: faultWords.twice(place) };
        state.edits.repealed.add(target.unit);
        state.underway.repealed.add(target.unit);
        return { touched: [{ unit: target.unit, mustStay: false, place }] };
      });
    case 'insert':
      return insert(operation.anchor, operation.wordings, state);
    case 'replace-phrase': {
      const answers = operation.places.map((place) =>
        at(place, state, (target, cited) => replaceIn(target, cited, operation, state)),
      );
      return answers.find((answer) => 'fault' in answer) ?? { touched: answers.flatMap((one) => ('touched' in one ? one.touched : [])) };
    }
    case 'correct':
      return at(operation.place, state, (target, place) => correct(target, place, operation, state));
    case 'adjust':
      return at(operation.place, state, (target, place) => adjust(target, place, operation, state));
  }
}

/** The ancestors of what an operation touches must not be repealed or restated by another. */
export function checkNesting({ unit, mustStay, place }: Touched, state: ApplyState): Localised | null {
  const { replaced, repealed } = state.edits;
  if (unit && mustStay && repealed.has(unit)) return faultWords.inside(place);
  for (let one = unit; one; ) {
    const isNew = state.parentOfNew.has(one);
    const above = parentOf(one, state);
    if (above && (repealed.has(above) || (replaced.has(above) && !isNew))) return faultWords.inside(place);
    one = above;
  }
  return null;
}

/** What a unit stands in, be it of the wording before or new. */
function parentOf(unit: UnitWording, { places, parentOfNew }: ApplyState): UnitWording | null {
  return parentOfNew.get(unit) ?? (places.has(unit) ? places.parentOf(unit) : null);
}

function at(place: Place, state: ApplyState, use: (target: Target, place: string) => Answer): Answer {
  const target = targetAt(state.wording, place);
  const cited = citePlace(place);
  switch (target) {
    case 'unknown':
      return { fault: faultWords.unknownPlace(cited) };
    case 'repealed':
      return { fault: faultWords.repealedPlace(cited) };
    case 'no-heading':
      return { fault: faultWords.noHeading(cited) };
    case 'no-opening':
      return { fault: faultWords.noOpening(cited) };
    default:
      return use(target, cited);
  }
}

function amend(target: Target, place: string, wording: UnitWording, state: ApplyState): Answer {
  const { edits, amended } = state;
  if ('head' in target) {
    if (edits.head.has(target.head)) return { fault: faultWords.twice(place) };
    if (state.isUnmarked && state.wording[target.head] === wordsOf(wording)) return { fault: faultWords.alreadySo(place) };
    edits.head.set(target.head, wordsOf(wording));
    return { touched: [] };
  }
  const { unit, isWhole } = target;
  if (wording.kind !== unit.kind) return { fault: faultWords.otherKind(place, unitKindNames[wording.kind].vi) };
  if (!isWhole && wording.units.length > 0) return { fault: faultWords.otherUnits() };
  if (amended.has(unit) || edits.lines.has(unit)) return { fault: faultWords.twice(place) };
  if (state.isUnmarked && isSameLine(unit, wording) && (!isWhole || isSameUnder(unit, wording)))
    return { fault: faultWords.alreadySo(place) };
  amended.add(unit);
  const id = unit.id === undefined ? {} : { id: unit.id };
  const assignment = unit.assignment ? { assignment: unit.assignment } : {};
  if (isWhole) edits.replaced.set(unit, { ...assignment, ...wording, ...id });
  else edits.lines.set(unit, { ...wording, ...id, ...assignment });
  return { touched: [{ unit, mustStay: true, place }] };
}

const isSameUnder = (one: UnitWording, other: UnitWording): boolean => {
  const [under, beneath] = [one.units.filter(inForce), other.units.filter(inForce)];
  return (
    under.length === beneath.length &&
    under.every((unit, index) => {
      const twin = beneath[index];
      return twin !== undefined && isSameLine(unit, twin) && isSameUnder(unit, twin);
    })
  );
};

function insert(anchor: Anchor, wordings: readonly UnitWording[], state: ApplyState): Answer {
  const { wording, edits, underway, parentOfNew } = state;
  const cited = anchor.place ? citePlace(anchor.place) : 'Chương trình';
  const unit = anchor.place && anchorUnit(anchor.place, state);
  if (anchor.place && !unit) return { fault: faultWords.unknownPlace(cited) };
  const parent = anchor.position === 'into' || !unit ? unit : parentOf(unit, state);
  if (state.isUnmarked && unit && stands(anchor.position, unit, wordings, parent?.units ?? wording.units))
    return { fault: faultWords.alreadySo(cited) };
  if (anchor.position === 'into') add(edits.into, unit, wordings);
  else if (unit) add(edits[anchor.position], unit, wordings);
  add(underway.inserted, parent, wordings);
  for (const one of wordings) noteParents(one, parent, parentOfNew);
  return { touched: [{ unit, mustStay: anchor.position === 'into', place: cited }] };
}

/** The unit that an anchor names: of the wording before, or a numbered one that the instrument itself inserts. */
function anchorUnit(place: Place, { wording, underway }: ApplyState): UnitWording | null {
  if (!('path' in place)) return null;
  if (place.of === 'unit') return unitAt(wording, place.path, underway);
  const target = targetAt(wording, place);
  return typeof target === 'object' && 'unit' in target && target.isWhole ? target.unit : null;
}

function noteParents(unit: UnitWording, parent: UnitWording | null, parents: ApplyState['parentOfNew']): void {
  parents.set(unit, parent);
  for (const child of unit.units) noteParents(child, unit, parents);
}

function add<K>(lists: Map<K, UnitWording[]> | Map<K, readonly UnitWording[]>, key: K, units: readonly UnitWording[]): void {
  (lists as Map<K, readonly UnitWording[]>).set(key, [...(lists.get(key) ?? []), ...units]);
}

/** Whether the new units stand already where they would go. */
function stands(
  position: Anchor['position'],
  unit: UnitWording,
  wordings: readonly UnitWording[],
  siblings: readonly UnitWording[],
): boolean {
  const row = (position === 'into' ? unit.units : siblings).filter(inForce);
  const at = position === 'into' ? row.length : row.indexOf(unit);
  const start = position === 'after' ? at + 1 : at - wordings.length;
  return wordings.every((one, index) => {
    const there = row[start + index];
    return there !== undefined && isSameLine(there, one) && isSameUnder(there, one);
  });
}

interface Exchange {
  readonly before: string;
  readonly after: string;
}

function replaceIn(target: Target, place: string, { before, after }: Exchange, state: ApplyState): Answer {
  const { edits, amended } = state;
  if ('head' in target) {
    const words = edits.head.get(target.head) ?? state.wording[target.head];
    if (findPhrase(words, before).length === 0) return { fault: faultWords.phraseNotThere(before, place) };
    edits.head.set(target.head, replacePhrase(words, before, after));
    return { touched: [] };
  }
  const units = target.isWhole ? [...withUnder(target.unit)].filter(inForce) : [target.unit];
  const holding = units.filter((unit) => findPhrase(wordsOf(edits.lines.get(unit) ?? unit), before).length > 0);
  if (holding.length === 0) return { fault: faultWords.phraseNotThere(before, place) };
  if (holding.some((unit) => amended.has(unit))) return { fault: faultWords.twice(place) };
  for (const unit of holding) setWords(unit, (words) => replacePhrase(words, before, after), edits);
  return { touched: holding.map((unit) => ({ unit, mustStay: true, place })) };
}

function correct(target: Target, place: string, { before, after }: Exchange, state: ApplyState): Answer {
  const { edits, amended } = state;
  const isHead = 'head' in target;
  const words = isHead ? (edits.head.get(target.head) ?? state.wording[target.head]) : wordsOf(edits.lines.get(target.unit) ?? target.unit);
  const found = words.indexOf(before);
  if (found < 0 || before === '') return { fault: faultWords.phraseNotThere(before, place) };
  if (found !== words.lastIndexOf(before)) return { fault: faultWords.phraseTwice(before, place) };
  const corrected = words.slice(0, found) + after + words.slice(found + before.length);
  if (isHead) {
    edits.head.set(target.head, corrected);
    return { touched: [] };
  }
  if (amended.has(target.unit)) return { fault: faultWords.twice(place) };
  setWords(target.unit, () => corrected, edits);
  return { touched: [{ unit: target.unit, mustStay: true, place }] };
}

function setWords(unit: UnitWording, change: (words: string) => string, { lines }: Edits): void {
  const line = lines.get(unit) ?? unit;
  const words = change(wordsOf(line));
  lines.set(unit, line.text === undefined ? { ...line, heading: words } : { ...line, text: words });
}

type Adjustment = Extract<Operation, { kind: 'adjust' }>;

function adjust(target: Target, place: string, { field, before, after }: Adjustment, { edits }: ApplyState): Answer {
  if ('head' in target) return { fault: faultWords.badPlace(place) };
  const { unit } = target;
  const assignment = edits.assigned.get(unit) ?? unit.assignment ?? {};
  const found = assignment[field] ?? null;
  if (found !== before) return { fault: faultWords.otherValue(place, before ?? '', found ?? '') };
  const { [field]: _, ...others } = assignment;
  edits.assigned.set(unit, after === null ? others : { ...others, [field]: after });
  return { touched: [] };
}
