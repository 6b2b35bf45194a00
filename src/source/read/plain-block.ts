import { giveUp, marks, noteScalar, type PlainCursor } from './plain-cursor.ts';

/**
 * Reads a folded or literal block (`>`, `>-`, `|`, `|-`) whose lines all begin in one column, deeper than its parent, and leaves the
 * cursor at the beginning of a line.
 */
export function readBlock(cursor: PlainCursor, parentIndent: number): string {
  const { text, units, at: from } = cursor;
  const isFolded = units[from] === marks.greater;
  const isStripped = units[from + 1] === marks.dash;
  const markEnd = from + (isStripped ? 2 : 1);
  const headEnd = markEnd + columnsAt(units, markEnd);
  if (units[headEnd] !== marks.lineFeed) giveUp();
  const indent = columnsAt(units, headEnd + 1);
  let value = '';
  let empty = 0;
  let end = headEnd;
  let lineStart = headEnd + 1;
  while (lineStart < text.length) {
    const columns = columnsAt(units, lineStart);
    const lineEnd = text.indexOf('\n', lineStart);
    if (lineStart + columns === lineEnd) {
      if (columns > indent || value === '') giveUp();
      empty += 1;
    } else if (columns < indent) break;
    else {
      const line = text.slice(lineStart + indent, lineEnd);
      if (line.startsWith(' ') || line.endsWith(' ')) giveUp();
      if (value === '') value = line;
      else if (isFolded) value += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
      else value += '\n'.repeat(empty + 1) + line;
      empty = 0;
      end = lineEnd;
    }
    lineStart = lineEnd + 1;
  }
  if (indent <= parentIndent || value === '') giveUp();
  noteScalar(cursor, from, end);
  cursor.at = end + 1;
  return isStripped ? value : `${value}\n`;
}

/** How many blanks stand at a place. */
export function columnsAt(units: Uint16Array, from: number): number {
  let at = from;
  while (units[at] === marks.blank) at += 1;
  return at - from;
}
