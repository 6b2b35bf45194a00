import type { Localised } from '../locale/localised.ts';

/** No id, key or name that someone mistypes is longer; the distance of longer texts takes time by the square. */
const maxWordLength = 100;

/** The known words that are nearest to a mistyped one, best first; none where nothing is near. */
export function nearest(word: string, known: readonly string[], max = 3): string[] {
  if (word.length > maxWordLength) return [];
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const [letters, isPart] = [
    word.toLowerCase(),
    (candidate: string) => word.length > 2 && candidate.includes(word),
  ];
  return known
    .filter((candidate) => candidate.length <= maxWordLength)
    .map((candidate) => {
      const max = isPart(candidate) ? Infinity : limit;
      return { candidate, far: distance(letters, candidate.toLowerCase(), max) };
    })
    .filter(({ candidate, far }) => far <= limit || isPart(candidate))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, max)
    .map(({ candidate }) => candidate);
}

/** Asks, after a sentence, whether the known word that is nearest was meant; nothing where none is near. */
export function didYouMean(word: string, known: readonly string[]): Localised {
  const [near] = nearest(word, known);
  return near === undefined ? { vi: '', en: '' } : { vi: ` Có phải ${near}?`, en: ` Did you mean ${near}?` };
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of another, one row at a time; Infinity
 * as soon as it is more than `max`.
 */
function distance(one: string, other: string, max: number): number {
  const [letters, others] = [Array.from(one), Array.from(other)];
  if (Math.abs(letters.length - others.length) > max) return Infinity;
  let min = 0;
  let before: readonly number[] = [];
  let row = [0, ...others.map((_, column) => column + 1)];
  for (const [index, letter] of letters.entries()) {
    const next = [index + 1];
    for (const [column, against] of others.entries()) {
      const isSwapped = letter === others[column - 1] && letters[index - 1] === against;
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (letter === against ? 0 : 1),
          isSwapped ? (before[column - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    const minBefore = min;
    min = Math.min(...next);
    if (min > max && minBefore > max) return Infinity;
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
