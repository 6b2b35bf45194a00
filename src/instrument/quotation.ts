import type { Localised } from '../locale/localised.ts';
import { faultWords } from './faults.ts';
import { labelOf, readLabel } from '../text/labels.ts';
import { escapeFirst, escapeWords, unescapeWords } from './markdown-words.ts';
import { nest } from '../text/nesting.ts';
import { repealedWords } from '../text/printed-text.ts';
import type { Wording } from '../plan/unit.ts';
import { inForce, withUnder, wordsOf } from '../text/wording.ts';

/** The paragraphs of a quotation in Markdown, one a unit with its own label, headings bold; the marks stand around the whole. */
export function writeQuotation(units: readonly Wording[]): string[] {
  const lines = units.flatMap((unit) => Array.from(withUnder(unit), writeLine));
  return lines.map((line, at) => {
    const first = at === 0 ? `“${line}` : line.startsWith('**') ? line : escapeFirst(line);
    return at === lines.length - 1 ? `${first}”.` : first;
  });
}

function writeLine(unit: Wording): string {
  const label = labelOf(unit);
  if (!inForce(unit)) return label + repealedWords;
  const words = wordsOf(unit);
  const raw = escapeWords(words);
  const isMistakable = readLabel(label + raw).length !== label.length || words === repealedWords;
  const line = label + (isMistakable ? asEntity(words) : raw);
  return unit.text === undefined ? `**${line}**` : line;
}

/** Words of which the first letter is an entity, so that they are read neither as a label nor as the mark of a repealed unit. */
function asEntity(words: string): string {
  const [first = ''] = words;
  return `&#${first.codePointAt(0) ?? 0};${escapeWords(`x${words.slice(first.length)}`).slice(1)}`;
}

/** The units of a quotation, or what is wrong with it. */
export type QuotationRead = { readonly units: readonly Wording[] } | { readonly fault: Localised };

/** Reads what is between the outer marks of a quotation in Markdown; the closing may be .”. or .” or ”. */
export function readQuotation(raw: string): QuotationRead {
  const text = raw.trim();
  if (!text.startsWith('“')) return { fault: faultWords.noQuotation() };
  const end = closingMark(text, 0);
  if (end < 0) return { fault: faultWords.openQuotation() };
  if (!/^[.;,]?\s*$/.test(text.slice(end + 1))) return { fault: faultWords.closedEarly() };
  const lines = text
    .slice(1, end)
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map(readLine);
  return { units: nest(lines) };
}

/** Where the quotation that begins at a place ends; -1 where it does not. */
export function closingMark(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '“') depth += 1;
    else if (text[at] === '”') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function readLine(paragraph: string): Omit<Wording, 'units'> {
  const raw = paragraph.replace(/^ +| +$/g, '');
  const bold = /^\*\*([^]*)\*\*$/.exec(raw)?.[1];
  const line = bold ?? raw;
  const { kind, number, length } = readLabel(line);
  const rest = line.slice(length);
  const named = { kind, ...(number !== undefined && { number }) };
  if (number !== undefined && rest === repealedWords) return { ...named, repealed: true };
  const words = unescapeWords(rest);
  return { ...named, ...(bold === undefined ? { text: words } : { heading: words }) };
}
