import type { Localised } from '../locale/localised.ts';
import { faultWords } from './faults.ts';
import { labelOf, readLabel } from '../text/labels.ts';
import { escapeFirst, escapeWords, unescapeWords } from './markdown-words.ts';
import { listPart, partListed } from './part-names.ts';
import type { Assigned } from './task-words.ts';
import { isPart, type PartName } from '../text/unit-parts.ts';
import { equalsAbove, isLine, nest, type NestedLine } from '../text/nesting.ts';
import { repealedWords } from '../text/printed-text.ts';
import type { UnitKind, Wording } from '../plan/unit.ts';
import { inForce, printedUnits, wordsOf } from '../text/wording.ts';
import { tableLines } from '../text/table-lines.ts';
import { holdsLines, isTable, readTable, writeLines, writeTextTable } from './quoted-table.ts';

/**
 * The paragraphs of a quotation in Markdown, one a unit with its own label, headings bold, tables as tables; the marks stand around the
 * whole. Rows and groups that are quoted by themselves are a table where its `columns` are given.
 */
export function writeQuotation(units: readonly Wording[], columns?: Wording['columns']): string[] {
  const paragraphs = unitParagraphs(units, columns);
  const opened = paragraphs.map((paragraph, at) => {
    if (isTable(paragraph)) return at === 0 ? `“\n\n${paragraph}` : paragraph;
    if (at === 0) return `“${paragraph}`;
    return paragraph.startsWith('**') ? paragraph : escapeFirst(paragraph);
  });
  const last = opened.length - 1;
  return opened.map((paragraph, at) => {
    if (at < last) return paragraph;
    return isTable(paragraphs[at] ?? '') ? `${paragraph}\n\n”.` : `${paragraph}”.`;
  });
}

/** Units and what is in them, a paragraph each; rows side by side are one table of their columns. */
export function unitParagraphs(
  units: readonly Wording[],
  columns?: Wording['columns'],
  above: readonly UnitKind[] = [],
): string[] {
  const isDone = new Set<Wording>();
  return units.flatMap((unit, at) => {
    if (isDone.has(unit)) return [];
    if (columns && isLine(unit)) {
      const end = units.findIndex((one, index) => index > at && !isLine(one));
      const lines = units.slice(at, end < 0 ? units.length : end);
      for (const line of lines) isDone.add(line);
      return [writeLines(columns, [...tableLines(lines)])];
    }
    if (unit.kind === 'table' && inForce(unit)) return [writeTextTable(unit), ...writeAssigned(unit)];
    const own = holdsLines(unit) ? unit.columns : undefined;
    const inside = printedUnits(unit);
    const empty = own && !inside.some(isLine) ? [writeLines(own, [])] : [];
    const line = inEqual.repeat(equalsAbove(unit, above)) + writeLine(unit);
    return [line, ...writeAssigned(unit), ...unitParagraphs(inside, own, [...above, unit.kind]), ...empty];
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
  const label = quotedLabel(unit);
  if (!inForce(unit)) return label + repealedWords;
  const words = wordsOf(unit);
  const raw = escapeWords(words);
  const isMistakable =
    readQuotedLabel(label + raw).length !== label.length ||
    words === repealedWords ||
    (label === '' && (raw.startsWith('*(') || raw.startsWith('|')));
  const line = label + (isMistakable ? asEntity(words) : raw);
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
function asEntity(words: string): string {
  const [first = ''] = words;
  return `&#${first.codePointAt(0) ?? 0};${escapeWords(`x${words.slice(first.length)}`).slice(1)}`;
}

/** The units of a quotation, with the columns of those that are lines of a table by themselves; or what is wrong with it. */
export type QuotationRead =
  | { readonly units: readonly Wording[]; readonly columns?: Wording['columns'] }
  | { readonly fault: Localised };

/** A line of a quotation; for a table of rows it stands for all of them, in what the line before is in. */
type QuotedLine = NestedLine & { readonly lines?: readonly Wording[] };

/** Reads what is between the outer marks of a quotation in Markdown; the closing may be .”. or .” or ”. */
export function readQuotation(raw: string): QuotationRead {
  const text = raw.trim();
  if (!text.startsWith('“')) return { fault: faultWords.noQuotation() };
  const end = closingMark(text, 0);
  if (end < 0) return { fault: faultWords.openQuotation() };
  if (!/^[.;,]?\s*$/.test(text.slice(end + 1))) return { fault: faultWords.closedEarly() };
  return readUnits(text.slice(1, end).split(/\n[ \t]*(?:\n[ \t]*)+/));
}

/** The units of some paragraphs, as `unitParagraphs` writes them, with the columns of those that are lines of a table by themselves. */
export function readUnits(paragraphs: readonly string[]): {
  readonly units: Wording[];
  readonly columns?: Wording['columns'];
} {
  const lines: QuotedLine[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const isBesideTable = [at - 1, at + 1].some((beside) => isTable(paragraphs[beside] ?? ''));
    if (paragraph.trim() === '' && isBesideTable) continue;
    const assigned = readAssigned(paragraph);
    const last = lines.at(-1);
    if (isTable(paragraph)) lines.push(readTableLine(paragraph));
    else if (assigned && last) lines[lines.length - 1] = { ...last, assigned };
    else lines.push(readLine(paragraph));
  }
  const units = nest(lines) as readonly (Wording & QuotedLine)[];
  const columns = units.find((unit) => unit.lines)?.columns;
  return { units: withLines(units), ...(columns && { columns }) };
}

function readTableLine(paragraph: string): QuotedLine {
  const table = readTable(paragraph);
  if ('lines' in table) return { kind: 'row', text: '', columns: table.columns, lines: table.lines };
  return { kind: 'table', heading: '', ...table };
}

/** Units with the rows of a table in the place of the line that stands for them, and its columns with the unit that holds it. */
function withLines(units: readonly (Wording & QuotedLine)[]): Wording[] {
  return units.flatMap((unit): readonly Wording[] => {
    if (unit.lines) return unit.lines;
    const inside = unit.units as readonly (Wording & QuotedLine)[];
    const columns = inside.find(({ lines }) => lines)?.columns;
    return [{ ...unit, ...(columns && { columns }), units: withLines(inside) }];
  });
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

/** Stands before the line of a unit for each unit of its own level that it is in, as a paragraph in a bullet: print tells it by its indent. */
const inEqual = '&emsp;';

function readLine(paragraph: string): NestedLine {
  const indented = paragraph.replace(/^ +| +$/g, '');
  const indent = /^(?:&emsp;)*/.exec(indented)?.[0].length ?? 0;
  const raw = indented.slice(indent);
  const bold = /^\*\*([^]*)\*\*$/.exec(raw)?.[1];
  const line = bold ?? raw;
  const { kind, number, length } = readQuotedLabel(line);
  const rest = line.slice(length);
  const named = {
    kind,
    ...(number !== undefined && { number }),
    ...(indent > 0 && { inEquals: indent / inEqual.length }),
  };
  if (number !== undefined && rest === repealedWords) return { ...named, repealed: true };
  const words = unescapeWords(rest);
  return { ...named, ...(bold === undefined ? { text: words } : { heading: words }) };
}
