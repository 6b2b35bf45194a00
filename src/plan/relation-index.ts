import { groupBy } from './group-by.ts';
import type { RegisteredDocument } from './plan.ts';
import { type RelationKind, relationsOf } from './references.ts';

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
