import { addToGroup } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { type Effort, maxSpelled, type WordList } from './fit-words.ts';
import { shortForms, shortKey, spellingIndex } from './short-forms.ts';

/** The wordings that have a word, by their places in the list. */
export type Postings = readonly number[];

/** What one word of a wording is found by. */
export type Keys = readonly string[];

/** Where the words of many wordings stand, abbreviations included. */
export interface WordPostings {
  /** What each word of a wording is found by in these; null where too little effort is left to look for its abbreviations. */
  readonly keysOf: (wording: WordList, effort: Effort) => readonly Keys[] | null;
  readonly placesOf: (key: string) => Postings;
  /** The words of a wording, by what they are found by, those that the fewest wordings have first. */
  readonly rarestFirst: (keys: readonly Keys[]) => readonly Keys[];
  /** What so many of the rarest words are found by that whoever has that share of all of them has one of these. */
  readonly rarest: (wording: WordList, keys: readonly Keys[], share: number) => Keys;
}

const nowhere: Postings = [];

/** Looks up where the words of some wordings stand. */
export function wordPostings(lists: readonly WordList[]): WordPostings {
  const byWord = new Map<string, number[]>();
  for (const [at, list] of lists.entries())
    for (const key of new Set(ownKeys(list).flat())) addToGroup(byWord, key, at);
  const spelled = lazily(() => spellingIndex(lists));
  const hasShort = lists.some(({ abbreviations }) => abbreviations.size > 0);

  const placesOf = (key: string): Postings =>
    key.startsWith(spelledSign) ? spelled().known(key.slice(1)) : (byWord.get(key) ?? nowhere);

  function keysOf(list: WordList, effort: Effort): readonly Keys[] | null {
    const keys = ownKeys(list);
    for (const { key, from, to } of hasShort ? shortForms(list.words) : [])
      if (byWord.has(key)) for (const of of keys.slice(from, to)) of.push(key);
    for (const [at, letters] of list.abbreviations) {
      effort.left -= spelled().find(letters, effort.left);
      keys[at]?.push(spelledKey(letters));
    }
    return effort.left < 0 ? null : keys;
  }

  function rarestFirst(keys: readonly Keys[]): readonly Keys[] {
    const sized = keys.map((own) => ({ own, size: own.reduce((sum, key) => sum + placesOf(key).length, 0) }));
    return sized.sort((a, b) => a.size - b.size).map(({ own }) => own);
  }

  const rarest = (list: WordList, keys: readonly Keys[], share: number): Keys =>
    rarestFirst(keys)
      .slice(0, maxLacking(list, share) + 1)
      .flat();

  return { keysOf, placesOf, rarestFirst, rarest };
}

/** Before the letters of an abbreviation that the wordings spell out. */
const spelledSign = '=';
/** What division leaves of whole numbers. */
export const tiny = 1e-9;

/** What an abbreviation is found by in wordings that spell it out. */
export const spelledKey = (letters: string): string => spelledSign + letters;

/** What each word of a wording is found by: itself, and an abbreviation by its letters too. */
export const ownKeys = ({ words, abbreviations }: WordList): readonly string[][] =>
  words.map((word, at) => {
    const letters = abbreviations.get(at);
    return letters === undefined ? [word] : [word, shortKey(letters)];
  });

/** So many words more a wording may have once its abbreviations are spelled out. */
export const spareOf = ({ abbreviations }: WordList): number =>
  abbreviations.size === 0 ? 0 : maxSpelled([...abbreviations.values()].join(''));

/** So many of its words a wording lacks at most of which another has that share. */
export const maxLacking = (list: WordList, share: number): number =>
  Math.floor((1 - share) * (list.words.length + spareOf(list)) + tiny);
