import { changedStretch, type ReplacedWords } from './changed-stretch.ts';
import { findPhrase, isWord, replacePhrase } from '../../text/words.ts';

/** One place whose words change, and how. */
export interface Rewording<K> {
  readonly key: K;
  readonly before: string;
  readonly after: string;
}

/** One phrase that is replaced alike at several places. */
export interface PhraseChange<K> {
  readonly before: string;
  readonly after: string;
  readonly keys: readonly K[];
}

/** A phrase reads as one from two syllables on; longer ones only repeat what the places share by chance. */
const fewestWords = 2;
const mostTokens = 40;

/** The phrases that change alike at two places or more, so that putting one for the other gives exactly the new words there. No place is in two of them. */
export function findPhraseChanges<K>(rewordings: readonly Rewording<K>[]): PhraseChange<K>[] {
  const taken = new Set<K>();
  const found: PhraseChange<K>[] = [];
  for (const group of groupsOf(rewordings)) {
    const phrase = sharedPhrase(group);
    if (!phrase) continue;
    const fits = rewordings.filter(
      ({ key, before, after }) =>
        !taken.has(key) && before !== after && replacePhrase(before, phrase.before, phrase.after) === after,
    );
    if (fits.length < 2) continue;
    for (const { key } of fits) taken.add(key);
    found.push({ ...phrase, keys: fits.map(({ key }) => key) });
  }
  return found;
}

/** The stretches that change alike, those at most places first. */
function groupsOf<K>(rewordings: readonly Rewording<K>[]): ReplacedWords[][] {
  const groups = new Map<string, ReplacedWords[]>();
  for (const { before, after } of rewordings) {
    const stretch = changedStretch(before, after);
    if (stretch.before.length > mostTokens || stretch.after.length > mostTokens) continue;
    const key = JSON.stringify([stretch.before, stretch.after]);
    groups.set(key, [...(groups.get(key) ?? []), stretch]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The changed words with as few neighbours, the same at every place, as make a phrase of them, rather those before than those after; null where they share too few. */
function sharedPhrase(group: readonly ReplacedWords[]): { before: string; after: string } | null {
  const [first] = group;
  if (!first) return null;
  const lefts = sharedEdge(group.map(({ left }) => left.toReversed()));
  const rights = sharedEdge(group.map(({ right }) => right));
  const reach = Math.min(lefts.length + rights.length, mostTokens);
  for (let size = 0; size <= reach; size += 1)
    for (let left = Math.min(size, lefts.length); left >= 0 && size - left <= rights.length; left -= 1) {
      const lead = lefts.slice(0, left).reverse();
      const trail = rights.slice(0, size - left);
      const before = [...lead, ...first.before, ...trail];
      const after = [...lead, ...first.after, ...trail];
      if (isPhrase(before) && isPhrase(after)) return { before: before.join(''), after: after.join('') };
    }
  return null;
}

/** The tokens with which all rows begin, as far as they are words, blanks, or signs that join words (2020 - 2025, KH&CN). */
function sharedEdge(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows;
  const end = first.findIndex(
    (token, at) => !(isWord(token) || ' -/&'.includes(token)) || rows.some((row) => row[at] !== token),
  );
  return first.slice(0, end < 0 ? first.length : end);
}

const isPhrase = (tokens: readonly string[]): boolean =>
  isWord(tokens[0]) &&
  isWord(tokens.at(-1)) &&
  tokens.filter(isWord).length >= fewestWords &&
  tokens.every((token) => token === ' ' || !/[\s\p{C}“”]/u.test(token));

/** Where a phrase is, in any case, in texts that a replacement leaves alone. */
export const hitsOf = (text: string, phrase: string): number =>
  findPhrase(text.toLowerCase(), phrase.toLowerCase()).length;
