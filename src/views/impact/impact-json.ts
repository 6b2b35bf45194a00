import type { SuccessionStep } from '../../plan/register-relations.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { wordingOf } from '../../plan/unit.ts';
import type { Review } from '../../change/reviews/reviews.ts';
import type { ReviewNeed, UnitReviewNeeds } from '../../change/reviews/review-needs.ts';
import type { Impact, ProgrammeImpact } from '../../change/reviews/document-impact.ts';
import { taskJson } from '../status/status-json.ts';

/** An impact for programs: the contract of schemas/output/impact.schema.json. */
export const impactJson = ({ asOf, document, later, earlier, programmes }: Impact): object => ({
  schemaVersion: 1,
  kind: 'impact',
  asOf,
  document: document && documentJson(document),
  later: later.map(stepJson),
  earlier: earlier.map(stepJson),
  programmes: programmes.map((one) => programmeJson(one, document)),
});

/** The fields that identify a document: several may have one symbol. */
export const documentJson = ({ id, type, symbol, date, title, unverified }: RegisteredDocument): object => ({
  id,
  type,
  symbol,
  date: date === null ? null : String(date),
  title,
  ...(unverified !== undefined && { unverified }),
});

const stepJson = ({ newer, kind, older }: SuccessionStep) => ({
  document: documentJson(newer),
  relation: kind,
  to: documentJson(older),
});

const programmeJson = (one: ProgrammeImpact, document: RegisteredDocument | null) => ({
  id: one.programme.id,
  fictional: one.programme.fictional ?? false,
  citing: one.citing.map(({ id, unit, field, cited }) => ({
    unit: id,
    address: unit?.address ?? null,
    field,
    text: unit ? wordingOf(unit) : null,
    cites: cited.id,
    direct: cited === document,
  })),
  grounds: one.grounds.map(({ id }) => id),
  suspects: one.suspects.map(reviewNeedsJson),
  tasks: one.tasks.map(taskJson),
});

/** A unit that something happened to, with what reviews say of it. */
const reviewNeedsJson = ({ id, unit, needs }: UnitReviewNeeds): object => ({
  unit: id,
  address: unit?.address ?? null,
  text: unit ? wordingOf(unit) : null,
  causes: needs.map(doubtJson),
});

function doubtJson({ cause, standing, review }: ReviewNeed): object {
  const what =
    cause.kind === 'document'
      ? {
          kind: cause.kind,
          cites: cause.cited.id,
          change: cause.change,
          of: cause.older.id,
          by: cause.newer.id,
          date: String(cause.on),
        }
      : {
          kind: cause.kind,
          body: cause.body.id,
          ended: cause.body.to === undefined || cause.body.to === 'unknown' ? null : String(cause.body.to),
        };
  return {
    ...what,
    standing,
    review: review && reviewJson(review),
  };
}

/** A review as the slip that it stands in gives it. */
export const reviewJson = ({ slip, on, against, by, reason }: Review): object => ({
  slip,
  on,
  against,
  by,
  reason,
});
