/** The pairs of neighbouring words of a text, each once; a single word stands for itself. Case and punctuation do not count, tones do. */
export function wordBigrams(text: string): Set<string> {
  const words = normalisedWords(text).split(' ');
  if (words.length === 1) return new Set(words);
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
}

/** How many of one set are in the other. */
export function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const pair of few) if (many.has(pair)) count += 1;
  return count;
}

/** How alike two texts are, from 0 to 1: twice what they share over all they have (Dice). */
export const diceSimilarity = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * sharedCount(one, other)) / (one.size + other.size);

/** Word pairs that stand in more texts than this tell nothing; without them the search stays near-linear. */
const maxTexts = 40;

/** Finds, of many texts, those that share telling word pairs with a given one. */
export function similarityIndex<K>(texts: ReadonlyMap<K, ReadonlySet<string>>) {
  const byPair = new Map<string, K[]>();
  for (const [key, pairs] of texts)
    for (const pair of pairs) {
      const known = byPair.get(pair);
      if (known) known.push(key);
      else byPair.set(pair, [key]);
    }
  return {
    /** The texts that share the most, the most first; ties in the order of the texts. */
    candidates(pairs: ReadonlySet<string>, max = 8): K[] {
      const counts = new Map<K, number>();
      for (const pair of pairs) {
        const keys = byPair.get(pair) ?? [];
        if (keys.length <= maxTexts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, max)
        .map(([key]) => key);
    },
  };
}

/** The words of a wording, whatever their case and punctuation: for finding the same wording again. */
export const normalisedWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
