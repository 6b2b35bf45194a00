import type { Localised } from '../../../locale/localised.ts';
import { withoutByteOrderMark } from '../../../plan/byte-order-mark.ts';
import type { Dropped, SourceBlock, SourceNote, SourceParagraph, SourceText } from '../../source-text.ts';
import { plainSource } from '../plain-letters.ts';
import { withBulletLevels } from './bullet-levels.ts';
import { htmlTables } from './html-in-markdown.ts';
import { inlineRuns } from './inline.ts';
import { bareRows, isTableLine, readBareTable, readPipeTable, tabRows } from './pipe-table.ts';
import { withNoteMarks } from './plain-notes.ts';

/** Words that begin a line of their own however the lines before it end: labels, bullets, grounds. */
const beginsParagraph =
  /^(?:[-–—+•▪*]\s|(?:\*\*|__)?(?:[IVXLC]{1,7}[./-]|[A-HĐK]\. \p{Lu}{2}|\d{1,3}(?:\.\d{1,3})*[./)] |\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}[)/]|\p{Ll}[.-] (?=\p{Lu})|\(\d{1,3}\)|Điều \d|Chương [IVXLC]|Phần |PHẦN |PHỤ LỤC|Phụ lục|Căn cứ |Nơi nhận))/u;

/**
 * Reads a text of lines, plain or Markdown: paragraphs end at blank lines and before labels and bullets; the line breaks inside one are
 * kept. Headings, emphasis, pipe tables and footnotes of Markdown are read in plain texts too, as transcripts have them, and so are
 * tables and notes as `render text` prints them.
 */
export function readLines(text: string): SourceText {
  const lines = withNoteMarks(withoutByteOrderMark(text).split(/\r\n|\r|\n/));
  const blocks: SourceBlock[] = [];
  const notes: SourceNote[] = [];
  const dropped: Dropped[] = [];
  const width = widthOf(lines);
  const bullets = withBulletLevels();
  const hasDashes = lines.some((line) => /^[-–] /u.test(line));
  let held: { text: string; line: number }[] = [];
  /** The marks of bold in the lines held, and the tables so far; counted as they come, however many there are. */
  let [marks, tables] = [0, 0];
  const flush = () => {
    const [first] = held;
    if (first) blocks.push(paragraphOf(held.map((one) => one.text).join('\n'), first.line, hasDashes));
    held = [];
    marks = 0;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const plain = bullets(withoutBox(line.trim()), line);
    const note = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/u.exec(plain);
    const heading = /^(#{1,6})\s+(.*)$/u.exec(plain);
    if (isTableLine(plain) && isTableLine((lines[index + 1] ?? '').trim())) {
      flush();
      let end = index;
      while (isTableLine((lines[end] ?? '').trim())) end += 1;
      tables += 1;
      blocks.push(readPipeTable(lines.slice(index, end), { line: index + 1, table: tables }));
      index = end - 1;
    } else if (rowsWithoutBars(lines, index, held.length === 0).length > 1) {
      const rows = rowsWithoutBars(lines, index, held.length === 0);
      flush();
      tables += 1;
      blocks.push(readBareTable(rows, { line: index + 1, table: tables }));
      index += rows.length - 1;
    } else if (/^<table[\s>]/iu.test(plain)) {
      flush();
      let end = index;
      while (end < lines.length - 1 && !/<\/table>/iu.test(lines[end] ?? '')) end += 1;
      const found = htmlTables(lines.slice(index, end + 1), { line: index + 1, table: tables + 1 });
      tables += found.filter(({ kind }) => kind === 'table').length;
      blocks.push(...found);
      index = end;
    } else if (note) {
      flush();
      notes.push({ mark: note[1] ?? '', paragraphs: [paragraphOf(note[2] ?? '', index + 1)] });
    } else if (plain === '' || /^(?:-{3,}|_{3,}|\*{3,}|(?:\* ){3,})$/.test(plain)) {
      flush();
      if (plain !== '') dropped.push({ text: plain, place: { line: index + 1 }, why: rule });
    } else if (/^(?:Tạo bằng lệnh|Made by): cthd .+# content-hash:[0-9a-f]+$/u.test(plain)) {
      flush();
      dropped.push({ text: plain, place: { line: index + 1 }, why: madeBy });
    } else if (/^```/.test(plain)) {
      flush();
      dropped.push({ text: plain, place: { line: index + 1 }, why: fence });
    } else if (heading) {
      flush();
      blocks.push({
        ...paragraphOf(withoutClosing(heading[2] ?? ''), index + 1),
        level: heading[1]?.length ?? 1,
      });
    } else if (/^(?:#{1,6}|\\pagebreak|\f)$/.test(plain)) flush();
    else {
      // Bold that was opened in a line before and is still open.
      const isOpen = marks % 2 === 1;
      const before = held.at(-1)?.text;
      const isApart = before !== undefined && endsParagraph(before, plain, width);
      if (held.length > 0 && !isOpen && (isApart || beginsParagraph.test(plain))) flush();
      held.push({ text: plain, line: index + 1 });
      marks += plain.match(/\*\*/g)?.length ?? 0;
    }
  }
  flush();
  return plainSource({ blocks, notes, dropped, remarks: [] });
}

/** A line without the mark of a quotation, and a bullet without the box of a list of tasks: `> …`, `- [ ] …`. */
const withoutBox = (line: string): string =>
  line.replace(/^> ?(?=\S)/u, '').replace(/^([-*+]) \[[ xX]\] (?=\S)/u, '$1 ');

/** The rows of a table without outer bars that begins at a line: cells divided by tabs, or by bars where no paragraph stands open. */
const rowsWithoutBars = (lines: readonly string[], at: number, isApart: boolean): string[] => {
  const rows = tabRows(lines, at);
  return rows.length > 1 || !isApart ? rows : bareRows(lines, at);
};

/** Lines of more letters are paragraphs whole; shorter ones may be broken to fit a width. */
const maxLineWidth = 160;

/** The width to which the lines of a text are broken; null where each paragraph stands on one line, so that few long lines are full. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = lines
    .map((line) => line.trim())
    .flatMap((line) => (isTableLine(line) ? [] : [line.length]));
  const longest = lengths.reduce((max, length) => Math.max(max, length), 0);
  const long = lengths.filter((length) => length > longest / 2);
  const full = long.filter((length) => length >= longest * fullShare);
  const isBroken = longest <= maxLineWidth && (long.length < 6 || full.length * 2 >= long.length);
  return isBroken ? longest : null;
}

/** A line of fewer letters than this share of the width ends before it. */
const fullShare = 0.85;

/** Whether a paragraph ends with a line: the next word begins large, and would have had room on it. */
function endsParagraph(line: string, next: string, width: number | null): boolean {
  if (/^\p{Ll}/u.test(next)) return false;
  return width === null || line.length + (/^\S+/u.exec(next)?.[0].length ?? 0) < width * fullShare;
}

/** A heading without the signs that may close it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  return heading.slice(0, end).trimEnd();
}

/** A paragraph without the sign of a bullet before it; a star beside dashes is a sign of its own. */
function paragraphOf(text: string, line: number, hasDashes = false): SourceParagraph {
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

const rule: Localised = { vi: 'đường kẻ ngang', en: 'a horizontal rule' };
const madeBy: Localised = { vi: 'dòng ghi lệnh tạo tệp', en: 'the line with the command that made the file' };
const fence: Localised = { vi: 'dấu khung mã', en: 'a code fence' };
