import type { Localised } from '../../locale/localised.ts';
import { nearest } from '../../plan/nearest.ts';

const maxListed = 12;

/**
 * What a complaint about a mistyped word ends in: the nearest right ones, or the first of them where none is near. In Vietnamese each is called as
 * `inVietnamese` has it.
 */
export function nearestWords(
  sentence: Localised,
  word: string,
  known: readonly string[],
  inVietnamese = (one: string): string => one,
): Localised {
  const near = nearest(word, known);
  const list = (words: readonly string[]) =>
    words.slice(0, maxListed).join(', ') + (words.length > maxListed ? ', …' : '.');
  return near.length > 0
    ? {
        vi: `${sentence.vi} Có phải: ${near.map(inVietnamese).join(', ')}?`,
        en: `${sentence.en} Did you mean: ${near.join(', ')}?`,
      }
    : {
        vi: `${sentence.vi} Có: ${list(known.map(inVietnamese))}`,
        en: `${sentence.en} There are: ${list(known)}`,
      };
}
