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
    const numbers = siblings.map((unit) => lineKey(unit));
    const others = siblings.some((unit) => inForce(unit) && unit.kind !== 'paragraph');
    for (const unit of siblings) {
      const ordinal = (counts.get(unit.kind) ?? 0) + 1;
      if (inForce(unit)) counts.set(unit.kind, ordinal);
      const opens =
        unit.kind === 'paragraph' && unit === first && others && parent !== null && parent.text === undefined;
      const key = lineKey(unit);
      const isAlone = key !== null && numbers.filter((one) => one === key).length === 1;
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

/** Whether a step leads to a unit that stands at an ordinal. */
function leadsTo(step: Step, unit: Wording, ordinal: number): boolean {
  if (step.kind !== unit.kind) return false;
  return 'number' in step
    ? step.number === (numberOf(unit) ?? '')
    : inForce(unit) && step.ordinal === ordinal;
}

/** The one row or group with a number; the section of that number where rows stand in a section. Null where there are several. */
function lineWith(
  siblings: readonly Wording[],
  { kind, number }: Step & { readonly number: string },
): Wording | null {
  const lines = siblings.filter(
    (unit) => unit.kind === kind && inForce(unit) && numberOfLine(unit) === number,
  );
  if (lines.length === 0 && kind === 'group') return stepInto(siblings, { kind: 'section', number });
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/** The one unit among siblings to which a step leads; one in force before a repealed one of the same number. */
export function stepInto(siblings: readonly Wording[], step: Step): Wording | null {
  if ('number' in step && (step.kind === 'row' || step.kind === 'group')) return lineWith(siblings, step);
  let ordinal = 0;
  let repealed: Wording | null = null;
  for (const unit of siblings) {
    if (unit.kind !== step.kind) continue;
    if (inForce(unit)) ordinal += 1;
    if (!leadsTo(step, unit, ordinal)) continue;
    if (inForce(unit)) return unit;
    repealed ??= unit;
  }
  return repealed;
}
