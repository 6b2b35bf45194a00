import { nationalHeading } from './column-sides.ts';
import type { PageLine } from './page-lines.ts';
import type { PageLayout } from './paragraphs.ts';

export interface FoundNote {
  readonly mark: string;
  readonly lines: PageLine[];
}

/**
 * Takes footnotes from the foot of each page: small lines below the text, each beginning with its mark. A mark, “1” or “(1)”, names a note
 * of its own page; a raised figure without such a note is a power, or words: m².
 */
export function takeFootnotes(
  pages: readonly (readonly PageLine[])[],
  size: number,
): {
  readonly pages: PageLine[][];
  readonly notes: FoundNote[];
  /** The marks of the notes of each page, by the figures that are printed for them. */
  readonly marks: ReadonlyMap<string, string>[];
} {
  const notes: FoundNote[] = [];
  const used = new Set<string>();
  const found: Map<string, string>[] = [];
  const kept = pages.map((lines) => {
    const { body, foot } = dividedPage(lines, size);
    const marks = new Map<string, string>();
    for (const line of foot) {
      const printed = markOf(line);
      if (printed === null) notes.at(-1)?.lines.push(withMarks(line, new Map()));
      else {
        const bare = withoutBrackets(printed);
        const mark = used.has(bare) ? `${bare}-${line.page}` : bare;
        used.add(mark);
        marks.set(bare, mark);
        notes.push({ mark, lines: [withMarks(withoutMark(line), new Map())] });
      }
    }
    found.push(marks);
    return body.map((line) => withMarks(line, marks));
  });
  return { pages: kept, notes, marks: found };
}

/** The lines of a page above its footnotes, and those of the footnotes. */
function dividedPage(
  lines: readonly PageLine[],
  size: number,
): { readonly body: readonly PageLine[]; readonly foot: readonly PageLine[] } {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const marked = sorted.findIndex((line) => line.runs[0]?.note !== undefined && isAfter(line, sorted));
  const last = marked > 0 ? marked - 1 : sorted.findLastIndex((line) => line.size > size - 1.5);
  const small = sorted.findIndex((line, index) => index > last && markOf(line) !== null);
  const begins = small < 0 ? beginOfNotes(sorted) : small;
  return begins < 0
    ? { body: lines, foot: [] }
    : { body: sorted.slice(0, begins), foot: sorted.slice(begins) };
}

/**
 * Where notes of the size of the text begin: each raised figure of the page, in their order, begins a line below all of them; -1 where that
 * is not so.
 */
function beginOfNotes(lines: readonly PageLine[]): number {
  const marks = lines.flatMap(({ runs }, at) =>
    runs.flatMap(({ note }, index) => (note === undefined || index === 0 ? [] : [{ note, at }])),
  );
  let at = Math.max(-1, ...marks.map((one) => one.at));
  let first = -1;
  for (const { note } of marks) {
    at = lines.findIndex((line, index) => index > at && markOf(line) === note);
    if (at < 0) return -1;
    if (first < 0) first = at;
  }
  return first;
}

const withoutBrackets = (mark: string) => mark.replace(/[()]/gu, '');

const powers: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³' };

/** A line whose raised figures are marks of the notes that are given by their bare marks, or words. */
export const withMarks = (line: PageLine, marks: ReadonlyMap<string, string>): PageLine => ({
  ...line,
  runs: line.runs.map((run) => {
    if (run.note === undefined) return run;
    const note = marks.get(withoutBrackets(run.note));
    const { bold, italic } = run;
    return note === undefined
      ? { text: powers[run.note] ?? run.note, bold, italic }
      : { text: '', bold, italic, note };
  }),
});

/** Whether a line that begins with a raised mark is a note: the mark stands in the text above it, and no more text follows in another order. */
const isAfter = (line: PageLine, lines: readonly PageLine[]): boolean =>
  lines.some(
    (other) =>
      other.y > line.y && other.runs.some(({ note }, index) => index > 0 && note === line.runs[0]?.note),
  );

const markOf = ({ runs, text }: PageLine): string | null =>
  runs[0]?.note ?? /^(\d{1,3}|\(\d{1,3}\))\s+\p{L}/u.exec(text)?.[1] ?? null;

function withoutMark(line: PageLine): PageLine {
  const [first, ...rest] = line.runs;
  if (first?.note !== undefined) return { ...line, runs: rest };
  const text = first?.text.replace(/^\s*(?:\d{1,3}|\(\d{1,3}\))\s+/u, '') ?? '';
  return { ...line, runs: first ? [{ ...first, text }, ...rest] : rest };
}

/** Lines that belong together; those of a column of a letterhead or signature are lines of their own. */
export interface LinesInColumn {
  readonly lines: readonly PageLine[];
  readonly isColumn: boolean;
}

/** Lines in reading order: where a letterhead or a signature stands in two columns, the left one comes first. */
export function columnsApart(lines: readonly PageLine[], layout: PageLayout): LinesInColumn[] {
  const parts: LinesInColumn[] = [];
  const middle = (layout.left + layout.right) / 2;
  let plain: PageLine[] = [];
  for (let index = 0; index < lines.length;) {
    const known = endOfKnownColumns(lines, index);
    if (known > index) {
      const block = lines.slice(index, known);
      parts.push({ lines: plain, isColumn: false });
      for (const side of [false, true])
        parts.push({ lines: block.filter(({ column }) => column?.isRight === side), isColumn: true });
      plain = [];
      index = known;
      continue;
    }
    const end = isBodyEnd(lines, index, layout)
      ? { at: index, right: 0 }
      : endOfColumns(lines, index, middle);
    if (end.at === index) {
      const line = lines[index];
      if (line) plain.push(line);
      index += 1;
    } else {
      const block = lines.slice(index, end.at);
      const [left, right] = [
        block.filter(({ x0 }) => x0 < end.right),
        block.filter(({ x0 }) => x0 >= end.right),
      ];
      parts.push({ lines: plain, isColumn: false });
      parts.push({ lines: left, isColumn: true }, { lines: right, isColumn: true });
      plain = [];
      index = end.at;
    }
  }
  parts.push({ lines: plain, isColumn: false });
  return parts.filter((part) => part.lines.length > 0);
}

/** Where the lines end that are known to stand in the same two columns as one; there, if it stands in none. */
function endOfKnownColumns(lines: readonly PageLine[], start: number): number {
  const [first] = lines.slice(start, start + 1);
  const block = first?.column?.block;
  let end = start;
  while (block !== undefined && lines[end]?.page === first?.page && lines[end]?.column?.block === block)
    end += 1;
  return end;
}

/** Whether a line at the margin, alone in its row, is the short last line of a paragraph above a signature. */
function isBodyEnd(lines: readonly PageLine[], at: number, { left }: PageLayout): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  return (
    line !== undefined &&
    line.x0 <= left + 3 &&
    !/^Nơi nhận/iu.test(line.text) &&
    !(next && isBeside(line, next))
  );
}

/** Where the lines end that stand in two columns from here on, and where the right column begins; here, if they do not. */
function endOfColumns(
  lines: readonly PageLine[],
  start: number,
  middle: number,
): { readonly at: number; readonly right: number } {
  const page = lines[start]?.page;
  let at = start;
  let pairs = 0;
  let [leftEnd, rightStart] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (; at < lines.length && lines[at]?.page === page; at += 1) {
    const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
    if (!line) break;
    if (isMiddle(line, middle) && !(before && isBeside(before, line)) && !(next && isBeside(line, next)))
      break;
    const isLeft = line.x1 < Math.min(middle + 20, rightStart);
    if (isLeft && at > start && next && isBeside(line, next) && nationalHeading.test(next.text)) break;
    const isPaired = at > start && before !== undefined && isBeside(before, line);
    const furthestLeft = middle - (isPaired ? 100 : pairs > 0 ? 60 : 20);
    const isRight = !isLeft && line.x0 > Math.max(furthestLeft, leftEnd);
    if (isLeft) leftEnd = Math.max(leftEnd, line.x1);
    else if (isRight) rightStart = Math.min(rightStart, line.x0);
    else break;
    if (next && isLeft && isBeside(line, next) && next.x0 > middle - 100) pairs += 1;
  }
  return { at: pairs >= 1 ? at : start, right: rightStart };
}

/** Whether a line is centred on the page: the title of what comes next, in neither column. */
const isMiddle = ({ x0, x1 }: PageLine, middle: number): boolean => Math.abs((x0 + x1) / 2 - middle) < 20;

/** Whether two lines stand in one row, the second to the right of the first. */
const isBeside = (left: PageLine, right: PageLine): boolean =>
  left.page === right.page && Math.abs(right.y - left.y) < 3 && right.x0 > left.x1;
