import { addToGroup } from '../../plan/group-by.ts';
import { similarityIndex, sharedCount, wordBigrams } from '../sequences/similarity.ts';

/** Several texts into which the words of one went. */
export interface Scattered<K> {
  readonly whole: K;
  readonly parts: readonly K[];
}

/** The share of a part that must come from the whole, and of the whole that must be in the parts. */
const min = { ofPart: 0.7, ofWhole: 0.7, pairs: 3 };

/**
 * Texts whose words went into several others: each part comes from the whole for the most part, and together they hold most of it.
 * `remains` says what is left of a whole that is still there: it counts as one of the parts.
 */
export function findScattered<K>(
  wholes: ReadonlyMap<K, string>,
  parts: ReadonlyMap<K, string>,
  remains: (whole: K) => { readonly key: K; readonly text: string } | null,
): Scattered<K>[] {
  if (wholes.size === 0 || parts.size === 0) return [];
  const pairsOf = new Map([...wholes].map(([key, text]) => [key, wordBigrams(text)]));
  const index = similarityIndex(pairsOf);
  const isPart = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
    part.size >= min.pairs && sharedCount(part, whole) >= min.ofPart * part.size;
  const found = new Map<K, { key: K; pairs: Set<string> }[]>();
  for (const [key, text] of parts) {
    const pairs = wordBigrams(text);
    const whole = index.candidates(pairs).find((other) => isPart(pairs, pairsOf.get(other) ?? new Set()));
    if (whole !== undefined) addToGroup(found, whole, { key, pairs });
  }
  return [...wholes.keys()].flatMap((whole) => {
    const members = found.get(whole) ?? [];
    const pairs = pairsOf.get(whole) ?? new Set();
    const rest = remains(whole);
    const restPairs = rest && wordBigrams(rest.text);
    const all =
      rest && restPairs && isPart(restPairs, pairs) && restPairs.size < pairs.size
        ? [{ key: rest.key, pairs: restPairs }, ...members]
        : members;
    const together = new Set(all.flatMap((member) => [...member.pairs]));
    const isScattered =
      members.length > 0 && all.length > 1 && sharedCount(together, pairs) >= min.ofWhole * pairs.size;
    return isScattered ? [{ whole, parts: all.map(({ key }) => key) }] : [];
  });
}
