import type { Place, Step } from './places.ts';
import { stepInto } from './place-index.ts';
import type { Wording } from '../plan/unit.ts';
import { type HeadField, headWords, inForce, type ProgrammeWording } from './wording.ts';

/** What a place of a wording leads to: a line of the head; a unit as a whole; or its own line, heading or opening text. */
export type Target =
  | { readonly head: HeadField; readonly line?: number }
  | { readonly unit: Wording; readonly isWhole: boolean };

/** Why a place leads nowhere. */
export type NoTarget = 'unknown' | 'repealed' | 'no-heading' | 'no-opening';

/** What an instrument itself does to the units of a wording, as far as its own places may speak of it. */
export interface UnitsInProgress {
  /** New units, by the unit (null: the text) that they go into. */
  readonly inserted: ReadonlyMap<Wording | null, readonly Wording[]>;
  readonly repealed: ReadonlySet<Wording>;
}

const nothing: UnitsInProgress = { inserted: new Map(), repealed: new Set() };

/** The unit at the end of a path; null where there is none. A repealed one is found by its number, unless a new one bears it. */
export function unitAt(
  { units }: ProgrammeWording,
  path: readonly Step[],
  { inserted, repealed }: UnitsInProgress = nothing,
): Wording | null {
  let unit: Wording | null = null;
  let siblings = units;
  for (const step of path) {
    const before = stepInto(siblings, step);
    const stands = before && inForce(before) && !repealed.has(before);
    const found: Wording | null = (stands ? null : addedAt(inserted.get(unit) ?? [], step)) ?? before;
    if (!found) return null;
    unit = found;
    siblings = found.units;
  }
  return unit;
}

/** New bullets and paragraphs have no place that could be counted before. */
const addedAt = (units: readonly Wording[], step: Step) => ('number' in step ? stepInto(units, step) : null);

/** What a place leads to in a wording in force. */
export function targetAt(wording: ProgrammeWording, place: Place): Target | NoTarget {
  if (!('path' in place)) {
    const { of: head, line } = place;
    if (line === undefined) return { head };
    return headWords(wording, head).split('\n').length < line ? 'unknown' : { head, line };
  }
  const unit = unitAt(wording, place.path);
  if (!unit) return 'unknown';
  if (!inForce(unit)) return 'repealed';
  if (place.of === 'unit') return { unit, isWhole: true };
  if (place.of === 'heading') return unit.text === undefined ? { unit, isWhole: false } : 'no-heading';
  if (unit.text !== undefined) return { unit, isWhole: false };
  const first = unit.units.find(inForce);
  return first?.kind === 'paragraph' ? { unit: first, isWhole: true } : 'no-opening';
}
