import type { Range as EditorRange } from 'vscode-languageserver';
import type { ResolvedCitation } from '../plan/citation.ts';
import { fileKindOf, holdsRecords } from '../source/read/file-kind.ts';
import { markdownWords } from '../screen/markdown-text.ts';
import { citedAt } from './cited-at.ts';
import { describeDocument, describeThing } from './describe.ts';
import { describeResult } from './describe-unit.ts';
import { documentNow, type EditorPlan, editorRange, type EditorPlace, offsetIn } from './editor-plan.ts';
import { resultAt } from './results.ts';
import { inLanguage, schemasAt } from './schema-at.ts';
import { placedThing } from './thing-at.ts';

/** What is told of a place, as Markdown, and the letters that it is told of. */
export interface HoverText {
  readonly markdown: string;
  readonly range?: EditorRange;
}

/** What there is to tell of the id, citation or key at a place; null where nothing is. */
export function hoverAt(plan: EditorPlan, place: EditorPlace): HoverText | null {
  const thing = placedThing(plan, place);
  if (thing) {
    const lines = describeThing(plan, thing);
    return lines.length === 0 ? null : { markdown: joined(lines), range: thing.range };
  }
  const result = recordedResult(plan, place);
  if (result) return result;
  const cited = citedAt(plan, place);
  if (cited) return { markdown: joined(describeCitation(plan, cited)) };
  return keyAt(plan, place);
}

const joined = (lines: readonly string[]): string => lines.join('\n\n');

function describeCitation(plan: EditorPlan, { label, outcome }: ResolvedCitation): string[] {
  const words = texts[plan.language];
  switch (outcome.kind) {
    case 'resolved':
      return describeDocument(plan, outcome.document);
    case 'ambiguous':
    case 'date-differs':
      return [
        outcome.kind === 'ambiguous' ? words.ambiguous : words.dateDiffers,
        ...outcome.candidates.flatMap((document) => describeDocument(plan, document).slice(0, 2)),
      ];
    default:
      return [`${markdownWords(label)}: ${words.unknown}`];
  }
}

/** The result of a task that a record names. */
function recordedResult(plan: EditorPlan, { file, position }: EditorPlace): HoverText | null {
  const [document, kind] = [documentNow(plan, file), fileKindOf(file)];
  if (!document || !kind || !holdsRecords(file)) return null;
  const { text } = document.source;
  const found = document.find(offsetIn(text, position));
  if (!found || found.isKey) return null;
  const named = text.slice(found.from, found.to).replace(/^["']|["']$/g, '');
  const result = resultAt(plan, { file, kind, path: found.path }, named);
  return result && { markdown: describeResult(plan, result), range: editorRange(text, found.from, found.to) };
}

/** What the schema says of a key. */
function keyAt(plan: EditorPlan, { file, position }: EditorPlace): HoverText | null {
  const [document, kind] = [documentNow(plan, file), fileKindOf(file)];
  if (!document || !kind || plan.isBesideYamlServer) return null;
  const { text } = document.source;
  const found = document.find(offsetIn(text, position));
  if (!found?.isKey) return null;
  const schemas = schemasAt(plan.schemas, kind, found.path);
  const said = (all: readonly (string | undefined)[]) => all.find((words) => words !== undefined);
  const lines = [
    said(schemas.map(({ title }) => title)),
    said(schemas.map(({ description }) => description)),
  ];
  const own = lines.flatMap((words) => (words === undefined ? [] : [inLanguage(words, plan.language)]));
  if (own.length === 0) return null;
  const [title = '', ...rest] = own.map(markdownWords);
  return { markdown: joined([`**${title}**`, ...rest]), range: editorRange(text, found.from, found.to) };
}

const texts = {
  vi: {
    unknown: 'chưa có trong sổ văn bản.',
    ambiguous: 'Có thể là một trong các văn bản:',
    dateDiffers: 'Sổ văn bản ghi ngày khác:',
  },
  en: {
    unknown: 'is not in the register of documents.',
    ambiguous: 'One of these documents:',
    dateDiffers: 'The register has another date:',
  },
};
