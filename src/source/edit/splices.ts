import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, Scalar, visit } from '../read/yaml-library.ts';

/** A stretch of a text, and what is put there instead. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text with splices made in it; of those at one place the first given comes first. Null where one of them is null, or where two concern
 * the same letters.
 */
export function applySplices(text: string, splices: readonly (Splice | null)[]): string | null {
  let edited = '';
  let place = 0;
  for (const splice of splices.toSorted(
    (one, other) => order(one) - order(other) || size(one) - size(other),
  )) {
    if (!splice || splice.from < place) return null;
    edited += text.slice(place, splice.from) + splice.text;
    place = splice.to;
  }
  return edited + text.slice(place);
}

const order = (splice: Splice | null): number => splice?.from ?? -1;
const size = (splice: Splice | null): number => (splice ? splice.to - splice.from : 0);

/** Collections in braces or brackets; all others are written by indentation. */
export const isFlow = (node: YAMLMap | YAMLSeq): boolean => node.flow === true;

/** Where a node begins in its text; 0 for one that was not read from a text. */
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
function placeAfterLine(text: string, place: number): { at: number; needsEnd: boolean } {
  if (text[place - 1] === '\n') return { at: place, needsEnd: false };
  const lineEnd = text.indexOf('\n', place);
  return lineEnd < 0 ? { at: text.length, needsEnd: true } : { at: lineEnd + 1, needsEnd: false };
}

/** The columns before a place in its line, which new lines are indented by. */
export const columnOf = (text: string, place: number): number =>
  place - (text.lastIndexOf('\n', place - 1) + 1);

/** A line of its own after the line of a place. */
export function lineAfter(text: string, place: number, line: string, eol: string): Splice {
  const { at, needsEnd } = placeAfterLine(text, place);
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
  const lineEnd = placeAfterLine(text, to).at;
  const trailing = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(to, lineEnd))?.[1];
  const indent = text.slice(lineStart, from).replace(/[^ ]/g, ' ');
  const comments = trailing === undefined ? kept : [...kept, trailing];
  return { from: lineStart, to: lineEnd, text: comments.map((comment) => indent + comment + eol).join('') };
}

/** Neighbouring entries between commas, with the ends of what stands before and after them. */
export interface EntryRun {
  readonly range: TextRange;
  readonly previousEnd: number | null;
  readonly nextStart: number | null;
}

/** The runs of neighbouring entries that are chosen, by the places of all entries. */
export function runsOf(ranges: readonly TextRange[], isChosen: (at: number) => boolean): EntryRun[] {
  const runs: EntryRun[] = [];
  ranges.forEach(([start], from) => {
    if (!isChosen(from) || (from > 0 && isChosen(from - 1))) return;
    let last = from;
    while (last + 1 < ranges.length && isChosen(last + 1)) last += 1;
    runs.push({
      range: [start, ranges[last]?.[1] ?? start],
      previousEnd: ranges[from - 1]?.[1] ?? null,
      nextStart: ranges[last + 1]?.[0] ?? null,
    });
  });
  return runs;
}

/** Takes out entries between commas, with one of these; comments in them and between entries stay. */
export function withoutFlowEntries(
  text: string,
  { range: [from, to], previousEnd, nextStart }: EntryRun,
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

/** Puts something between braces or brackets that hold nothing. */
export function intoEmpty(node: YAMLMap | YAMLSeq, fresh: string, text: string): Splice {
  const at = startOf(node) + 1;
  const closes = text[at] === '}' || text[at] === ']';
  const blank = isMap(node) ? ' ' : '';
  return { from: at, to: at, text: `${blank}${fresh}${closes ? blank : ''}` };
}
