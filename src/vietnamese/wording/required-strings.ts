import { lazily } from '../../plan/lazily.ts';
import { onceForEach } from '../../plan/once-for-each.ts';
import type { Passage } from '../../plan/passage.ts';
import { tellingRimes } from '../letters/find-tone-placement.ts';
import { anyFigure as d, anyUnusual, keyScanner } from '../letters/key-scanner.ts';
import { rememberOrdinary } from '../letters/alphabet.ts';
import { readable, unevenKeys } from './readable.ts';

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
  year: [`${d}${d}${d}${d}`],
  yearBeforeDash: [...dashes, ...dashes.map((dash) => ` ${dash}`), '\n', ' \n', '  '].map(
    (rest) => `${d}${d}${d}${d}${rest}`,
  ),
  symbol: ['/', `${d}-`, `${d} -`],
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

const scanner = lazily(() => keyScanner(Object.values(requiredStrings)));
const bitOf = (name: RequiredStrings): number => 1 << Object.keys(requiredStrings).indexOf(name);
const uneven = bitOf('uneven');
const unusual = bitOf('unusual');

/** Which of the required strings a wording holds, as bits; all of them where it stays unusual when it is made readable. */
function foundIn(wording: string): number {
  const scan = scanner();
  const bits = scan(wording);
  if ((bits & uneven) === 0) return bits;
  remember(wording, bits);
  const plain = scan(readable(wording).text);
  return (plain & unusual) === 0 ? bits | plain : -1;
}

/** Says what follows from the strings that a wording holds, for whoever searches it next. */
function remember(wording: string, held: number): void {
  if ((held & unusual) === 0) rememberOrdinary(wording, (held & uneven) === 0 ? wording : null);
}

const foundOf = onceForEach((passages: readonly Passage[]): readonly number[] =>
  passages.map(({ wording }) => foundIn(wording)),
);

/**
 * The passages that hold a string of one of some lists, in their order: a search that requires one of these finds nothing in any other.
 * Whoever searches each before asking for the next does not look again at whether it is even.
 */
export function* passagesWith(
  passages: readonly Passage[],
  ...wantedOnes: readonly RequiredStrings[]
): Generator<Passage> {
  const bits = foundOf(passages);
  const wanted = wantedOnes.reduce((sum, name) => sum | bitOf(name), 0);
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    const held = bits[index] ?? 0;
    if (!passage || (held & wanted) === 0) continue;
    remember(passage.wording, held);
    yield passage;
  }
}
