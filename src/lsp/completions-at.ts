import { evenBlanks } from '../vietnamese/letters/even-blanks.ts';
import { type CompletionItem, CompletionItemKind, type Range as EditorRange } from 'vscode-languageserver';
import type { YamlPath } from '../plan/location.ts';
import type { FileKind } from '../plan/source-file.ts';
import { composeWithLibrary } from '../source/read/compose.ts';
import { fileKindOf } from '../source/read/file-kind.ts';
import { valueAt } from '../source/read/remove-paths.ts';
import { visible } from '../screen/visible.ts';
import { fold } from '../vietnamese/letters/fold.ts';
import { documentNow, type EditorPlan, editorRange, type EditorPlace, offsetIn } from './editor-plan.ts';
import { keysFor, offersFor } from './offers.ts';
import type { Offered } from './offered.ts';

const maxShown = 400;

/** Stands for the word that is being typed, so that the text before it can be read. */
const mark = 'cthd-word-being-typed';

/** What may stand at a place: ids with what they name, states, kinds, documents, symbols, forms of deadlines, keys. */
export function completionsAt(plan: EditorPlan, { file, position }: EditorPlace): CompletionItem[] {
  const [document, kind] = [documentNow(plan, file), fileKindOf(file)];
  if (!document || !kind) return [];
  const { text } = document.source;
  const offset = offsetIn(text, position);
  const typed = wordAround(text, offset);
  const lineStart =
    Math.max(text.lastIndexOf('\n', typed.from - 1), text.lastIndexOf('\r', typed.from - 1)) + 1;
  const before = text.slice(lineStart, typed.from);
  if (/(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ''))) return [];
  const range = editorRange(text, typed.from, typed.to);
  const lead = before.endsWith(':') ? ' ' : '';
  const head = text.slice(0, typed.from) + lead;
  const places = /^[ \t]*(?:- +)*$/.test(before)
    ? [placeOf(`${head}${mark}: x`), placeOf(head + mark)]
    : [placeOf(head + mark)];
  const offered = places.flatMap((place) =>
    place === null ? [] : offersAt(plan, { file, kind, data: document.value }, place),
  );
  return offered.slice(0, maxShown).map((one, index) => itemOf(one, { range, lead, index }));
}

/** The letters of the word around an offset: whatever a plain value without blanks may hold. */
function wordAround(text: string, offset: number): { readonly from: number; readonly to: number } {
  const isWord = (at: number) => /[^\s,:#"'[\]{}]/.test(text.charAt(at));
  let [from, to] = [offset, offset];
  while (from > 0 && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to)) to += 1;
  return { from, to };
}

interface TypedPlace {
  readonly path: YamlPath;
  readonly isKey: boolean;
}

/** Where the mark stands in the text before it, which is read as far as it goes. */
function placeOf(text: string): TypedPlace | null {
  const found = composeWithLibrary({ path: '', text }).find(text.lastIndexOf(mark) + 1);
  return found && { path: found.isKey ? found.path.slice(0, -1) : found.path, isKey: found.isKey };
}

interface TypedFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly data: unknown;
}

function offersAt(plan: EditorPlan, { file, kind, data }: TypedFile, { path, isKey }: TypedPlace): Offered[] {
  if (!isKey) return offersFor(plan, { file, kind, path });
  const here = valueAt(data, path);
  const present = typeof here === 'object' && here !== null ? Object.keys(here) : [];
  return keysFor(plan, { file, kind, path }, present);
}

function itemOf(
  { value, words, means, isKey, also }: Offered,
  { range, lead, index }: { readonly range: EditorRange; readonly lead: string; readonly index: number },
): CompletionItem {
  return {
    label: visible(value),
    kind: isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(words !== undefined && { detail: visible(words) }),
    ...(means !== undefined && { documentation: visible(means) }),
    filterText: evenBlanks(`${value} ${fold(words ?? '')} ${also ?? ''}`.normalize('NFC')),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: `${lead}${value}${isKey ? ': ' : ''}` },
  };
}
