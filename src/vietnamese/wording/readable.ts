import { onceForEachText } from '../../plan/once-for-each.ts';
import type { Span } from '../../plan/citation.ts';

/** A wording made easy to search, with the way back to the places in the original. */
export interface Readable {
  readonly text: string;
  /** The stretch of the original that a stretch of the text was made from. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** What makes a wording need more than a plain look: marks that compose, rows of spaces, look-alikes, invisible characters. */
const uneven = /[^\S ]| {2}|[\u0300-\u036FÐðƣƢ\u00AD\u200B-\u200D\u2010-\u2013\u2060\uFEFF]/;
const invisible = /^[\u00AD\u200B-\u200D\u2060\uFEFF]+$/;
const lookAlikes: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  ƣ: 'ư',
  Ƣ: 'Ư',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
};

/**
 * The wording with composed letters, single blanks for any white space, plain hyphens, đ and ư for their look-alikes, and nothing
 * invisible: so that a citation is found even where lint has to object to its letters.
 */
export const readable = onceForEachText((wording: string): Readable => {
  if (!uneven.test(wording))
    return {
      text: wording,
      spanOf: (start, end) => ({ start, end, raw: wording.slice(start, end) }),
    };

  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of wording.matchAll(/\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu)) {
    if (invisible.test(cluster)) continue;
    const piece = /^\s/.test(cluster) ? ' ' : (lookAlikes[cluster] ?? cluster.normalize('NFC'));
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    text,
    spanOf(start, end) {
      const from = starts[start] ?? wording.length;
      const to = end > start ? (ends[end - 1] ?? wording.length) : from;
      return { start: from, end: to, raw: wording.slice(from, to) };
    },
  };
});
