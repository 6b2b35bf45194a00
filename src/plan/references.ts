import { bodiesOf, leadsOf } from './assignment.ts';
import type { FieldOf, Located, origin } from './location.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Plan, RegisteredDocument } from './plan.ts';
import type { Part } from './rule.ts';
import type { Assignment } from './unit.ts';

/** The id of something that is elsewhere, and where the plan mentions it. */
export interface Reference extends Mention {
  readonly to: string;
}

const reference = <N extends Located>(to: string, node: N, field: FieldOf<N>, part?: Part): Reference => ({
  to,
  ...mentionAt(node, field, part),
});

/** Every mention of a body's id: registers, issuers, recipients, assignments, records, slips. */
export function* bodyReferences(plan: Plan): Generator<Reference> {
  for (const body of plan.organisations) {
    if (body.successor !== undefined) yield reference(body.successor, body, 'successor');
    if (body.superior !== undefined) yield reference(body.superior, body, 'superior');
  }
  for (const document of plan.documents)
    if (document.issuer !== undefined) yield reference(document.issuer, document, 'issuer');
  for (const programme of plan.programmes) {
    yield reference(programme.issuer, programme, 'issuer');
    const carrier = programme['issued-with'];
    if (carrier) yield reference(carrier.issuer, carrier, 'issuer');
    for (const recipient of [...(programme.recipients ?? []), ...(carrier?.recipients ?? [])])
      if (recipient.body !== undefined) yield reference(recipient.body, recipient, 'body');
    for (const { id, given: task } of programme.index.units) {
      if (!task) continue;
      yield* partyReferences(task, id);
      for (const result of task.results ?? []) yield* partyReferences(result, id);
    }
    for (const { records, unit: id } of programme.progress)
      for (const record of records) yield reference(record.by, record, 'by', { id });
    for (const { instrument, reviewed = [] } of programme.revisions) {
      if (instrument) yield reference(instrument.issuer, instrument, 'issuer');
      for (const review of reviewed) yield reference(review.by, review, 'by', { id: review.unit });
    }
  }
}

/** The bodies that lead and co-operate, and the members of classes of bodies. */
function* partyReferences(
  assigned: Pick<Assignment, 'lead' | 'with' | typeof origin>,
  id: string,
): Generator<Reference> {
  const isList = Array.isArray(assigned.lead);
  for (const [item, party] of leadsOf(assigned).entries())
    for (const body of bodiesOf([party]))
      yield reference(body, assigned, 'lead', isList ? { item, id } : { id });
  for (const [item, party] of (assigned.with ?? []).entries())
    for (const body of bodiesOf([party])) yield reference(body, assigned, 'with', { item, id });
}

/** How a document relates to an older one. */
export const relationKinds = [
  'implements',
  'continues',
  'amends',
  'replaces',
  'succeeds',
  'corrects',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** One document's relation to another. */
export interface DocumentRelation extends Reference {
  readonly from: RegisteredDocument;
  readonly kind: RelationKind;
}

/** The relations of the register, each at the document that states it. */
export function* relationsOf(documents: readonly RegisteredDocument[]): Generator<DocumentRelation> {
  for (const from of documents)
    for (const relation of from.relations ?? [])
      for (const kind of relationKinds) {
        const to = relation[kind];
        if (to !== undefined) yield { from, kind, ...reference(to, relation, kind, { id: from.id }) };
      }
}

/** Every mention of a document's id: relations, grounds, and the mandates and reviews of slips. */
export function* documentReferences(plan: Plan): Generator<Reference> {
  yield* relationsOf(plan.documents);
  for (const programme of plan.programmes) {
    for (const [item, ground] of programme.grounds?.entries() ?? [])
      yield reference(ground, programme, 'grounds', { item });
    for (const ground of programme['issued-with']?.grounds ?? [])
      if (ground.document !== undefined) yield reference(ground.document, ground, 'document');
    for (const { id, given: task } of programme.index.units)
      if (task?.by !== undefined) yield reference(task.by, task, 'by', { id });
    for (const slip of programme.revisions) {
      for (const [item, mandate] of slip.mandates.entries())
        yield reference(mandate, slip, 'mandates', { item });
      for (const change of slip.changes ?? [])
        yield reference(change.mandate, change, 'mandate', { id: change.unit });
      for (const review of slip.reviewed ?? [])
        yield reference(review.against, review, 'against', { id: review.unit });
    }
  }
}
