import type { Unit, Wording } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { type PartWords, partsInTable, partsOf } from '../../text/unit-parts.ts';
import { inForce, lineOf, printedUnits } from '../../text/wording.ts';
import { holdsLines } from '../quoted-table.ts';
import type { Edit } from './text-edits.ts';

/** A unit that is restated, with the words of the parts of what is new in it, and of all rows of a table that is quoted whole. */
export function restatedWhole(unit: Unit, edits: readonly Edit[], words: PartWords): Wording {
  const fresh = new Set(edits.flatMap((edit) => (edit.kind === 'insert' ? [edit.now] : [])));
  const printed = (one: Unit): Wording => {
    if (fresh.has(one)) return stated(one, words);
    const columns = holdsLines(one) ? one.columns : undefined;
    const inside = printedUnits(one).map((child) =>
      columns && isLine(child) ? stated(child, words, columns) : printed(child),
    );
    return { ...lineOf(one), units: inside };
  };
  return printed(unit);
}

/** A new unit as it is printed, with the words of the parts in it; in a table that is quoted with it, rows have the words of their cells. */
export function stated(unit: Unit, words: PartWords, columns?: Wording['columns']): Wording {
  const parts = columns && isLine(unit) ? partsInTable(unit, columns) : partsOf(unit);
  const own = parts.flatMap((part): [string, string][] => {
    const said = inForce(unit) ? words(unit, part) : null;
    return said === null ? [] : [[part, said]];
  });
  const inside = holdsLines(unit) ? unit.columns : columns;
  return {
    ...lineOf(unit),
    ...(own.length > 0 && { assigned: Object.fromEntries(own) }),
    units: printedUnits(unit).map((child) => stated(child, words, inside)),
  };
}
