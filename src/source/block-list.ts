import type { CST } from 'yaml';
import { tokenise } from './tokenise.ts';

/** How a file that is a list is written, as far as another entry may be put at its end; or why none can be. */
export type ListForm =
  { readonly indent: number } | { readonly refused: 'not-a-list' | 'flow-list' | 'ended' };

/** The form of the list that a text of one document is; a text of nothing but comments is a list without entries. */
export function listFormOf(text: string): ListForm {
  const { tokens } = tokenise(text);
  const document = tokens.find((token): token is CST.Document => token.type === 'document');
  if (tokens.some(({ type }) => type === 'doc-end')) return { refused: 'ended' };
  if (!document?.value) return { indent: 0 };
  const { value } = document;
  if (value.type === 'block-seq') return { indent: value.indent };
  const isFlow = value.type === 'flow-collection' && value.start.type === 'flow-seq-start';
  return { refused: isFlow ? 'flow-list' : 'not-a-list' };
}
