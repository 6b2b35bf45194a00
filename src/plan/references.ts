import { bodiesOf, type Party, termedIn } from './assignment.ts';
import type { FieldOf, Located, origin } from './location.ts';
import { type Reference, referenceAt } from './mention.ts';
import type { Plan } from './plan.ts';
import { relationsOf } from './register-relations.ts';
import type { Part } from './rule.ts';
import type { Assignment } from './unit.ts';

/**
 * The mentions of ids of bodies that are wanted, all of them where nothing else is asked for: registers, issuers, recipients, assignments,
 * records, slips.
 */
export function bodyReferences(plan: Plan, isWanted: (id: string) => boolean = () => true): Reference[] {
  const found: Reference[] = [];
  const add = <N extends Located>(to: string | undefined, node: N, field: FieldOf<N>, id?: string): void => {
    if (to !== undefined && isWanted(to))
      found.push(referenceAt(to, node, field, id === undefined ? undefined : { id }));
  };
  for (const body of plan.organisations) {
    add(body.successor, body, 'successor');
    add(body.superior, body, 'superior');
  }
  for (const document of plan.judgedDocuments) add(document.issuer, document, 'issuer');
  for (const programme of plan.programmes) {
    add(programme.issuer, programme, 'issuer');
    const carrier = programme['issued-with'];
    if (carrier) add(carrier.issuer, carrier, 'issuer');
    for (const recipient of [...(programme.recipients ?? []), ...(carrier?.recipients ?? [])])
      add(recipient.body, recipient, 'body');
    programme.index.units.forEach(({ id, given: task }) => {
      if (task)
        for (const assigned of termedIn(task)) {
          addParties({ assigned, id, isWanted, found }, 'lead');
          addParties({ assigned, id, isWanted, found }, 'with');
        }
    });
    for (const { records, unit: id } of programme.progress)
      for (const record of records) add(record.by, record, 'by', id);
    for (const { instrument, reviewed = [] } of programme.revisions) {
      if (instrument) add(instrument.issuer, instrument, 'issuer');
      for (const review of reviewed) add(review.by, review, 'by', review.unit);
    }
  }
  return found;
}

interface PartySearch {
  readonly assigned: Pick<Assignment, 'lead' | 'with' | typeof origin>;
  readonly id: string;
  readonly isWanted: (id: string) => boolean;
  readonly found: Reference[];
}

/** Adds the wanted bodies among parties, and the members of classes of bodies. */
function addParties({ assigned, id, isWanted, found }: PartySearch, field: 'lead' | 'with'): void {
  const named = assigned[field];
  if (named === undefined || (typeof named === 'string' && !isWanted(named))) return;
  const isList = Array.isArray(named);
  const parties = (isList ? named : [named]) as readonly Party[];
  for (let item = 0; item < parties.length; item += 1) {
    const party = parties[item];
    if (party === undefined || (typeof party === 'string' && !isWanted(party))) continue;
    for (const body of bodiesOf([party]))
      if (isWanted(body)) found.push(referenceAt(body, assigned, field, isList ? { item, id } : { id }));
  }
}

/** Every mention of a document's id: relations, grounds, and the mandates and reviews of slips. */
export function documentReferences(plan: Plan): Reference[] {
  const found: Reference[] = [...relationsOf(plan.judgedDocuments)];
  const add = <N extends Located>(to: string, node: N, field: FieldOf<N>, part?: Part): void => {
    found.push(referenceAt(to, node, field, part));
  };
  for (const programme of plan.programmes) {
    for (const [item, ground] of programme.grounds?.entries() ?? [])
      add(ground, programme, 'grounds', { item });
    for (const ground of programme['issued-with']?.grounds ?? [])
      if (ground.document !== undefined) add(ground.document, ground, 'document');
    programme.index.units.forEach(({ id, given: task }) => {
      if (task?.by !== undefined) add(task.by, task, 'by', { id });
    });
    for (const slip of programme.revisions) {
      for (const [item, mandate] of slip.mandates.entries()) add(mandate, slip, 'mandates', { item });
      for (const change of slip.changes ?? []) add(change.mandate, change, 'mandate', { id: change.unit });
      for (const review of slip.reviewed ?? []) add(review.against, review, 'against', { id: review.unit });
    }
  }
  return found;
}
