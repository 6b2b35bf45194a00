import type { Position, Range } from '../../plan/location.ts';

/** Turns offsets of a text into lines and columns; the line starts are looked up once, at the first question. */
export interface LineIndex {
  /** Lines end in LF, CRLF or CR; columns count UTF-16 units from 1. An empty stretch is widened to one column, so that there is something to mark. */
  rangeOf(from: number, to: number): Range;
}

export function lineIndex(text: string): LineIndex {
  let starts: number[] | null = null;
  const at = (offset: number): Position => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return {
    rangeOf(from, to) {
      const start = at(Math.max(0, from));
      const end = at(to);
      const isEmpty = end.line === start.line && end.column <= start.column;
      return { start, end: isEmpty ? { line: start.line, column: start.column + 1 } : end };
    },
  };
}

function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
