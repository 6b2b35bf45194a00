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
  return (text, at) => {
    const [, before = ''] = /([\p{L}\p{M}]+) ?$/u.exec(text.slice(0, at)) ?? [];
    const [gap = '', after = ''] = /^ ?([\p{L}\p{M}]+)/u.exec(text.slice(at)) ?? [];
    const isBesideBlank = gap.startsWith(' ') !== text.slice(0, at).endsWith(' ');
    if (before !== '' && after !== '' && isBesideBlank) {
      if (compoundWords.has(`${before} ${after}`.toLowerCase())) return false;
      if (isRaised(before) && isRaised(after) && !beginsSentence(text, at)) return false;
    }
    const small = text.toLowerCase();
    if (small.length === text.length && fixedTerms.some((term) => isInside(term, small, at))) return false;
    return !known.some((name) => isInside(name, text, at));
  };
}

/** Whether the syllable before a place begins a sentence, which raises its first letter. */
const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.:;?!“"(\n-])\s*[\p{L}\p{M}]+ ?$/u.test(text.slice(0, at));

/** Whether a place lies between two letters of a name that stands there. */
function isInside(name: string, text: string, at: number): boolean {
  for (let start = text.indexOf(name, Math.max(0, at - name.length + 1)); start >= 0 && start < at;) {
    if (at < start + name.length) return true;
    start = text.indexOf(name, start + 1);
  }
  return false;
}
