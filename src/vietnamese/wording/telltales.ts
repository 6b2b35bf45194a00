import { lazily } from '../../plan/lazily.ts';
import { onceForEach } from '../../plan/once-for-each.ts';
import type { Passage } from '../../plan/passage.ts';
import { tellingRimes } from '../letters/find-tone-placement.ts';
import { anyFigure as d, anyUnusual, keyScanner } from '../letters/key-scanner.ts';
import { readable, unevenKeys } from './readable.ts';

const dashes = ['-', '~', '–', '—', anyUnusual];

/**
 * What searches cannot do without, in small letters: where a wording holds none of these, as it is or in its readable form and in any letter
 * case, the search finds nothing.
 */
const telltales = {
  /** What `readable` makes even. */
  uneven: unevenKeys,
  unusual: [anyUnusual],
  doubledBlank: ['  '],
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
} satisfies Readonly<Record<string, readonly string[]>>;

type Telltale = keyof typeof telltales;

const scanner = lazily(() => keyScanner(Object.values(telltales)));
const bitOf = (telltale: Telltale): number => 1 << Object.keys(telltales).indexOf(telltale);
const uneven = bitOf('uneven');
const unusual = bitOf('unusual');

/** The telltales that a wording holds, as bits; all of them where it stays unusual when it is made readable. */
function telltalesIn(wording: string): number {
  const scan = scanner();
  const bits = scan(wording);
  if ((bits & uneven) === 0) return bits;
  const plain = scan(readable(wording).text);
  return (plain & unusual) === 0 ? bits | plain : -1;
}

const telltalesOf = onceForEach((passages: readonly Passage[]): readonly number[] =>
  passages.map(({ wording }) => telltalesIn(wording)),
);

/** The passages that hold one of some telltales, in their order: a search that needs one of them finds nothing in any other. */
export function passagesWith(
  passages: readonly Passage[],
  ...wantedOnes: readonly Telltale[]
): readonly Passage[] {
  const bits = telltalesOf(passages);
  const wanted = wantedOnes.reduce((sum, telltale) => sum | bitOf(telltale), 0);
  return passages.filter((_, index) => ((bits[index] ?? 0) & wanted) !== 0);
}
