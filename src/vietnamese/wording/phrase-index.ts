import { capitalised, uncapitalised } from '../../locale/capitalised.ts';
import type { Span } from '../../plan/citation.ts';
import { lazily } from '../../plan/lazily.ts';
import { hasUnusual } from '../letters/alphabet.ts';
import { anyUnusual, keyScanner } from '../letters/key-scanner.ts';
import { lettered } from '../letters/lettered.ts';
import { readable } from './readable.ts';

/** A registered phrase found in a wording, with everything that was registered under it. */
export interface FoundPhrase<T> extends Span {
  readonly values: readonly T[];
}

/** Phrases to look for. */
export interface PhraseIndex<T> {
  /** What a wording with any of them holds one of, as a key scanner takes it; null where that would be too many. */
  readonly keys: () => readonly string[] | null;
  find(wording: string): readonly FoundPhrase<T>[];
}

/** Whether case tells phrases apart: nowhere, or everywhere but in the first letter, which a sentence may have raised. */
export type CaseRule = 'any-case' | 'any-first-letter';

/** A tree of phrases, word by word. */
interface Branch<T> {
  /** What may follow; null where nothing does, as at the end of nearly every phrase. */
  next: Map<string, Branch<T>> | null;
  values: T[] | null;
}

interface Match<T> {
  readonly end: number;
  readonly values: readonly T[];
}

const everyWord = lettered('[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]', 'gu');
const wordHere = lettered(' ?([\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}])', 'uy');

/**
 * Finds phrases in one pass: at each place the longest, on word boundaries, never two over the same words. Blanks and line ends
 * count alike, composed and decomposed letters too.
 */
export function phraseIndex<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  caseRule: CaseRule,
): PhraseIndex<T> {
  const root: Branch<T> = { next: null, values: null };
  for (const [phrase, value] of phrases)
    for (const spelling of spellings(readable(phrase).text, caseRule)) add(root, spelling, value);
  const keys = lazily(() => keysOf(root));
  if (root.next === null) return { keys, find: () => none };
  const mayHold = lazily(() => keyFinder(keys()));
  const firstWords = root.next;
  const beginningOfAny = lazily(() => (firstWords.size > maxSearched ? null : anyOf([...firstWords.keys()])));
  return {
    keys,
    find(wording) {
      if (!mayHold()(wording)) return none;
      const { text, spanOf } = readable(wording);
      if (text !== wording && !mayHold()(text)) return none;
      const searched = caseRule === 'any-case' ? lowered(text) : text;
      const found: FoundPhrase<T>[] = [];
      const beginning = beginningOfAny();
      const firstWord = beginning ?? everyWord(searched);
      firstWord.lastIndex = 0;
      const nextWord = wordHere(searched);
      for (let first = firstWord.exec(searched); first; first = firstWord.exec(searched)) {
        const isFirst = beginning ? !isInsideWord(searched, first.index) : firstWords.has(first[0]);
        const match = isFirst ? longestFrom(root, { text: searched, start: first.index, nextWord }) : null;
        firstWord.lastIndex = match?.end ?? first.index + (beginning ? 1 : first[0].length);
        if (match) found.push({ ...spanOf(first.index, match.end), values: match.values });
      }
      return found;
    },
  };
}

const none: readonly FoundPhrase<never>[] = [];

/** Of more first words no expression is made: one after the other is looked up. */
const maxSearched = 2_000;

/** The most letters of a word in the expression; the tree compares the rest. */
const searchedLetters = 32;

/** The most keys that are looked for before words are, and the most letters of each. */
const [maxKeys, keyLetters] = [500, 6];

/** The first letters of phrases, by which wordings that may hold one are found: nearly none does, and their words need not be looked at. */
function keysOf<T>(root: Branch<T>): readonly string[] | null {
  if (root.next === null) return [];
  const keys = [...new Set(Array.from(beginnings(root), (key) => key.slice(0, keyLetters).toLowerCase()))];
  return keys.length > maxKeys ? null : [...keys.filter((key) => !hasUnusual(key)), anyUnusual];
}

/** Tells whether a wording holds one of some keys. */
function keyFinder(keys: readonly string[] | null): (wording: string) => boolean {
  if (keys === null) return () => true;
  const scan = keyScanner([keys], 'made even');
  return (wording) => scan(wording) !== 0;
}

/** The first two words of each phrase, or the first, where a sign might follow it with a blank or without. */
function* beginnings<T>({ next: firstWords }: Branch<T>): Generator<string> {
  for (const [first, { next, values }] of firstWords ?? [])
    if (values || first.length === 1) yield first;
    else for (const second of next?.keys() ?? []) yield second.length === 1 ? first : `${first} ${second}`;
}

/** Finds where any of some words may begin; whether one does, the tree says. */
function anyOf(words: readonly string[]): RegExp {
  const beginnings = new Set(words.map((one) => one.slice(0, searchedLetters)));
  return new RegExp([...beginnings].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}

const endsInTwoLetters = lettered('(?:\\p{L}|\\p{N}){2}$', 'u');

/** Whether a place that begins with a letter or figure stands right after another, which may take two units of UTF-16. */
function isInsideWord(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - 2), start + 1);
  return endsInTwoLetters(around).test(around);
}

function add<T>(root: Branch<T>, phrase: string, value: T): void {
  let branch = root;
  for (const [key] of phrase.matchAll(everyWord(phrase))) {
    branch.next ??= new Map<string, Branch<T>>();
    const next: Branch<T> = branch.next.get(key) ?? { next: null, values: null };
    branch.next.set(key, next);
    branch = next;
  }
  if (branch === root) return;
  branch.values ??= [];
  if (branch.values.at(-1) !== value && !branch.values.includes(value)) branch.values.push(value);
}

/** Where to look for a phrase. */
interface Start {
  readonly text: string;
  readonly start: number;
  readonly nextWord: RegExp;
}

function longestFrom<T>(root: Branch<T>, { text, start, nextWord }: Start): Match<T> | null {
  let best: Match<T> | null = null;
  let branch: Branch<T> | undefined = root;
  nextWord.lastIndex = start;
  for (let next = nextWord.exec(text); next; next = nextWord.exec(text)) {
    branch = branch.next?.get(next[1] ?? '');
    if (!branch) break;
    if (branch.values) best = { end: nextWord.lastIndex, values: branch.values };
  }
  return best;
}

/** The spellings under which a phrase is found: in small letters, or with its first letter small and capital. */
function spellings(phrase: string, caseRule: CaseRule): string[] {
  if (caseRule === 'any-case') return [lowered(phrase)];
  return [...new Set([uncapitalised(phrase), capitalised(phrase)])];
}

/** The text in small letters, every one at its old place: the few capitals whose small letter is longer stay as they are. */
function lowered(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });
}
