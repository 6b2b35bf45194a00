import type { Localised } from '../locale/localised.ts';

/** No id, key or name that someone mistypes is longer; the distance of longer texts takes time by the square. */
const longestWord = 100;

/** The known words that are nearest to a mistyped one, best first; none where nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  if (word.length > longestWord) return [];
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const [letters, isPart] = [
    word.toLowerCase(),
    (candidate: string) => word.length > 2 && candidate.includes(word),
  ];
  return known
    .filter((candidate) => candidate.length <= longestWord)
    .map((candidate) => {
      const most = isPart(candidate) ? Infinity : limit;
      return { candidate, far: distance(letters, candidate.toLowerCase(), most) };
    })
    .filter(({ candidate, far }) => far <= limit || isPart(candidate))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Asks, after a sentence, whether the known word that is nearest was meant; nothing where none is near. */
export function didYouMean(word: string, known: readonly string[]): Localised {
  const [near] = nearest(word, known);
  return near === undefined ? { vi: '', en: '' } : { vi: ` Có phải ${near}?`, en: ` Did you mean ${near}?` };
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of another, one row at a time; Infinity
 * as soon as it is more than `most`.
 */
function distance(one: string, other: string, most: number): number {
  const [letters, others] = [Array.from(one), Array.from(other)];
  if (Math.abs(letters.length - others.length) > most) return Infinity;
  let least = 0;
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
    const leastBefore = least;
    least = Math.min(...next);
    if (least > most && leastBefore > most) return Infinity;
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
