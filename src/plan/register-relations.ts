import { groupBy } from './group-by.ts';
import { type Reference, referenceAt } from './mention.ts';
import type { RegisteredDocument } from './register-entries.ts';

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
        if (to !== undefined) yield { from, kind, ...referenceAt(to, relation, kind, { id: from.id }) };
      }
}

/** Two documents of the register, and how the newer relates to the older. */
export interface SuccessionStep {
  readonly newer: RegisteredDocument;
  readonly kind: RelationKind;
  readonly older: RegisteredDocument;
}

/** The relations between registered documents, from both ends. */
export interface DocumentRelations {
  readonly byOlder: ReadonlyMap<RegisteredDocument, readonly SuccessionStep[]>;
  readonly byNewer: ReadonlyMap<RegisteredDocument, readonly SuccessionStep[]>;
}

/** The relations of a register; one to a document that is not registered, or to itself, is left out. */
export function indexRelations(documents: readonly RegisteredDocument[]): DocumentRelations {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const steps = [...relationsOf(documents)].flatMap(({ from: newer, kind, to }): SuccessionStep[] => {
    const older = byId.get(to);
    return !older || older === newer ? [] : [{ newer, kind, older }];
  });
  return {
    byOlder: groupBy(steps, ({ older }) => older),
    byNewer: groupBy(steps, ({ newer }) => newer),
  };
}
