import {
  beginCollection,
  giveUp,
  keyEnd,
  marks,
  noteScalar,
  type PlainCursor,
  takeKey,
  takeWord,
} from './plain-cursor.ts';
import { plainScalar, unsure } from './plain-scalar.ts';

/** Reads a value in braces or brackets that ends on its line, and leaves the cursor after it. */
export function readFlow(cursor: PlainCursor, depth: number): unknown {
  const { units } = cursor;
  if (depth < 0) giveUp();
  switch (units[cursor.at]) {
    case marks.brace:
      return readMap(cursor, depth);
    case marks.bracket:
      return readList(cursor, depth);
    case marks.doubleQuote:
    case marks.singleQuote:
      return readQuoted(cursor);
    default:
      return readWord(cursor);
  }
}

function readMap(cursor: PlainCursor, depth: number): unknown {
  const { units, recorder } = cursor;
  const place = beginCollection(cursor, cursor.at);
  const map: Record<string, unknown> = {};
  cursor.at += 1;
  skipBlanks(cursor);
  if (units[cursor.at] === marks.closingBrace) cursor.at += 1;
  else
    for (;;) {
      const end = keyEnd(units, cursor.at);
      if (end < 0) giveUp();
      const key = takeKey(cursor, end, map, place);
      cursor.at = end + 1;
      skipBlanks(cursor);
      map[key] = readFlow(cursor, depth - 1);
      if (endsFlow(cursor, marks.closingBrace)) break;
    }
  recorder.end(place, cursor.at);
  return map;
}

function readList(cursor: PlainCursor, depth: number): unknown {
  const { units, recorder } = cursor;
  const place = beginCollection(cursor, cursor.at);
  cursor.at += 1;
  skipBlanks(cursor);
  const list = units[cursor.at] === marks.closingBracket ? [] : [readFlow(cursor, depth - 1)];
  if (list.length === 0) cursor.at += 1;
  else while (!endsFlow(cursor, marks.closingBracket)) list.push(readFlow(cursor, depth - 1));
  recorder.end(place, cursor.at);
  return list;
}

/** Passes the comma before the next entry, or the mark that closes the collection; tells which. */
function endsFlow(cursor: PlainCursor, closing: number): boolean {
  skipBlanks(cursor);
  const letter = cursor.units[cursor.at];
  cursor.at += 1;
  if (letter === closing) return true;
  if (letter !== marks.comma) giveUp();
  skipBlanks(cursor);
  return false;
}

/** What stands after a backslash in nearly all texts that have one, such as notes of several lines. */
const escapes: Readonly<Record<string, string>> = { n: '\n', '"': '"', '\\': '\\' };

/** A text between quotes; of escapes it has those of a line end, a quote and a backslash only. */
export function readQuoted(cursor: PlainCursor): string {
  const { units, at } = cursor;
  const quote = units[at];
  const escape = quote === marks.doubleQuote ? marks.backslash : null;
  let hasEscapes = false;
  let end = at + 1;
  for (; units[end] !== quote; end += 1) {
    if (units[end] === escape) {
      hasEscapes = true;
      end += 1;
    }
    if (units[end] === marks.lineFeed) giveUp();
  }
  if (quote === marks.singleQuote && units[end + 1] === quote) giveUp();
  const written = takeWord(cursor, at + 1, end);
  noteScalar(cursor, at, end + 1);
  cursor.at = end + 1;
  return hasEscapes ? written.replace(/\\(.)/gu, (_, sign: string) => escapes[sign] ?? giveUp()) : written;
}

const [delimiter, opening, colon] = [1, 2, 3];
/** What the letters below 128 are in a word of a collection; those above are letters of words. */
const kinds = new Uint8Array(128);
for (const mark of [marks.comma, marks.closingBrace, marks.closingBracket]) kinds[mark] = delimiter;
for (const mark of [marks.brace, marks.bracket, marks.hash, marks.lineFeed]) kinds[mark] = opening;
kinds[marks.colon] = colon;

const kindAt = (units: Uint16Array, at: number): number => kinds[units[at] ?? 0] ?? 0;

/** A scalar without quotes inside a collection. */
function readWord(cursor: PlainCursor): unknown {
  const { units, length, at } = cursor;
  let end = at;
  for (;;) {
    const kind = kindAt(units, end);
    if (kind === delimiter) break;
    if (kind === opening || end >= length) giveUp();
    end += 1;
    if (kind !== colon) continue;
    const next = kindAt(units, end);
    if (next === delimiter || next === opening || units[end] === marks.blank) giveUp();
  }
  cursor.at = end;
  while (end > at && units[end - 1] === marks.blank) end -= 1;
  const value = plainScalar(takeWord(cursor, at, end));
  if (value === unsure || end === at) giveUp();
  noteScalar(cursor, at, end);
  return value;
}

/** Moves over blanks on the line; tabs are none. */
export function skipBlanks(cursor: PlainCursor): void {
  while (cursor.units[cursor.at] === marks.blank) cursor.at += 1;
}
