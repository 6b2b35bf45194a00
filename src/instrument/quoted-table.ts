import type { Wording } from '../plan/unit.ts';
import { nest } from '../text/nesting.ts';
import { insideLine, type TableLine } from '../text/table-lines.ts';
import { labelOf, readLabel } from '../text/labels.ts';
import { inForce, wordsOf } from '../text/wording.ts';
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
  return (
    own +
    insideLine(unit)
      .map((child) => newLine + labelOf(child) + wordsInside(child))
      .join('')
  );
}

/** The words of a unit inside a row; a heading in bold. */
const wordsInside = (unit: Wording): string =>
  unit.text === undefined ? `**${inCell(wordsOf(unit))}**` : inCell(unit.text);

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
  return { columns, lines: nestLines(rows.map((row) => readLine(row, columns))) };
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

function readLine(row: readonly string[], columns: QuotedColumns): TableLine {
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
  const [own = '', ...inside] = words.split(newLine);
  const bold = /^\*\*([^]*)\*\*$/.exec(own)?.[1];
  const unit: Wording = {
    kind: bold === undefined ? 'row' : 'group',
    text: unescapeWords(bold ?? own),
    ...(Object.keys(assigned).length > 0 && { assigned }),
    units: nest(inside.map(readInside)),
  };
  return { unit, depth: depth / indent.length };
}

function readInside(raw: string): Omit<Wording, 'units'> {
  const { kind, number, length } = readLabel(raw);
  const words = raw.slice(length);
  const bold = /^\*\*([^]*)\*\*$/.exec(words)?.[1];
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(bold === undefined ? { text: unescapeWords(words) } : { heading: unescapeWords(bold) }),
  };
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
