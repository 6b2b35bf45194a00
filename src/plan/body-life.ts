import { type CalendarDate, firstDay, lastDay } from './calendar.ts';
import type { Body, RegisteredDocument } from './register-entries.ts';
import type { Programme } from './plan.ts';

/** Whether a body has ended or is known to end, on whatever day. */
export const isEnding = ({ to }: Body): boolean => to !== undefined;

/** The day on which a body had certainly ended; null while it exists, and where it has ended on a day that is not known. */
export const endOf = ({ to }: Body): CalendarDate | null =>
  to === undefined || to === 'unknown' ? null : lastDay(to);

/** Whether a body had certainly ended before a day. */
export function hadEndedBefore(body: Body, date: CalendarDate): boolean {
  const end = endOf(body);
  return end !== null && end < date;
}

/** Whether a body has ended by a day; one that ended on a day not known has. */
export function hasEndedBy(body: Body, date: CalendarDate): boolean {
  const end = endOf(body);
  return body.to === 'unknown' || (end !== null && end <= date);
}

/** Of several bodies that have one name, the one that a programme of this date means: of those that existed then, the one that ended last. */
export function bodyNamedAt(bodies: readonly Body[], date: CalendarDate | null): Body | undefined {
  const hadBegun = ({ from }: Body) => date === null || from === undefined || firstDay(from) <= date;
  const begun = bodies.filter(hadBegun);
  const life = (body: Body) => (body.to === undefined ? '9999' : (endOf(body) ?? '0000'));
  return (begun.length > 0 ? begun : bodies).toSorted((a, b) =>
    life(a) < life(b) ? 1 : life(a) > life(b) ? -1 : 0,
  )[0];
}

/** The day by which bodies named in a programme are judged: its own date, else the latest date of its registered grounds; null where neither is known. */
export function planDateOf(
  { date, grounds = [] }: Programme,
  documents: readonly RegisteredDocument[],
): CalendarDate | null {
  if (date !== null) return date;
  const cited = new Set(grounds);
  const dates = documents.flatMap((document) =>
    cited.has(document.id) && document.date !== null ? [lastDay(document.date)] : [],
  );
  return dates.sort().at(-1) ?? null;
}
