import { columnsAt, readBlock } from './plain-block.ts';
import {
  beginCollection,
  giveUp,
  keyEnd,
  lineEndFrom,
  marks,
  noteScalar,
  notPlain,
  type PlainCursor,
  takeKey,
  takeWord,
} from './plain-cursor.ts';
import { readFlow, readQuoted, skipBlanks } from './plain-flow.ts';
import { plainScalar, unsure } from './plain-scalar.ts';
import { PlaceRecorder, type RecordedPlaces } from './recorded-places.ts';
import type { TextUnits } from './utf16-units.ts';

/** What a text says, and where. */
export interface PlainDocument {
  readonly value: unknown;
  readonly places: RecordedPlaces;
  /** How many values it has, and lines without any. */
  readonly elements: number;
  /** Whether a comment stands behind a blank: behind a value, or in a line that begins with blanks. */
  readonly hasComments: boolean;
}

/** A text of more values goes to the YAML library, which has limits of its own. */
const maxValues = 100_000;
const maxDepth = 24;

/** Characters about which YAML has rules of its own. */
const special = /[\u0000-\u0009\u000B-\u001F\u007F\u0085\u2028\u2029\uFEFF]/;

/**
 * Reads YAML as nearly all plan files are written: maps and lists by indentation, values on one line or in a folded or literal block,
 * braces and brackets on one line. Null for anything else, which the YAML library reads; what is read here it reads alike, value
 * for value and place for place. The units may be written over. `isOrdinary` says that the text is known to hold ordinary characters
 * alone.
 */
export function readPlain({ units, length, textOf }: TextUnits, isOrdinary = false): PlainDocument | null {
  if (units[length - 1] !== marks.lineFeed || (!isOrdinary && special.test(textOf(0, length)))) return null;
  const recorder = new PlaceRecorder();
  const cursor: PlainCursor = {
    units,
    length,
    textOf,
    recorder,
    at: 0,
    left: maxValues,
    hasComments: false,
  };
  try {
    const indent = toContent(cursor);
    if (indent !== 0) return null;
    const value = readNode(cursor, 0, maxDepth);
    if (toContent(cursor) >= 0) return null;
    return {
      value,
      places: recorder.places(),
      elements: maxValues - cursor.left,
      hasComments: cursor.hasComments,
    };
  } catch (error) {
    if (error === notPlain) return null;
    throw error;
  }
}

/** Goes from the beginning of a line to the first letter of the next one that says something; gives its column, -1 at the end. */
function toContent(cursor: PlainCursor): number {
  const { units, length } = cursor;
  while (cursor.at < length) {
    const columns = columnsAt(units, cursor.at);
    const letter = units[cursor.at + columns];
    if (letter !== marks.lineFeed && letter !== marks.hash) {
      cursor.at += columns;
      return columns;
    }
    if ((cursor.left -= 1) < 0) giveUp();
    cursor.hasComments ||= letter === marks.hash && columns > 0;
    cursor.at = lineEndFrom(units, cursor.at + columns) + 1;
  }
  return -1;
}

/** Reads the map or list that begins here, in a column; leaves the cursor at the beginning of a line. */
function readNode(cursor: PlainCursor, indent: number, depth: number): unknown {
  if (depth < 0) giveUp();
  return isEntry(cursor) ? readList(cursor, indent, depth) : readMap(cursor, indent, depth);
}

const isEntry = ({ units, at }: PlainCursor): boolean =>
  units[at] === marks.dash && units[at + 1] === marks.blank;

/** A list; one under a key that begins in the same column ends before the next key there. */
function readList(cursor: PlainCursor, indent: number, depth: number, isUnderKey = false): unknown[] {
  const { units, recorder } = cursor;
  const list: unknown[] = [];
  const place = beginCollection(cursor, cursor.at);
  for (;;) {
    if (!isEntry(cursor)) giveUp();
    const dash = cursor.at;
    cursor.at += 1;
    skipBlanks(cursor);
    if (isEntry(cursor)) giveUp();
    list.push(
      keyEnd(units, cursor.at) < 0
        ? readValue(cursor, indent, depth)
        : readMap(cursor, indent + cursor.at - dash, depth - 1),
    );
    const lineStart = cursor.at;
    if (!goesOn(cursor, indent)) break;
    if (!isUnderKey || isEntry(cursor)) continue;
    cursor.at = lineStart;
    break;
  }
  recorder.end(place, lastPlace(cursor));
  return list;
}

function readMap(cursor: PlainCursor, indent: number, depth: number): unknown {
  const { units, recorder } = cursor;
  const map: Record<string, unknown> = {};
  const place = beginCollection(cursor, cursor.at);
  for (;;) {
    const end = keyEnd(units, cursor.at);
    if (end < 0) giveUp();
    const key = takeKey(cursor, end, map, place);
    cursor.at = end + 1;
    skipBlanks(cursor);
    const letter = units[cursor.at];
    map[key] =
      letter === marks.lineFeed || letter === marks.hash
        ? readBelow(cursor, indent, depth)
        : readValue(cursor, indent, depth);
    if (!goesOn(cursor, indent)) break;
  }
  recorder.end(place, lastPlace(cursor));
  return map;
}

/** Whether the next line that says something is in the same column; before it, a deeper one would belong to a value that is not plain. */
function goesOn(cursor: PlainCursor, indent: number): boolean {
  const lineStart = cursor.at;
  const next = toContent(cursor);
  if (next > indent) giveUp();
  if (next === indent) return true;
  cursor.at = lineStart;
  return false;
}

/** A collection ends with the line before the one at which the cursor stands; blanks and comments do not matter. */
const lastPlace = ({ at }: PlainCursor): number => at;

/** The value of a key that has nothing on its line: what stands deeper below it, or nothing. */
function readBelow(cursor: PlainCursor, indent: number, depth: number): unknown {
  const { units, at } = cursor;
  if (units[at] === marks.hash) passComment(cursor);
  cursor.at = lineEndFrom(units, at) + 1;
  const lineStart = cursor.at;
  const next = toContent(cursor);
  if (next > indent) return readNode(cursor, next, depth - 1);
  if (next === indent && isEntry(cursor)) return readList(cursor, indent, depth - 1, true);
  // On a line that ends in a blank, the YAML library makes the place of an empty value dependent on the lines below.
  if (units[lineStart - 2] === marks.blank) giveUp();
  cursor.at = lineStart;
  noteScalar(cursor, at, at);
  return null;
}

/** A value that begins on this line. */
function readValue(cursor: PlainCursor, indent: number, depth: number): unknown {
  const { units } = cursor;
  switch (units[cursor.at]) {
    case marks.greater:
    case marks.bar:
      return readBlock(cursor, indent);
    case marks.brace:
    case marks.bracket:
      return atLineEnd(cursor, readFlow(cursor, depth));
    case marks.doubleQuote:
    case marks.singleQuote:
      return atLineEnd(cursor, readQuoted(cursor));
    default:
      return readPlainLine(cursor);
  }
}

/** Passes what may follow a value on its line: blanks and a comment. */
function atLineEnd(cursor: PlainCursor, value: unknown): unknown {
  const { units } = cursor;
  skipBlanks(cursor);
  const letter = units[cursor.at];
  if (letter === marks.hash) passComment(cursor);
  else if (letter !== marks.lineFeed) giveUp();
  cursor.at = lineEndFrom(units, cursor.at) + 1;
  return value;
}

/** Notes the comment that begins here; a hash is part of a value unless a blank stands before it. */
function passComment(cursor: PlainCursor): void {
  if (cursor.units[cursor.at - 1] !== marks.blank) giveUp();
  cursor.hasComments = true;
}

/** A scalar without quotes that ends with its line, or before the comment on it. */
function readPlainLine(cursor: PlainCursor): unknown {
  const { units, at } = cursor;
  let end = at;
  for (; ; end += 1) {
    const letter = units[end];
    if (letter === marks.lineFeed) break;
    if (letter === marks.hash && end > at && units[end - 1] === marks.blank) break;
    if (letter === marks.colon && isBreak(units[end + 1])) giveUp();
  }
  let lineEnd = end;
  // Blanks only: to YAML other spaces, such as U+00A0, are letters.
  while (end > at && units[end - 1] === marks.blank) end -= 1;
  if (units[lineEnd] === marks.hash) {
    cursor.hasComments = true;
    lineEnd = lineEndFrom(units, lineEnd);
  } else if (end < lineEnd) giveUp();
  if (end === at) giveUp();
  const value = plainScalar(takeWord(cursor, at, end));
  if (value === unsure) giveUp();
  noteScalar(cursor, at, end);
  cursor.at = lineEnd + 1;
  return value;
}

const isBreak = (letter: number | undefined): boolean => letter === marks.blank || letter === marks.lineFeed;
