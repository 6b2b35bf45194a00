import { type Located, origin } from '../../plan/location.ts';
import type { FormerIds } from '../../plan/former-ids.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Change, ChangePlace, RelationData } from '../change.ts';
import { differing, type PlacedChange, toChange } from './placed-change.ts';
import { keyed, pairUp } from './keyed.ts';
import {
  approvalRuleData,
  type BodyData,
  bodyData,
  byId,
  documentData,
  type DocumentData,
  givenApprovalData,
  isSame,
  keyOf,
} from './plan-data.ts';
import { relationKinds } from '../../plan/register-relations.ts';

interface RegisterEntry<T> {
  readonly data: T;
  readonly node: Located;
}
type RegisterPair<T> = { readonly was?: RegisterEntry<T>; readonly now?: RegisterEntry<T> };

const facts = (unit: string, { was, now }: RegisterPair<unknown>): ChangePlace => ({
  programme: null,
  unit,
  address: { before: null, after: null },
  location: { before: was?.node[origin] ?? null, after: now?.node[origin] ?? null },
});

function entries<N extends Located, T extends { readonly id: string }>(
  nodes: readonly N[],
  toData: (node: N) => T,
) {
  const all = nodes.map((node) => ({ node, data: toData(node) })).sort((a, b) => byId(a.data, b.data));
  return keyed(all, ({ data }) => data.id);
}

/** What differs in the registers that all programmes share; the earlier one bears the ids of the later one, by those that it bore. */
export function diffRegisters(before: Plan, after: Plan, renamed: FormerIds): PlacedChange[] {
  return [
    ...diffDocuments(before.documents, after.documents, formerOnes(renamed.documents)).map((change) => ({
      change,
      at: 0,
    })),
    ...diffBodies(before.organisations, after.organisations, formerOnes(renamed.bodies)).map((change) => ({
      change,
      at: 1,
    })),
    ...diffApprovals(before, after).map((change) => ({ change, at: 2 })),
  ];
}

/** Former ids by those that took their places. */
const formerOnes = (renamed: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...renamed].map(([was, now]) => [now, was]));

/** What is left to compare of an entry that got another id: that its former one is kept, or given back, goes without saying. */
function withoutRenaming<T extends { readonly id: string; readonly previously?: readonly string[] }>(
  was: T,
  now: T,
  formerId: string | undefined,
): [was: T, now: T] {
  if (formerId === undefined) return [was, now];
  const taken = new Set([formerId, now.id]);
  const rest = ({ previously = [], ...data }: T): T => {
    const others = previously.filter((one) => !taken.has(one));
    return { ...data, ...(others.length > 0 && { previously: others }) } as unknown as T;
  };
  return [rest(was), rest(now)];
}

/** The requirements and the approvals that came and went; one that changed is another one. */
function diffApprovals(before: Plan, after: Plan): Change[] {
  const list = <N extends Located, T>(nodes: readonly N[], toData: (node: N) => T) =>
    keyed(
      nodes.map((node) => ({ node, data: toData(node) })),
      ({ data }) => keyOf(data),
    );
  const rules = pairUp(
    list(before.approvalRules, approvalRuleData),
    list(after.approvalRules, approvalRuleData),
  );
  const given = pairUp(
    list(before.givenApprovals, givenApprovalData),
    list(after.givenApprovals, givenApprovalData),
  );
  const name = 'approvals';
  return [
    ...rules.gone.map((one) =>
      toChange('approval-rule-removed', { before: one.was.data }, facts(name, { was: one.was })),
    ),
    ...rules.come.map((one) =>
      toChange('approval-rule-added', { after: one.now.data }, facts(name, { now: one.now })),
    ),
    ...given.gone.map((one) =>
      toChange('approval-withdrawn', { before: one.was.data }, facts(name, { was: one.was })),
    ),
    ...given.come.map((one) =>
      toChange('approval-given', { after: one.now.data }, facts(name, { now: one.now })),
    ),
  ];
}

function diffDocuments(
  before: readonly RegisteredDocument[],
  after: readonly RegisteredDocument[],
  formerly: ReadonlyMap<string, string>,
): Change[] {
  const [old, current] = [entries(before, documentData), entries(after, documentData)];
  const { both, gone, come } = pairUp(old, current);
  const ended = newEnds(old, current);
  return [
    ...gone.map(({ key, was }) => toChange('document-removed', { before: was.data }, facts(key, { was }))),
    ...come.map(({ key, now }) => toChange('document-added', { after: now.data }, facts(key, { now }))),
    ...both.flatMap(({ key, was, now }) => [
      ...idChange('document-id-changed', { key, was, now }, formerly.get(key)),
      ...(isSame(was.data, now.data) ? [] : changedDocument(key, { was, now }, formerly.get(key))),
    ]),
    ...[...ended].map(([id, { by, relation }]) =>
      toChange(
        'document-ended',
        { after: { by, relation } },
        facts(id, pairOf(old.get(id), current.get(id))),
      ),
    ),
  ];
}

const pairOf = <T>(
  was: RegisterEntry<T> | undefined,
  now: RegisterEntry<T> | undefined,
): RegisterPair<T> => ({
  ...(was && { was }),
  ...(now && { now }),
});

/** That an entry bears another id than before, under which it was found all the same. */
const idChange = (
  kind: 'document-id-changed' | 'body-id-changed',
  { key, ...pair }: { readonly key: string } & RegisterPair<unknown>,
  was: string | undefined,
): Change[] => (was === undefined ? [] : [toChange(kind, { before: was, after: key }, facts(key, pair))]);

function changedDocument(
  key: string,
  pair: Required<RegisterPair<DocumentData>>,
  formerId: string | undefined,
): Change[] {
  const [before, after] = withoutRenaming(pair.was.data, pair.now.data, formerId);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  fields.delete('relations');
  const changed = differing(before, after, fields as Set<Exclude<keyof DocumentData, 'id' | 'relations'>>);
  const [had, has] = [relationsIn(before), relationsIn(after)];
  const among = (relations: readonly RelationData[], one: RelationData) =>
    relations.some((other) => isSame(one, other));
  return [
    ...(changed ? [toChange('document-changed', changed, facts(key, pair))] : []),
    ...had
      .filter((one) => !among(has, one))
      .map((one) => toChange('relation-removed', { before: one }, facts(key, pair))),
    ...has
      .filter((one) => !among(had, one))
      .map((one) => toChange('relation-added', { after: one }, facts(key, pair))),
  ];
}

/** The relations of a document, each once. */
export const relationsIn = ({ relations = [] }: DocumentData): RelationData[] => {
  const all = relations.flatMap((one) =>
    relationKinds.flatMap((relation) => {
      const document = one[relation];
      return document === undefined ? [] : [{ document, relation }];
    }),
  );
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
};

/** Of each document whose place another has newly taken, by which and how. */
function newEnds(
  before: ReadonlyMap<string, RegisterEntry<DocumentData>>,
  after: ReadonlyMap<string, RegisterEntry<DocumentData>>,
): Map<string, { by: string; relation: RelationData['relation'] }> {
  const ends = (side: ReadonlyMap<string, RegisterEntry<DocumentData>>) =>
    new Map(
      [...side].flatMap(([by, { data }]) =>
        relationsIn(data)
          .filter(({ relation }) => relation === 'replaces' || relation === 'succeeds')
          .map(({ document, relation }) => [document, { by, relation }] as const),
      ),
    );
  const known = ends(before);
  return new Map([...ends(after)].filter(([id]) => after.has(id) && !known.has(id)));
}

function diffBodies(
  before: readonly Body[],
  after: readonly Body[],
  formerly: ReadonlyMap<string, string>,
): Change[] {
  const { both, gone, come } = pairUp(entries(before, bodyData), entries(after, bodyData));
  return [
    ...gone.map(({ key, was }) => toChange('body-removed', { before: was.data }, facts(key, { was }))),
    ...come.map(({ key, now }) => toChange('body-added', { after: now.data }, facts(key, { now }))),
    ...both.flatMap(({ key, was, now }) => [
      ...idChange('body-id-changed', { key, was, now }, formerly.get(key)),
      ...(isSame(was.data, now.data) ? [] : changedBody(key, { was, now }, formerly.get(key))),
    ]),
  ];
}

function changedBody(
  key: string,
  pair: Required<RegisterPair<BodyData>>,
  formerId: string | undefined,
): Change[] {
  const [before, after] = withoutRenaming(pair.was.data, pair.now.data, formerId);
  const ends = before.to === undefined && after.to !== undefined;
  const ended = ends ? differing(before, after, ['to', 'successor']) : null;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  if (ended) for (const field of ['to', 'successor']) fields.delete(field);
  const changed = differing(before, after, fields as Set<Exclude<keyof BodyData, 'id'>>);
  return [
    ...(changed ? [toChange('body-changed', changed, facts(key, pair))] : []),
    ...(ended ? [toChange('body-ended', ended, facts(key, pair))] : []),
  ];
}
