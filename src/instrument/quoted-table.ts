import type { Wording } from '../plan/unit.ts';
import { isLine, nest, type NestedLine, standings } from '../text/nesting.ts';
import { indentOf, readLine, writeLine } from './quoted-line.ts';
import { readAssigned, writeAssigned } from './stated-parts.ts';
import type { TableLine } from '../text/table-lines.ts';
import { inForce, printedUnits, wordsOf } from '../text/wording.ts';
import { repealedWords } from '../text/printed-text.ts';
import { escapeWords, unescapeWords } from './markdown-words.ts';

type QuotedColumns = NonNullable<Wording['columns']>;

/** Whether a unit holds an assignment table, whose rows are units. */
export const holdsLines = ({ kind, columns }: Wording): boolean => columns !== undefined && kind !== 'table';

const inCell = (words: string): string => escapeWords(words, { inline: true });
const newLine = '<br>';
const asRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const headWords = ({ head, under }: QuotedColumns[number]): string =>
  (under === undefined ? '' : inCell(under) + newLine) + inCell(head);

/** A table of text in Markdown: its heads, a group of columns above its column, and its rows. */
export function writeTextTable({ columns = [], rows = [] }: Wording): string {
  const heads = columns.map(headWords);
  return [asRow(heads), asRow(heads.map(() => '---')), ...rows.map((row) => asRow(row.map(inCell)))].join(
    '\n',
  );
}

/** How deep a line stands is shown by blanks before its first cell. */
const indent = '&emsp;';

/**
 * The lines of an assignment table in Markdown. The head of the numbers is in italics and that of the words bold, which tells them when the
 * table is read; the words of a group are bold, and what stands in a row follows its words on lines of their own.
 */
export function writeLines(columns: QuotedColumns, lines: readonly TableLine[]): string {
  const heads = columns.map((column) => marked(headWords(column), column.is));
  const rows = lines.map(({ unit, depth }) =>
    columns.map((column, at) => (at === 0 ? indent.repeat(depth) : '') + cellIn(unit, column)),
  );
  return [asRow(heads), asRow(heads.map(() => '---')), ...rows.map(asRow)].join('\n');
}

function marked(words: string, is: QuotedColumns[number]['is']): string {
  if (is === 'text') return `**${words}**`;
  return is === 'number' ? `*${words}*` : words;
}

/** The words of a quoted row in a column, without any format. */
export function quotedCell(unit: Wording, { head, is }: QuotedColumns[number]): string {
  if (is === 'number') return unit.assigned?.['row-number'] ?? unit.number ?? '';
  if (!inForce(unit)) return is === 'text' ? repealedWords : '';
  return is === 'text' ? wordsOf(unit) : (unit.assigned?.[`cell ${head}`] ?? '');
}

function cellIn(unit: Wording, column: QuotedColumns[number]): string {
  const words = inCell(quotedCell(unit, column));
  if (column.is !== 'text' || !inForce(unit)) return words;
  const own = unit.kind === 'group' ? `**${words}**` : words;
  return [own, writeAssigned(besideCells(unit)), ...inside(unit)]
    .filter((line, at) => at === 0 || line !== '')
    .join(newLine);
}

/** What stands in a line of a table below its words, each on a line of its own, indented as in a quotation. */
const inside = (unit: Wording, depth = 0, standing = standings()): string[] =>
  printedUnits(unit)
    .filter((child) => !isLine(child))
    .flatMap((child) => [
      indentOf(standing(child, depth)) + writeLine(child, { inline: true }),
      writeAssigned(child.assigned ?? {}),
      ...inside(child, depth + 1, standing),
    ]);

/** What is stated of a line of a table that no cell of it says. */
const besideCells = ({ assigned = {} }: Wording): NonNullable<Wording['assigned']> =>
  Object.fromEntries(
    Object.entries(assigned).filter(([part]) => part !== 'row-number' && !part.startsWith('cell ')),
  );

/** A table as it was read: one of text, or the lines of an assignment table. */
export type QuotedTable =
  Pick<Wording, 'columns' | 'rows'> | { readonly columns: QuotedColumns; readonly lines: Wording[] };

/** Whether a paragraph is a table. */
export const isTable = (raw: string): boolean => raw.split('\n').every((line) => line.startsWith('|'));

/** Reads a table as `writeTextTable` and `writeLines` write it. */
export function readTable(raw: string): QuotedTable {
  const [head = '', , ...lines] = raw.split('\n');
  const heads = cellsOf(head);
  const columns = heads.map(readHead);
  const rows = lines.map(cellsOf);
  if (!columns.some(({ is }) => is === 'text'))
    return { columns, rows: rows.map((row) => row.map(unescapeWords)) };
  return { columns, lines: nestLines(rows.map((row) => readRow(row, columns))) };
}

function readHead(raw: string): QuotedColumns[number] {
  const bold = /^\*\*([^]*)\*\*$/.exec(raw)?.[1];
  const italic = bold === undefined ? /^\*([^]*)\*$/.exec(raw)?.[1] : undefined;
  const [first = '', second] = (bold ?? italic ?? raw).split(newLine).map(unescapeWords);
  return {
    head: second ?? first,
    ...(second !== undefined && { under: first }),
    ...(bold !== undefined && { is: 'text' as const }),
    ...(italic !== undefined && { is: 'number' as const }),
  };
}

function readRow(row: readonly string[], columns: QuotedColumns): TableLine {
  const [first = '', ...others] = row;
  const depth = /^(?:&emsp;)*/.exec(first)?.[0].length ?? 0;
  const cells = [first.slice(depth), ...others];
  let words = '';
  const assigned: Record<string, string> = {};
  for (const [at, { head, is }] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (is === 'text') words = cell;
    else if (cell !== '') assigned[is === 'number' ? 'row-number' : `cell ${head}`] = unescapeWords(cell);
  }
  const [own = '', ...below] = words.split(newLine);
  const bold = /^\*\*([^]*)\*\*$/.exec(own)?.[1];
  const lines: NestedLine[] = [];
  for (const raw of below) {
    const stated = readAssigned(raw);
    const last = lines.at(-1);
    if (!stated) lines.push(readLine(raw));
    else if (last) lines[lines.length - 1] = { ...last, assigned: stated };
    else Object.assign(assigned, stated);
  }
  const unit: Wording = {
    kind: bold === undefined ? 'row' : 'group',
    text: unescapeWords(bold ?? own),
    ...(Object.keys(assigned).length > 0 && { assigned }),
    units: nest(lines),
  };
  return { unit, depth: depth / indent.length };
}

/** Lines each in the nearest one before that stands less deep. */
function nestLines(lines: readonly TableLine[]): Wording[] {
  type Open = Omit<Wording, 'units'> & { units: Wording[] };
  const roots: Wording[] = [];
  const open: Open[] = [];
  for (const { unit, depth } of lines) {
    const own: Open = { ...unit, units: [...unit.units] };
    open.length = Math.min(open.length, depth);
    (open.at(-1)?.units ?? roots).push(own);
    open.push(own);
  }
  return roots;
}

/** The cells of a line of a table in Markdown, as they are written. */
export const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|\s?|\s?\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/^ | $/g, ''));
