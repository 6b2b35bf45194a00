import { labelOf } from './labels.ts';
import type { Wording } from '../plan/unit.ts';
import {
  carrierLines,
  headFields,
  headWords,
  inForce,
  printedUnits,
  type ProgrammeWording,
  withUnder,
  wordsOf,
} from './wording.ts';

/** What stands in print for a repealed unit, after its number (practice of consolidated texts). */
export const repealedWords = '(được bãi bỏ)';

/** A unit's line in print, with its label. */
export const printedLine = (unit: Wording): string =>
  labelOf(unit) + (inForce(unit) ? wordsOf(unit) : repealedWords);

/** The parts of a wording in the order of print: the lines and the articles of the instrument that carries it, then the head and the units. */
function inOrder(
  wording: ProgrammeWording,
): { readonly lines: readonly string[]; readonly units: Wording[] }[] {
  const units = printedUnits(wording);
  const known = (fields: readonly (typeof headFields)[number][]) =>
    fields.flatMap((field) => (wording[field] === undefined ? [] : headWords(wording, field).split('\n')));
  const carried = known(carrierLines);
  const own = known(headFields.filter((field) => !(carrierLines as readonly string[]).includes(field)));
  const first = carried.length === 0 ? 0 : units.findIndex(({ kind }) => kind !== 'article');
  const end = first < 0 ? units.length : first;
  return [
    { lines: carried, units: units.slice(0, end) },
    { lines: own, units: units.slice(end) },
  ];
}

/** A wording as plain text: one line a unit, nested units a step further in, so that two texts can be compared line by line. */
export function printedText(wording: ProgrammeWording): string {
  const printed: string[] = [];
  const print = (unit: Wording, indent: string) => {
    printed.push(indent + printedLine(unit));
    for (const child of printedUnits(unit)) print(child, `${indent}  `);
  };
  for (const { lines, units } of inOrder(wording)) {
    printed.push(...lines);
    for (const unit of units) print(unit, '');
  }
  return printed.join('\n') + '\n';
}

/** A wording as the lines of its text, repealed numbers included. */
export const plainLines = (wording: ProgrammeWording): string[] =>
  inOrder(wording).flatMap(({ lines, units }) => [
    ...lines,
    ...units.flatMap((unit) => Array.from(withUnder(unit), printedLine)),
  ]);
