import type { PageLine } from './page-lines.ts';
import type { PageLayout } from './paragraphs.ts';

export interface FoundNote {
  readonly mark: string;
  readonly lines: PageLine[];
}

/** Takes footnotes from the foot of each page: small lines below the text, each beginning with its mark. */
export function takeFootnotes(
  pages: readonly (readonly PageLine[])[],
  size: number,
): { readonly pages: PageLine[][]; readonly notes: FoundNote[] } {
  const notes: FoundNote[] = [];
  const kept = pages.map((lines) => {
    const sorted = [...lines].sort((a, b) => b.y - a.y);
    const marked = sorted.findIndex((line) => line.runs[0]?.note !== undefined && isAfter(line, sorted));
    const body = marked > 0 ? marked - 1 : sorted.findLastIndex((line) => line.size > size - 1.5);
    const foot = sorted.slice(body + 1);
    const begins = foot.findIndex((line) => markOf(line) !== null);
    if (begins < 0) return [...lines];
    for (const line of foot.slice(begins)) {
      const mark = markOf(line);
      if (mark !== null) notes.push({ mark, lines: [withoutMark(line)] });
      else notes.at(-1)?.lines.push(line);
    }
    return sorted.slice(0, body + 1 + begins);
  });
  return { pages: kept, notes };
}

/** Whether a line that begins with a raised mark is a note: the mark stands in the text above it, and no more text follows in another order. */
const isAfter = (line: PageLine, lines: readonly PageLine[]): boolean =>
  lines.some(
    (other) =>
      other.y > line.y && other.runs.some(({ note }, index) => index > 0 && note === line.runs[0]?.note),
  );

const markOf = ({ runs, text }: PageLine): string | null =>
  runs[0]?.note ?? /^(\d{1,3})\s+\p{L}/u.exec(text)?.[1] ?? null;

function withoutMark(line: PageLine): PageLine {
  const [first, ...rest] = line.runs;
  if (first?.note !== undefined) return { ...line, runs: rest };
  const text = first?.text.replace(/^\s*\d{1,3}\s+/u, '') ?? '';
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

/** What begins the letterhead of another text on the page. */
const nationalHeading = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN)/u;
