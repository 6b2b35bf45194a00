import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { offsetIn } from '../../lsp/editor-plan.ts';

/** A text after the changes that an editor tells of, one after the other; places are lines and UTF-16 columns of the text before each. */
export const applyTextChanges = (text: string, changes: readonly TextDocumentContentChangeEvent[]): string =>
  changes.reduce((now, change) => {
    if (!('range' in change)) return change.text;
    const [from, to] = [offsetIn(now, change.range.start), offsetIn(now, change.range.end)];
    return now.slice(0, Math.min(from, to)) + change.text + now.slice(Math.max(from, to));
  }, text);
