import { addToGroup } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import type { Effort, WordFit, WordList } from './fit-words.ts';
import {
  type Keys,
  maxLacking,
  ownKeys,
  type Postings,
  spareOf,
  spelledKey,
  tiny,
  type WordPostings,
  wordPostings,
} from './word-postings.ts';

/** A wording that may be like another, by its place, and how far it can fit at most. */
export interface LikelyWording extends WordFit {
  readonly at: number;
}

/** Finds among many wordings those that may be like another. */
export interface WordingIndex {
  /** All that may be, in their order; null where too little effort is left to look for them. */
  readonly likely: (wording: WordList, effort: Effort) => readonly LikelyWording[] | null;
}

const nowhere: Postings = [];

/** A word that more than one wording in so many has is looked up in each wording, rather than all that have it counted. */
const oftenIn = 16;

/**
 * An index of wordings by their words. Like another is a wording that has at least the share `contained` of the other's words, or of which
 * the other has the share `covered`. Who has that share of some words has one of the rarest of them: only who has one is looked at.
 */
export function wordingIndex(lists: readonly WordList[], minFit: WordFit): WordingIndex {
  const postings = wordPostings(lists);
  const byRareWord = lazily(() => {
    const byRare = new Map<string, number[]>();
    for (const [at, list] of lists.entries())
      for (const key of new Set(postings.rarest(list, ownKeys(list), minFit.covered)))
        addToGroup(byRare, key, at);
    return byRare;
  });
  const reaching = commonWords(lists, postings, minFit);
  const isMet = new Uint8Array(lists.length);

  return {
    likely(list, effort) {
      if (effort.left <= 0) return null;
      const keys = postings.keysOf(list, effort);
      if (keys === null) return null;
      const places = [
        ...[...list.abbreviations.values()].map((letters) => postings.placesOf(spelledKey(letters))),
        ...[...new Set(keys.flat())].map((key) => byRareWord().get(key) ?? nowhere),
        ...postings.rarest(list, keys, minFit.contained).map(postings.placesOf),
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
}

/** Those of some wordings that have enough words in common with another one, in their order. Who lacks too many is given up early. */
function commonWords(lists: readonly WordList[], { placesOf, rarestFirst }: WordPostings, minFit: WordFit) {
  const oftenHas = new Map<string, Uint8Array>();
  const counts = new Uint32Array(lists.length);
  const enough = Uint32Array.from(lists, ({ words }) => Math.ceil(minFit.covered * words.length - tiny));

  return (met: readonly number[], list: WordList, keys: readonly Keys[], effort: Effort): LikelyWording[] => {
    for (const at of met) counts[at] = 0;
    const spare = spareOf(list);
    const ofOwn = keys.length - maxLacking(list, minFit.contained);
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
  };

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
}

/** Putting in order one wording that is found takes as long as looking at so many. */
const perFound = 20;
