import type { Wording } from '../plan/unit.ts';
import { labelOf, readLabel } from '../text/labels.ts';
import type { NestedLine, Standing } from '../text/nesting.ts';
import { repealedWords } from '../text/printed-text.ts';
import { inForce, wordsOf } from '../text/wording.ts';
import { escapeWords, unescapeWords } from './markdown-words.ts';

/** The line of a unit in Markdown with its label, a heading bold; `inline` where it may hold no line end, as in a cell. */
export function writeLine(unit: Wording, { inline = false } = {}): string {
  const label = quotedLabel(unit);
  if (!inForce(unit)) return label + repealedWords;
  const words = wordsOf(unit);
  const raw = escapeWords(words, { inline });
  const isMistakable =
    readQuotedLabel(label + raw).length !== label.length ||
    words === repealedWords ||
    (label === '' && (raw.startsWith('*(') || raw.startsWith('|')));
  const line = label + (isMistakable ? asEntity(words, inline) : raw);
  return unit.text === undefined ? `**${line}**` : line;
}

/** The label of a unit in a quotation: of an annex a line of its own. */
const quotedLabel = (unit: Wording): string => labelOf(unit) + (unit.kind === 'annex' ? '\\\n' : '');

const annexLabel = /^PHỤ LỤC(?: (\S{1,16}))?\\\n/u;

/** Whether a line begins with the label of an annex. */
export const isAnnexLabel = (line: string): boolean => annexLabel.test(line);

function readQuotedLabel(line: string): ReturnType<typeof readLabel> {
  const annex = annexLabel.exec(line);
  if (!annex) return readLabel(line);
  const [whole, number] = annex;
  return { kind: 'annex', ...(number !== undefined && { number }), length: whole.length };
}

/** Words of which the first letter is an entity, so that they are read neither as a label nor as the mark of a repealed unit. */
function asEntity(words: string, inline: boolean): string {
  const [first = ''] = words;
  return `&#${first.codePointAt(0) ?? 0};${escapeWords(`x${words.slice(first.length)}`, { inline }).slice(1)}`;
}

/** What stands before a line for each unit of `Standing`: an em space where it is in one, an en space where it is not. */
const [isIn, isOut] = ['&emsp;', '&ensp;'];
const indents = new RegExp(`^(?:${isIn})*(?:${isOut})*`, 'u');

/** The indent that tells where a line stands. */
export const indentOf = ({ inNoHigher, outOf }: Standing): string =>
  isIn.repeat(inNoHigher) + isOut.repeat(outOf);

/** Reads an indent at the beginning of a line. */
export function readIndent(raw: string): { readonly place: Partial<Standing>; readonly rest: string } {
  const indent = indents.exec(raw)?.[0] ?? '';
  const count = (mark: string) => indent.split(mark).length - 1;
  const [inNoHigher, outOf] = [count(isIn), count(isOut)];
  return {
    place: { ...(inNoHigher > 0 && { inNoHigher }), ...(outOf > 0 && { outOf }) },
    rest: raw.slice(indent.length),
  };
}

/** Reads a line as `writeLine` writes it, behind its indent. */
export function readLine(paragraph: string): NestedLine {
  const { place, rest: raw } = readIndent(paragraph.replace(/^ +| +$/g, ''));
  const bold = /^\*\*([^]*)\*\*$/.exec(raw)?.[1];
  const line = bold ?? raw;
  const { kind, number, length } = readQuotedLabel(line);
  const rest = line.slice(length);
  const named = { kind, ...(number !== undefined && { number }), ...place };
  if (number !== undefined && rest === repealedWords) return { ...named, repealed: true };
  const words = unescapeWords(rest);
  return { ...named, ...(bold === undefined ? { text: words } : { heading: words }) };
}
