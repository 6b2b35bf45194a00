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
    const body = sorted.findLastIndex((line) => line.size > size - 1.5);
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
    const end = endOfColumns(lines, index, middle);
    if (end === index) {
      const line = lines[index];
      if (line) plain.push(line);
      index += 1;
    } else {
      const block = lines.slice(index, end);
      const [left, right] = [
        block.filter(({ x0 }) => x0 < middle - 20),
        block.filter(({ x0 }) => x0 >= middle - 20),
      ];
      parts.push({ lines: plain, isColumn: false });
      parts.push({ lines: left, isColumn: true }, { lines: right, isColumn: true });
      plain = [];
      index = end;
    }
  }
  parts.push({ lines: plain, isColumn: false });
  return parts.filter((part) => part.lines.length > 0);
}

/** Where the lines end that stand in two columns from here on; here, if they do not. */
function endOfColumns(lines: readonly PageLine[], start: number, middle: number): number {
  const isLeft = ({ x1 }: PageLine) => x1 < middle + 20;
  const isRight = ({ x0 }: PageLine) => x0 > middle - 20;
  const page = lines[start]?.page;
  let end = start;
  let pairs = 0;
  for (; end < lines.length && lines[end]?.page === page; end += 1) {
    const line = lines[end];
    if (!line || (!isLeft(line) && !isRight(line))) break;
    const next = lines[end + 1];
    if (next && isLeft(line) && isRight(next) && Math.abs(next.y - line.y) < 3) pairs += 1;
  }
  return pairs >= 1 ? end : start;
}
