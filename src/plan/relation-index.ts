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
  const byOlder = new Map<RegisteredDocument, SuccessionStep[]>();
  const byNewer = new Map<RegisteredDocument, SuccessionStep[]>();
  for (const { from: newer, kind, to } of relationsOf(documents)) {
    const older = byId.get(to);
    if (!older || older === newer) continue;
    const step = { newer, kind, older };
    byOlder.set(older, [...(byOlder.get(older) ?? []), step]);
    byNewer.set(newer, [...(byNewer.get(newer) ?? []), step]);
  }
  return { byOlder, byNewer };
}
