import type { Unit, Wording } from '../plan/unit.ts';
import { labelOf } from './labels.ts';
import { isLine } from './nesting.ts';
import { inForce, printedUnits, withUnder } from './wording.ts';

/** A line of an assignment table: a row or a group, and how deep it stands in others. */
export interface TableLine<W extends Wording = Wording> {
  readonly unit: W;
  readonly depth: number;
}

/** The rows and groups in a unit, each with its depth, in the order of print. */
export function* tableLines<W extends Wording>(units: readonly W[], depth = 0): Generator<TableLine<W>> {
  for (const unit of units) {
    if (!isLine(unit)) continue;
    yield { unit, depth };
    yield* tableLines(printedUnits({ ...unit, units: unit.units as readonly W[] }), depth + 1);
  }
}

/** What stands in a row or group below its words: bullets, sub-bullets, paragraphs, in the order of print. */
export const insideLine = (line: Wording): Wording[] =>
  inForce(line)
    ? printedUnits(line)
        .filter((child) => !isLine(child))
        .flatMap((child) => [...withUnder(child)])
    : [];

/** Whether a unit stands in a row or group, but is none itself: its line belongs into the cell of that row. */
export function isInsideLine(unit: Unit): boolean {
  if (isLine(unit)) return false;
  for (let one = unit.parent; one; one = one.parent) if (isLine(one)) return true;
  return false;
}

/** The lines with which an annex begins: its label, its title and the line that says what it goes with. */
export const annexTitle = (annex: Pick<Wording, 'kind' | 'number' | 'heading' | 'reference'>): string[] =>
  [labelOf(annex), annex.heading, annex.reference].filter(
    (line): line is string => line !== undefined && line !== '',
  );
