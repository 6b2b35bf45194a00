import type { Party } from './assignment.ts';
import { type FormerIds, idsTaken } from './former-ids.ts';
import type { ApprovalRule, Exception, Plan, Programme, Revision } from './plan.ts';
import type { Body, RegisteredDocument } from './register-entries.ts';
import { relationKinds } from './register-relations.ts';
import { readCarries } from './succession.ts';
import { allUnits, type Assignment, type Unit } from './unit.ts';
import { writtenBy } from './written-ids.ts';

type RegisterParts = Pick<Plan, 'documents' | 'organisations'>;
type UnindexedProgramme = Omit<Programme, 'index'>;

/** What a plan holds, before it is indexed. */
export interface NamedParts extends RegisterParts, Partial<Pick<Plan, 'approvalRules' | 'givenApprovals'>> {
  readonly programmes: readonly UnindexedProgramme[];
}

type NewId = (id: string) => string;

/** The new ids by those that they take the place of. */
export interface IdChanges extends FormerIds {
  /** Of the units of a programme. */
  readonly unitsOf: (programme: UnindexedProgramme) => ReadonlyMap<string, string>;
  /** Whether units that bear such an id get the other one, too; where not, only what names them does. */
  readonly isOfUnits?: boolean;
}

interface NewIds {
  readonly body: NewId;
  readonly document: NewId;
  readonly unit: NewId;
  /** The id of a unit itself. */
  readonly ownUnit: NewId;
  /** Of a task of another programme: `<programme>/<unit>`. */
  readonly carried: NewId;
}

/**
 * What a plan holds, with other ids of units, bodies and documents wherever they are named, also in records and issued slips; entries of
 * the registers that bear such an id get the other one, too. What a record says of itself (its key) stays that of its letters.
 */
export function withIds<P extends NamedParts>(parts: P, changes: IdChanges): P {
  const { bodies, documents, unitsOf, isOfUnits = false } = changes;
  const same: NewId = (id) => id;
  const shared: NewIds = {
    body: (id) => bodies.get(id) ?? id,
    document: (id) => documents.get(id) ?? id,
    unit: same,
    ownUnit: same,
    carried(id) {
      const carried = readCarries(id);
      const programme = parts.programmes.find((one) => one.id === carried?.programme);
      const unit = carried && programme && unitsOf(programme).get(carried.unit);
      return unit === undefined || unit === null ? id : `${carried?.programme ?? ''}/${unit}`;
    },
  };
  return {
    ...parts,
    documents: parts.documents.map((one) => documentWith(one, shared)),
    organisations: parts.organisations.map((one) => bodyWith(one, shared)),
    programmes: parts.programmes.map((one) => {
      const units = unitsOf(one);
      const unit: NewId = (id) => units.get(id) ?? id;
      return programmeWith(one, { ...shared, unit, ownUnit: isOfUnits ? unit : same });
    }),
    ...(parts.approvalRules && {
      approvalRules: parts.approvalRules.map((one) => ruleWith(one, parts, { ...shared, unitsOf })),
    }),
  };
}

const documentWith = (document: RegisteredDocument, ids: NewIds): RegisteredDocument => ({
  ...document,
  id: ids.document(document.id),
  ...(document.issuer !== undefined && { issuer: ids.body(document.issuer) }),
  ...(document.relations && {
    relations: document.relations.map((relation) => {
      const [kind] = relationKinds.filter((one) => relation[one] !== undefined);
      return kind === undefined ? relation : { ...relation, [kind]: ids.document(relation[kind] ?? '') };
    }),
  }),
});

const bodyWith = (body: Body, { body: newId }: NewIds): Body => ({
  ...body,
  id: newId(body.id),
  ...(body.successor !== undefined && { successor: newId(body.successor) }),
  ...(body.superior !== undefined && { superior: newId(body.superior) }),
});

function programmeWith(programme: UnindexedProgramme, ids: NewIds): UnindexedProgramme {
  const carrier = programme['issued-with'];
  const copies = new Map<Unit, Unit>();
  const units = programme.units.map((unit) => unitWith(unit, { parent: null, ids, copies }));
  const own = new Set(idsTaken(allUnits(programme)));
  const any: NewId = (id) => (own.has(id) ? ids.unit(id) : ids.document(ids.body(id)));
  return {
    ...programme,
    issuer: ids.body(programme.issuer),
    ...(programme.recipients && { recipients: recipientsWith(programme.recipients, ids) }),
    ...(programme.grounds && { grounds: programme.grounds.map(ids.document) }),
    ...(carrier && {
      'issued-with': {
        ...carrier,
        issuer: ids.body(carrier.issuer),
        ...(carrier.recipients && { recipients: recipientsWith(carrier.recipients, ids) }),
        ...(carrier.grounds && {
          grounds: carrier.grounds.map((ground) =>
            ground.document === undefined ? ground : { ...ground, document: ids.document(ground.document) },
          ),
        }),
      },
    }),
    operative: programme.operative.map(ids.unit),
    units,
    articles: programme.articles.map((article) => copies.get(article) ?? article),
    progress: programme.progress.map((log) => ({
      ...log,
      records: log.records.map((record) => writtenBy(record, ids.body(record.by))),
    })),
    revisions: programme.revisions.map((slip) => slipWith(slip, ids, any)),
    exceptions: programme.exceptions.map((one): Exception => ({ ...one, unit: any(one.unit) })),
  };
}

const recipientsWith = <R extends { readonly body?: string }>(recipients: readonly R[], ids: NewIds): R[] =>
  recipients.map((one) => (one.body === undefined ? one : { ...one, body: ids.body(one.body) }));

interface UnitRenaming {
  readonly parent: Unit | null;
  readonly ids: NewIds;
  /** The new units by the old ones. */
  readonly copies: Map<Unit, Unit>;
}

function unitWith(unit: Unit, { parent, ids, copies }: UnitRenaming): Unit {
  const units: Unit[] = [];
  const given = unit.given && assignmentWith(unit.given, ids);
  const task = unit.task === unit.given ? given : unit.task && assignmentWith(unit.task, ids);
  const copy: Unit = {
    ...unit,
    id: ids.ownUnit(unit.id),
    parent,
    units,
    ...(unit.of !== undefined && { of: ids.unit(unit.of) }),
    ...(given && { given }),
    ...(task && { task }),
  };
  copies.set(unit, copy);
  units.push(...unit.units.map((child) => unitWith(child, { parent: copy, ids, copies })));
  return copy;
}

const assignmentWith = (task: Assignment, ids: NewIds): Assignment => ({
  ...task,
  ...partiesWith(task, ids.body),
  ...(task.by !== undefined && { by: ids.document(task.by) }),
  ...(task.carries !== undefined && { carries: ids.carried(task.carries) }),
  ...(task.results && {
    results: task.results.map((result) => ({ ...result, ...partiesWith(result, ids.body) })),
  }),
});

function partiesWith<T extends Pick<Assignment, 'lead' | 'with'>>({ lead, with: others }: T, newId: NewId) {
  const named = (party: Party): Party =>
    typeof party === 'string'
      ? newId(party)
      : { ...party, ...(party.members && { members: party.members.map(newId) }) };
  const all = Array.isArray(lead) ? lead.map(named) : lead !== undefined && named(lead as Party);
  return {
    ...(lead !== undefined && { lead: all as NonNullable<T['lead']> }),
    ...(others && { with: others.map(named) as NonNullable<T['with']> }),
  };
}

const slipWith = (slip: Revision, ids: NewIds, any: NewId): Revision => ({
  ...slip,
  mandates: slip.mandates.map(ids.document),
  ...(slip.instrument && { instrument: { ...slip.instrument, issuer: ids.body(slip.instrument.issuer) } }),
  ...(slip.changes && {
    changes: slip.changes.map((one) => ({
      ...one,
      unit: any(one.unit),
      ...(one.units && { units: one.units.map(ids.unit) }),
      mandate: ids.document(one.mandate),
    })),
  }),
  ...(slip.reviewed && {
    reviewed: slip.reviewed.map((one) => ({
      ...one,
      unit: any(one.unit),
      against: ids.document(one.against),
      by: ids.body(one.by),
    })),
  }),
});

/** A requirement may name a unit of any programme, a document or a body. */
function ruleWith(
  rule: ApprovalRule,
  { programmes }: NamedParts,
  { unitsOf, body, document }: NewIds & Pick<IdChanges, 'unitsOf'>,
): ApprovalRule {
  if (!rule.units) return rule;
  const units = new Map(programmes.flatMap((programme) => [...unitsOf(programme)]));
  const own = new Set(programmes.flatMap((programme) => idsTaken(allUnits(programme))));
  return {
    ...rule,
    units: rule.units.map((id) => (own.has(id) ? (units.get(id) ?? id) : document(body(id)))),
  };
}
