import { parsePrintedNumber } from '../plan/printed-number.ts';
import { isNumbered } from '../plan/unit.ts';
import { type HeadField, inForce, type ProgrammeWording, type UnitWording } from './wording.ts';

/** What operations do to the units of one wording, before it is made anew. */
export interface Edits {
  readonly head: Map<HeadField, string>;
  /** A unit with all that is under it. */
  readonly replaced: Map<UnitWording, UnitWording>;
  /** A unit's own line. */
  readonly lines: Map<UnitWording, UnitWording>;
  readonly repealed: Set<UnitWording>;
  readonly assigned: Map<UnitWording, UnitWording['assignment']>;
  readonly before: Map<UnitWording, UnitWording[]>;
  readonly after: Map<UnitWording, UnitWording[]>;
  /** At the end of a unit, or of the text (null). */
  readonly into: Map<UnitWording | null, UnitWording[]>;
}

export const noEdits = (): Edits => ({
  head: new Map(),
  replaced: new Map(),
  lines: new Map(),
  repealed: new Set(),
  assigned: new Map(),
  before: new Map(),
  after: new Map(),
  into: new Map(),
});

/** The wording with all edits made at once. Of repealed units the number stays, unless a new unit bears it. */
export function rebuild(wording: ProgrammeWording, edits: Edits): ProgrammeWording {
  const { title, subject, preamble } = wording;
  return {
    title,
    subject,
    preamble,
    ...Object.fromEntries(edits.head),
    units: siblings(null, wording.units, edits),
  };
}

function siblings(parent: UnitWording | null, units: readonly UnitWording[], edits: Edits): UnitWording[] {
  const made: UnitWording[] = [];
  const place = (unit: UnitWording) => {
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
function repealedInPlace(units: readonly UnitWording[]): UnitWording[] {
  const placed: UnitWording[] = [];
  for (const unit of units) {
    let at = placed.length;
    if (!inForce(unit)) while (at > 0 && isGreater(placed[at - 1], unit)) at -= 1;
    placed.splice(at, 0, unit);
  }
  return placed;
}

function isGreater(one: UnitWording | undefined, other: UnitWording): boolean {
  if (one?.kind !== other.kind) return false;
  const [greater, lesser] = [one, other].map(({ kind, number = '' }) => parsePrintedNumber(kind, number));
  if (!greater || !lesser) return false;
  return (
    greater.place > lesser.place || (greater.place === lesser.place && greater.insertion > lesser.insertion)
  );
}

const numberKey = ({ kind, number }: UnitWording) => `${kind} ${number ?? ''}`;

function remade(unit: UnitWording, edits: Edits): UnitWording | null {
  const { kind, number, id } = unit;
  if (edits.repealed.has(unit)) {
    if (!isNumbered(kind) || number === undefined) return null;
    return { kind, number, repealed: true, ...(id !== undefined && { id }), units: [] };
  }
  const whole = edits.replaced.get(unit);
  const assignment = edits.assigned.get(unit) ?? unit.assignment;
  const assigned = assignment ? { assignment } : {};
  if (whole) return { ...whole, ...assigned, units: [...whole.units, ...siblings(unit, [], edits)] };
  return { ...(edits.lines.get(unit) ?? unit), ...assigned, units: siblings(unit, unit.units, edits) };
}
