import type { Sides } from '../../change/change.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit, Wording } from '../../plan/unit.ts';
import { cutAmbiguous, isLine } from '../../text/nesting.ts';
import { partsInTable, partsOf, type PartWords } from '../../text/unit-parts.ts';
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
import type { Unamendable } from './unamendable.ts';

/** The whole text by another, with the parts of its units that are new or changed; the articles of the instrument that carried it stay as they are. */
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
      if (isInTable) return after === null ? [] : [[part, after]];
      return before === after ? [] : [[part, after ?? nothingLeft]];
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

const nested = {
  vi: 'chỗ đứng mà bản in không cho biết',
  en: 'a place that print does not tell',
};

/** What of a new whole text its print would not tell: units that would be read into the one before them. */
export function untoldPlaces(now: Programme): Unamendable[] {
  const whole: Wording = { kind: 'annex', units: ownUnits(now) };
  return cutAmbiguous(whole).cut.map(({ unit }) => ({ unit: unit.id ?? now.id, what: nested }));
}
