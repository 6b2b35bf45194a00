import type { Localised } from '../../locale/localised.ts';
import { nearest } from '../../plan/nearest.ts';

const mostListed = 12;

/** What a complaint about a mistyped word ends in: the nearest right ones, or the first of them where none is near. */
export function nearestWords(sentence: Localised, word: string, known: readonly string[]): Localised {
  const near = nearest(word, known);
  const list = known.slice(0, mostListed).join(', ') + (known.length > mostListed ? ', …' : '.');
  return near.length > 0
    ? {
        vi: `${sentence.vi} Có phải: ${near.join(', ')}?`,
        en: `${sentence.en} Did you mean: ${near.join(', ')}?`,
      }
    : { vi: `${sentence.vi} Có: ${list}`, en: `${sentence.en} There are: ${list}` };
}
