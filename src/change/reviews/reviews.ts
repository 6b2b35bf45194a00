import { endOf } from '../../plan/body-life.ts';
import { type CalendarDate, firstDay } from '../../plan/calendar.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import { earlierSteps } from './document-succession.ts';

type RecordedReview = NonNullable<Revision['reviewed']>[number];

/** A review of one unit, as a slip records it. */
export interface Review extends Omit<RecordedReview, 'unit'> {
  /** The id of the slip that holds it. */
  readonly slip: string;
  /** The ids of the documents that it took into account: the one that it names, and those of its line before it. */
  readonly covers: ReadonlySet<string>;
}

/** The reviews of a programme up to a day, by the id of the unit, oldest first; of those of one day, in the order of the slips. */
export function reviewsOf(programme: Programme, plan: Plan, asOf: CalendarDate): Map<string, Review[]> {
  const byUnit = new Map<string, Review[]>();
  for (const { id: slip, reviewed = [] } of programme.revisions)
    for (const { unit, ...review } of reviewed) {
      if (review.on > asOf) continue;
      const known = byUnit.get(unit) ?? [];
      byUnit.set(unit, [...known, { ...review, slip, covers: covered(review.against, plan) }]);
    }
  for (const [unit, reviews] of byUnit)
    byUnit.set(
      unit,
      reviews.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    );
  return byUnit;
}

/** Who holds a unit against a document has taken into account what that document itself builds on or takes the place of. */
function covered(against: string, { documents, relations }: Plan): Set<string> {
  const document = documents.find(({ id }) => id === against);
  if (!document) return new Set([against]);
  const earlier = earlierSteps(document, { relations, asOf: '9999-12-31' });
  return new Set([against, ...earlier.map(({ older }) => older.id)]);
}

/** The last review that took a document into account; undefined where none did. */
export const reviewAgainst = (
  reviews: readonly Review[] | undefined,
  { id, date }: RegisteredDocument,
): Review | undefined =>
  reviews?.findLast(({ covers, on }) => covers.has(id) && (date === null || firstDay(date) <= on));

/** The last review made when a body had ended; undefined where there is none. */
export const reviewAfter = (reviews: readonly Review[] | undefined, body: Body): Review | undefined =>
  reviews?.findLast(({ on }) => (endOf(body) ?? on) <= on);
