import { parsePrintedNumber } from '../plan/printed-number.ts';
import type { Wording } from '../plan/unit.ts';
import { isLine } from './nesting.ts';
import { type HeadField, inForce, lineOf, numberOf, printedUnits, type ProgrammeWording } from './wording.ts';

/** What operations do to the units of one wording, before it is made again. */
export interface Edits {
  readonly head: Map<HeadField, string>;
  /** A unit with all that is under it. */
  readonly replaced: Map<Wording, Wording>;
  /** A unit's own line. */
  readonly lines: Map<Wording, Wording>;
  /** The number of a row or group in its table; null where it has none any more. */
  readonly lineNumbers: Map<Wording, string | null>;
  readonly repealed: Set<Wording>;
  readonly before: Map<Wording, Wording[]>;
  readonly after: Map<Wording, Wording[]>;
  /** At the end of a unit, or of the text (null). */
  readonly into: Map<Wording | null, Wording[]>;
}

/** Edits that change nothing yet. */
export const noEdits = (): Edits => ({
  head: new Map(),
  replaced: new Map(),
  lines: new Map(),
  lineNumbers: new Map(),
  repealed: new Set(),
  before: new Map(),
  after: new Map(),
  into: new Map(),
});

/** The wording with all edits made at once. Of repealed units the number stays, unless a new unit bears it. */
export function rebuild(wording: ProgrammeWording, edits: Edits): ProgrammeWording {
  return {
    ...wording,
    ...Object.fromEntries(edits.head),
    units: siblings(null, printedUnits(wording), edits),
  };
}

function siblings(parent: Wording | null, units: readonly Wording[], edits: Edits): Wording[] {
  const made: Wording[] = [];
  const place = (unit: Wording) => {
    for (const one of edits.before.get(unit) ?? []) place(one);
    const own = remade(unit, edits);
    if (own) made.push(own);
    for (const one of edits.after.get(unit) ?? []) place(one);
  };
  for (const unit of [...units, ...(edits.into.get(parent) ?? [])]) place(unit);
  const taken = new Set(made.filter(inForce).map(numberKey));
  return repealedInPlace(made.filter((unit) => inForce(unit) || !taken.has(numberKey(unit))));
}

/** Repealed numbers before the greater ones beside them: what is appended after the last unit in force stands after a number that is kept. */
function repealedInPlace(units: readonly Wording[]): Wording[] {
  const placed: Wording[] = [];
  for (const unit of units) {
    let at = placed.length;
    if (!inForce(unit)) while (at > 0 && isGreater(placed[at - 1], unit)) at -= 1;
    placed.splice(at, 0, unit);
  }
  return placed;
}

function isGreater(one: Wording | undefined, other: Wording): boolean {
  if (one?.kind !== other.kind) return false;
  const [greater, lesser] = [one, other].map((unit) => parsePrintedNumber(unit.kind, numberOf(unit) ?? ''));
  if (!greater || !lesser) return false;
  return (
    greater.place > lesser.place || (greater.place === lesser.place && greater.insertion > lesser.insertion)
  );
}

const numberKey = (unit: Wording) => `${unit.kind} ${numberOf(unit) ?? ''}`;

function remade(unit: Wording, edits: Edits): Wording | null {
  if (edits.repealed.has(unit)) {
    const line = lineOf({ ...unit, repealed: true });
    return line.number === undefined ? null : { ...line, units: [] };
  }
  const whole = edits.replaced.get(unit);
  const numbered = lineNumberIn(unit, edits);
  if (whole) return { ...whole, ...numbered, units: [...whole.units, ...siblings(unit, [], edits)] };
  const line = lineOf(edits.lines.get(unit) ?? unit);
  return { ...line, ...numbered, units: siblings(unit, printedUnits(unit), edits) };
}

/** The number of a row or group, which is no part of its line but is cited. */
function lineNumberIn(unit: Wording, { lineNumbers }: Edits): Pick<Wording, 'number'> {
  if (!isLine(unit)) return {};
  const number = lineNumbers.has(unit)
    ? lineNumbers.get(unit)
    : (unit.number ?? unit.assigned?.['row-number']);
  return number === undefined || number === null ? {} : { number };
}
