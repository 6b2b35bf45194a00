import { lazily } from '../../plan/lazily.ts';
import { onceForEach } from '../../plan/once-for-each.ts';
import type { Passage } from '../../plan/passage.ts';
import { tellingRimes } from '../letters/find-tone-placement.ts';
import { anyFigure as d, anyUnusual, keyScanner } from '../letters/key-scanner.ts';
import { rememberOrdinary } from '../letters/alphabet.ts';
import { ordinaryText, readable, unevenKeys } from './readable.ts';

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

/** What is known of the wordings of passages. */
interface Known {
  /** Which of the required strings each holds, as bits; all of them where it stays unusual when it is made readable. */
  readonly held: readonly number[];
  /** What those of ordinary characters are that were made even, of the first of them; null for any other. */
  readonly even: readonly (string | null)[];
}

/** The most letters of wordings that are kept made even: many searches look at the same, and a hostile plan has very many. */
const mostEven = 4_000_000;

const knownOf = onceForEach((passages: readonly Passage[]): Known => {
  const scan = scanner();
  const even: (string | null)[] = [];
  let left = mostEven;
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
  return { held, even };
});

/**
 * The passages that hold a string of one of some lists, in their order: a search that requires one of these finds nothing in any other.
 * Whoever searches each before asking for the next does not look again at whether it is even.
 */
export function* passagesWith(
  passages: readonly Passage[],
  ...wantedOnes: readonly RequiredStrings[]
): Generator<Passage> {
  const known = knownOf(passages);
  const wanted = wantedOnes.reduce((sum, name) => sum | bitOf(name), 0);
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
