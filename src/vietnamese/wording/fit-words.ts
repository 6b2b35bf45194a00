import { fold } from '../letters/fold.ts';

/** How far two wordings are the same words in the same order, abbreviations counted as what they stand for: 1 for all of one's words. */
export interface WordFit {
  /** Of the first wording's words, those that the second has. */
  readonly contained: number;
  /** Of the second wording's words, those that the first has. */
  readonly covered: number;
}

/** A word as it is compared; of an abbreviation its letters. */
interface FittedWord {
  readonly word: string;
  readonly initials?: readonly string[];
}

/** A wording taken apart once, to be compared with many. */
export type WordList = readonly FittedWord[];

/** The words of a wording, without diacritics and marks. KH&CN, ĐMST and UBND are taken for abbreviations. */
export function wordList(text: string): WordList {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((written) => {
    const word = fold(written);
    const isShort = /^\p{Lu}{2,}$|^\p{Lu}+(?:&\p{Lu}+)+$/u.test(written) && !/^[IVXLC]+$/.test(written);
    return isShort ? { word, initials: Array.from(word.replaceAll('&', '')) } : { word };
  });
}

/** Words that abbreviations leave out. */
const small = new Set(['va', 'cua', 'cac']);

/** Compares two wordings word by word, in order. */
export function fitWords(one: WordList, other: WordList): WordFit {
  const [first, second] = [expanded(one, other), expanded(other, one)];
  if (first.length === 0 || second.length === 0) return { contained: 0, covered: 0 };
  const common = commonWords(first, second);
  return { contained: common / first.length, covered: common / second.length };
}

/** Whether two wordings say the same words, of which one has some as an abbreviation: “Sở KH&CN”, “Sở Khoa học và Công nghệ”. */
export function isAbbreviated(one: WordList, other: WordList): boolean {
  if (![...one, ...other].some(({ initials }) => initials)) return false;
  const plain = (words: readonly string[]) => words.filter((word) => !small.has(word)).join(' ');
  return plain(expanded(one, other)) === plain(expanded(other, one));
}

/** The words with those in place of each abbreviation that the other wording spells out. */
function expanded(words: WordList, other: WordList): string[] {
  return words.flatMap(({ word, initials }) => (initials && spelledIn(initials, other)) ?? [word]);
}

/** The run of words whose first letters an abbreviation consists of; null where there is none. */
function spelledIn(initials: readonly string[], words: WordList): string[] | null {
  for (let start = 0; start < words.length; start += 1) {
    const run: string[] = [];
    let at = 0;
    for (const { word } of words.slice(start)) {
      if (at === initials.length) break;
      if (word.startsWith(initials[at] ?? ' ')) at += 1;
      else if (at === 0 || !small.has(word)) break;
      run.push(word);
    }
    if (at === initials.length) return run;
  }
  return null;
}

/** The length of the longest common subsequence. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, there] of other.entries())
      next.push(word === there ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
