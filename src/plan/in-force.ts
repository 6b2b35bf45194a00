import { type CalendarDate, firstDay, lastDay } from './calendar.ts';
import type { Programme, Revision } from './plan.ts';
import type { RegisteredDocument } from './register-entries.ts';
import type { Unit } from './unit.ts';

/** The day on which a programme takes effect: where none is named that of its issue, its own or that of the instrument that carries it; null where neither is known. */
export function programmeInForce(programme: Programme): CalendarDate | null {
  const carrier = programme['issued-with'];
  return programme['in-force'] ?? carrier?.['in-force'] ?? programme.date ?? carrier?.date ?? null;
}

/** The day on which what a slip changes takes effect: where none is named the date of its instrument; null while that is unknown. */
export const slipInForce = ({ instrument }: Revision): CalendarDate | null =>
  instrument?.['in-force'] ?? instrument?.date ?? null;

/** The day from which all that a slip changes is in force: that of its instrument, or a later one of a single change; null while that is unknown. */
export function slipWhollyInForce(slip: Revision): CalendarDate | null {
  const first = slipInForce(slip);
  const own = (slip.changes ?? []).flatMap((entry) => entry['in-force'] ?? []);
  return first === null ? null : ([first, ...own].sort().at(-1) ?? first);
}

/** The earliest and the latest day on which a registered document may have taken effect: its own day of effect, else what is known of its date; null where nothing is. */
export function documentInForce({ date, 'in-force': effect }: RegisteredDocument): {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
} | null {
  if (effect !== undefined) return { first: effect, last: effect };
  return date === null ? null : { first: firstDay(date), last: lastDay(date) };
}

/**
 * The day from which a task binds, where one is stated: that of its unit or of a unit around it, else that of its programme or of the
 * instrument that carries it. Where a row of an annex assigns it, it binds when both are in force: nobody leads it before the row does,
 * and nothing is to be led before the unit does. Null where nothing is stated: it binds from the day of issue.
 */
export function taskInForce(
  programme: Pick<Programme, 'in-force' | 'issued-with'>,
  unit: Unit,
): CalendarDate | null {
  if (unit.bindsFrom !== undefined) return unit.bindsFrom;
  const stated = programme['in-force'] ?? programme['issued-with']?.['in-force'] ?? null;
  const { assignedBy } = unit;
  return later(unitInForce(unit) ?? stated, assignedBy ? (unitInForce(assignedBy) ?? stated) : null);
}

/** The day of effect that a unit has apart from its programme: its own, or the later one of the row that assigns it; null where it has none. */
export const ownInForce = (unit: Unit): CalendarDate | null =>
  later(unitInForce(unit), unit.assignedBy ? unitInForce(unit.assignedBy) : null);

const later = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || (other !== null && other > one) ? other : one;

/** The day on which a unit takes effect apart from its programme; its own or that of a unit around it. Null where it has none of its own. */
const unitInForce = (unit: Unit): CalendarDate | null => bearingDay(unit)?.['in-force'] ?? null;

/** The unit that states the day on which a unit takes effect: itself, or the nearest around it; null where none does. */
export function bearingDay(unit: Unit): Unit | null {
  let at: Unit | null = unit;
  while (at && at['in-force'] === undefined) at = at.parent;
  return at;
}
