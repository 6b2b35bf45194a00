import { withoutByteOrderMark } from '../../../plan/byte-order-mark.ts';
import type { Dropped, SourceBlock, SourceNote, SourceText } from '../../source-text.ts';
import { plainSource } from '../plain-letters.ts';
import { withBulletLevels } from './bullet-levels.ts';
import { blockAt, paragraphOf } from './line-blocks.ts';
import { isTableLine } from './pipe-table.ts';
import { withNoteMarks } from './plain-notes.ts';

/** Words that begin a line of their own however the lines before it end: labels, bullets, grounds. */
const beginsParagraph =
  /^(?:[-–—+•◦▪*]\s|(?:\*\*|__)?(?:[IVXLC]{1,7}[./-]|[A-HĐK]\. \p{Lu}{2}|\d{1,3}(?:\.\d{1,3})*[./)] |\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}[)/]|\p{Ll}[.-] (?=\p{Lu})|\(\d{1,3}\)|Điều \d|Chương [IVXLC]|Phần |PHẦN |PHỤ LỤC|Phụ lục|Căn cứ |Nơi nhận))/u;

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
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const plain = bullets(withoutBox(line.trim()), line);
    const block = blockAt(lines, at, { plain, tables, isApart: held.length === 0 });
    if (block) {
      flush();
      blocks.push(...block.blocks);
      tables += block.blocks.filter(({ kind }) => kind === 'table').length;
      if (block.note) notes.push(block.note);
      if (block.dropped) dropped.push({ text: plain, place: { line: at + 1 }, why: block.dropped });
      at = block.end;
      continue;
    }
    // Bold that was opened in a line before and is still open.
    const isOpen = marks % 2 === 1;
    const before = held.at(-1)?.text;
    const isApart = before !== undefined && endsParagraph(before, plain, width);
    if (held.length > 0 && !isOpen && (isApart || beginsParagraph.test(plain))) flush();
    held.push({ text: plain, line: at + 1 });
    marks += plain.match(/\*\*/g)?.length ?? 0;
    at += 1;
  }
  flush();
  return plainSource({ blocks, notes, dropped, remarks: [] });
}

/** A line without the mark of a quotation, and a bullet without the box of a list of tasks: `> …`, `- [ ] …`. */
const withoutBox = (line: string): string =>
  line.replace(/^> ?(?=\S)/u, '').replace(/^([-*+]) \[[ xX]\] (?=\S)/u, '$1 ');

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
