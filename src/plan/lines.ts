import type { Position, Range } from './location.ts';

/** Turns offsets of a text into lines and columns; the line starts are looked up once, at the first question. */
export interface LineIndex {
  /** Lines end in LF, CRLF or CR; columns count UTF-16 units from 1. An empty stretch is widened to one column, so that there is something to mark. */
  rangeOf(from: number, to: number): Range;
  /** The offset of a line and column, counted from 1; of a place beyond the text or beyond its line the nearest in it. */
  offsetOf(position: Position): number;
  /** A line without its end, counted from 1; null where the text has no such line. */
  lineOf(number: number): string | null;
}

/** The lines of a text, looked for when the first place is asked for. */
export function lineIndex(text: string): LineIndex {
  let known: Uint32Array | null = null;
  const starts = () => (known ??= lineStarts(text));
  const at = (offset: number): Position => {
    const line = lastAtOrBefore(starts(), offset);
    return { line: line + 1, column: offset - (starts()[line] ?? 0) + 1 };
  };
  return {
    rangeOf(from, to) {
      const first = Math.max(0, from);
      const start = at(first);
      const isOneLine = to >= first && to < (starts()[start.line] ?? Infinity);
      const end = isOneLine ? { line: start.line, column: start.column + to - first } : at(to);
      const isEmpty = end.line === start.line && end.column <= start.column;
      return { start, end: isEmpty ? { line: start.line, column: start.column + 1 } : end };
    },
    offsetOf({ line, column }) {
      const start = starts()[line - 1];
      if (line < 1 || start === undefined) return line < 1 ? 0 : text.length;
      const length = (this.lineOf(line) ?? '').length;
      return start + Math.max(0, Math.min(column - 1, length));
    },
    lineOf(number) {
      const [start, next = text.length] = [starts()[number - 1], starts()[number]];
      return start === undefined ? null : text.slice(start, next).replace(/[\r\n]+$/, '');
    },
  };
}

/** Where the lines begin, four bytes a line: a hostile file is nothing but line ends. */
function lineStarts(text: string): Uint32Array {
  const nextStart = text.includes('\r') ? afterAnyEnd : afterLineFeed;
  let starts = new Uint32Array(1 + Math.ceil(text.length / 32));
  let count = 1;
  for (let at = nextStart(text, 0); at > 0; at = nextStart(text, at)) {
    if (count === starts.length) {
      const longer = new Uint32Array(count * 2);
      longer.set(starts);
      starts = longer;
    }
    starts[count] = at;
    count += 1;
  }
  return starts.subarray(0, count);
}

/** Where the next line begins in a text whose lines end in LF; 0 where there is none. */
const afterLineFeed = (text: string, from: number): number => text.indexOf('\n', from) + 1;

/** The same of lines that end in LF, CRLF or CR. */
function afterAnyEnd(text: string, from: number): number {
  anyEnd.lastIndex = from;
  return anyEnd.test(text) ? anyEnd.lastIndex : 0;
}

const anyEnd = /\r\n?|\n/g;

function lastAtOrBefore(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
