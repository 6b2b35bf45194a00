import type { Localised } from '../../../locale/localised.ts';
import type { SourceBlock, SourceNote, SourceParagraph } from '../../source-text.ts';
import { htmlTables } from './html-in-markdown.ts';
import { inlineRuns } from './inline.ts';
import { bareRows, isTableLine, readBareTable, readPipeTable, tabRows } from './pipe-table.ts';

interface LineBlock {
  /** The line after the block. */
  readonly end: number;
  readonly blocks: readonly SourceBlock[];
  readonly note?: SourceNote;
  /** Why the line is no part of the text. */
  readonly dropped?: Localised;
}

interface LineState {
  /** The line without marks that say nothing. */
  readonly plain: string;
  /** How many tables there are before it. */
  readonly tables: number;
  /** Whether no paragraph is open before it. */
  readonly isApart: boolean;
}

/** The table, heading, note, blank or mark that stands at a line; null where words of a paragraph do. */
export function blockAt(
  lines: readonly string[],
  at: number,
  { plain, tables, isApart }: LineState,
): LineBlock | null {
  const table = tableAt(lines, at, { plain, tables, isApart });
  if (table) return table;
  const end = at + 1;
  const note = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/u.exec(plain);
  if (note) {
    const paragraphs = [paragraphOf(note[2] ?? '', end)];
    return { end, blocks: [], note: { mark: note[1] ?? '', paragraphs } };
  }
  if (plain === '' || /^(?:#{1,6}|\\pagebreak|\f)$/.test(plain)) return { end, blocks: [] };
  const mark = marks.find(([form]) => form.test(plain));
  if (mark) return { end, blocks: [], dropped: mark[1] };
  const heading = /^(#{1,6})\s+(.*)$/u.exec(plain);
  if (!heading) return null;
  const paragraph = paragraphOf(withoutClosing(heading[2] ?? ''), end);
  return { end, blocks: [{ ...paragraph, level: heading[1]?.length ?? 1 }] };
}

/** A table of pipes, of tabs, of bars or of HTML. */
function tableAt(
  lines: readonly string[],
  at: number,
  { plain, tables, isApart }: LineState,
): LineBlock | null {
  const place = { line: at + 1, table: tables + 1 };
  if (isTableLine(plain) && isTableLine((lines[at + 1] ?? '').trim())) {
    let end = at;
    while (isTableLine((lines[end] ?? '').trim())) end += 1;
    return { end, blocks: [readPipeTable(lines.slice(at, end), place)] };
  }
  const rows = rowsWithoutBars(lines, at, isApart);
  if (rows.length > 1) return { end: at + rows.length, blocks: [readBareTable(rows, place)] };
  if (!/^<table[\s>]/iu.test(plain)) return null;
  let last = at;
  while (last < lines.length - 1 && !/<\/table>/iu.test(lines[last] ?? '')) last += 1;
  return { end: last + 1, blocks: htmlTables(lines.slice(at, last + 1), place) };
}

/** The rows of a table without outer bars that begins at a line: cells divided by tabs, or by bars where no paragraph stands open. */
const rowsWithoutBars = (lines: readonly string[], at: number, isApart: boolean): string[] => {
  const rows = tabRows(lines, at);
  return rows.length > 1 || !isApart ? rows : bareRows(lines, at);
};

/** Lines that are no part of a text, and why. */
const marks: readonly (readonly [RegExp, Localised])[] = [
  [/^(?:-{3,}|_{3,}|\*{3,}|(?:\* ){3,})$/, { vi: 'đường kẻ ngang', en: 'a horizontal rule' }],
  [
    /^(?:Tạo bằng lệnh|Made by): cthd .+# content-hash:[0-9a-f]+$/u,
    { vi: 'dòng ghi lệnh tạo tệp', en: 'the line with the command that made the file' },
  ],
  [/^```/, { vi: 'dấu khung mã', en: 'a code fence' }],
];

/** A heading without the signs that may close it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  return heading.slice(0, end).trimEnd();
}

/** A paragraph without the sign of a bullet before it; a star beside dashes is a sign of its own. */
export function paragraphOf(text: string, line: number, hasDashes = false): SourceParagraph {
  const bullet = /^[*•◦▪]\s+/u.exec(text);
  const words = bullet ? text.slice(bullet[0].length) : text;
  return {
    kind: 'paragraph',
    place: { line },
    runs: inlineRuns(words),
    align: 'left',
    level: null,
    label: bullet ? ((hasDashes ? /^[◦▪*]/u : /^[◦▪]/u).exec(text)?.[0] ?? '-') : null,
  };
}
