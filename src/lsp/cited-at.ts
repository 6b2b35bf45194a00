import type { ResolvedCitation } from '../plan/citation.ts';
import { origin } from '../plan/location.ts';
import { documentNow, type EditorPlan, type EditorPlace, offsetIn, toEditorRange } from './editor-plan.ts';

/** The citation of a document in the wording at a place; null where there is none. */
export function citedAt(plan: EditorPlan, { file, position }: EditorPlace): ResolvedCitation | null {
  const document = documentNow(plan, file);
  if (!document || plan.broken.has(file)) return null;
  const found = document.find(offsetIn(document.source.text, position));
  if (!found || found.isKey) return null;
  const path = found.path.join('/');
  const isHere = ({ passage: { node, field, item }, span }: ResolvedCitation) => {
    if (node[origin].file !== file) return false;
    const own = [...node[origin].path, field, ...(item === undefined ? [] : [item])];
    if (own.join('/') !== path) return false;
    const { start, end } = toEditorRange(document.locate(own, { span }));
    return isBefore(start, position) && isBefore(position, end);
  };
  return plan.plan.citations.find(isHere) ?? null;
}

const isBefore = (one: EditorPlace['position'], other: EditorPlace['position']): boolean =>
  one.line < other.line || (one.line === other.line && one.character <= other.character);
