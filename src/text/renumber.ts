import {
  bareNumber,
  formatPrintedNumber,
  numbersAfter,
  parsePrintedNumber,
  type PrintedNumber,
} from '../plan/printed-number.ts';
import { isNumbered, type Unit, type UnitKind } from '../plan/unit.ts';

/** A unit whose printed number is to be another. */
export interface Renumbering {
  readonly unit: Unit;
  readonly number: string;
}

/**
 * The numbers that are to change so that those of siblings follow each other again, from a place on: of units of a draft, which alone are
 * renumbered. What is in order stays, and so do numbers before the place; numbers that begin with that of their parent follow it.
 */
export function renumber(siblings: readonly Unit[], from: number): Renumbering[] {
  const before = new Map<UnitKind, PrintedNumber>();
  const done: Renumbering[] = [];
  for (const [at, unit] of siblings.entries()) {
    const { kind, number } = unit;
    const parsed = number === undefined ? null : parsePrintedNumber(kind, number);
    if (!isNumbered(kind) || !parsed || number === undefined) continue;
    const parent = unit.parent?.number;
    const prefix = parsed.prefix === null || parent === undefined ? parsed.prefix : bareNumber(parent);
    const next = at < from ? parsed : following(before.get(kind), { ...parsed, prefix });
    const printed = asPrinted(number, next);
    if (printed !== number) done.push({ unit, number: printed });
    done.push(...underNumber(unit, formatPrintedNumber(next)));
    before.set(kind, next);
  }
  return done;
}

/** The number itself where it may follow the one before, else the next one. */
function following(previous: PrintedNumber | undefined, own: PrintedNumber): PrintedNumber {
  const lawful = previous
    ? numbersAfter({ ...previous, prefix: own.prefix })
    : [{ ...own, place: 1, insertion: 0 }];
  const printed = formatPrintedNumber(own);
  return lawful.find((one) => formatPrintedNumber(one) === printed) ?? lawful[0] ?? own;
}

/** The numbers in a unit that begin with its own: 2.1 in 2, 2.1.1 in 2.1. */
function underNumber({ units }: Unit, parent: string): Renumbering[] {
  return units.flatMap((unit) => {
    const parsed = unit.number === undefined ? null : parsePrintedNumber(unit.kind, unit.number);
    if (!parsed || parsed.prefix === null || unit.number === undefined || parsed.prefix === parent) return [];
    const next = { ...parsed, prefix: parent };
    return [{ unit, number: asPrinted(unit.number, next) }, ...underNumber(unit, formatPrintedNumber(next))];
  });
}

/** A number in the form in which another is printed: “Điều 3” after “Điều 2”, “d)” after “c)”. */
function asPrinted(model: string, number: PrintedNumber): string {
  const bare = bareNumber(model);
  const figure = formatPrintedNumber(number);
  return model.replace(bare, bare.startsWith('(') ? `(${figure})` : figure);
}

/** The number of a new unit among others of a draft: the next after the one before it, in the form of its neighbours. */
export function numberAmong(
  siblings: readonly Unit[],
  at: number,
  kind: UnitKind,
  parent: Unit | null,
): string | null {
  if (!isNumbered(kind)) return null;
  const same = (unit: Unit) => unit.kind === kind && unit.number !== undefined;
  const previous = siblings.slice(0, at).findLast(same)?.number;
  const next = siblings.slice(at).find(same)?.number;
  const model = previous ?? next;
  const parsed = model === undefined ? null : parsePrintedNumber(kind, model);
  if (model === undefined || !parsed) return firstNumber(kind, parent);
  const first = { ...parsed, place: 1, insertion: 0 };
  return asPrinted(model, previous === undefined ? first : (numbersAfter(parsed)[0] ?? first));
}

function firstNumber(kind: UnitKind, parent: Unit | null): string {
  if (kind === 'part' || kind === 'annex') return 'I';
  if (kind === 'point') return 'a';
  if (kind === 'subsection') return `${bareNumber(parent?.number ?? '1')}.1`;
  return '1';
}
