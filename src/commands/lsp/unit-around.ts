import type { Position } from 'vscode-languageserver';
import { offsetIn } from '../../lsp/editor-plan.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import { valueAt } from '../../source/read/remove-paths.ts';
import type { OpenPlan } from '../shared/open-plan.ts';

/** The id of the innermost unit that a place of a text file is in; null where it is in none. */
export function unitAround({ files }: OpenPlan, file: string, position: Position): string | null {
  const document = files.find((one) => one.document.source.path === file)?.document;
  if (!document || fileKindOf(file) !== 'text') return null;
  const path = document.find(offsetIn(document.source.text, position))?.path ?? [];
  for (let length = path.length; length > 1; length -= 1) {
    if (path[length - 2] !== 'units' || typeof path[length - 1] !== 'number') continue;
    const id = valueAt(document.value, [...path.slice(0, length), 'id']);
    if (typeof id === 'string') return id;
  }
  return null;
}
