import type { Localised } from '../locale/localised.ts';
import { faultWords } from './faults.ts';
import { escapeFirst } from './markdown-words.ts';
import { indentOf, readIndent, readLine, writeLine } from './quoted-line.ts';
import { closingMark, readAssigned, writeAssigned } from './stated-parts.ts';
import { isLine, nest, type NestedLine, standings } from '../text/nesting.ts';
import type { Wording } from '../plan/unit.ts';
import { inForce, printedUnits } from '../text/wording.ts';
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
  { depth = 0, standing = standings() } = {},
): string[] {
  const isDone = new Set<Wording>();
  return units.flatMap((unit, at) => {
    if (isDone.has(unit)) return [];
    const isTableLine = columns !== undefined && isLine(unit);
    const indent = indentOf(standing(isTableLine ? { kind: 'row' } : unit, depth));
    if (isTableLine) {
      const end = units.findIndex((one, index) => index > at && !isLine(one));
      const lines = units.slice(at, end < 0 ? units.length : end);
      for (const line of lines) isDone.add(line);
      return [indentTable(writeLines(columns, [...tableLines(lines)]), indent)];
    }
    if (unit.kind === 'table' && inForce(unit))
      return [indentTable(writeTextTable(unit), indent), ...bracketOf(unit)];
    const own = holdsLines(unit) ? unit.columns : undefined;
    const inside = printedUnits(unit);
    const under = unitParagraphs(inside, own, { depth: depth + 1, standing });
    const empty =
      own && !inside.some(isLine)
        ? [indentTable(writeLines(own, []), indentOf(standing({ kind: 'row' }, depth + 1)))]
        : [];
    return [indent + writeLine(unit), ...bracketOf(unit), ...under, ...empty];
  });
}

/** The bracket below the line of a unit; none where nothing is stated of it. */
function bracketOf({ assigned = {} }: Wording): string[] {
  const bracket = writeAssigned(assigned);
  return bracket === '' ? [] : [bracket];
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
  const { place, rest } = readIndent(paragraph.slice(2));
  const table = readTable(`| ${rest}`);
  if ('lines' in table)
    return { kind: 'row', text: '', ...place, columns: table.columns, lines: table.lines };
  return { kind: 'table', heading: '', ...place, ...table };
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

const indentTable = (table: string, indent: string): string => `| ${indent}${table.slice(2)}`;
