import type { Change, ChangeKind, RelationData } from '../../src/change/change.ts';
import { relationsIn } from '../../src/change/compare/diff-registers.ts';
import { keyed } from '../../src/change/compare/keyed.ts';
import { type DocumentData, isSame, plain } from '../../src/change/compare/plan-data.ts';

interface Kinds {
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  readonly changed: readonly ChangeKind[];
}

/** Entries with ids, after those changes that add, remove or alter fields of them. */
export function applyToList<T extends { readonly id: string }>(
  entries: readonly T[],
  changes: readonly Change[],
  { added, removed, changed }: Kinds,
): T[] {
  const byKey: Map<string, object> = keyed(entries, ({ id }) => id);
  for (const { kind, unit, before, after } of changes) {
    const entry = byKey.get(unit);
    if (kind === removed) byKey.delete(unit);
    if (entry && changed.includes(kind))
      byKey.set(unit, withFields(entry, Object(before ?? {}) as object, Object(after ?? {}) as object));
  }
  const come = changes.flatMap(({ kind, after }) => (kind === added && after !== undefined ? [after] : []));
  return [...byKey.values(), ...come] as T[];
}

/** The fields that one side names leave, those of the other come. */
export function withFields<T extends object>(data: T, before: object, after: object): T {
  const left = Object.entries(data).filter(([field]) => !(field in before));
  return plain(Object.fromEntries([...left, ...Object.entries(after)])) as T;
}

/** The register of documents after changes. */
export function applyToDocuments(
  documents: readonly DocumentData[],
  changes: readonly Change[],
): DocumentData[] {
  const entries = applyToList(documents, changes, {
    added: 'document-added',
    removed: 'document-removed',
    changed: ['document-changed'],
  });
  return [...keyed(entries, ({ id }) => id)].map(([key, document]) => {
    const own = changes.filter(({ unit }) => unit === key);
    const gone = own.flatMap((change) => (change.kind === 'relation-removed' ? (change.before ?? []) : []));
    const come = own.flatMap((change) => (change.kind === 'relation-added' ? (change.after ?? []) : []));
    return gone.length + come.length === 0 ? document : withRelations(document, gone, come);
  });
}

function withRelations(
  document: DocumentData,
  gone: readonly RelationData[],
  come: readonly RelationData[],
): DocumentData {
  const kept = relationsIn(document).filter((one) => !gone.some((other) => isSame(one, other)));
  const relations = [...kept, ...come].map(({ relation, document: to }) => ({ [relation]: to }));
  return plain({ ...document, relations });
}
