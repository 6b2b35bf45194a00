import type { PlaceRecorder } from './recorded-places.ts';
import type { TextUnits } from './utf16-units.ts';

/** A text while it is read, and how far. */
export interface PlainCursor {
  readonly text: string;
  /** Its units of UTF-16, and 0 behind the last; a block that was read may have been folded in them. */
  readonly units: Uint16Array;
  readonly textOf: TextUnits['textOf'];
  readonly recorder: PlaceRecorder;
  /** The next letter. */
  at: number;
  /** How many values may still come. */
  left: number;
  /** Whether a comment was passed that stands behind a blank. */
  hasComments: boolean;
}

/** Thrown where a text is not plain; `readPlain` catches it. */
export const notPlain = new Error('not plain YAML');

/** Leaves a text to the YAML library. */
export function giveUp(): never {
  throw notPlain;
}

export const marks = {
  lineFeed: 10,
  blank: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  greater: 62,
  bracket: 91,
  closingBracket: 93,
  brace: 123,
  bar: 124,
  closingBrace: 125,
} as const;

/** Begins a map or list at a place; gives what `end` of the recorder needs. */
export function beginCollection(cursor: PlainCursor, from: number): number {
  if ((cursor.left -= 1) < 0) giveUp();
  return cursor.recorder.begin(from);
}

/** Notes a value that is no map or list. */
export function noteScalar(cursor: PlainCursor, from: number, to: number): void {
  if ((cursor.left -= 1) < 0) giveUp();
  cursor.recorder.scalar(from, to);
}

/** The YAML library refuses keys of more than 1,024 letters; no key of a plan has so many. */
const longestKey = 100;

const reserved: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** Whether a key of letters, digits and hyphens stands at a place, with its colon: where it ends; -1 where none does. */
export function keyEnd(units: Uint16Array, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const letter = units[at] ?? 0;
    const isLetter = (letter >= 97 && letter <= 122) || (letter >= 65 && letter <= 90);
    if (isLetter) continue;
    const isInner = (letter >= 48 && letter <= 57) || letter === marks.dash || letter === 95;
    if (at > from && isInner) continue;
    if (letter !== marks.colon || at === from) return -1;
    const next = units[at + 1];
    return next === marks.blank || next === marks.lineFeed ? at : -1;
  }
}

/**
 * Notes the key that stands here up to a place, and gives its name; gives up on one that the map has, or that reaches into JavaScript objects.
 */
export function takeKey(cursor: PlainCursor, end: number, map: object, begun: number): string {
  const { text, units, recorder, at } = cursor;
  const place = placeOf(units, at, end);
  const met = metKeys[place] ?? '';
  const isMet = met.length === end - at && text.startsWith(met, at);
  const key = isMet ? met : (metKeys[place] = newKey(cursor, end));
  if ((lastMet[place] ?? 0) >= begun && Object.hasOwn(map, key)) giveUp();
  lastMet[place] = recorder.key(at);
  return key;
}

const tableSize = 256;

/** Keys that were met, in places that follow from their length and letters: plans have few of them, each thousands of times. */
const metKeys = new Array<string>(tableSize).fill('');
/** The records of the keys that were met last at these places: a map has none of those that were met before it began. */
const lastMet = new Int32Array(tableSize);
/** The same as of keys for values, such as the id of a body, a date or a kind. */
const metValues = new Array<string>(tableSize).fill('');

function newKey({ at, textOf }: PlainCursor, end: number): string {
  const key = textOf(at, end);
  if (key.length > longestKey || reserved.has(key)) giveUp();
  return key;
}

/** Longer values are hardly ever met again. */
const longestRepeated = 48;

/** A part of a text that is longer does not become a text of its own: the engine keeps the whole for it. */
const longestCopied = 12;

/** Gives a part of a text as a value, which does not keep the text in memory; one that was met before is not made again. */
export function takeWord({ text, units, textOf }: PlainCursor, from: number, to: number): string {
  if (to - from > longestRepeated) return textOf(from, to);
  const place = placeOf(units, from, to);
  const met = metValues[place] ?? '';
  if (met.length === to - from && text.startsWith(met, from)) return met;
  return (metValues[place] = to - from > longestCopied ? textOf(from, to) : text.slice(from, to));
}

const placeOf = (units: Uint16Array, from: number, to: number): number =>
  ((to - from) * 7 + (units[from] ?? 0) * 3 + (units[(from + to) >> 1] ?? 0) * 5 + (units[to - 1] ?? 0)) &
  (tableSize - 1);
