import { addToGroup } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { type Effort, mostSpelled, type WordFit, type WordList } from './fit-words.ts';
import { shortForms, shortKey, spellingIndex } from './short-forms.ts';

/** A wording that may be like another, by its place, and how far it can fit at most. */
export interface LikelyWording extends WordFit {
  readonly at: number;
}

/** Finds among many wordings those that may be like another. */
export interface WordingIndex {
  /** All that may be, in their order; null where too little effort is left to look for them. */
  readonly likely: (wording: WordList, effort: Effort) => readonly LikelyWording[] | null;
}

/** The wordings that have a word, by their places in the list. */
type Postings = readonly number[];
type Keys = readonly string[];
const nowhere: Postings = [];

/** A word that more than one wording in so many has is looked up in each wording, rather than all that have it counted. */
const oftenIn = 16;

/**
 * An index of wordings by their words. Like another is a wording that has at least the share `contained` of the other's words, or of which
 * the other has the share `covered`. Who has that share of some words has one of the rarest of them: only who has one is looked at.
 */
export function wordingIndex(lists: readonly WordList[], least: WordFit): WordingIndex {
  const byWord = new Map<string, number[]>();
  for (const [at, list] of lists.entries())
    for (const key of new Set(keysOf(list).flat())) addToGroup(byWord, key, at);
  const spelled = lazily(() => spellingIndex(lists));
  const placesOf = (key: string): Postings =>
    key.startsWith(spelledSign) ? spelled().known(key.slice(1)) : (byWord.get(key) ?? nowhere);
  const byRareWord = lazily(() => {
    const byRare = new Map<string, number[]>();
    for (const [at, list] of lists.entries())
      for (const key of new Set(rarest(list, keysOf(list), least.covered))) addToGroup(byRare, key, at);
    return byRare;
  });
  const hasShort = lists.some(({ abbreviations }) => abbreviations.size > 0);
  const oftenHas = new Map<string, Uint8Array>();
  const isMet = new Uint8Array(lists.length);
  const counts = new Uint32Array(lists.length);
  const enough = Uint32Array.from(lists, ({ words }) => Math.ceil(least.covered * words.length - tiny));

  return {
    likely(list, effort) {
      if (effort.left <= 0) return null;
      const keys = keysOf(list);
      for (const { key, from, to } of hasShort ? shortForms(list.words) : [])
        if (byWord.has(key)) for (const of of keys.slice(from, to)) of.push(key);
      for (const [at, letters] of list.abbreviations) {
        effort.left -= spelled().find(letters, effort.left);
        keys[at]?.push(spelledSign + letters);
      }
      if (effort.left < 0) return null;
      const places = [
        ...[...list.abbreviations.values()].map((letters) => placesOf(spelledSign + letters)),
        ...[...new Set(keys.flat())].map((key) => byRareWord().get(key) ?? nowhere),
        ...rarest(list, keys, least.contained).map(placesOf),
      ];
      effort.left -= places.reduce((sum, { length }) => sum + length, 0);
      const met = effort.left < 0 ? [] : distinct(places);
      const found = reaching(met, list, keys, effort);
      for (const at of met) isMet[at] = 0;
      return effort.left < 0 ? null : found;
    },
  };

  /** The places in some lists, each once; they are marked as met. */
  function distinct(places: readonly Postings[]): number[] {
    const met: number[] = [];
    for (const some of places)
      for (const at of some) {
        if (isMet[at] === 0) met.push(at);
        isMet[at] = 1;
      }
    return met;
  }

  /** Those met that have enough words in common with a wording, in their order. Who lacks too many is given up early. */
  function reaching(
    met: readonly number[],
    list: WordList,
    keys: readonly Keys[],
    effort: Effort,
  ): LikelyWording[] {
    for (const at of met) counts[at] = 0;
    const spare = spareOf(list);
    const ofOwn = keys.length - mostLacking(list, least.contained);
    let open = met;
    for (const [place, own] of rarestFirst(keys).entries()) {
      for (const key of own) effort.left -= count(key, open);
      effort.left -= open.length;
      if (effort.left < 0) return [];
      const rest = keys.length - 1 - place;
      open = open.filter((at) => (counts[at] ?? 0) + rest >= Math.min(ofOwn, (enough[at] ?? 0) - spare));
    }
    effort.left -= open.length * perFound;
    return open
      .toSorted((a, b) => a - b)
      .map((at) => {
        const [count, length] = [counts[at] ?? 0, lists[at]?.words.length ?? 1];
        const longest = keys.length + spare;
        const contained = Math.min(1, (count + spare) / longest);
        return { at, contained, covered: Math.min(1, (count + spare) / length) };
      });
  }

  /** Counts a word of each of some that has it; tells how many were looked at. */
  function count(key: string, open: readonly number[]): number {
    const places = placesOf(key);
    if (places.length * oftenIn <= lists.length) {
      for (const at of places) counts[at] = (counts[at] ?? 0) + 1;
      return places.length;
    }
    const has = oftenHas.get(key) ?? new Uint8Array(lists.length);
    if (!oftenHas.has(key)) for (const at of places) has[at] = 1;
    oftenHas.set(key, has);
    for (const at of open) counts[at] = (counts[at] ?? 0) + (has[at] ?? 0);
    return open.length;
  }

  /** What so many of the rarest words are found by that whoever has that share of all of them has one of these. */
  function rarest(list: WordList, keys: readonly Keys[], share: number): Keys {
    return rarestFirst(keys)
      .slice(0, mostLacking(list, share) + 1)
      .flat();
  }

  function rarestFirst(keys: readonly Keys[]): readonly Keys[] {
    const sized = keys.map((own) => ({ own, size: own.reduce((sum, key) => sum + placesOf(key).length, 0) }));
    return sized.sort((a, b) => a.size - b.size).map(({ own }) => own);
  }
}

/** Putting in order one wording that is found takes as long as looking at so many. */
const perFound = 20;
/** Before the letters of an abbreviation that the wordings spell out. */
const spelledSign = '=';
/** What division leaves of whole numbers. */
const tiny = 1e-9;

/** What each word of a wording is found by: itself, and an abbreviation by its letters too. */
const keysOf = ({ words, abbreviations }: WordList): readonly string[][] =>
  words.map((word, at) => {
    const letters = abbreviations.get(at);
    return letters === undefined ? [word] : [word, shortKey(letters)];
  });

/** So many words more a wording may have once its abbreviations are spelled out. */
const spareOf = ({ abbreviations }: WordList): number =>
  abbreviations.size === 0 ? 0 : mostSpelled([...abbreviations.values()].join(''));

/** So many of its words a wording lacks at most of which another has that share. */
const mostLacking = (list: WordList, share: number): number =>
  Math.floor((1 - share) * (list.words.length + spareOf(list)) + tiny);
