import { anyHeading } from '../../vietnamese/documents/national-heading.ts';
import { paragraphText, type SourceBlock, type SourceParagraph, type SourceRun } from '../source-text.ts';

/** What stands in one of the two columns of a letterhead or of the end of a document. */
const inColumns = new RegExp(`${anyHeading}|Nơi nhận|^[^\\S\\n]*(?:TM|KT|T/M|K/T|TL|TUQ)[./ ]`, 'imu');

/** What stands at the end of a document only. */
const ending = /Nơi nhận|(?<!\p{L})(?:TM|KT|T\/M|K\/T|TL|TUQ)[./ ]/u;

/** What divides columns that no table holds: tabs, or a row of blanks. */
const gap = /[^\S\n]*\t[^\S\n]*|[^\S\n\t]{4,}/u;

/** Paragraphs of a letterhead or a signature whose columns are set by tabs or blanks: the left column first, then the right one. */
export function withoutTabColumns(blocks: readonly SourceBlock[]): SourceBlock[] {
  const kept: SourceBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const end = endOfColumns(blocks, at);
    if (end > at) kept.push(...columnsOf(blocks.slice(at, end) as SourceParagraph[]));
    const block = blocks[at];
    if (end === at && block) kept.push(block);
    at = Math.max(end, at + 1);
  }
  return kept;
}

/** Where the lines of a letterhead or signature in columns end that begin here; here, if none do. */
function endOfColumns(blocks: readonly SourceBlock[], start: number): number {
  const first = blocks[start];
  if (!first || !isDivided(first) || !inColumns.test(paragraphText(first))) return start;
  const isHead = !ending.test(paragraphText(first));
  let end = start + 1;
  for (let at = end; at < blocks.length && at <= end + (isHead ? 3 : 15); at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || paragraphText(block).length > 160) break;
    if (isHead && ending.test(paragraphText(block))) break;
    if (isDivided(block)) end = at + 1;
  }
  return end;
}

const isDivided = (block: SourceBlock): block is SourceParagraph =>
  block.kind === 'paragraph' &&
  paragraphText(block)
    .split('\n')
    .some((line) => partsOf(line).length === 2);

const partsOf = (line: string) =>
  line
    .slice(labelEnd(line))
    .split(gap)
    .filter((part) => part.trim() !== '');

/** Where the label at the beginning of a line ends, with the gap behind it: that gap divides no columns. */
const labelEnd = (line: string): number => labelAndGap.exec(line)?.[0].length ?? 0;
const labelAndGap =
  /^[^\S\n]{0,40}(?:[IVXLC]{1,7}[.)/-]|\d{1,3}(?:\.\d{1,3}){0,5}[.)/]?|\p{L}[.)]|\(\d{1,3}\)|[-–—+•]|Điều \d{1,3}[.:])(?:[^\S\n]{4}|[^\S\n]{0,3}\t)/u;

/** Each line as one of the left column, of the right one, or of both; a line that begins with a gap and goes on with none is of the right, but for a recipient. */
function columnsOf(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
  const isEnd = paragraphs.some((one) => /Nơi nhận/iu.test(paragraphText(one)));
  const [left, right]: [SourceParagraph[], SourceParagraph[]] = [[], []];
  for (const paragraph of paragraphs)
    for (const line of linesOfRuns(paragraph.runs)) {
      const text = line.map((run) => run.text).join('');
      const whole = { ...paragraph, runs: line };
      const middle = gapBetween(text);
      if (middle !== null) {
        left.push({ ...paragraph, runs: cut(line, 0, middle.start) });
        right.push({ ...paragraph, runs: cut(line, middle.end, text.length), label: null });
      } else (isEnd && isOfRight.test(text) ? right : left).push(whole);
    }
  return [...left, ...right];
}

/** A line that begins with a gap, is no recipient, and has no gap at its end, behind which the right column would stand. */
const isOfRight = /^(?:[^\S\n]{0,40}\t|[^\S\n]{8})(?!\s*[-–—•]\s)(?!.*\t\s*$)/u;

/** The gap that has words on both sides. */
function gapBetween(text: string): { readonly start: number; readonly end: number } | null {
  const begin = labelEnd(text) || text.length - text.trimStart().length;
  const match = gap.exec(text.slice(begin).trimEnd());
  return match ? { start: begin + match.index, end: begin + match.index + match[0].length } : null;
}

function linesOfRuns(runs: readonly SourceRun[]): SourceRun[][] {
  const lines: SourceRun[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/** The runs between two letters of their text. */
function cut(runs: readonly SourceRun[], from: number, to: number): SourceRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
