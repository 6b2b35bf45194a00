import { labelOf } from './labels.ts';
import type { Wording } from '../plan/unit.ts';
import { headFields, inForce, printedUnits, type ProgrammeWording, withUnder, wordsOf } from './wording.ts';

/** What stands in print for a repealed unit, after its number (practice of consolidated texts). */
export const repealedWords = '(được bãi bỏ)';

/** A unit's line in print, with its label. */
export const printedLine = (unit: Wording): string =>
  labelOf(unit) + (inForce(unit) ? wordsOf(unit) : repealedWords);

/** A wording as plain text: one line a unit, nested units a step further in, so that two texts can be compared line by line. */
export function printedText(wording: ProgrammeWording): string {
  const lines = headFields.map((field) => wording[field]);
  const print = (unit: Wording, indent: string) => {
    lines.push(indent + printedLine(unit));
    for (const child of printedUnits(unit)) print(child, `${indent}  `);
  };
  for (const unit of printedUnits(wording)) print(unit, '');
  return lines.join('\n') + '\n';
}

/** A wording as the lines of its text, repealed numbers included. */
export const plainLines = (wording: ProgrammeWording): string[] => [
  ...headFields.map((field) => wording[field]),
  ...printedUnits(wording).flatMap((unit) => Array.from(withUnder(unit), printedLine)),
];
