import { isNumbered } from '../plan/unit.ts';
import type { Place, Step } from './places.ts';
import { inForce, type ProgrammeWording, type UnitWording } from './wording.ts';

/** A unit's surroundings in one wording. */
interface Standing {
  readonly parent: UnitWording | null;
  /** Among the bullets, or paragraphs, in force beside it, from 1. */
  readonly ordinal: number;
  /** Whether it opens a unit with a heading, before anything else. */
  readonly opens: boolean;
}

/** The units of one wording with their places, both ways. */
export interface PlaceIndex {
  readonly wording: ProgrammeWording;
  has(unit: UnitWording): boolean;
  parentOf(unit: UnitWording): UnitWording | null;
  /** The place of a whole unit. */
  placeOf(unit: UnitWording): Place;
  /** The steps to a unit, from large to small. */
  pathOf(unit: UnitWording): Step[];
}

/** Looks through a wording once; every ordinal counts the units in force. */
export function indexPlaces(wording: ProgrammeWording): PlaceIndex {
  const standings = new Map<UnitWording, Standing>();
  const look = (siblings: readonly UnitWording[], parent: UnitWording | null) => {
    const counts = new Map<string, number>();
    const first = siblings.find(inForce);
    const others = siblings.some((unit) => inForce(unit) && unit.kind !== 'paragraph');
    for (const unit of siblings) {
      const ordinal = (counts.get(unit.kind) ?? 0) + 1;
      if (inForce(unit)) counts.set(unit.kind, ordinal);
      const opens = unit.kind === 'paragraph' && unit === first && others && parent?.heading !== undefined;
      standings.set(unit, { parent, ordinal, opens });
      look(unit.units, unit);
    }
  };
  look(wording.units, null);
  const standingOf = (unit: UnitWording): Standing => {
    const standing = standings.get(unit);
    if (!standing) throw new Error('a unit of another text was asked for its place');
    return standing;
  };
  const pathOf = (unit: UnitWording): Step[] => {
    const { parent, ordinal } = standingOf(unit);
    return [...(parent ? pathOf(parent) : []), stepTo(unit, ordinal)];
  };
  return {
    wording,
    has: (unit) => standings.has(unit),
    parentOf: (unit) => standingOf(unit).parent,
    pathOf,
    placeOf(unit) {
      const { opens, parent } = standingOf(unit);
      return opens && parent ? { of: 'opening', path: pathOf(parent) } : { of: 'unit', path: pathOf(unit) };
    },
  };
}

const stepTo = ({ kind, number }: UnitWording, ordinal: number): Step =>
  isNumbered(kind) ? { kind, number: number ?? '' } : { kind: kind as 'bullet' | 'paragraph', ordinal };

/** Whether a step leads to a unit that stands at an ordinal. */
function leadsTo(step: Step, unit: UnitWording, ordinal: number): boolean {
  if (step.kind !== unit.kind) return false;
  return 'number' in step ? step.number === unit.number : inForce(unit) && step.ordinal === ordinal;
}

/** The one unit among siblings to which a step leads; one in force before a repealed one of the same number. */
export function stepInto(siblings: readonly UnitWording[], step: Step): UnitWording | null {
  let ordinal = 0;
  let repealed: UnitWording | null = null;
  for (const unit of siblings) {
    if (unit.kind !== step.kind) continue;
    if (inForce(unit)) ordinal += 1;
    if (!leadsTo(step, unit, ordinal)) continue;
    if (inForce(unit)) return unit;
    repealed ??= unit;
  }
  return repealed;
}
