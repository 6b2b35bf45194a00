import { labelOf } from './labels.ts';
import { inForce, type ProgrammeWording, type UnitWording, withUnder, wordsOf } from './wording.ts';

/** What stands in print for a repealed unit, after its number (practice of consolidated texts). */
export const repealedWords = '(được bãi bỏ)';

/** A unit's line in print, with its label. */
export const printedLine = (unit: UnitWording): string =>
  labelOf(unit) + (inForce(unit) ? wordsOf(unit) : repealedWords);

/** A wording as plain text: one line a unit, nested units a step further in, so that two texts can be compared line by line. */
export function printedText({ title, subject, preamble, units }: ProgrammeWording): string {
  const lines = [title, subject, preamble];
  const print = (unit: UnitWording, indent: string) => {
    lines.push(indent + printedLine(unit));
    for (const child of unit.units) print(child, `${indent}  `);
  };
  for (const unit of units) print(unit, '');
  return lines.join('\n') + '\n';
}

/** A wording as the lines of its text, repealed numbers included. */
export function plainLines({ title, subject, preamble, units }: ProgrammeWording): string[] {
  return [title, subject, preamble, ...units.flatMap((unit) => Array.from(withUnder(unit), printedLine))];
}
