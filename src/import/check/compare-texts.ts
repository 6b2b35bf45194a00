import { isBulletSign } from '../structure/line-labels.ts';
import { commonSubsequence } from '../../change/sequences/common-subsequence.ts';
import type { PlacedText } from './placed-text.ts';

/** A place where a text and a plan do not say the same. */
export interface TextDifference<P, Q> {
  /** Words of the text that the plan lacks here. */
  readonly lost: string;
  /** Words of the plan that the text lacks here. */
  readonly invented: string;
  /** Whether the same words stand elsewhere on the other side; in another column, where no words are named. */
  readonly isMoved: boolean;
  /** The words before, for finding the place. */
  readonly after: string;
  readonly source: P | null;
  readonly plan: Q | null;
}

export interface TextComparison<P, Q> {
  /** Letters, without blanks, of the text; of them those left out on purpose, and those found in the plan. */
  readonly letters: number;
  readonly leftOut: number;
  readonly placed: number;
  readonly lostWords: number;
  readonly inventedWords: number;
  readonly differences: readonly TextDifference<P, Q>[];
}

interface PlacedWord<P> {
  readonly text: string;
  /** What is compared: dashes are one sign, a cell begins with the sign of its column. */
  readonly key: string;
  readonly place: P;
  readonly isMargin: boolean;
  readonly isOptional: boolean;
}

/**
 * Compares the words and signs of a text with those of a plan, in order and cell by cell. What was left out on purpose is no loss; in letterhead,
 * signature and recipients neither order, case nor signs count.
 */
export function compareTexts<P, Q>(
  source: readonly PlacedText<P>[],
  plan: readonly PlacedText<Q>[],
  leftOut: readonly string[],
): TextComparison<P, Q> {
  const [was, now] = [source.flatMap(wordsOf), plan.flatMap(wordsOf)];
  const hunks = hunksOf(was, now);
  const rest = withoutLeftOut(hunks, leftOut);
  const differences = markMoves(withoutPageFrame(rest.hunks, new Set(was.map(folded)))).map(
    ({ at, ...hunk }) => difference(hunk, was, at),
  );
  const letters = lettersOf(was);
  const lost = differences.reduce((sum, { lost, isMoved }) => sum + (isMoved ? 0 : lengthOf(lost)), 0);
  const count = (side: 'lost' | 'invented') =>
    differences.reduce((sum, one) => sum + (one.isMoved ? 0 : (one[side].match(/\S+/gu)?.length ?? 0)), 0);
  return {
    letters,
    leftOut: rest.letters,
    placed: letters - rest.letters - lost,
    lostWords: count('lost'),
    inventedWords: count('invented'),
    differences,
  };
}

const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const columnSign = '\u0001';

function wordsOf<P>({
  text,
  place,
  column,
  isMargin = false,
  isOptional = false,
}: PlacedText<P>): PlacedWord<P>[] {
  const words = (text.normalize('NFC').match(token) ?? []).map((word, index) => ({
    text: word,
    key: keyOf(word, index),
    place,
    isMargin,
    isOptional,
  }));
  if (column === undefined || words.length === 0) return words;
  return [{ text: '', key: `${columnSign}${column}`, place, isMargin, isOptional }, ...words];
}

/** Bullets, dashes and plus signs at the beginning are one sign, since a plan prints those of its own levels; the word for an annex is one in whatever case. */
function keyOf(word: string, index: number): string {
  if (index === 0 && (word === '+' || isBulletSign(word))) return '-';
  if (index < 2 && /^(?:phụ|lục)$/iu.test(word)) return word.toUpperCase();
  return word.replace(/[–—−]/u, '-');
}

const lengthOf = (text: string) => text.replace(/\s/gu, '').length;
const lettersOf = (words: readonly { readonly text: string }[]) =>
  words.reduce((sum, { text }) => sum + text.length, 0);
const isSaid = ({ text }: { readonly text: string }) => text !== '';
const isWord = ({ text }: { readonly text: string }) => /[\p{L}\p{N}]/u.test(text);
const folded = ({ text }: { readonly text: string }) => text.toLowerCase();

interface WordHunk<P, Q> {
  /** Where it stands among the words of the text. */
  readonly at: number;
  readonly removed: readonly PlacedWord<P>[];
  readonly added: readonly PlacedWord<Q>[];
  readonly isMoved?: boolean;
  /** Whether it is next to words of the letterhead, signature or recipients. */
  readonly isAtMargin: boolean;
}

function hunksOf<P, Q>(was: readonly PlacedWord<P>[], now: readonly PlacedWord<Q>[]): WordHunk<P, Q>[] {
  const keys = (words: readonly { readonly key: string }[]) => words.map(({ key }) => key);
  const hunks: WordHunk<P, Q>[] = [];
  let [from, to] = [0, 0];
  for (const run of [
    ...commonSubsequence(keys(was), keys(now)),
    { was: was.length, now: now.length, length: 0 },
  ]) {
    if (run.was > from || run.now > to)
      hunks.push({
        at: from,
        removed: was.slice(from, run.was),
        added: now.slice(to, run.now),
        isAtMargin: now.slice(Math.max(0, to - 1), run.now + 1).some(({ isMargin }) => isMargin),
      });
    [from, to] = [run.was + run.length, run.now + run.length];
  }
  return hunks;
}

/** Takes each word as often as it was left out on purpose. */
function withoutLeftOut<P, Q>(hunks: readonly WordHunk<P, Q>[], texts: readonly string[]) {
  const left = countedWords(texts.flatMap((text) => wordsOf({ text, place: null })));
  let letters = 0;
  const kept = hunks.map((hunk) => ({
    ...hunk,
    removed: hunk.removed.filter((word) => {
      if (hunk.isAtMargin && !isWord(word)) return true; // told by the margin itself
      if (!takeOne(left, folded(word))) return true;
      letters += word.text.length;
      return false;
    }),
  }));
  return { hunks: kept, letters };
}

/** Removes words of the letterhead, signature and recipients that the other side has in another order; `said` are all words of the text. */
function withoutPageFrame<P, Q>(
  hunks: readonly WordHunk<P, Q>[],
  said: ReadonlySet<string>,
): WordHunk<P, Q>[] {
  const margin = countedWords(
    hunks.flatMap(({ added }) => added.filter((word) => word.isMargin && isWord(word))),
  );
  const found = new Map<string, number>();
  const removedHere = hunks.map(({ removed }) =>
    removed.filter((word) => {
      if (!isWord(word) || !takeOne(margin, folded(word))) return true;
      found.set(folded(word), (found.get(folded(word)) ?? 0) + 1);
      return false;
    }),
  );
  return hunks.map(({ added, ...hunk }, index) => {
    const isAtMargin = hunk.isAtMargin || hunk.removed.length > (removedHere[index]?.length ?? 0);
    return {
      ...hunk,
      removed: (removedHere[index] ?? []).filter((word) => isWord(word) || !(isAtMargin || word.isMargin)),
      added: added.filter(
        (word) =>
          !word.isMargin ||
          (isWord(word) && !takeOne(found, folded(word)) && !word.isOptional && !said.has(folded(word))),
      ),
    };
  });
}

/** Marks words that stand whole on the other side, elsewhere. */
function markMoves<P, Q>(hunks: readonly WordHunk<P, Q>[]): WordHunk<P, Q>[] {
  const textOf = (words: readonly { readonly text: string }[]) => joinWords(words.filter(isWord));
  const removed = new Set(hunks.map((hunk) => textOf(hunk.removed)));
  const added = new Set(hunks.map((hunk) => textOf(hunk.added)));
  return hunks
    .filter(
      ({ removed, added }) => [...removed, ...added].some(isSaid) || (removed.length > 0 && added.length > 0),
    )
    .map((hunk) => {
      const [lost, invented] = [textOf(hunk.removed), textOf(hunk.added)];
      const isMoved =
        lost + invented !== '' &&
        (lost === '' || added.has(lost)) &&
        (invented === '' || removed.has(invented));
      const isColumn = [...hunk.removed, ...hunk.added].every(({ text }) => text === '');
      return { ...hunk, isMoved: isMoved || isColumn };
    });
}

const shownBefore = 6;

function difference<P, Q>(
  { removed, added, isMoved = false }: Omit<WordHunk<P, Q>, 'at'>,
  was: readonly PlacedWord<P>[],
  at: number,
): TextDifference<P, Q> {
  const before = was.slice(Math.max(0, at - shownBefore), at);
  return {
    lost: joinWords(removed),
    invented: joinWords(added),
    isMoved,
    after: joinWords(before),
    source: (removed[0] ?? before.at(-1) ?? was[at])?.place ?? null,
    plan: added[0]?.place ?? null,
  };
}

const joinWords = (words: readonly { readonly text: string }[]) =>
  words
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

function countedWords(words: readonly { readonly text: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(folded(word), (counts.get(folded(word)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count === 0) return false;
  counts.set(key, count - 1);
  return true;
}
