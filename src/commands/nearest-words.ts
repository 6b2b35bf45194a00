import type { Localised } from '../locale/localised.ts';
import { nearest } from '../model/nearest.ts';

/** What a complaint about a mistyped word ends in: the nearest right ones, or all of them where none is near. */
export function nearestWords(sentence: Localised, word: string, known: readonly string[]): Localised {
  const near = nearest(word, known);
  return near.length > 0
    ? {
        vi: `${sentence.vi} Có phải: ${near.join(', ')}?`,
        en: `${sentence.en} Did you mean: ${near.join(', ')}?`,
      }
    : { vi: `${sentence.vi} Có: ${known.join(', ')}.`, en: `${sentence.en} There are: ${known.join(', ')}.` };
}
