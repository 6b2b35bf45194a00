import { CST, Lexer, Parser } from './yaml-library.ts';
import { lexemeLimit } from './lexeme-limit.ts';

/** Deeper than any programme; bounded before composing, because deep nesting can end the process. */
export const depthLimit = 64;

/** A value of more lines is longer than any text of a plan may be; the composer makes several objects of each line. */
export const lineLimit = 50_000;

/** Where a file holds this many mistakes, the rest are the same mistake again; each costs more than the text that it is about. */
export const mistakeLimit = 100;

const refusedTypes = ['anchor', 'alias', 'tag'] as const;

/** A mark that plans do not use, with its place. */
export interface Mark {
  readonly type: (typeof refusedTypes)[number];
  readonly offset: number;
  readonly source: string;
}

/** A comment, with its place. */
export interface Comment {
  readonly offset: number;
  readonly source: string;
}

/** Why the rest of a text is not read. */
type Stop = 'depth' | 'size' | 'lines';

export interface Tokens {
  /** None where reading stopped. */
  readonly tokens: readonly CST.Token[];
  /** Anchors, aliases and tags, wherever they are: the composer keeps no place for them. */
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
  /** Where a quote opens that is never closed, by where its text ends. */
  readonly unclosedQuotes: ReadonlyMap<number, number>;
  /** How many lexemes were looked at. */
  readonly lexemes: number;
  /** Where the text nests too deeply, has too many parts, or a value too many lines; reading stopped there. */
  readonly stopped: { readonly why: Stop; readonly at: number } | null;
}

const lineEnds = /\r\n|\n|\r/g;

/** Whether a lexeme has more lines than any value may have. */
function hasTooManyLines(source: string): boolean {
  if (source.length <= lineLimit) return false;
  lineEnds.lastIndex = 0;
  for (let lines = 0; lines <= lineLimit; lines += 1) if (!lineEnds.test(source)) return false;
  return true;
}

/** Cuts a text into YAML tokens, as far as it may go: up to its limits, and to so many mistakes. */
export function tokenise(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const marks: Mark[] = [];
  const comments: Comment[] = [];
  const unclosedQuotes = new Map<number, number>();
  let count = 0;
  const stoppedAt = (why: Stop, at: number): Tokens => ({
    tokens: [],
    marks,
    comments,
    unclosedQuotes,
    lexemes: count,
    stopped: { why, at },
  });
  let previous = '';
  let mistakes = 0;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const type = previous === CST.SCALAR ? null : CST.tokenType(source);
    if (hasTooManyLines(source)) return stoppedAt('lines', offset);
    const refused = refusedTypes.find((candidate) => candidate === type);
    if (refused && marks.length < mistakeLimit) marks.push({ type: refused, offset, source });
    if (type === 'comment') comments.push({ offset, source });
    if (type?.endsWith('quoted-scalar') && isUnclosed(source))
      unclosedQuotes.set(offset + source.length, offset);
    for (const token of parser.next(source)) {
      tokens.push(token);
      if (token.type === 'error') mistakes += 1;
    }
    count += 1;
    if (parser.stack.length > depthLimit) return stoppedAt('depth', offset);
    if (count > lexemeLimit) return stoppedAt('size', offset);
    if (mistakes > mistakeLimit) break;
    previous = previous === CST.SCALAR ? '' : source;
  }
  tokens.push(...parser.end());
  return { tokens, marks, comments, unclosedQuotes, lexemes: count, stopped: null };
}

const isUnclosed = (quoted: string): boolean => quoted.length === 1 || !quoted.endsWith(quoted.charAt(0));
