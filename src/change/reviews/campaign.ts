import { planDateOf } from '../../plan/body-life.ts';
import { type CalendarDate, lastDay } from '../../plan/calendar.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { type ReviewNeed, type UnitReviewNeeds, reviewNeedsOf, type ReviewStatus } from './review-needs.ts';
import { type Review, reviewsOf } from './reviews.ts';

/** A unit that has to be held against something, and how far that has come. */
export interface CampaignUnit extends Pick<ReviewNeed, 'standing' | 'review'> {
  readonly id: string;
  readonly unit: Unit | null;
}

export type Progress = Readonly<Record<ReviewStatus, number>>;

/** What happened, and how far the units that may be affected have been reviewed. */
interface CampaignEntry {
  /** In the order of the text. */
  readonly units: readonly CampaignUnit[];
  readonly progress: Progress;
}

export interface DocumentEntry extends CampaignEntry {
  readonly document: RegisteredDocument;
  /** How many units were held against this very document, suspect or not. */
  readonly held: number;
}

export interface BodyEntry extends CampaignEntry {
  readonly body: Body;
}

/** The review of a programme: document by document, body by body. */
export interface Campaign {
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  /** The day of the programme, or of the last slip issued; null where not known. */
  readonly since: CalendarDate | null;
  /** Oldest first: those that may affect a unit, and all others of the register that are later than `since`. */
  readonly documents: readonly DocumentEntry[];
  readonly bodies: readonly BodyEntry[];
  /** Every unit counted once, by the worst that is to be said of it. */
  readonly progress: Progress;
}

/** How far the review of a programme has come as of a day. */
export function campaignOf(programme: Programme, plan: Plan, asOf: CalendarDate): Campaign {
  const unitNeeds = reviewNeedsOf(programme, plan, asOf);
  const reviewed = reviewsOf(programme, plan, asOf);
  const since = lastIssue(programme, plan, asOf);
  const documents = plan.documents.flatMap((document): DocumentEntry[] => {
    const units = doubtedBy(unitNeeds, ({ cause }) => cause.kind === 'document' && cause.newer === document);
    const isNew = document.date !== null && isBetween(lastDay(document.date), since, asOf);
    return units.length > 0 || isNew
      ? [{ document, units, progress: progressOf(units), held: heldAgainst(document, reviewed) }]
      : [];
  });
  const bodies = plan.organisations.flatMap((body): BodyEntry[] => {
    const units = doubtedBy(unitNeeds, ({ cause }) => cause.kind === 'body' && cause.body === body);
    return units.length > 0 ? [{ body, units, progress: progressOf(units) }] : [];
  });
  return {
    programme,
    asOf,
    since,
    documents: documents.toSorted(
      (a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byCodeUnit(a.document.id, b.document.id),
    ),
    bodies,
    progress: progressOf(unitNeeds.map(({ needs }) => ({ standing: worst(needs) }))),
  };
}

const dayOf = ({ document }: DocumentEntry) => (document.date === null ? '' : lastDay(document.date));
/** The day on which the programme was last issued or amended. */
function lastIssue(programme: Programme, { documents }: Plan, asOf: CalendarDate): CalendarDate | null {
  const issued = programme.revisions.flatMap(({ state, instrument }) => {
    const date = instrument?.date ?? null;
    return state === 'issued' && date !== null && date <= asOf ? [date] : [];
  });
  return [planDateOf(programme, documents) ?? '', ...issued].sort().at(-1) || null;
}

const isBetween = (day: CalendarDate, since: CalendarDate | null, asOf: CalendarDate) =>
  (since === null || day > since) && day <= asOf;

/** The units that something may affect, each once. */
const doubtedBy = (
  unitNeeds: readonly UnitReviewNeeds[],
  isIt: (need: ReviewNeed) => boolean,
): CampaignUnit[] =>
  unitNeeds.flatMap(({ id, unit, needs }) => {
    const found = needs.find(isIt);
    return found ? [{ id, unit, standing: found.standing, review: found.review }] : [];
  });

const heldAgainst = ({ id }: RegisteredDocument, reviewed: ReadonlyMap<string, readonly Review[]>): number =>
  [...reviewed.values()].filter((reviews) => reviews.some(({ against }) => against === id)).length;

/** Worst first. */
const order: readonly ReviewStatus[] = ['outstanding', 'needs-change', 'still-valid'];

const worst = (needs: readonly ReviewNeed[]): ReviewStatus =>
  order.find((standing) => needs.some((need) => need.standing === standing)) ?? 'still-valid';

function progressOf(units: readonly { readonly standing: ReviewStatus }[]): Progress {
  const count = (wanted: ReviewStatus) => units.filter(({ standing }) => standing === wanted).length;
  return {
    outstanding: count('outstanding'),
    'needs-change': count('needs-change'),
    'still-valid': count('still-valid'),
  };
}
