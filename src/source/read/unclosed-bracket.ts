import type { Localised } from '../../locale/localised.ts';
import type { CST } from './yaml-library.ts';

/** A bracket that opens and is never closed: where it stands, and which. */
export interface UnclosedBracket {
  readonly at: number;
  readonly open: '[' | '{';
}

/** The first bracket of a text that is never closed, from its tokens; null for none. What is wrong behind it mostly follows from it. */
export function unclosedBracket(tokens: readonly (CST.Token | null | undefined)[]): UnclosedBracket | null {
  for (const token of tokens) {
    const found = token && firstIn(token);
    if (found) return found;
  }
  return null;
}

/** Of brackets in one another the inner one: it takes the closing bracket of the outer one. */
function firstIn(token: CST.Token): UnclosedBracket | null {
  if (token.type === 'document') return token.value ? firstIn(token.value) : null;
  if (token.type !== 'flow-collection' && token.type !== 'block-map' && token.type !== 'block-seq')
    return null;
  for (const item of token.items) {
    const found = unclosedBracket([item.key, item.value]);
    if (found) return found;
  }
  if (token.type !== 'flow-collection') return null;
  const isMap = token.start.type === 'flow-map-start';
  const isClosed = token.end.some(({ type }) => type === (isMap ? 'flow-map-end' : 'flow-seq-end'));
  return isClosed ? null : { at: token.start.offset, open: isMap ? '{' : '[' };
}

/** Says that a bracket is never closed, and what to do: it may be a letter of a text too. */
export function unclosedMessage({ open }: UnclosedBracket): Localised {
  const close = open === '[' ? ']' : '}';
  return {
    vi: `Ngoặc ${open} mở ở đây không được đóng; hãy thêm ${close}, hoặc đặt cả giá trị trong dấu nháy nếu ngoặc thuộc lời văn.`,
    en: `This ${open} is never closed; add ${close}, or put the whole value in quotes if the bracket belongs to the wording.`,
  };
}
