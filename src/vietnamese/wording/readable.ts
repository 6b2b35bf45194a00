import { lazily } from '../../plan/lazily.ts';
import { memoisedByText } from '../../plan/memoised.ts';
import type { Span } from '../../plan/citation.ts';
import { hasUnusual, knownEven, rememberOrdinary } from '../letters/alphabet.ts';
import { anyUnusual } from '../letters/key-scanner.ts';

/** A wording made easy to search, with the way back to the places in the original. */
export interface Readable {
  readonly text: string;
  /** The stretch of the original that a stretch of the text was made from. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** What makes a wording need more than a plain look: marks that compose, rows of spaces, look-alikes, invisible characters. */
const uneven = /[^\S ]| {2}|[\u0300-\u036FÐðƣƢ\u00AD\u200B-\u200D\u2010-\u2013\u2060\uFEFF]/;
/** Keys, as a key scanner takes them, of which every wording that needs more has one. */
export const unevenKeys = ['  ', '\n', '–', anyUnusual];
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
export const readable = memoisedByText((wording: string): Readable => {
  const known = knownEven(wording);
  if (known === wording || (known === null && !uneven.test(wording)))
    return {
      text: wording,
      spanOf: (start, end) => ({ start, end, raw: wording.slice(start, end) }),
    };

  const unusual = hasUnusual(wording) ? stretchedOut(wording) : null;
  const text = unusual?.text ?? known ?? ordinaryText(wording);
  const stretchesOf = lazily(() => unusual?.stretches ?? ordinaryStretches(wording));
  if (!unusual) rememberOrdinary(wording, text);
  return {
    text,
    spanOf(start, end) {
      const stretches = stretchesOf();
      const stretchAt = (offset: number) => (offset < text.length ? lastUpTo(stretches, offset) : undefined);
      const first = stretchAt(start);
      const from = first ? first.start + (first.isWhole ? 0 : start - first.at) : wording.length;
      const last = stretchAt(end - 1);
      const past = last ? (last.isWhole ? last.end : last.start + end - last.at) : wording.length;
      const to = end > start ? past : from;
      return { start: from, end: to, raw: wording.slice(from, to) };
    },
  };
});

/** The readable text of a wording of ordinary characters alone, which is needed far more often than its stretches. */
export const ordinaryText = (wording: string): string =>
  wording.replace(ordinaryBlanks, ' ').replaceAll('\u2013', '-');

/** The stretches of such a wording: in its readable text only runs of blanks have another length. */
function ordinaryStretches(wording: string): readonly ReadableStretch[] {
  const stretches: ReadableStretch[] = [];
  let at = 0;
  let from = 0;
  blankRuns.lastIndex = 0;
  for (let found = blankRuns.exec(wording); found; found = blankRuns.exec(wording)) {
    const { 0: run, index } = found;
    if (index > from) stretches.push({ at, start: from, end: index, isWhole: false });
    at += index - from;
    from = index + run.length;
    stretches.push({ at, start: index, end: from, isWhole: true });
    at += 1;
  }
  if (from < wording.length) stretches.push({ at, start: from, end: wording.length, isWhole: false });
  return stretches;
}

/** The readable text of a wording, stretch by stretch. */
function stretchedOut(wording: string): {
  readonly text: string;
  readonly stretches: readonly ReadableStretch[];
} {
  const pieces = hasMark(wording) ? unevenPieces() : unevenSigns;
  const stretches: ReadableStretch[] = [];
  let text = '';
  const add = (made: string, start: number, end: number, isWhole: boolean) => {
    if (made !== '') stretches.push({ at: text.length, start, end, isWhole });
    text += made;
  };
  /** What lies between uneven pieces stays as it is, unless a letter of it is another one when composed. */
  const addEven = (start: number, end: number) => {
    const even = wording.slice(start, end);
    if (even.normalize('NFC') === even) add(even, start, end, false);
    else for (let at = start; at < end; at += 1) add(wording.charAt(at).normalize('NFC'), at, at + 1, true);
  };
  let evenFrom = 0;
  pieces.lastIndex = 0;
  for (let found = pieces.exec(wording); found; found = pieces.exec(wording)) {
    const { 0: piece, index } = found;
    addEven(evenFrom, index);
    evenFrom = index + piece.length;
    if (!invisible.test(piece)) add(evenPiece(piece), index, evenFrom, true);
  }
  addEven(evenFrom, wording.length);
  return { text, stretches };
}

/** A stretch of the text, where it begins there, and the stretch of the original that it was made from. */
interface ReadableStretch {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether only the whole of it has a place in the original; else each letter has its own. */
  readonly isWhole: boolean;
}

/** White space but a single blank, a look-alike, what is invisible, a character of two units. */
const unevenSigns = /\s{2,}|[^\S ]|[ÐðƣƢ\u00AD\u200B-\u200D\u2010-\u2013\u2060]|[\u{10000}-\u{10FFFF}]/gu;

/** The blanks of a wording of ordinary characters that are made one, and those of them that are several. */
const ordinaryBlanks = /[ \n]{2,}|\n/g;
const blankRuns = /[ \n]{2,}/g;

const hasMark = (wording: string): boolean => /\p{M}/u.test(wording);

/** The same signs, and letters with their marks, which take longer to look for. */
const unevenPieces = lazily(() => new RegExp(String.raw`[^\s\p{M}]?\p{M}+|${unevenSigns.source}`, 'gu'));

/** Pieces that were made even, the most that are cached: a text has the same few again and again. */
const evenPieces = new Map<string, string>();
const maxEvenPieces = 5_000;

function evenPiece(piece: string): string {
  const known = evenPieces.get(piece);
  if (known !== undefined) return known;
  const even = /^\s/.test(piece) ? ' ' : (lookAlikes[piece] ?? piece.normalize('NFC'));
  if (evenPieces.size < maxEvenPieces && piece.length <= 8) evenPieces.set(piece, even);
  return even;
}

/** The last stretch that begins at a place of the text or before it. */
function lastUpTo(stretches: readonly ReadableStretch[], offset: number): ReadableStretch | undefined {
  let [low, high] = [0, stretches.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.at ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return stretches[low];
}
