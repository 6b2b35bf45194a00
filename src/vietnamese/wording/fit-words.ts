import { fold } from '../letters/fold.ts';

/** How far two wordings are the same words in the same order, abbreviations counted as what they stand for: 1 for all of one's words. */
export interface WordFit {
  /** Of the first wording's words, those that the second has. */
  readonly contained: number;
  /** Of the second wording's words, those that the first has. */
  readonly covered: number;
}

/** A wording taken apart once, to be compared with many. */
export interface WordList {
  /** Without diacritics and marks. */
  readonly words: readonly string[];
  /** The letters that a word stands for as an abbreviation, by its place; empty for most wordings. */
  readonly abbreviations: ReadonlyMap<number, string>;
}

/** What comparing may still take: so many pairs of words held against each other. */
export interface Effort {
  left: number;
}

/** What comparing takes that is bounded otherwise. */
const anyEffort = (): Effort => ({ left: Infinity });

/** The words of a wording, without diacritics and marks. KH&CN, ĐMST and UBND are taken for abbreviations. */
export function wordList(text: string): WordList {
  const written = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const words = written.map(fold);
  const abbreviations = new Map<number, string>();
  for (const [at, word] of written.entries())
    if (/^\p{Lu}{2,}$|^\p{Lu}+(?:&\p{Lu}+)+$/u.test(word) && !/^[IVXLC]+$/.test(word))
      abbreviations.set(at, (words[at] ?? '').replaceAll('&', ''));
  return { words, abbreviations };
}

/** Words that abbreviations leave out. */
const small = new Set(['va', 'cua', 'cac']);

/** Whether an abbreviation may leave out a word. */
export const isSmallWord = (word: string): boolean => small.has(word);

/** Compares two wordings word by word, in order, and takes what that takes off the effort; null, and nothing done, where too little is left. */
export function fitWords(one: WordList, other: WordList, effort = anyEffort()): WordFit | null {
  const letters = lettersToSpell(one) * other.words.length + lettersToSpell(other) * one.words.length;
  if (letters > effort.left) return null;
  effort.left -= letters;
  const [first, second] = [expanded(one, other), expanded(other, one)];
  if (first.length === 0 || second.length === 0) return { contained: 0, covered: 0 };
  const common = commonWords(first, second, effort);
  return common === null ? null : { contained: common / first.length, covered: common / second.length };
}

const lettersToSpell = ({ abbreviations }: WordList): number =>
  abbreviations.size === 0 ? 0 : [...abbreviations.values()].join('').length;

/** Whether two wordings say the same words, of which one has some as an abbreviation: “Sở KH&CN”, “Sở Khoa học và Công nghệ”. */
export function isAbbreviated(one: WordList, other: WordList): boolean {
  if (one.abbreviations.size === 0 && other.abbreviations.size === 0) return false;
  const plain = (words: readonly string[]) => words.filter((word) => !small.has(word)).join(' ');
  return plain(expanded(one, other)) === plain(expanded(other, one));
}

/** The words with those in place of each abbreviation that the other wording spells out. */
function expanded({ words, abbreviations }: WordList, other: WordList): readonly string[] {
  if (abbreviations.size === 0) return words;
  return words.flatMap((word, at) => {
    const initials = abbreviations.get(at);
    return (initials !== undefined && spelledIn(initials, other)) || [word];
  });
}

/** So many words an abbreviation stands for at most, those that it leaves out counted. */
export const maxSpelled = (letters: string): number => letters.length * 2;

/** The run of words whose first letters an abbreviation consists of; null where there is none. */
export function spelledIn(initials: string, { words }: WordList): readonly string[] | null {
  const letters = Array.from(initials);
  for (let start = 0; start < words.length; start += 1) {
    const max = Math.min(words.length, start + maxSpelled(initials));
    let [at, end] = [0, start];
    for (; end < max && at < letters.length; end += 1) {
      const word = words[end] ?? '';
      if (word.startsWith(letters[at] ?? ' ')) at += 1;
      else if (at === 0 || !small.has(word)) break;
    }
    if (at === letters.length) return words.slice(start, end);
  }
  return null;
}

/** The length of the longest common subsequence, which holds what both begin and end with; null where too little effort is left. */
function commonWords(one: readonly string[], other: readonly string[], effort: Effort): number | null {
  const max = Math.min(one.length, other.length);
  let start = 0;
  while (start < max && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < max - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [height, width] = [one.length - end - start, other.length - end - start];
  if (height * width >= effort.left) return null;
  effort.left -= height * width + 1;
  const lengths = new Uint32Array(width + 1);
  for (let row = 0; row < height; row += 1) {
    let before = 0;
    for (let column = 0; column < width; column += 1) {
      const above = lengths[column + 1] ?? 0;
      const isSame = one[start + row] === other[start + column];
      lengths[column + 1] = isSame ? before + 1 : Math.max(lengths[column] ?? 0, above);
      before = above;
    }
  }
  return start + end + (lengths[width] ?? 0);
}
