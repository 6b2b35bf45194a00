import type { Localised } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import { programmeInForce, slipInForce } from '../plan/in-force.ts';
import { byCodeUnit } from '../plan/order.ts';
import type { Body } from '../plan/register-entries.ts';
import type { Programme, Revision } from '../plan/plan.ts';

/** The wording of a programme from one adjustment to the next. */
export interface Edition {
  /** The slips of the adjustment that gave this wording: none for the wording as issued, several where they cannot be distinguished. */
  readonly slips: readonly Revision[];
  readonly programme: Programme;
  readonly organisations: readonly Body[];
  /** Whether its slip has a part in another edition, for a change that takes effect on a day of its own. */
  readonly isPart?: boolean;
}

/** The editions of a programme, oldest first, of which the last is in force now. */
export interface Editions {
  readonly editions: readonly Edition[];
  /** Whether the first is the wording as issued; else what was before its slips is not known. */
  readonly isWhole: boolean;
  /** Why no history could be asked for earlier wordings; absent where one was. */
  readonly withoutHistory?: Localised;
}

/** The one edition of a programme that has never been adjusted, or whose earlier wordings were not kept. */
export function onlyEdition(programme: Programme, organisations: readonly Body[]): Editions {
  const slips = issuedSlips(programme);
  return { editions: [{ slips, programme, organisations }], isWhole: slips.length === 0 };
}

/** The slips that have been issued, by their dates. */
export const issuedSlips = ({ revisions }: Programme): Revision[] =>
  revisions.filter(({ state }) => state === 'issued').sort(byDay);

/** The day on which a slip's instrument takes effect; of an issued one without a date, which lint reports, the earliest there is. */
export const dateOf = (slip: Revision): CalendarDate => slipInForce(slip) ?? '';

/** Sorts slips by the days on which they take effect; those of one day stay as they stand. */
export const byDay = (one: Revision, other: Revision): number => byCodeUnit(dateOf(one), dateOf(other));

/** The drafts that name changes of the text: with them, plans/ holds more than is in force. */
export const draftsOf = ({ revisions }: Programme): Revision[] =>
  revisions.filter(
    ({ state, changes = [] }) => state === 'draft' && changes.some(({ action }) => action !== 'adjust'),
  );

/** The day from which an edition is in force; null where it is not known. */
export const inForceFrom = ({ slips, programme }: Edition): CalendarDate | null => {
  const last = slips.map(dateOf).sort().at(-1);
  if (last === undefined) return programmeInForce(programme);
  return last === '' ? null : last;
};

/**
 * Why there is no wording for a day: the programme was not issued yet; these slips had not all been made and no wording between them was
 * kept; or a part of these takes effect later, and no wording without it was kept.
 */
export type NoEdition =
  | { readonly why: 'not-issued'; readonly issued: CalendarDate }
  | { readonly why: 'not-kept' | 'part-not-kept'; readonly slips: readonly Revision[] };

/** Which edition was in force on a day, by its place: the one that has all the slips of that day and no others. */
export function editionOn({ editions }: Editions, day: CalendarDate): number | NoEdition {
  const [first] = editions;
  const issued = first?.slips.length === 0 ? programmeInForce(first.programme) : null;
  if (issued !== null && day < issued) return { why: 'not-issued', issued };
  const all = editions.flatMap(({ slips }) => slips);
  const wanted = all.filter((slip) => dateOf(slip) <= day).length;
  let known = 0;
  for (const [place, { slips }] of editions.entries()) {
    known += slips.length;
    const isAll = all.slice(0, known).every((slip) => dateOf(slip) <= day);
    if (!isAll || known !== wanted) continue;
    const partly = all.slice(0, known).filter((slip) => hasLaterPart(slip, day));
    return partly.length === 0 ? place : { why: 'part-not-kept', slips: partly };
  }
  const later = all.filter((slip) => dateOf(slip) > day);
  return { why: 'not-kept', slips: later };
}

/** Whether some change of a slip takes effect only after a day, and was not told apart from the rest. */
const hasLaterPart = ({ changes = [] }: Revision, day: CalendarDate): boolean =>
  changes.some((entry) => (entry['in-force'] ?? day) > day);
