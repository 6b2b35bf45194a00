import { groupBy } from '../../plan/group-by.ts';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Renaming } from '../../lsp/rename.ts';
import type { UriOf } from '../../lsp/navigation.ts';

/** What a file is to hold: `before` as the editor has it, null for a file that is not there yet. */
export interface EditedText {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** Edits of texts for an editor to make; whole lines, those that stay the same at both ends left alone. */
export function editsOfTexts(edited: readonly EditedText[], uriOf: UriOf): WorkspaceEdit {
  return {
    documentChanges: edited.flatMap(({ file, before, after }) => {
      const uri = uriOf(file);
      const edits = before === null ? [whole(after)] : changedLines(before, after);
      const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
      return before === null
        ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, change]
        : [change];
    }),
  };
}

const whole = (newText: string): TextEdit => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  newText,
});

const lineEnds = /(?<=\r\n|\n|\r(?!\n))/;

function changedLines(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, fresh] = [before.split(lineEnds), after.split(lineEnds)];
  let first = 0;
  while (first < old.length && first < fresh.length && old[first] === fresh[first]) first += 1;
  let same = 0;
  const max = Math.min(old.length, fresh.length) - first;
  while (same < max && old[old.length - 1 - same] === fresh[fresh.length - 1 - same]) same += 1;
  const [from, to] = [first, old.length - same];
  const isOpenEnd = to === old.length && !/[\r\n]$/.test(before);
  const last = old[to - 1] ?? '';
  return [
    {
      range: {
        start: { line: from, character: 0 },
        end: isOpenEnd && to > from ? { line: to - 1, character: last.length } : { line: to, character: 0 },
      },
      newText: fresh.slice(first, fresh.length - same).join(''),
    },
  ];
}

/** The edits of a renaming for an editor to make. */
export function editsOfRenaming({ changes, files }: Renaming, uriOf: UriOf): WorkspaceEdit {
  const byFile = groupBy(changes, ({ file }) => file);
  return {
    documentChanges: [
      ...[...byFile].map(([file, own]): TextDocumentEdit => ({
        textDocument: { uri: uriOf(file), version: null },
        edits: own.map(({ range, text }) => ({ range, newText: text })),
      })),
      ...files.map(({ from, to }) => ({ kind: 'rename' as const, oldUri: uriOf(from), newUri: uriOf(to) })),
    ],
  };
}
