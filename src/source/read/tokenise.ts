import { CST, Lexer, Parser } from 'yaml';

/** Deeper than any programme; bounded before composing, because deep nesting can end the process. */
export const depthLimit = 64;

/** More than a file of ten thousand tasks has; composing more would take memory out of all proportion to the file. */
export const lexemeLimit = 1_000_000;

/** What carries no data. */
const layout: ReadonlySet<string> = new Set(['space', 'comment', 'newline']);

const refusedTypes = ['anchor', 'alias', 'tag'] as const;

/** A mark that plans do not use, with its place. */
export interface Mark {
  readonly type: (typeof refusedTypes)[number];
  readonly offset: number;
  readonly source: string;
}

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** Anchors, aliases and tags, wherever they stand: the composer keeps no place for them. */
  readonly marks: readonly Mark[];
  /** Where the text nests too deeply, or has too many parts; reading stopped there. */
  readonly stopped: { readonly why: 'depth' | 'size'; readonly at: number } | null;
}

/** Cuts a text into YAML tokens, as far as it may go. */
export function tokenise(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const marks: Mark[] = [];
  let previous = '';
  let count = 0;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const type = previous === CST.SCALAR ? null : CST.tokenType(source);
    const refused = refusedTypes.find((candidate) => candidate === type);
    if (refused) marks.push({ type: refused, offset, source });
    tokens.push(...parser.next(source));
    if (type === null || !layout.has(type)) count += 1;
    if (parser.stack.length > depthLimit) return { tokens, marks, stopped: { why: 'depth', at: offset } };
    if (count > lexemeLimit) return { tokens, marks, stopped: { why: 'size', at: offset } };
    previous = previous === CST.SCALAR ? '' : source;
  }
  tokens.push(...parser.end());
  return { tokens, marks, stopped: null };
}
