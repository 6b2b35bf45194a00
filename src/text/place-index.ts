import { isNumbered } from '../plan/unit.ts';
import { type CountedKind, numberOfLine, type Place, type Step } from './places.ts';
import type { Wording } from '../plan/unit.ts';
import { inForce, numberOf, type ProgrammeWording } from './wording.ts';

/** A unit's surroundings in one wording. */
interface UnitSurroundings {
  readonly parent: Wording | null;
  /** Among the bullets, or paragraphs, in force beside it, from 1. */
  readonly ordinal: number;
  /** Of a row or group the number by which it is cited: no other beside it has the same; null for any other. */
  readonly lineNumber: string | null;
  /** Whether it opens a unit with a heading, before anything else. */
  readonly opens: boolean;
}

/** The units of one wording with their places, both ways. */
export interface PlaceIndex {
  readonly wording: ProgrammeWording;
  has(unit: Wording): boolean;
  parentOf(unit: Wording): Wording | null;
  /** The place of a whole unit. */
  placeOf(unit: Wording): Place;
  /** The steps to a unit, from large to small. */
  pathOf(unit: Wording): Step[];
}

/** Looks through a wording once; every ordinal counts the units in force. */
export function indexPlaces(wording: ProgrammeWording): PlaceIndex {
  const placed = new Map<Wording, UnitSurroundings>();
  const look = (siblings: readonly Wording[], parent: Wording | null) => {
    const counts = new Map<string, number>();
    const first = siblings.find(inForce);
    const numbers = new Map<string, number>();
    for (const unit of siblings) {
      const key = lineKey(unit);
      if (key !== null) numbers.set(key, (numbers.get(key) ?? 0) + 1);
    }
    const others = siblings.some((unit) => inForce(unit) && unit.kind !== 'paragraph');
    for (const unit of siblings) {
      const ordinal = (counts.get(unit.kind) ?? 0) + 1;
      if (inForce(unit)) counts.set(unit.kind, ordinal);
      const opens =
        unit.kind === 'paragraph' && unit === first && others && parent !== null && parent.text === undefined;
      const key = lineKey(unit);
      const isAlone = key !== null && numbers.get(key) === 1;
      placed.set(unit, { parent, ordinal, opens, lineNumber: isAlone ? numberOfLine(unit) : null });
      look(unit.units, unit);
    }
  };
  look(wording.units, null);
  const standingOf = (unit: Wording): UnitSurroundings => {
    const standing = placed.get(unit);
    if (!standing) throw new Error('a unit of another text was asked for its place');
    return standing;
  };
  const pathOf = (unit: Wording, below?: Step): Step[] => {
    const { parent, ordinal, lineNumber } = standingOf(unit);
    const isByNumber = lineNumber !== null && (unit.kind === 'row' || isLineByNumber(below));
    const step: Step = isByNumber
      ? { kind: unit.kind as CountedKind, number: lineNumber }
      : stepTo(unit, ordinal);
    return [...(parent ? pathOf(parent, step) : []), step];
  };
  return {
    wording,
    has: (unit) => placed.has(unit),
    parentOf: (unit) => standingOf(unit).parent,
    pathOf: (unit) => pathOf(unit),
    placeOf(unit) {
      const { opens, parent } = standingOf(unit);
      return opens && parent ? { of: 'opening', path: pathOf(parent) } : { of: 'unit', path: pathOf(unit) };
    },
  };
}

/** What tells apart the rows and groups beside each other that are cited by their numbers; null for anything else. */
function lineKey(unit: Wording): string | null {
  const number = numberOfLine(unit);
  return number === null ? null : `${unit.kind} ${number}`;
}

const isLineByNumber = (step: Step | undefined): boolean =>
  step !== undefined && 'number' in step && (step.kind === 'row' || step.kind === 'group');

const stepTo = (unit: Wording, ordinal: number): Step =>
  isNumbered(unit.kind)
    ? { kind: unit.kind, number: numberOf(unit) ?? '' }
    : { kind: unit.kind as CountedKind, ordinal };

/** Where the steps to some siblings lead, by `stepKey()`. */
interface StepsOfSiblings {
  /** How many siblings there were. */
  readonly count: number;
  /** The unit of a number, or the nth in force of a kind; one in force before a repealed one of the same number. */
  readonly units: ReadonlyMap<string, Wording>;
  /** The rows and groups in force that bear a number; null where several do. */
  readonly lines: ReadonlyMap<string, Wording | null>;
}

const known = new WeakMap<readonly Wording[], StepsOfSiblings>();

/** The steps to siblings, found once: an instrument names a place in each of its operations. */
function stepsTo(siblings: readonly Wording[]): StepsOfSiblings {
  const found = known.get(siblings);
  if (found?.count === siblings.length) return found;
  const units = new Map<string, Wording>();
  const lines = new Map<string, Wording | null>();
  const ordinals = new Map<string, number>();
  for (const unit of siblings) {
    const { kind } = unit;
    const number = `${kind} ${numberOf(unit) ?? ''}`;
    const before = units.get(number);
    if (!before || (inForce(unit) && !inForce(before))) units.set(number, unit);
    if (!inForce(unit)) continue;
    const ordinal = (ordinals.get(kind) ?? 0) + 1;
    ordinals.set(kind, ordinal);
    units.set(`${kind}#${ordinal}`, unit);
    const key = lineKey(unit);
    if (key !== null) lines.set(key, lines.has(key) ? null : unit);
  }
  const made = { count: siblings.length, units, lines };
  known.set(siblings, made);
  return made;
}

/** The one unit among siblings to which a step leads; one in force before a repealed one of the same number. */
export function stepInto(siblings: readonly Wording[], step: Step): Wording | null {
  const { units, lines } = stepsTo(siblings);
  const { kind } = step;
  if (!('number' in step)) return units.get(`${kind}#${step.ordinal}`) ?? null;
  const { number } = step;
  if (kind !== 'row' && kind !== 'group') return units.get(`${kind} ${number}`) ?? null;
  const line = lines.get(`${kind} ${number}`);
  // Where rows stand in a section, it is named like a group.
  if (line === undefined && kind === 'group') return stepInto(siblings, { kind: 'section', number });
  return line ?? null;
}
