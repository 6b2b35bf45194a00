import { giveUp, marks, noteScalar, type PlainCursor } from './plain-cursor.ts';

/**
 * Reads a folded or literal block (`>`, `>-`, `|`, `|-`) whose lines all begin in one column, deeper than its parent, and leaves the
 * cursor at the beginning of a line. Its lines are put together where they stand among the units.
 */
export function readBlock(cursor: PlainCursor, parentIndent: number): string {
  const { units, length, textOf, at: from } = cursor;
  const isFolded = units[from] === marks.greater;
  const isStripped = units[from + 1] === marks.dash;
  const markEnd = from + (isStripped ? 2 : 1);
  const headEnd = markEnd + columnsAt(units, markEnd);
  if (units[headEnd] !== marks.lineFeed) giveUp();
  const indent = columnsAt(units, headEnd + 1);
  const valueStart = headEnd + 1 + indent;
  let valueEnd = valueStart;
  let empty = 0;
  let end = headEnd;
  let lineStart = headEnd + 1;
  while (lineStart < length) {
    const columns = columnsAt(units, lineStart);
    const lineEnd = units.indexOf(marks.lineFeed, lineStart + columns);
    if (lineStart + columns === lineEnd) {
      if (columns > indent || valueEnd === valueStart) giveUp();
      empty += 1;
    } else if (columns < indent) break;
    else {
      if (columns > indent || units[lineEnd - 1] === marks.blank) giveUp();
      if (valueEnd > valueStart) valueEnd = breakLine(units, valueEnd, isFolded ? empty : empty + 1);
      units.copyWithin(valueEnd, lineStart + indent, lineEnd);
      valueEnd += lineEnd - lineStart - indent;
      empty = 0;
      end = lineEnd;
    }
    lineStart = lineEnd + 1;
  }
  if (indent <= parentIndent || valueEnd === valueStart) giveUp();
  if (!isStripped) valueEnd = breakLine(units, valueEnd, 1);
  noteScalar(cursor, from, end);
  cursor.at = end + 1;
  return textOf(valueStart, valueEnd);
}

/** Writes line ends, or a blank for none; gives where the next letter stands. They are never more than what stood between the lines. */
function breakLine(units: Uint16Array, at: number, lineEnds: number): number {
  units[at] = lineEnds === 0 ? marks.blank : marks.lineFeed;
  for (let more = 1; more < lineEnds; more += 1) units[at + more] = marks.lineFeed;
  return at + Math.max(1, lineEnds);
}

/** How many blanks stand at a place. */
export function columnsAt(units: Uint16Array, from: number): number {
  let at = from;
  while (units[at] === marks.blank) at += 1;
  return at - from;
}
