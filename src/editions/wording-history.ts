import { type CalendarDate, daysLater } from '../plan/calendar.ts';
import { type Unit, wordingOf } from '../plan/unit.ts';
import { dateOf, type Editions, inForceFrom } from './editions.ts';
import type { WordingEvent } from './wording-events.ts';

/** The wording of a unit from one change of it to the next. */
export interface WordingVersion {
  /** The first day; null where it is not known. */
  readonly from: CalendarDate | null;
  /** The last day; null while it is in force, and where it is not known. */
  readonly until: CalendarDate | null;
  /** The unit as it was; null from the day on which it was repealed, or no longer there. */
  readonly unit: Unit | null;
  /** What gave it this wording; none for the wording as issued. */
  readonly events: readonly WordingEvent[];
}

/** An address that a unit bore, and while which days. */
export interface AddressSpan {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly address: string;
}

/** Everything that one unit has been. */
export interface UnitHistory {
  readonly id: string;
  readonly versions: readonly WordingVersion[];
  readonly addresses: readonly AddressSpan[];
  /** Whether the wording as issued is known; else the first version is the earliest that anyone kept. */
  readonly isWhole: boolean;
}

/** The units of all editions by their ids, as each edition has them in force. */
export function unitsThroughout({
  editions,
}: Pick<Editions, 'editions'>): ReadonlyMap<string, readonly (Unit | null)[]> {
  const byId = new Map<string, (Unit | null)[]>();
  for (const [place, { programme }] of editions.entries())
    for (const unit of programme.index.units) {
      const row = byId.get(unit.id) ?? editions.map(() => null);
      row[place] = isInForce(unit) ? unit : null;
      byId.set(unit.id, row);
    }
  return byId;
}

function isInForce(unit: Unit): boolean {
  for (let one: Unit | null = unit; one; one = one.parent) if (one.repealed !== undefined) return false;
  return true;
}

/** The history of one unit's wording, oldest first: from the unit as each of these editions has it, and all that was done. */
export function historyOfUnit(
  id: string,
  { editions, isWhole }: Editions,
  { events, units }: { readonly events: readonly WordingEvent[]; readonly units: readonly (Unit | null)[] },
): UnitHistory {
  const versions: WordingVersion[] = [];
  const addresses: AddressSpan[] = [];
  for (const [place, edition] of editions.entries()) {
    const unit = units[place] ?? null;
    const done = events.filter(({ slip }) => edition.slips.includes(slip));
    const ownEvents = done.filter((event) => event.id === id);
    const holders = new Set([edition.programme.id, ...holdersOf(unit), ...holdersOf(units[place - 1])]);
    const made = ownEvents.length > 0 ? ownEvents : done.filter((event) => carries(event, holders));
    const isUntold = place === 0 && !isWhole && made.length === 0;
    const from = isUntold ? null : (dayOf(made) ?? inForceFrom(edition));
    const last = versions.at(-1);
    if (last ? !isSame(last.unit, unit) : unit !== null || made.length > 0) {
      const sameDay = last && isNever(last, from) ? last.events : [];
      next(versions, from, { from, until: null, unit, events: [...sameDay, ...made] });
    }
    const span = addresses.at(-1);
    const stands = span !== undefined && span.until === null ? span.address : null;
    if (unit !== null && stands !== unit.address)
      next(addresses, from, { from, until: null, address: unit.address });
    else if (unit === null && stands !== null) close(addresses, from);
  }
  return { id, versions, addresses, isWhole };
}

/** The ids of the units that a unit stands in. */
function holdersOf(unit: Unit | null | undefined): string[] {
  const ids: string[] = [];
  for (let above = unit?.parent; above; above = above.parent) ids.push(above.id);
  return ids;
}

/** Whether what was done to something larger was done to all that stands in it. */
const carries = ({ id, head, happening: { kind } }: WordingEvent, holders: ReadonlySet<string>): boolean =>
  head === null && holders.has(id) && carriedKinds.has(kind);
const carriedKinds: ReadonlySet<WordingEvent['happening']['kind']> = new Set([
  'added',
  'repealed',
  'replaced',
  'moved',
]);

interface EditionSpan {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** Begins a span; one that would begin no later than the last takes its place, for that one was never in force by itself. */
function next<S extends EditionSpan>(spans: S[], from: CalendarDate | null, span: S): void {
  const last = spans.at(-1);
  if (last && isNever(last, from)) spans[spans.length - 1] = { ...span, from: last.from };
  else {
    close(spans, from);
    spans.push(span);
  }
}

const isNever = (last: EditionSpan, from: CalendarDate | null): boolean =>
  last.from !== null && from !== null && from <= last.from;

/** Ends the last span on the day before another begins. */
function close(spans: EditionSpan[], from: CalendarDate | null): void {
  const last = spans.at(-1);
  if (last && isNever(last, from)) spans.pop();
  else if (last?.until === null && from !== null)
    spans[spans.length - 1] = { ...last, until: daysLater(from, -1) };
}

/** The day on which all of these had been done; null where there are none, or one of them has no day. */
function dayOf(events: readonly WordingEvent[]): CalendarDate | null {
  const days = events.map(({ slip }) => dateOf(slip));
  return days.includes('') ? null : (days.sort().at(-1) ?? null);
}

const isSame = (one: Unit | null, other: Unit | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.kind === other.kind &&
    one.number === other.number &&
    wordingOf(one) === wordingOf(other) &&
    one.parent?.id === other.parent?.id);
