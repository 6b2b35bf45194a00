import { memoised } from '../../plan/memoised.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { endOf, hasEndedBy, planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate, PartialDate } from '../../plan/calendar.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { isLifeChange, lastEffect, laterSteps, type LifeChange } from './document-succession.ts';
import { type Review, reviewAfter, reviewAgainst, reviewsOf } from './reviews.ts';

/** Why a unit may no longer be right: the life of a document that it cites changed, or a body that it names ended. */
export type ReviewCause =
  | ({ readonly kind: 'document'; readonly cited: RegisteredDocument } & DocumentChange)
  | { readonly kind: 'body'; readonly body: Body };

/** What a newer document did, and to which: the one cited, or one that had taken its place. */
interface DocumentChange {
  readonly change: LifeChange;
  readonly older: RegisteredDocument;
  readonly newer: RegisteredDocument;
  /** The date of the newer document. */
  readonly on: PartialDate;
}

/** The status of a need for review: not reviewed, the unit must be changed, or it is still valid. */
export type ReviewStatus = 'outstanding' | Review['outcome'];

/** A cause with what the reviews since then say of it. */
export interface ReviewNeed {
  readonly cause: ReviewCause;
  readonly standing: ReviewStatus;
  /** The review that decides; null while there is none. */
  readonly review: Review | null;
}

/** A unit that something happened to, with everything that happened. */
export interface UnitReviewNeeds {
  /** The unit's id; the programme's for its subject, preamble, issuer and recipients. */
  readonly id: string;
  readonly unit: Unit | null;
  readonly needs: readonly ReviewNeed[];
}

/** Whether a unit is suspect: something happened to it, and no review since says that it is still valid. */
export const isSuspect = ({ needs }: Pick<UnitReviewNeeds, 'needs'>): boolean =>
  needs.some(({ standing }) => standing !== 'still-valid');

/**
 * What has happened, since a programme was issued, to the documents that its units cite and the bodies that they name, and what reviews
 * say of it; the programme itself first, then the units in the order of the text. The programme's III.3 asks for this review each year.
 */
export function reviewNeedsOf(programme: Programme, plan: Plan, asOf: CalendarDate): UnitReviewNeeds[] {
  const found = new Map<string, ReviewNeed[]>();
  const add = (id: string, need: ReviewNeed) => {
    addToGroup(found, id, need);
  };
  const since = issueDates(programme, plan);
  const changes = memoised((cited: RegisteredDocument) => changesOf(cited, plan.relations, asOf));
  for (const [id, cited] of hasLifeChanges(plan) ? citedBy(programme) : []) {
    const from = since(id);
    for (const document of cited)
      for (const { need, newer, day } of changes(document))
        if (!cited.has(newer) && isAfter(day, from)) add(id, need);
  }
  for (const { id, body } of programme.index.endingBodies)
    if (hasEndedBy(body, asOf) && isAfter(endOf(body), since(id)) && !names(found.get(id), body))
      add(id, outstanding({ kind: 'body', body }));
  if (found.size === 0) return [];
  const reviewed = reviewsOf(programme, plan, asOf);
  const units = programme.index.byId;
  const all: UnitReviewNeeds[] = [];
  const addNeeds = (id: string, unit: Unit | null) => {
    const [own, reviews] = [found.get(id), reviewed.get(id)];
    if (own) all.push({ id, unit, needs: reviews ? own.map(({ cause }) => judged(cause, reviews)) : own });
  };
  addNeeds(programme.id, units.get(programme.id) ?? null);
  for (const [id, unit] of units) addNeeds(id, unit);
  return all;
}

const outstanding = (cause: ReviewCause): ReviewNeed => ({ cause, standing: 'outstanding', review: null });

/** Whether anything happened to any document at all; else nobody need know which are cited. */
const hasLifeChanges = ({ relations }: Plan): boolean =>
  [...relations.byOlder.values()].some((steps) => steps.some(({ kind }) => isLifeChange(kind)));

/** The documents that each unit cites; those of the subject and the preamble under the programme's id. */
function citedBy(programme: Programme): Map<string, Set<RegisteredDocument>> {
  const cited = new Map<string, Set<RegisteredDocument>>();
  for (const { passage, outcome } of programme.index.citations)
    if (outcome.kind === 'resolved')
      cited.set(passage.id, (cited.get(passage.id) ?? new Set()).add(outcome.document));
  return cited;
}

/** The most later documents that are followed of one, the nearest first: a unit that cites it is suspect long before. */
const maxLater = 200;

/** A change of a document that a unit cites, as long as no review takes it into account. */
interface CitedChange {
  readonly need: ReviewNeed;
  readonly newer: RegisteredDocument;
  /** The latest day on which the newer document may have taken effect. */
  readonly day: CalendarDate;
}

/** What later documents did to one, or to what had taken its place, each document once; one without a date shows no time at which it did. */
function changesOf(
  cited: RegisteredDocument,
  relations: Plan['relations'],
  asOf: CalendarDate,
): CitedChange[] {
  const seen = new Set<RegisteredDocument>();
  const changes: CitedChange[] = [];
  for (const { newer, kind, older } of laterSteps(cited, {
    relations,
    asOf,
    follows: isLifeChange,
    max: maxLater,
  })) {
    const { date: on } = newer;
    if (seen.has(newer) || on === null || !isLifeChange(kind)) continue;
    seen.add(newer);
    const need = outstanding({ kind: 'document', cited, change: kind, older, newer, on });
    changes.push({ need, newer, day: lastEffect(newer) });
  }
  return changes;
}

/** By unit, the day from which it has been in force: that of the slip that added it, else that of the programme; null where not known. */
function issueDates(programme: Programme, { documents }: Plan): (id: string) => CalendarDate | null {
  const added = new Map<string, CalendarDate | null>();
  for (const { state, instrument, changes = [] } of programme.revisions)
    if (state === 'issued')
      for (const { unit, action } of changes) if (action === 'add') added.set(unit, instrument?.date ?? null);
  const issued = planDateOf(programme, documents);
  return (id) => added.get(id) ?? issued;
}

/** Whether something happened after a day, as far as both are known. */
const isAfter = (day: CalendarDate | null, since: CalendarDate | null) =>
  day === null || since === null || day > since;

const names = (needs: readonly ReviewNeed[] = [], body: Body) =>
  needs.some(({ cause }) => cause.kind === 'body' && cause.body === body);

/** Of the reviews that could take a cause into account, the last decides. */
function judged(cause: ReviewCause, reviews: readonly Review[]): ReviewNeed {
  const review =
    cause.kind === 'document' ? reviewAgainst(reviews, cause.newer) : reviewAfter(reviews, cause.body);
  return { cause, standing: review?.outcome ?? 'outstanding', review: review ?? null };
}
