import { addToGroup } from '../../plan/group-by.ts';

/** A stretch of a wording between “ and ”, quotation marks left out. */
export interface Quotation {
  readonly start: number;
  readonly text: string;
}

/** The quotations of a wording, outermost first to last; a quotation that is never closed ends with the wording. */
export function findQuotations(wording: string): Quotation[] {
  const found: Quotation[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of wording.matchAll(/[“”]/g)) {
    if (mark === '“') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, text: wording.slice(start, index) });
    }
  }
  return depth > 0 ? [...found, { start, text: wording.slice(start) }] : found;
}

/** A stretch of a text that reads almost like a passage. */
export interface Misquotation {
  /** Which of the passages it is. */
  readonly passage: number;
  /** Start and end in the text. */
  readonly span: readonly [start: number, end: number];
  readonly quoted: string;
}

/** Of the words of a passage at most this share may differ for the stretch to be taken for the same passage. */
const tolerance = 1 / 3;
/** Shorter passages are met by chance. */
const minWords = 5;
/** The most words of a passage: it has no more letters than a line of a plan file. */
const maxWords = 4096;
/** So many words are compared; a plan with quotations and passages of all documents of a country needs a hundredth of that. */
const maxCompared = 5_000_000;

/** Finds where texts have one of some passages with some words changed. */
export interface QuotationReader {
  /** The misquotations in a text, by passage; null once too many words had to be compared: the text was not held against the passages. */
  readonly read: (text: string) => Misquotation[] | null;
}

/**
 * A reader for some passages. Where no more than a third of at least five words differ, two neighbours are the same as in the passage, so that only
 * the places are looked at that have a pair of neighbours of it.
 */
export function quotationReader(passages: readonly string[], budget = maxCompared): QuotationReader {
  const wanted = passages.map((passage) => wordsOf(passage).map(({ word }) => word));
  const byPair = new Map<string, number[]>();
  for (const [passage, words] of wanted.entries())
    if (words.length >= minWords && words.length < maxWords)
      for (const [at, pair] of pairsOf(words).entries()) addToGroup(byPair, pair, passage * maxWords + at);
  let compared = 0;
  return {
    read(text) {
      const words = wordsOf(text);
      const places = new Map<number, Set<number>>();
      for (const [at, pair] of pairsOf(words.map(({ word }) => word)).entries())
        for (const place of byPair.get(pair) ?? []) {
          compared += 1;
          if (compared > budget) return null;
          const passage = Math.floor(place / maxWords);
          const start = at - (place % maxWords);
          const fits = start >= 0 && start + (wanted[passage]?.length ?? 0) <= words.length;
          if (fits) places.set(passage, (places.get(passage) ?? new Set()).add(start));
        }
      const found: Misquotation[] = [];
      for (const [passage, starts] of [...places].sort(([a], [b]) => a - b)) {
        const ofPassage = wanted[passage] ?? [];
        const best = closest(words, ofPassage, starts);
        compared += best.compared;
        const [first, last] = [words[best.at], words[best.at + ofPassage.length - 1]];
        if (best.different > 0 && first && last)
          found.push({
            passage,
            span: [first.start, last.end],
            quoted: text.slice(first.start, last.end),
          });
      }
      return found;
    },
  };
}

/** Where the fewest words differ from a passage: none for a quotation as it is, -1 where more than a third differ everywhere. */
function closest(words: readonly Word[], wanted: readonly string[], starts: ReadonlySet<number>) {
  let best = { at: 0, different: -1, compared: 0 };
  let limit = Math.floor(wanted.length * tolerance) + 1;
  let compared = 0;
  for (const at of [...starts].sort((a, b) => a - b)) {
    let different = 0;
    for (let index = 0; index < wanted.length && different < limit; index += 1, compared += 1)
      if (words[at + index]?.word !== wanted[index]) different += 1;
    if (different >= limit) continue;
    best = { at, different, compared };
    limit = different;
    if (different === 0) break;
  }
  return { ...best, compared };
}

/** Every two neighbours. */
const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}&]+/gu), ({ 0: word, index }) => ({
    word: word.normalize('NFC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
