import { lazily } from '../../plan/lazily.ts';
import { placeLimit } from '../../plan/strings.ts';
import { hasUnusual } from './alphabet.ts';

/** Letters that fonts draw like a letter of Vietnamese, and that are wrong in any word. */
const everywhere: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
  Ƣ: 'Ư',
  ƣ: 'ư',
  Ǎ: 'Ă',
  ǎ: 'ă',
  ı: 'i',
  ȷ: 'j',
  ɑ: 'a',
  ɡ: 'g',
};

const pairs = (foreign: string, latin: string) => {
  const meant = Array.from(latin);
  return Object.fromEntries(Array.from(foreign, (letter, index) => [letter, meant[index] ?? letter]));
};

/** Cyrillic, Greek and Armenian letters that look like Latin ones at a glance: wrong among Latin letters. */
const amongLatin: Readonly<Record<string, string>> = {
  ...pairs('АВЕЅІЈКМНОРԚСТԜУХаеѕіјкмоԛрсԝухһԁӏт', 'ABESIJKMHOPQCTWYXaesijkmoqpcwyxhdlt'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυτάίόύ', 'ABEZHIKMNOPTYXovaikputáíóú'),
  ...pairs('օս', 'ou'),
};

/** Of these even a whole word is taken for Latin: capitals, and small letters of the same shape. */
const sameShape = /^[АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+$/u;

/** Full-width and mathematical letters, single-character numerals and ligatures: forms of plain letters. */
const form = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2160-\u217F\uFB00-\uFB06\u{1D400}-\u{1D7FF}]/u;
const otherScript = lazily(() => /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u);
const suspect = lazily(
  () => new RegExp(`[${Object.keys(everywhere).join('')}]|${form.source}|${otherScript().source}`, 'u'),
);

/** A word with letters that look like others. */
interface LookAlike {
  readonly word: string;
  /** Each such letter once, with what was meant. */
  readonly letters: readonly (readonly [written: string, meant: string])[];
  /** From the first such letter to the last. */
  readonly span: readonly [start: number, end: number];
}

/** The words of a text in which a letter is taken for another, up to a limit. */
export function findLookAlikes(text: string, limit = placeLimit): LookAlike[] {
  if (!hasUnusual(text) || !suspect().test(text)) return [];
  const isForeign = Array.from(text).some((letter) => otherScript().test(letter) && !(letter in amongLatin));
  const found: LookAlike[] = [];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (found.length === limit) break;
    const isAsLatin = /\p{Script=Latin}/u.test(written) || (!isForeign && sameShape.test(written));
    const letters = new Map<string, string>();
    let [start, end, at] = [-1, -1, index];
    for (const letter of written) {
      const meant = everywhere[letter] ?? (isAsLatin ? amongLatin[letter] : undefined) ?? plainForm(letter);
      if (meant !== undefined) {
        letters.set(letter, meant);
        if (start < 0) start = at;
        end = at + letter.length;
      }
      at += letter.length;
    }
    if (start >= 0) found.push({ word: written, letters: [...letters], span: [start, end] });
  }
  return found;
}

const plainForm = (letter: string) => (form.test(letter) ? letter.normalize('NFKC') : undefined);

const foreignLetter = new RegExp(`[${Object.keys(amongLatin).join('')}]`, 'gu');

/** A text with the Latin letter for every Cyrillic, Greek or Armenian one that looks like it; its length stays. */
export const latinLetters = (text: string): string =>
  hasUnusual(text) && otherScript().test(text)
    ? text.replace(foreignLetter, (letter) => amongLatin[letter] ?? letter)
    : text;
