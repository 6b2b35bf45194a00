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
  /** Start and end in the text. */
  readonly span: readonly [start: number, end: number];
  readonly quoted: string;
}

/** Of the words of a passage at most this share may differ for the stretch to be taken for the same passage. */
const tolerance = 1 / 3;
/** Shorter passages are met by chance. */
const fewestWords = 5;

/** Where a text has a passage with some words changed; null where it has the passage as it is, or nothing like it. */
export function misquotationIn(text: string, passage: string): Misquotation | null {
  const words = wordsOf(text);
  const wanted = wordsOf(passage).map(({ word }) => word);
  if (wanted.length < fewestWords) return null;
  let best: { at: number; different: number } | null = null;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    const limit = Math.min(best?.different ?? Infinity, Math.floor(wanted.length * tolerance) + 1);
    const different = differences(words, wanted, at, limit);
    if (different === 0) return null;
    if (different < limit) best = { at, different };
  }
  const [first, last] = best ? [words[best.at], words[best.at + wanted.length - 1]] : [];
  if (!first || !last) return null;
  return { span: [first.start, last.end], quoted: text.slice(first.start, last.end) };
}

function differences(words: readonly Word[], wanted: readonly string[], at: number, limit: number): number {
  let different = 0;
  for (let index = 0; index < wanted.length && different < limit; index += 1)
    if (words[at + index]?.word !== wanted[index]) different += 1;
  return different;
}

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
