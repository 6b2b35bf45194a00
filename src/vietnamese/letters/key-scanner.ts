import { addToGroup } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { ordinaryCharacters, withUnusualAs } from './alphabet.ts';

/** In a key: any figure. */
export const anyFigure = '0';
/** In a key: any character that ordinary Vietnamese text does not hold. */
export const anyUnusual = '\uFFFF';

/** Tells, as bits, which sets of keys have a key that a text holds. */
type KeyScanner = (text: string) => number;

/** How a scanner reads a text: as it is, or each run of blanks and line ends as one blank and “–” as “-”, for keys that have no such run and no “–”. */
type KeyReading = 'as it is' | 'made even';

/** Bits of a number that need no sign; the last is left to whoever asks for the bits. */
const maxSets = 30;

/** The letters of texts in which each key is looked for by itself, before an automaton is made for all: to make it takes as long as that. */
const lettersBefore = 4_000;

/**
 * A scanner for up to 30 sets of keys, each with a bit by its place. It reads a text once, however many keys there are, in any letter case
 * and as if a blank stood before and after it. An unusual character is no letter of a key, even where it is one in other case.
 */
export function keyScanner(
  sets: readonly (readonly string[])[],
  reading: KeyReading = 'as it is',
): KeyScanner {
  if (sets.length > maxSets) throw new RangeError(`more than ${maxSets} sets of keys: ${sets.length}`);
  const keys = sets.flatMap((set, place) =>
    set.map((key): Key => ({ letters: key.toLowerCase(), bit: 1 << place })),
  );
  const one = lazily(() => scannerOfEach(keys, reading));
  const all = lazily(() => scannerOfAll(keys, reading));
  let left = lettersBefore;
  return (text) => {
    if (left >= text.length) {
      left -= text.length;
      return one()(text);
    }
    left = 0;
    return all()(text);
  };
}

/** Looks for each key by itself, in a text with all letters small, all figures the same and all unusual characters too. */
function scannerOfEach(keys: readonly Key[], reading: KeyReading): KeyScanner {
  const searched = keys.map(({ letters, bit }) => ({ letters: sameFigures(letters), bit }));
  return (text) => {
    const whole = ` ${sameFigures(withUnusualAs(anyUnusual, text).toLowerCase())} `;
    const looked = reading === 'made even' ? whole.replaceAll('–', '-').replace(/[ \n]+/g, ' ') : whole;
    let bits = 0;
    for (const { letters, bit } of searched) if ((bits & bit) === 0 && looked.includes(letters)) bits |= bit;
    return bits;
  };
}

const sameFigures = (text: string): string => text.replace(/\d/g, anyFigure);

/** Follows an automaton for all keys through a text, letter by letter. */
function scannerOfAll(keys: readonly Key[], reading: KeyReading): KeyScanner {
  const alphabet = [...new Set(keys.map(({ letters }) => letters).join(''))];
  const numberOf = letterNumbers(alphabet);
  if (reading === 'made even') {
    numberOf[0x0a] = numberOf[0x20] ?? 0;
    numberOf[0x2013] = numberOf[0x2d] ?? 0;
  }
  const bitsAt = alphabet.length + 1;
  const next = automaton(keys, { numberOf, bitsAt, reading });
  const blank = numberOf[0x20] ?? 0;
  const start = next[blank] ?? 0;
  return (text) => {
    let state = start;
    let bits = 0;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      state = next[state + (numberOf[text.charCodeAt(at)] ?? 0)] ?? 0;
      bits |= next[state + bitsAt] ?? 0;
    }
    return bits | (next[(next[state + blank] ?? 0) + bitsAt] ?? 0);
  };
}

interface Key {
  readonly letters: string;
  readonly bit: number;
}

/** For every unit of UTF-16 its number in an alphabet, from 1, all figures with the same; 0 where it is not in it. */
function letterNumbers(alphabet: readonly string[]): Uint8Array {
  const numbers = new Uint8Array(0x10000).fill(alphabet.indexOf(anyUnusual) + 1);
  const number = (characters: string, value: number) => {
    for (const one of characters) numbers[one.charCodeAt(0)] = value;
  };
  number(ordinaryCharacters, 0);
  for (const [index, letter] of alphabet.entries())
    if (/\d/.test(letter)) number('0123456789', index + 1);
    else if (letter !== anyUnusual) number(letter + letter.toUpperCase(), index + 1);
  return numbers;
}

interface LetterNumbering {
  readonly numberOf: Uint8Array;
  readonly bitsAt: number;
  readonly reading: KeyReading;
}

/**
 * The automaton of Aho and Corasick: a state is the place where its row begins, which has the state after each letter, and behind these, at
 * `bitsAt`, the bits of the keys that end in it.
 */
function automaton(keys: readonly Key[], { numberOf, bitsAt, reading }: LetterNumbering): Uint32Array {
  const width = bitsAt + 1;
  const max = 1 + keys.reduce((sum, { letters }) => sum + letters.length, 0);
  const next = new Uint32Array(max * width);
  const below = new Map<number, [letter: number, after: number][]>();
  let last = 0;
  for (const { letters, bit } of keys) {
    let state = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const letter = numberOf[letters.charCodeAt(at)] ?? 0;
      if (next[state + letter] === 0) {
        next[state + letter] = last += width;
        addToGroup(below, state, [letter, last]);
      }
      state = next[state + letter] ?? 0;
    }
    next[state + bitsAt] = (next[state + bitsAt] ?? 0) | bit;
  }
  const blank = numberOf[0x20] ?? 0;
  const queue = [{ state: 0, shorter: 0, isAfterBlank: false }];
  for (const { state, shorter, isAfterBlank } of queue) {
    const own = next[state + bitsAt] ?? 0;
    if (state > 0) next.copyWithin(state, shorter, shorter + width);
    next[state + bitsAt] = (next[state + bitsAt] ?? 0) | own;
    for (const [letter, after] of below.get(state) ?? []) {
      const afterShorter = state === 0 ? 0 : (next[state + letter] ?? 0);
      next[state + letter] = after;
      queue.push({ state: after, shorter: afterShorter, isAfterBlank: letter === blank });
    }
    if (reading === 'made even' && isAfterBlank) next[state + blank] = state;
  }
  return next;
}
