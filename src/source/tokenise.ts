import { CST, Lexer, Parser } from 'yaml';

/** Deeper than any programme; bounded before composing, because deep nesting can end the process. */
export const depthLimit = 64;

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
  /** Where the text nests too deeply; reading stopped there. */
  readonly tooDeepAt: number | null;
}

/** Cuts a text into YAML tokens, as far as it may nest. */
export function tokenise(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const marks: Mark[] = [];
  let previous = '';
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const type = previous === CST.SCALAR ? null : CST.tokenType(source);
    const refused = refusedTypes.find((candidate) => candidate === type);
    if (refused) marks.push({ type: refused, offset, source });
    tokens.push(...parser.next(source));
    if (parser.stack.length > depthLimit) return { tokens, marks, tooDeepAt: offset };
    previous = previous === CST.SCALAR ? '' : source;
  }
  tokens.push(...parser.end());
  return { tokens, marks, tooDeepAt: null };
}
