import { compoundWords, fixedTerms } from './compound-words.ts';

/** Whether a place in a text may be the border of a phrase. */
export type IsBorder = (text: string, at: number) => boolean;

/** A syllable as names of persons and places write it: one capital and small letters. */
const isRaised = (syllable: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(syllable);

/**
 * Where a phrase may begin or end: not inside a name that is given, a word of two syllables (xã hội), a term of more (đổi mới sáng tạo), or a row of syllables with
 * capitals (Việt Nam). Letter case counts in names alone.
 */
export function bordersBeside(names: Iterable<string>): IsBorder {
  const known = [...new Set([...names].map((name) => name.trim()))].filter((name) => name.includes(' '));
  let last: { readonly text: string; readonly held: readonly Stretch[] } = { text: '', held: [] };
  return (text, at) => {
    const [, before = ''] = /([\p{L}\p{M}]+) ?$/u.exec(text.slice(0, at)) ?? [];
    const [gap = '', after = ''] = /^ ?([\p{L}\p{M}]+)/u.exec(text.slice(at)) ?? [];
    const isBesideBlank = gap.startsWith(' ') !== text.slice(0, at).endsWith(' ');
    if (before !== '' && after !== '' && isBesideBlank) {
      if (compoundWords.has(`${before} ${after}`.toLowerCase())) return false;
      if (isRaised(before) && isRaised(after) && !beginsSentence(text, at)) return false;
    }
    if (last.text !== text) last = { text, held: heldTogether(text, known) };
    return !last.held.some(({ start, end }) => start < at && at < end);
  };
}

/** Whether the syllable before a place begins a sentence, which raises its first letter. */
const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.:;?!“"(\n-])\s*[\p{L}\p{M}]+ ?$/u.test(text.slice(0, at));

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a text has fixed terms, in any letters, and names. */
function heldTogether(text: string, names: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  const find = (words: string, within: string) => {
    for (let start = within.indexOf(words); start >= 0; start = within.indexOf(words, start + 1))
      found.push({ start, end: start + words.length });
  };
  const small = text.toLowerCase();
  if (small.length === text.length) for (const term of fixedTerms) find(term, small);
  for (const name of names) find(name, text);
  return found;
}
