import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A stretch of a text, and what is put there instead. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const apply = (text: string, { from, to, text: fresh }: Splice): string =>
  text.slice(0, from) + fresh + text.slice(to);

/** Collections in braces or brackets; all others are written by indentation. */
export const isFlow = (node: YAMLMap | YAMLSeq): boolean => node.flow === true;

export const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

const isBlockScalar = (node: unknown): boolean =>
  isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);

/** Where the content of a node ends: after its last letter, not after the comments and blank lines that follow. */
export function endOf(node: unknown, text: string): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last = node.items.at(-1);
    const value = isMap(node) ? endOfPair(last as Pair, text) : endOf(last, text);
    return last === undefined ? ((node as Node).range?.[1] ?? 0) : value;
  }
  const end = (node as Node).range?.[1] ?? 0;
  if (!isBlockScalar(node)) return end;
  const keepsBlankLines = /^[>|]\d?\+/.test(text.slice(startOf(node), startOf(node) + 3));
  const content = text.slice(startOf(node), end);
  return keepsBlankLines ? end : startOf(node) + content.trimEnd().length;
}

/** Where a pair ends; of one without a value, after its colon. */
export function endOfPair({ key, value }: Pair, text: string): number {
  const end = endOf(value, text);
  const isEmpty = isScalar(value) && value.source === '' && value.range?.[0] === value.range?.[1];
  return value === null || isEmpty ? Math.max(endOf(key, text) + 1, startOf(value)) : end;
}

/** After the line in which a place is; where that is the last and has no end, `needsEnd` says so. */
function behindLine(text: string, place: number): { at: number; needsEnd: boolean } {
  if (text[place - 1] === '\n') return { at: place, needsEnd: false };
  const lineEnd = text.indexOf('\n', place);
  return lineEnd < 0 ? { at: text.length, needsEnd: true } : { at: lineEnd + 1, needsEnd: false };
}

/** The columns before a place in its line, which new lines are indented by. */
export const columnOf = (text: string, place: number): number =>
  place - (text.lastIndexOf('\n', place - 1) + 1);

/** A line of its own after the line of a place. */
export function lineBehind(text: string, place: number, line: string, eol: string): Splice {
  const { at, needsEnd } = behindLine(text, place);
  return { from: at, to: at, text: needsEnd ? eol + line : line + eol };
}

/** Comments inside a stretch that holds these nodes: what is taken out gives them back. */
export function commentsIn(text: string, [from, to]: TextRange, nodes: readonly unknown[]): string[] {
  const scalars: TextRange[] = [];
  for (const node of nodes)
    if (node)
      visit(node as Node, {
        Scalar(_, scalar) {
          const [start = 0, end = 0] = scalar.range ?? [];
          const head = isBlockScalar(scalar) ? text.slice(start, end).search(/[\r\n]|$/) : 0;
          const isBare = isBlockScalar(scalar) && !/[ \t]#/.test(text.slice(start, start + head));
          scalars.push([isBare ? start : start + head, end]);
        },
      });
  return [...text.slice(from, to).matchAll(/(?<=[ \t\r\n]|^)#[^\r\n]*/g)].flatMap(({ 0: comment, index }) =>
    scalars.some(([start, end]) => start <= from + index && from + index < end) ? [] : [comment],
  );
}

/** From a letter to the one after the last. */
export type TextRange = readonly [from: number, to: number];

/** Takes out an entry that has lines of its own; comments in it and after it stay, on lines of their own. */
export function withoutLines(
  text: string,
  [from, to]: TextRange,
  kept: readonly string[],
  eol: string,
): Splice {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = behindLine(text, to).at;
  const behind = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(to, lineEnd))?.[1];
  const indent = text.slice(lineStart, from).replace(/[^ ]/g, ' ');
  const comments = behind === undefined ? kept : [...kept, behind];
  return { from: lineStart, to: lineEnd, text: comments.map((comment) => indent + comment + eol).join('') };
}

/** The entries on either side of one between commas. */
interface Neighbours {
  readonly previousEnd: number | null;
  readonly nextStart: number | null;
}

/** Takes out an entry between commas, with one of them; comments in it and between entries stay. */
export function withoutFlowEntry(
  text: string,
  [from, to]: TextRange,
  { previousEnd, nextStart }: Neighbours,
  kept: readonly string[],
  eol: string,
): Splice {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const indent = ' '.repeat((/^[ -]*/.exec(line)?.[0].length ?? 0) + 2);
  const back = kept.map((comment) => ` ${comment}${eol}${indent}`).join('');
  if (nextStart !== null) {
    const between = text.slice(to, nextStart);
    return { from, to: between.includes('#') ? to + between.indexOf(',') + 1 : nextStart, text: back };
  }
  const isClear = previousEnd !== null && !text.slice(previousEnd, from).includes('#');
  const comma = isClear ? '' : (/^\s*,/.exec(text.slice(to))?.[0] ?? '');
  return { from: isClear ? previousEnd : from, to: to + comma.length, text: back };
}
