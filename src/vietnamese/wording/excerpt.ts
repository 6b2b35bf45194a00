import { evenBlanks } from '../letters/even-blanks.ts';

/** The beginning of a wording, cut at a blank and marked as cut; a wording that fits stays whole. */
export function excerpt(wording: string, most: number): string {
  const words = evenBlanks(wording);
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > most / 2 ? blank : most).replace(/[\s,;:.]+$|[\uD800-\uDBFF]$/g, '')}…`;
}
