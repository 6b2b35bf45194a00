import { evenBlanks } from '../letters/even-blanks.ts';

/** The beginning of a wording, cut at a blank and marked as cut; a wording that fits stays whole. */
export function excerpt(wording: string, max: number): string {
  const words = evenBlanks(wording);
  if (words.length <= max) return words;
  const cut = words.slice(0, max);
  const blank = cut.lastIndexOf(' ');
  const end = blank > max / 2 ? blank : max;
  const kept = cut.slice(0, end);
  return `${endsOpen.test(cut.charAt(end - 1)) ? kept.replace(/[\s,;:.]+$|[\uD800-\uDBFF]$/g, '') : kept}…`;
}

/** A mark, or half of a pair, that may not stand before the mark of a cut. */
const endsOpen = /[\s,;:.\uD800-\uDBFF]/;
