import { distance } from 'fastest-levenshtein';

/** The known words that are nearest to a mistyped one, best first; none where nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= limit || (word.length > 2 && candidate.includes(word)))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
