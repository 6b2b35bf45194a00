import type { Campaign, CampaignUnit, Progress } from '../../change/reviews/campaign.ts';
import { documentJson, reviewJson } from './impact-json.ts';

/** A review campaign for programs: the contract of schemas/output/review.schema.json. */
export const campaignJson = ({ programme, asOf, since, documents, bodies, progress }: Campaign): object => ({
  schemaVersion: 1,
  kind: 'review',
  programme: programme.id,
  fictional: programme.fictional ?? false,
  asOf,
  since,
  counts: countsJson(progress),
  documents: documents.map(({ document, units, progress: own, held }) => ({
    document: documentJson(document),
    counts: countsJson(own),
    held,
    units: units.map(unitJson),
  })),
  bodies: bodies.map(({ body, units, progress: own }) => ({
    body: body.id,
    name: body.name,
    ended: body.to === undefined || body.to === 'unknown' ? null : String(body.to),
    counts: countsJson(own),
    units: units.map(unitJson),
  })),
});

const countsJson = (progress: Progress) => ({
  total: progress.outstanding + progress['needs-change'] + progress['still-valid'],
  outstanding: progress.outstanding,
  needsChange: progress['needs-change'],
  stillValid: progress['still-valid'],
});

const unitJson = ({ id, unit, standing, review }: CampaignUnit) => ({
  unit: id,
  address: unit?.address ?? null,
  standing,
  review: review && reviewJson(review),
});
