import type { PartName, PartWords } from '../../text/unit-parts.ts';
import { applyOperation } from './apply-operation.ts';
import { type ApplyState, checkNesting } from './apply-state.ts';
import { noEdits, rebuild } from '../../text/edits.ts';
import { type Fault, faultWords } from '../faults.ts';
import { type Instrument, type Operation, operationsOf } from '../instrument.ts';
import { markOf } from '../../text/marks.ts';
import { indexPlaces } from '../../text/place-index.ts';
import { citePlace } from '../../text/places.ts';
import { isNumbered } from '../../plan/unit.ts';
import type { Wording } from '../../plan/unit.ts';
import {
  inForce,
  numberOf,
  type ProgrammeWording,
  withoutIds,
  withoutPaper,
  withUnder,
} from '../../text/wording.ts';

/** The wording that an instrument gives, or why it cannot be applied. */
export type Applied =
  | {
      readonly wording: ProgrammeWording;
      /** What the parts of units of the wording before read now, where they changed. */
      readonly adjusted: ReadonlyMap<Wording, ReadonlyMap<PartName, string | null>>;
      /** The units of the wording that stand in one that was restated whole. */
      readonly restated: ReadonlySet<Wording>;
      /** Whether the whole text is another: its units state only those parts that are new or changed. */
      readonly isReplaced: boolean;
      readonly faults: readonly [];
    }
  | { readonly wording: null; readonly faults: readonly Fault[] };

/**
 * Carries out an instrument: every place is looked up in the earlier wording, and all operations take effect together. Nothing is carried out where
 * one operation cannot be, or where the instrument was drafted for another wording. `assignmentOf` says what the assignments of the units read, which
 * adjustments are held against.
 */
export function applyInstrument(
  wording: ProgrammeWording,
  instrument: Instrument,
  assignmentOf: PartWords = () => null,
): Applied {
  const operations = operationsOf(instrument);
  if (operations.length === 0) return refused([{ message: faultWords.nothing() }]);
  const wrongBase = baseFault(wording, instrument);
  if (wrongBase) return refused([wrongBase]);
  const [only] = operations;
  if (operations.length === 1 && only?.kind === 'replace-whole')
    return replacedWhole(wording, only, instrument.base === undefined);
  const state: ApplyState = {
    wording,
    places: indexPlaces(wording),
    edits: noEdits(),
    inProgress: { inserted: new Map(), repealed: new Set() },
    parentOfNew: new Map(),
    assignmentOf,
    adjusted: new Map(),
    amended: new Set(),
    restated: [],
    isUnmarked: instrument.base === undefined,
  };
  const faults: Fault[] = [];
  const numbered = operations.map((operation, index) => ({ operation, index }));
  const inOrder = [
    ...numbered.filter(({ operation }) => operation.kind !== 'insert'),
    ...numbered.filter(({ operation }) => operation.kind === 'insert'),
  ];
  const touched = inOrder.flatMap(({ operation, index }) => {
    const answer = applyOperation(operation, state);
    const line = operation.line === undefined ? {} : { line: operation.line };
    if ('fault' in answer) faults.push({ operation: index, ...line, message: answer.fault });
    return 'fault' in answer ? [] : answer.touched.map((unit) => ({ ...unit, index, ...line }));
  });
  if (faults.length === 0)
    for (const { index, line, ...one } of touched) {
      const message = checkNesting(one, state);
      if (message) faults.push({ operation: index, ...(line !== undefined && { line }), message });
    }
  if (faults.length > 0) return refused(faults);
  const result = rebuild(wording, state.edits);
  const doubled = doubledNumbers(result);
  return doubled.length > 0
    ? refused(doubled)
    : {
        wording: result,
        adjusted: state.adjusted,
        restated: insideOf(state.restated),
        isReplaced: false,
        faults: [],
      };
}

const insideOf = (units: readonly Wording[]): Set<Wording> =>
  new Set(units.flatMap((unit) => unit.units.flatMap((child) => [...withUnder(child)])));

/** The new text, after the articles of the former that stay; what its own paper says of itself is no part of the operation. */
function replacedWhole(
  before: ProgrammeWording,
  {
    wording: { title, subject, preamble, units },
    keepsArticles,
  }: Extract<Operation, { kind: 'replace-whole' }>,
  isUnmarked: boolean,
): Applied {
  const end = before.units.findIndex(({ kind }) => kind !== 'article');
  const articles = keepsArticles ? before.units.slice(0, end < 0 ? before.units.length : end) : [];
  const wording = { title, subject, preamble, units: [...articles, ...units.map(withoutIds)] };
  if (isUnmarked && markOf(wording) === markOf(withoutPaper(before)))
    return refused([{ message: faultWords.applied() }]);
  const doubled = doubledNumbers(wording);
  if (doubled.length > 0) return refused(doubled);
  return { wording, adjusted: new Map(), restated: new Set(), isReplaced: true, faults: [] };
}

const refused = (faults: readonly Fault[]): Applied => ({
  wording: null,
  faults: [...faults].sort((a, b) => (a.operation ?? 0) - (b.operation ?? 0)),
});

function baseFault(wording: ProgrammeWording, { base, result }: Instrument): Fault | null {
  if (base === undefined) return null;
  const mark = markOf(wording);
  if (mark === base) return null;
  return { message: mark === result ? faultWords.applied() : faultWords.otherBase() };
}

/** Numbers that two sibling units would share. */
function doubledNumbers(result: ProgrammeWording): Fault[] {
  const places = indexPlaces(result);
  const faults: Fault[] = [];
  const look = (units: readonly Wording[]) => {
    const seen = new Set<string>();
    for (const unit of units.filter(inForce)) {
      const key = `${unit.kind} ${numberOf(unit) ?? ''}`;
      if (isNumbered(unit.kind) && seen.has(key))
        faults.push({ message: faultWords.numberTaken(citePlace(places.placeOf(unit))) });
      seen.add(key);
      look(unit.units);
    }
  };
  look(result.units);
  return faults;
}
