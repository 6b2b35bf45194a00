import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { isSyllable } from '../../vietnamese/letters/syllable.ts';
import { fromTcvn3 } from '../../vietnamese/letters/tcvn3.ts';
import { fromVni } from '../../vietnamese/letters/vni.ts';

/** A letter table from before Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** A word read in such a table; null where it is none. */
export type ReadWord = (word: string) => string | null;

/** Reads a word in the letters of a table. */
export const readerOf = (encoding: LegacyEncoding): ReadWord => (encoding === 'VNI' ? fromVni : fromTcvn3);

/** Stretches of letters, those that TCVN3 sets at the place of signs among them. */
const words = /[\p{L}\u00a1-\u00bf×÷]+/gu;

/**
 * A stretch of text in Unicode: words in letters that Latin-1 has are read, all others stay. TCVN3 has no capitals with tones: words in
 * capitals, and all of them where the stretch is `isUpperCase`, come out in capitals.
 */
export const inUnicode = (text: string, read: ReadWord, isUpperCase: boolean): string =>
  text.replace(words, (word) => {
    const reading = /[\u0080-\u00ff]/.test(word) && !/[\u0100-\uffff]/.test(word) ? read(word) : null;
    return reading === null ? word : isUpperCase || isCapital(word) ? reading.toUpperCase() : reading;
  });

/** Whether a stretch has capitals and no small letters, but for those with tones. */
export const isUpperCase = (text: string): boolean => /[A-Z]/.test(text) && !/[a-z]/.test(text);

/** Whether a word goes on in capitals; a first capital alone is that of a name. */
const isCapital = (word: string): boolean => /.[A-Z]/.test(word) && !/[a-z]/.test(word);

/** Whether a text in TCVN3 has the letter ư; in a text without any, a hyphen may stand for it. */
export const hasSoftHyphens = (text: string): boolean => /[\u00a6\u00ad]/.test(text);

/** The same text with the letter ư of TCVN3, which is a soft hyphen there, for each hyphen with which a word becomes a syllable so. */
export const withHyphensAsLetters = (text: string): string =>
  text.replace(/[\p{L}\u00a1-\u00bf×÷-]+/gu, (word) => {
    const whole = word.replaceAll('-', '\u00ad');
    const reading = whole === word ? null : fromTcvn3(whole);
    return reading !== null && isSyllable(reading) ? whole : word;
  });

/**
 * A UserError for what was read from TCVN3 where most of the letters ư are gone, as after a conversion that took them for soft hyphens: “chơng”, “đợc”
 * are no words without one.
 */
export function checkNoneLost(read: string): void {
  const [whole, lost] = [/ư[ơớờởỡợ](?:c|ng)/giu, /[^ư\P{L}][ơớờởỡợ](?:c|ng)/giu].map(
    (pattern) => read.match(pattern)?.length ?? 0,
  );
  if ((lost ?? 0) > (whole ?? 0)) throw new UserError(lostLetters);
}

const lostLetters: Localised = {
  vi: 'văn bản ở bảng mã TCVN3 (phông .VnTime) và mọi chữ «ư» đã bị mất khi chuyển đổi; hãy dùng tệp Word gốc, hoặc chuyển tệp gốc sang Unicode rồi lưu thành .docx',
  en: 'the text is in TCVN3 (the .VnTime fonts) and a conversion has lost every letter “ư”; use the original Word file, or convert that to Unicode and save it as .docx',
};
