import { addToGroup } from '../../plan/group-by.ts';
import { isSmallWord, spelledIn, type WordList } from './fit-words.ts';

/** The most letters of an abbreviation that is looked for in words that are spelled out. */
const maxLetters = 12;
/** And so many words its first two letters are apart at most. */
const maxApart = 4;

/** By which an abbreviation is known, apart from a word of the same letters. */
export const shortKey = (letters: string): string => `&${letters}`;

/** The abbreviations that runs of words may be written as, with the words that each is for. */
export function shortForms(
  words: readonly string[],
): { readonly key: string; readonly from: number; readonly to: number }[] {
  return words.flatMap((_, from) => {
    const found: { readonly key: string; readonly from: number; readonly to: number }[] = [];
    const end = Math.min(words.length, from + 2 * maxLetters);
    let letters = '';
    for (let at = from; at < end && found.length < maxLetters; at += 1) {
      if (letters !== '' && isSmallWord(words[at] ?? '')) continue;
      letters += firstLetter(words[at] ?? '');
      found.push({ key: shortKey(letters), from, to: at + 1 });
    }
    return found;
  });
}

/** Tells in which of some wordings an abbreviation is spelled out. */
export interface SpellingIndex {
  /** Looks for one within so much effort, and tells what it took; more than there was where that did not suffice. */
  readonly find: (letters: string, effort: number) => number;
  /** The places of the wordings that spell it out, once it was found. */
  readonly known: (letters: string) => readonly number[];
}

/** An index of what wordings spell out, by the first two letters of an abbreviation. */
export function spellingIndex(lists: readonly WordList[]): SpellingIndex {
  const byPair = new Map<string, number[]>();
  for (const [at, { words }] of lists.entries())
    for (const pair of new Set(pairsOf(words))) addToGroup(byPair, pair, at);
  const known = new Map<string, readonly number[]>();
  return {
    find(letters, effort) {
      if (known.has(letters)) return 0;
      const places = byPair.get(Array.from(letters).slice(0, 2).join('')) ?? [];
      const taken = places.reduce((sum, at) => sum + (lists[at]?.words.length ?? 0), 1);
      if (taken > effort) return effort + 1;
      const isSpelled = (list: WordList | undefined) =>
        list !== undefined && spelledIn(letters, list) !== null;
      known.set(
        letters,
        places.filter((at) => isSpelled(lists[at])),
      );
      return taken;
    },
    known: (letters) => known.get(letters) ?? [],
  };
}

/** The first letters of any two words with nothing between them but words that abbreviations leave out. */
function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const pairs: string[] = [];
    for (let next = at + 1; next < Math.min(words.length, at + maxApart); next += 1) {
      pairs.push(firstLetter(word) + firstLetter(words[next] ?? ''));
      if (!isSmallWord(words[next] ?? '')) break;
    }
    return pairs;
  });
}

const firstLetter = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);
