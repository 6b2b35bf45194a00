import { lazily } from '../../plan/lazily.ts';
import { hasUnusual, isTableWorth, ordinaryCharacters } from './alphabet.ts';
import { hasVniPair, vniPairs } from './vni.ts';

const unusual = 1;
const seconds = ((1 << vniPairs.length) - 1) << (1 + vniPairs.length);

/** For each unit of UTF-16, as bits: whether it is unusual, which pairs of VNI it begins, and above these which it ends. */
const bitsOfAll = lazily(() => {
  const bitsOf = new Uint16Array(0x10000).fill(unusual);
  for (const one of ordinaryCharacters) bitsOf[one.charCodeAt(0)] = 0;
  for (const [place, pair] of vniPairs.entries())
    for (const [at, letters] of pair.entries())
      for (const letter of letters + letters.toUpperCase()) {
        const code = letter.charCodeAt(0);
        bitsOf[code] = (bitsOf[code] ?? 0) | (2 << (place + at * vniPairs.length));
      }
  return bitsOf;
});

/** Whether a text holds ordinary characters alone and no pair of letters that only VNI writes. */
export const isOrdinaryText = (text: string): boolean => !hasUnusual(text) && !hasVniPair(text);

/** The units of UTF-16 of a text, and how many they are. */
interface Letters {
  readonly units: Uint16Array;
  readonly length: number;
}

/** The same in one pass over the units of UTF-16 of a text, looked at in fours; undefined as long as expressions take less time. */
export function knownOrdinary({ units, length }: Letters): boolean | undefined {
  if (!isTableWorth(length)) return undefined;
  const bitsOf = bitsOfAll();
  const shift = vniPairs.length;
  let all = 0;
  let met = 0;
  let before = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const first = bitsOf[units[at] ?? 0] ?? 0;
    const second = bitsOf[units[at + 1] ?? 0] ?? 0;
    const third = bitsOf[units[at + 2] ?? 0] ?? 0;
    const fourth = bitsOf[units[at + 3] ?? 0] ?? 0;
    all |= first | second | third | fourth;
    met |= ((before << shift) & first) | ((first << shift) & second);
    met |= ((second << shift) & third) | ((third << shift) & fourth);
    before = fourth;
  }
  for (; at < length; at += 1) {
    const bits = bitsOf[units[at] ?? 0] ?? 0;
    all |= bits;
    met |= (before << shift) & bits;
    before = bits;
  }
  return ((all & unusual) | (met & seconds)) === 0;
}
