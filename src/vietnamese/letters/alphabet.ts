import { lazily } from '../../plan/lazily.ts';

const lower = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'.normalize('NFC');

/** The letters that Vietnamese has beyond a to z, both cases, each as one code point. */
const markedLetters = lower + lower.toUpperCase();

/** The small letters of Vietnamese, and the few of a to z that it lacks, as they stand in a class of an expression. */
export const smallLetters = `a-z${lower}`;
/** The same letters as capitals. */
export const capitalLetters = `A-Z${lower.toUpperCase()}`;

const otherOrdinary = '\n“”‘’–—…';

/** All characters of ordinary Vietnamese text, each one unit of UTF-16. */
export const ordinaryCharacters = `${otherOrdinary}${markedLetters}${String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => index + 0x20))}`;

/** Most characters are among the first, which the engine tells apart by itself; in a list as long as the second it looks each up. */
const unusual = new RegExp(`[^\\n -~](?<![${otherOrdinary}${markedLetters}])`);

/** By its number, whether a unit of UTF-16 is one of these. */
const isOrdinary = lazily(() => {
  const table = new Uint8Array(0x10000);
  for (const letter of ordinaryCharacters) table[letter.charCodeAt(0)] = 1;
  return table;
});

/** A text with another character for each unit of UTF-16 that ordinary Vietnamese text does not hold. */
export const withUnusualAs = (other: string, text: string): string =>
  hasUnusual(text) ? text.replace(new RegExp(unusual, 'g'), other) : text;

/** After so many letters a table is several times as fast as an expression; before, the engine has not yet optimised the loop over it. */
const untilTable = 200_000;
let lettersTried = 0;

/** Whether so many letters were looked at before that those of a text of some length are better looked up in a table. */
export function isTableWorth(length: number): boolean {
  if (lettersTried >= untilTable) return true;
  lettersTried += length;
  return false;
}

/** A text that is known to be ordinary, and what it is when it is made even, where that is known: one search after the other asks about the same. */
let ordinary = '';
let even: string | null = '';

/**
 * Says of a text that is about to be searched that it holds ordinary characters alone; and what is left of it with each blank by itself, no
 * line end and no dash: the text itself where it is even already, null where nobody made it even.
 */
export const rememberOrdinary = (text: string, madeEven: string | null): void => {
  ordinary = text;
  even = madeEven;
};

/** Whether that was said of a text last. */
const isKnownOrdinary = (text: string): boolean => text === ordinary || text === even;

/** A text made even, where that was said of it last. */
export const knownEven = (text: string): string | null => (isKnownOrdinary(text) ? even : null);

/** Whether a text holds a character that ordinary Vietnamese text in NFC does not: the one quick question before any closer look. */
export function hasUnusual(text: string): boolean {
  if (isKnownOrdinary(text)) return false;
  if (text.length < longText) return looksUnusual(text);
  if (text !== lastLong) isLastUnusual = looksUnusual(text);
  // Of equal texts that are not the same one all letters are compared: from now on it is the same.
  lastLong = text;
  return isLastUnusual;
}

/** Of a text of so many letters the answer is cached until another such text is asked about: whoever finds much in it asks each time. */
const longText = 256;
let lastLong = '';
let isLastUnusual = false;

function looksUnusual(text: string): boolean {
  if (!isTableWorth(text.length)) return unusual.test(text);
  const table = isOrdinary();
  for (let at = 0; at < text.length; at += 1) if (table[text.charCodeAt(at)] === 0) return true;
  return false;
}

const letters = new RegExp(`^[a-zA-Z${markedLetters}]*$`, 'u');

/** Whether a word is written with the letters of Vietnamese (and the few of a to z that it lacks) and nothing else. */
export const hasOnlyVietnameseLetters = (word: string): boolean => letters.test(word);
