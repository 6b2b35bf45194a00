import type { Localised } from '../locale/localised.ts';
import { faultWords } from './faults.ts';
import { labelOf, readLabel } from '../text/labels.ts';
import { escapeFirst, escapeWords, unescapeWords } from './markdown-words.ts';
import { listPart, partListed } from './part-names.ts';
import type { Assigned } from './task-words.ts';
import { isPart, type PartName } from '../text/unit-parts.ts';
import { nest } from '../text/nesting.ts';
import { repealedWords } from '../text/printed-text.ts';
import type { Wording } from '../plan/unit.ts';
import { inForce, withUnder, wordsOf } from '../text/wording.ts';

/** The paragraphs of a quotation in Markdown, one a unit with its own label, headings bold; the marks stand around the whole. */
export function writeQuotation(units: readonly Wording[]): string[] {
  const lines = units.flatMap((unit) =>
    [...withUnder(unit)].flatMap((one) => [writeLine(one), ...writeAssigned(one)]),
  );
  return lines.map((line, at) => {
    const first = at === 0 ? `“${line}` : line.startsWith('**') ? line : escapeFirst(line);
    return at === lines.length - 1 ? `${first}”.` : first;
  });
}

/** The parts of a new unit in a bracket below its words: *(Cơ quan chủ trì: “Ban A”; Thời gian hoàn thành: “Quý IV/2026”)* */
function writeAssigned({ assigned = {} }: Wording): string[] {
  const quote = (words: string) => escapeWords(words, { inline: true });
  const parts = Object.entries(assigned).flatMap(([part, words]) =>
    words === undefined || !isPart(part) ? [] : [`${listPart(part, quote)}: “${quote(words)}”`],
  );
  return parts.length === 0 ? [] : [`*(${parts.join('; ')})*`];
}

/** Reads such a bracket; null where a paragraph is none. */
function readAssigned(raw: string): Assigned | null {
  let rest = /^\*\((.+)\)\*$/su.exec(raw.trim())?.[1];
  if (rest === undefined) return null;
  const assigned: Record<string, string> = {};
  while (rest !== '') {
    const title = readListed(rest);
    if (!title) return null;
    const words = rest.slice(title.length);
    const end = words.startsWith('“') ? closingMark(words, 0) : -1;
    if (end < 0) return null;
    assigned[title.part] = unescapeWords(words.slice(1, end));
    rest = words.slice(end + 1).replace(/^; /, '');
  }
  return assigned;
}

/** Reads the name of a part with its colon at the beginning of a text: `Thời gian hoàn thành: `, `Nội dung cột “Kinh phí”: `. */
export function readListed(raw: string): { part: PartName; length: number } | null {
  const [, title = '', next = ''] = /^([^:“\n]{1,60})(: |“)/u.exec(raw) ?? [];
  if (next === ': ') {
    const part = partListed(title, null);
    return part && { part, length: title.length + 2 };
  }
  const end = next === '' ? -1 : closingMark(raw, title.length);
  if (end < 0 || raw.slice(end + 1, end + 3) !== ': ') return null;
  const part = partListed(title, unescapeWords(raw.slice(title.length + 1, end)));
  return part && { part, length: end + 3 };
}

function writeLine(unit: Wording): string {
  const label = labelOf(unit);
  if (!inForce(unit)) return label + repealedWords;
  const words = wordsOf(unit);
  const raw = escapeWords(words);
  const isMistakable =
    readLabel(label + raw).length !== label.length ||
    words === repealedWords ||
    (label === '' && raw.startsWith('*('));
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
    .reduce<Omit<Wording, 'units'>[]>((read, paragraph) => {
      const assigned = readAssigned(paragraph);
      const last = read.at(-1);
      if (!assigned || !last) return [...read, readLine(paragraph)];
      return [...read.slice(0, -1), { ...last, assigned }];
    }, []);
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
