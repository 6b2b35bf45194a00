import { MetWords, numberOfEachPlace, placeOfWord } from './met-words.ts';
import type { PlaceRecorder } from './recorded-places.ts';
import type { TextUnits } from './utf16-units.ts';

/** A text while it is read, and how far. */
export interface PlainCursor {
  /** Its units of UTF-16, a line end last and 0 behind it; a block that was read may have been folded in them. */
  readonly units: Uint16Array;
  readonly length: number;
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
  backslash: 92,
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
const maxKeyLength = 100;

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
  const { units, recorder, at } = cursor;
  const place = placeOfWord(units, at, end);
  const key = metKeys.find(place, units, at, end) ?? newKey(cursor, end, place);
  if ((lastMet[place] ?? 0) >= begun && Object.hasOwn(map, key)) giveUp();
  lastMet[place] = recorder.key(at);
  return key;
}

const metKeys = new MetWords();
/** The records of the keys that were met last at their places: a map has none of those that were met before it began. */
const lastMet = numberOfEachPlace();
/** Values such as the id of a body, a date or a kind. */
const metValues = new MetWords();

function newKey({ units, at, textOf }: PlainCursor, end: number, place: number): string {
  const key = textOf(at, end);
  if (key.length > maxKeyLength || reserved.has(key)) giveUp();
  return metKeys.remember(place, key, units, at);
}

/** Gives a part of a text as a value; one that was met before is not made again. */
export function takeWord({ units, textOf }: PlainCursor, from: number, to: number): string {
  const place = placeOfWord(units, from, to);
  return metValues.find(place, units, from, to) ?? metValues.remember(place, textOf(from, to), units, from);
}

/** Where the line ends in which a place is. */
export function lineEndFrom(units: Uint16Array, from: number): number {
  let at = from;
  while (units[at] !== marks.lineFeed) at += 1;
  return at;
}
