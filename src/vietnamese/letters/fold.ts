import { evenBlanks } from './even-blanks.ts';
import { withOwnLetters } from '../../plan/own-letters.ts';

/** How many short texts are cached with how they fold: names, states and heads come again in every row of a table. */
const maxKnown = 4000;
const maxKnownLength = 80;
const known = new Map<string, string>();

/**
 * A text as one types it without a Vietnamese keyboard: lower case, no diacritics, đ as d. Folding twice changes nothing more, and
 * composed and decomposed spellings fold alike.
 */
export function fold(text: string): string {
  if (text.length > maxKnownLength) return folded(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const now = folded(text);
  if (known.size >= maxKnown) known.clear();
  known.set(withOwnLetters(text), now);
  return now;
}

/** The words of a text, folded, with one blank between two of them: what tells whether two people typed the same. */
export const foldWords = (text: string): string => evenBlanks(fold(text));

const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
