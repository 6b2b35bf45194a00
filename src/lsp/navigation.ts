import type { Location as EditorLocation, Range as EditorRange } from 'vscode-languageserver';
import { fileKindOf, programmeFolderOf } from '../source/read/file-kind.ts';
import { type EditorPlan, type EditorPlace, toEditorRange } from './editor-plan.ts';
import { isOf, type IdMention, mentionsIn, type Thing, unitsMeant } from './mentions.ts';
import { citedAt } from './cited-at.ts';
import { placedThing } from './thing-at.ts';

/** A place in a file of the plan, by its path. */
export interface FileRange {
  readonly file: string;
  readonly range: EditorRange;
}

/** How the server names a file to its editor. */
export type UriOf = (file: string) => string;

/** A place as an editor is told of it. */
export const toLocation = ({ file, range }: FileRange, uriOf: UriOf): EditorLocation => ({
  uri: uriOf(file),
  range,
});

/** Where what is named, or cited in a wording, at a place is defined. */
export function definitionsAt(plan: EditorPlan, place: EditorPlace): FileRange[] {
  const thing = thingOrCited(plan, place);
  if (!thing) return [];
  return rangesNow(
    plan,
    mentionsIn(plan).filter((mention) => mention.isDefinition && isOf(mention, thing)),
  );
}

/** Every place that names the thing at a place; the log of a task counts as one at its beginning. */
export function referencesAt(plan: EditorPlan, place: EditorPlace, withDefinition: boolean): FileRange[] {
  const thing = thingOrCited(plan, place);
  if (!thing) return [];
  const mentions = mentionsIn(plan).filter(
    (mention) => isOf(mention, thing) && (withDefinition || !mention.isDefinition),
  );
  return [...rangesNow(plan, mentions), ...logsOf(plan, thing).map((file) => ({ file, range: beginning }))];
}

const beginning: EditorRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The progress files that bear the id of a unit, or one that it bore before. */
function logsOf(plan: EditorPlan, { kind, id, scope }: Thing): string[] {
  if (kind !== 'unit' && kind !== 'any') return [];
  const former = unitsMeant(plan, { id, scope }).flatMap(({ previously = [] }) => previously);
  const names = [id, ...former].map((one) => `/${one}.yaml`);
  return [...plan.documents.keys()].filter(
    (file) =>
      fileKindOf(file) === 'progress' &&
      programmeFolderOf(file) === scope &&
      names.some((name) => file.endsWith(name)),
  );
}

function thingOrCited(plan: EditorPlan, place: EditorPlace): Thing | null {
  const thing = placedThing(plan, place);
  if (thing) return thing;
  const cited = citedAt(plan, place)?.outcome;
  return cited?.kind === 'resolved' ? { kind: 'document', id: cited.document.id, scope: null } : null;
}

/** The places of mentions in the texts as they are now; what a file no longer shows is left out. */
export const rangesNow = (plan: EditorPlan, mentions: readonly IdMention[]): FileRange[] =>
  mentions.flatMap((mention) => {
    const range = rangeNow(plan, mention);
    return range ? [{ file: mention.file, range }] : [];
  });

/** In a file that cannot be read at the moment, the nearest line that says what the line said when it could. */
function rangeNow({ documents, broken }: EditorPlan, { file, range }: IdMention): EditorRange | null {
  const was = toEditorRange(range);
  const now = broken.get(file)?.source.text.split(/\r\n|\n|\r/);
  if (!now) return was;
  const line = documents.get(file)?.source.text.split(/\r\n|\n|\r/)[was.start.line];
  const same = now.flatMap((words, at) => (words === line ? [at] : []));
  const [nearest] = same.sort((a, b) => Math.abs(a - was.start.line) - Math.abs(b - was.start.line));
  if (nearest === undefined || was.end.line !== was.start.line) return null;
  return { start: { ...was.start, line: nearest }, end: { ...was.end, line: nearest } };
}
