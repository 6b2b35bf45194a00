import { memoised } from '../../plan/memoised.ts';
import type { Passage } from '../../plan/passage.ts';
import { tellingRimes } from '../letters/find-tone-placement.ts';
import { anyFigure as d, anyUnusual, keyScanner } from '../letters/key-scanner.ts';
import { rememberOrdinary } from '../letters/alphabet.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { ordinaryText, readable, unevenKeys } from './readable.ts';

const year = `${d}${d}${d}${d}`;
const capitals = 'ABCDĐEFGHIJKLMNOPQRSTUVWXYZ';
const dashes = ['-', '~', '–', '—', anyUnusual];

/**
 * What searches cannot do without, in small letters: where a wording holds none of these, as it is or in its readable form and in any letter
 * case, the search finds nothing.
 */
const requiredStrings = {
  /** What `readable` makes even. */
  uneven: unevenKeys,
  unusual: [anyUnusual],
  lineEnd: ['\n'],
  doubledBlank: ['  '],
  footnoteMark: ['[^'],
  quotationMark: ['"', "'", '“', '”'],
  strayMark: ['*', '\\', '^', '`', '|', anyUnusual],
  /** The year of a date with what stands before it: 06/4/2026, 24-11-2023, 22.12.2024, năm 2026. */
  dateYear: ['/', '/ ', '-', '.', 'm '].map((before) => before + year),
  /** A year before a dash, unless both are in the official form: 2021 - 2025. */
  oddRange: [
    ...[...dashes, '\n', ' \n', '  '],
    ...dashes.flatMap((dash) => (dash === '-' ? [` -${d}`, ' -  ', ' -\n', ` -${anyUnusual}`] : ` ${dash}`)),
  ].map((rest) => year + rest),
  /** A stroke, or a number before capitals: 39-CP. */
  symbol: [
    '/',
    ...Array.from(capitals).flatMap((one) => ['-', ' -', '- ', ' - '].map((dash) => d + dash + one)),
  ],
  blankNumber: ['.', '…', '_', '/', '-', ':', ' .', ' …', ' _', ' /', ' -', ' :'].map((rest) => `số${rest}`),
  law: ['luật', 'lệnh', 'pháp'],
  annexLine: ['kèm theo'],
  ownWord: [' này', ' như sau'],
  bareWord: ['chương trình', 'kế hoạch', 'đề án'],
  recurring: ['hàng n', 'hàng t', 'hàng q'],
  placedTone: tellingRimes,
  countedFigure: [` ${d}`],
} satisfies Readonly<Record<string, readonly string[]>>;

type RequiredStrings = keyof typeof requiredStrings;

const names = Object.keys(requiredStrings);
const bitOf = (name: RequiredStrings): number => 1 << names.indexOf(name);
const uneven = bitOf('uneven');
const unusual = bitOf('unusual');
/** What is said to be held by every wording, for searches of which it is not known what they require. */
const anything = 1 << 30;

type Phrases = Pick<PhraseIndex<unknown>, 'keys'>;

/** The phrases that are searched for in passages. */
const searchedIn = new WeakMap<readonly Passage[], () => readonly Phrases[]>();

/** Says of passages which phrases will be searched for in them, before anything is: then their wordings are looked through once for all that searches require. */
export const willSearch = (passages: readonly Passage[], phrases: () => readonly Phrases[]): void => {
  searchedIn.set(passages, phrases);
};

/** The scanner for required strings and the keys of phrases, which have the bits behind theirs. */
interface Scanner {
  readonly phrases: readonly Phrases[];
  readonly scan: (text: string) => number;
}

let scanner: Scanner | null = null;

/** The same scanner as last time, where it looks for these phrases too: passages outside of programmes have none. */
function scannerOf(phrases: readonly Phrases[]): Scanner {
  const last = scanner;
  if (last && phrases.every((one) => last.phrases.includes(one))) return last;
  const keys = phrases.map((one) => one.keys());
  const scan = keyScanner([...Object.values(requiredStrings), ...keys.map((some) => some ?? [])]);
  const always = keys.reduce((sum, some, at) => (some === null ? sum | bitOfPhrases(at) : sum), anything);
  scanner = { phrases, scan: (text) => scan(text) | always };
  return scanner;
}

const bitOfPhrases = (at: number): number => 1 << (names.length + at);

/** What is known of the wordings of passages. */
interface Known {
  readonly phrases: readonly Phrases[];
  /** Which of the required strings each holds, as bits; all of them where it stays unusual when it is made readable. */
  readonly held: readonly number[];
  /** Which of them any holds. */
  readonly anyHolds: number;
  /** What those of ordinary characters are that were made even, of the first of them; null for any other. */
  readonly even: readonly (string | null)[];
}

/** The most letters of wordings that are cached made even: many searches look at the same, and a hostile plan has very many. */
const maxEvenLetters = 4_000_000;

const knownOf = memoised((passages: readonly Passage[]): Known => {
  const { phrases, scan } = scannerOf(searchedIn.get(passages)?.() ?? []);
  const even: (string | null)[] = [];
  let left = maxEvenLetters;
  const held = passages.map(({ wording }) => {
    const bits = scan(wording);
    even.push(null);
    if ((bits & uneven) === 0) return bits;
    const isOrdinary = (bits & unusual) === 0;
    const text = isOrdinary ? ordinaryText(wording) : readable(wording).text;
    left -= text.length;
    if (isOrdinary && left >= 0) even[even.length - 1] = text;
    const plain = scan(text);
    return (plain & unusual) === 0 ? bits | plain : -1;
  });
  return { phrases, held, anyHolds: held.reduce((sum, bits) => sum | bits, 0), even };
});

/**
 * The passages that hold a string of one of some lists, or may hold one of some phrases, in their order: a search that requires one of these finds nothing in any other.
 * Whoever searches each before asking for the next does not look again at whether it is even.
 */
export function* passagesWith(
  passages: readonly Passage[],
  ...wantedOnes: readonly (RequiredStrings | Phrases)[]
): Generator<Passage> {
  const known = knownOf(passages);
  const bitIn = (one: RequiredStrings | Phrases) => {
    if (typeof one === 'string') return bitOf(one);
    const at = known.phrases.indexOf(one);
    return at < 0 ? anything : bitOfPhrases(at);
  };
  const wanted = wantedOnes.reduce((sum, one) => sum | bitIn(one), 0);
  if ((known.anyHolds & wanted) === 0) return;
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    const held = known.held[index] ?? 0;
    if (!passage || (held & wanted) === 0) continue;
    const { wording } = passage;
    // Whoever searches it next need not ask what follows from the strings that it holds.
    if ((held & unusual) === 0)
      rememberOrdinary(wording, (held & uneven) === 0 ? wording : (known.even[index] ?? null));
    yield passage;
  }
}
