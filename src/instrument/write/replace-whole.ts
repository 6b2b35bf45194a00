import type { Sides } from '../../change/change.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit, Wording } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { isOfAssignment, partsInTable, partsOf, type PartWords } from '../../text/unit-parts.ts';
import {
  inForce,
  lineOf,
  printedUnits,
  type ProgrammeWording,
  wordingOfProgramme,
} from '../../text/wording.ts';
import type { BareOperation } from '../instrument.ts';
import { holdsLines } from '../quoted-table.ts';
import { nothingLeft } from '../task-words.ts';

/**
 * The whole text by another, with everything that is printed of its units, and of their assignments what is new or changed; the articles of the
 * instrument that carried it stay as they are.
 */
export function replaceWhole(
  { was, now, units }: ProgrammeComparison,
  words: Sides<PartWords>,
): BareOperation & { readonly kind: 'replace-whole' } {
  const formerOf = new Map(units.matches.map((match) => [match.now.unit, match.was.unit]));
  const printed = (unit: Unit, columns?: Wording['columns']): Wording => {
    const matched = formerOf.get(unit);
    const former = matched && inForce(matched) ? matched : undefined;
    const isInTable = columns !== undefined && isLine(unit);
    const parts = isInTable
      ? partsInTable(unit, columns)
      : [...new Set([...partsOf(unit), ...(former ? partsOf(former) : [])])];
    const said = parts.flatMap((part): [string, string][] => {
      const [before, after] = [former ? words.before(former, part) : null, words.after(unit, part)];
      if (before !== after && isOfAssignment(part)) return [[part, after ?? nothingLeft]];
      return after === null || isOfAssignment(part) ? [] : [[part, after]];
    });
    const inside = holdsLines(unit) ? unit.columns : columns;
    return {
      ...lineOf(unit),
      ...(said.length > 0 && inForce(unit) && { assigned: Object.fromEntries(said) }),
      units: printedUnits(unit).map((child) => printed(child, inside)),
    };
  };
  const { title, subject, preamble } = wordingOfProgramme(now);
  const own = ownUnits(now).map((unit) => printed(unit));
  const wording: ProgrammeWording = { title, subject, preamble, units: own };
  return { kind: 'replace-whole', wording, keepsArticles: was['issued-with'] !== undefined };
}

/** The units of a programme without the articles of the instrument that carries it. */
const ownUnits = (programme: Programme): Unit[] => {
  const carried = new Set(programme['issued-with'] ? programme.articles : []);
  return printedUnits(programme).filter((unit) => inForce(unit) && !carried.has(unit));
};
