import { anyHeading } from '../../vietnamese/documents/national-heading.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { looksLikeHeads } from './table-columns.ts';
import { withoutTabColumns } from './text-columns.ts';
import {
  type SourceBlock,
  type SourceParagraph,
  type SourcePlace,
  type SourceTable,
  type SourceText,
  paragraphText,
} from '../source-text.ts';

/** One line of words: a paragraph, or a part of one that its line breaks divide. */
export interface TextLine {
  readonly kind: 'line';
  readonly place: SourcePlace;
  /** With the label that automatic numbering prints; footnotes stand as `[^1]`. */
  readonly text: string;
  readonly bold: boolean;
  /** Whether what follows a label is bold, whatever the label itself is. */
  readonly boldWords: boolean;
  readonly italic: boolean;
  readonly isCentred: boolean;
  readonly level: number | null;
  /** Whether the line comes from a table without rules, as letterheads and signatures do. */
  readonly isArranged: boolean;
}

export type SourceLine = TextLine | SourceTable;

/** What begins a line of its own: labels, bullets, the pieces of a head. */
const beginsLine =
  /^(?:[-–—+•▪]\s|[IVXLC]{1,7}[./)-]\s|\d{1,3}(?:\.\d{1,2})*[./)-]\s|\p{L}[./)]\s|\(\d{1,3}\)\s|Điều \d|Căn cứ |Nơi nhận|PHỤ LỤC|Phụ lục|Số\s*:|\(?(?:Ban hành kèm|Kèm) theo )/u;

/** The lines of a text in reading order, with the tables that hold data between them. */
export const linesOf = (source: SourceText): SourceLine[] =>
  withoutTabColumns(source.blocks).flatMap((block) => linesOfBlock(block, false));

function linesOfBlock(block: SourceBlock, isArranged: boolean, isInCell = false): SourceLine[] {
  if (block.kind === 'paragraph') return linesOfParagraph(block, isArranged, isInCell);
  if ((block.hasRules || hasHeads(block)) && !isLetterheadTable(block)) return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap((inner) => linesOfBlock(inner, true))),
  );
}

/** A table of assignments is known by the heads of its columns, also without drawn borders. */
const hasHeads = ({ rows }: SourceTable): boolean =>
  rows.length > 1 && looksLikeHeads((rows[0]?.cells ?? []).map(({ blocks }) => cellText(blocks)));

/** A letterhead is known by its words, also where somebody left the rules of its table visible. */
const isLetterheadTable = (table: SourceTable): boolean =>
  table.rows.length <= 3 &&
  table.rows.some(({ cells }) =>
    cells.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'paragraph' && headOrEnd.test(paragraphText(block))),
    ),
  );

const headOrEnd = new RegExp(`${anyHeading}|Nơi nhận`, 'u');

function linesOfParagraph(paragraph: SourceParagraph, isArranged: boolean, isInCell: boolean): TextLine[] {
  const whole = paragraph.runs.map((run) => (run.note === undefined ? run.text : `[^${run.note}]`)).join('');
  const label = paragraph.label === null ? '' : `${paragraph.label.trim()} `;
  const isHead = isArranged || paragraph.align === 'center' || isAll(paragraph, 'bold');
  const made = (text: string): TextLine => ({
    kind: 'line',
    place: paragraph.place,
    text,
    bold: isAll(paragraph, 'bold'),
    boldWords: isAll(withoutLabel(paragraph), 'bold'),
    italic: isAll(paragraph, 'italic'),
    isCentred: paragraph.align === 'center',
    level: paragraph.level,
    isArranged,
  });
  return joinBroken(whole.split('\n'), isHead, isInCell)
    .map((text, index) => evenBlanks(`${index === 0 ? label : ''}${text}`))
    .filter((text) => text !== '')
    .map(made);
}

/** Line breaks inside running text are no ends of lines; those of heads and before labels are, and in a cell those before a capital letter. */
function joinBroken(parts: readonly string[], isHead: boolean, isInCell: boolean): string[] {
  const lines: string[] = [];
  // The end of the last line, by itself: looking at a text that was just put together makes a copy of it.
  let end = '';
  for (const part of parts) {
    const last = lines.at(-1);
    const words = part.trim();
    const isListed = isInCell && /^\p{Lu}/u.test(words) && !isDividedSymbol(end, words);
    if (
      last === undefined ||
      isHead ||
      isListed ||
      beginsLine.test(words) ||
      isHeadLine(last) ||
      isHeadLine(part)
    ) {
      lines.push(part.trimEnd());
      end = words.slice(-2);
    } else if (words !== '') {
      const between = isDividedSymbol(end, words) ? '' : ' ';
      lines[lines.length - 1] = last + between + words;
      end = (end + between + words).slice(-2);
    }
  }
  return lines;
}

/** No line of a head is longer; expressions that look for several words one after the other take long on long texts. */
const maxHeadLength = 500;

const isHeadLine = (text: string) =>
  text.length <= maxHeadLength &&
  (/^\s*S[ốô]\s*:?\s*\S*\/\S+\s*$|,\s*ngày.*tháng.*năm\s*\d*\s*$|^\s*(?:TM|KT|T\/M|K\/T|TL|TUQ)[./ ]|^\s*[[(]đã ký[\])]\s*$/iu.test(
    text,
  ) ||
    (text.trim().length > 3 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)));

/** Two stretches of one sentence; a symbol that a line end divides is whole again: “27-NQ/” and “TW”. */
export function joinWords(first: string, second: string): string {
  const [before, after] = [first.trimEnd(), second.trimStart()];
  return before + (isDividedSymbol(before.slice(-2), after) ? '' : ' ') + after;
}

/** Whether a line end stands in a symbol, by the two letters before it and the words after it. */
const isDividedSymbol = (end: string, after: string): boolean =>
  /^\S[-/]$/u.test(end) && /^\p{Lu}/u.test(after);

/** The paragraph behind the label that is typed at its beginning; as it is where there are no words behind one. */
function withoutLabel(paragraph: SourceParagraph): SourceParagraph {
  const label = typedLabel.exec(paragraphText(paragraph))?.[0].length ?? 0;
  if (label === 0) return paragraph;
  let left = label;
  const runs = paragraph.runs.map((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
  return { ...paragraph, runs };
}

const typedLabel = /^\s*(?:Điều \d+[.:]|[IVXLC]{1,7}[./)-]|\d{1,3}(?:\.\d{1,2})*[./)-]|\p{L}[./)])\s+(?=\S)/u;

function isAll({ runs }: SourceParagraph, style: 'bold' | 'italic'): boolean {
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length > 0 && words.every((run) => run[style]);
}

/** The words of a cell, its paragraphs on lines of their own. */
export const cellText = (blocks: readonly SourceBlock[]): string =>
  blocks
    .flatMap((block) => linesOfBlock(block, false, true))
    .flatMap((line) => (line.kind === 'line' ? [line.text] : [tableText(line)]))
    .join('\n');

const tableText = (table: SourceTable): string =>
  table.rows.map(({ cells }) => cells.map(({ blocks }) => cellText(blocks)).join(' | ')).join('\n');
