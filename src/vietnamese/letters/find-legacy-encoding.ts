import { lazily } from '../../plan/lazily.ts';
import { hasOnlyVietnameseLetters } from './alphabet.ts';
import { isSyllable } from './syllable.ts';
import { fromTcvn3, tcvn3Letter } from './tcvn3.ts';
import { fromVni, hasVniPair } from './vni.ts';

/** A text in a letter table from before Unicode, read as if it were Latin-1. */
export interface LegacyText {
  readonly encoding: 'TCVN3' | 'VNI';
  /** From the first such word to the last. */
  readonly span: readonly [start: number, end: number];
  /** What these words say. */
  readonly reading: string;
}

interface Encoding {
  readonly name: LegacyText['encoding'];
  readonly words: RegExp;
  readonly read: (word: string) => string | null;
  /** How much a word says for the encoding that is no syllable as it stands and is one once read so: 3 is enough, 0 is nothing. */
  readonly weigh: (word: string) => number;
}

/** Made when a text is looked at: for their classes the engine reads tables of Unicode. */
const encodings = lazily((): readonly Encoding[] => [
  {
    name: 'TCVN3',
    words: /[\p{L}¡-¿×÷]+/gu,
    read: fromTcvn3,
    weigh(word) {
      const [plain, legacy] = [plainLetters(word), Array.from(word).filter(tcvn3Letter).length];
      if (plain < 2 && legacy < 2) return 0;
      if (capitalInside.test(word) || hasTellingSign(word, plain, legacy)) return enough;
      return hasOnlyVietnameseLetters(word) ? 1 : 2;
    },
  },
  {
    name: 'VNI',
    words: /\p{L}+/gu,
    read: fromVni,
    weigh(word) {
      const plain = plainLetters(word);
      const isTelling = (/[aeouyôö][øûåäü]/i.test(word) && plain > 1) || /ñ.*[^a-z]|ö[ùøûõïô]/i.test(word);
      if (isTelling) return enough;
      if (word.length < 3) return 0;
      return hasVniPair(word) ? 2 : 1;
    },
  },
]);

const enough = 3;

/** A sign among letters, not as in µm, N·m, n×m: with three letters, with another such sign, or where no letter is a vowel. */
const hasTellingSign = (word: string, plain: number, legacy: number) =>
  /[¡-¿×]/.test(word) && (plain > 2 || legacy > 1 || /^[^aeiouy·×]+$/i.test(word));

const capitalInside = /[a-z][À-ÖØ-Þ]/;
const plainLetters = (word: string) => (word.match(/[a-z]/gi) ?? []).length;

/**
 * Tells whether a text, or a stretch of it, is Vietnamese in TCVN3 or VNI. A word speaks for it when it is no syllable of Vietnamese as it
 * stands and becomes one once read so; there must be more such words than foreign ones that do not. Look before anything is
 * stripped: in TCVN3 the soft hyphen is the letter ư.
 */
export function findLegacyEncoding(text: string): LegacyText | null {
  const found = encodings().flatMap((encoding) => readAs(encoding, text) ?? []);
  return found.sort((a, b) => b.weight - a.weight)[0]?.legacy ?? null;
}

function readAs(encoding: Encoding, text: string): { legacy: LegacyText; weight: number } | null {
  const weights = new Map<string, number>();
  let [hits, misses, start, end] = [0, 0, -1, -1];
  for (const { 0: word, index } of text.matchAll(encoding.words)) {
    if (!/[\u0080-\u00ff]/.test(word) || /[\u0100-\uffff]/.test(word) || !/\p{L}/u.test(word)) continue;
    if (isSyllable(word) && !capitalInside.test(word)) continue;
    const read = encoding.read(word);
    const weight = read !== null && isSyllable(read) ? encoding.weigh(word) : null;
    if (weight === null) misses += 1;
    if (!weight) continue;
    weights.set(word.toLowerCase(), weight);
    hits += 1;
    if (start < 0) start = index;
    end = index + word.length;
  }
  const weight = [...weights.values()].reduce((sum, one) => sum + one, 0);
  if (weight < enough || hits <= misses) return null;
  const reading = readStretch(encoding, text.slice(start, end));
  return { legacy: { encoding: encoding.name, span: [start, end], reading }, weight };
}

/** The stretch in Unicode, without what cannot be shown. */
const readStretch = ({ words, read }: Encoding, stretch: string) =>
  stretch.replace(words, (word) => read(word) ?? word).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
