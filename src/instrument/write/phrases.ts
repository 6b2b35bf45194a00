import { addToGroup } from '../../plan/group-by.ts';
import type { IsBorder } from '../../vietnamese/wording/word-borders.ts';
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
const minWords = 2;
const maxTokens = 40;

/**
 * The phrases that change alike at two places or more, so that putting one for the other gives exactly the new words there. No place is
 * in two of them, and no phrase begins or ends where no border may be.
 */
export function findPhraseChanges<K>(
  rewordings: readonly Rewording<K>[],
  isBorder: IsBorder = () => true,
): PhraseChange<K>[] {
  const taken = new Set<K>();
  const found: PhraseChange<K>[] = [];
  for (const group of groupsOf(rewordings)) {
    const phrase = sharedPhrase(group, isBorder);
    if (!phrase) continue;
    const fits = rewordings.filter(
      ({ key, before, after }) =>
        !taken.has(key) &&
        before !== after &&
        before.includes(phrase.before) &&
        replacePhrase(before, phrase.before, phrase.after) === after &&
        findPhrase(before, phrase.before).every((at) => isWhole(before, at, phrase.before, isBorder)),
    );
    if (fits.length < 2) continue;
    for (const { key } of fits) taken.add(key);
    found.push({ ...phrase, keys: fits.map(({ key }) => key) });
  }
  return found;
}

const isWhole = (text: string, at: number, phrase: string, isBorder: IsBorder): boolean =>
  isBorder(text, at) && isBorder(text, at + phrase.length);

/** The stretches that change alike, those at most places first. */
function groupsOf<K>(rewordings: readonly Rewording<K>[]): ReplacedWords[][] {
  const groups = new Map<string, ReplacedWords[]>();
  for (const { before, after } of rewordings) {
    const stretch = asAppended(changedStretch(before, after));
    if (stretch.before.length > maxTokens || stretch.after.length > maxTokens) continue;
    const key = JSON.stringify([stretch.before, stretch.after]);
    addToGroup(groups, key, stretch);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Words that are only added or only taken away, with the blank before them and not the one after: they are said to follow a phrase. */
function asAppended(stretch: ReplacedWords): ReplacedWords {
  const { before, after, left, right } = stretch;
  const [only] = [before, after].filter((tokens) => tokens.length > 0);
  const isOneSided = before.length === 0 || after.length === 0;
  if (!isOneSided || only?.at(-1) !== ' ' || left.at(-1) !== ' ') return stretch;
  const turned = (tokens: readonly string[]) => (tokens.length === 0 ? [] : [' ', ...tokens.slice(0, -1)]);
  return { before: turned(before), after: turned(after), left: left.slice(0, -1), right: [' ', ...right] };
}

interface Phrase {
  readonly before: string;
  readonly after: string;
}

/**
 * The changed words with as few neighbours, the same at every place, as make a phrase of them, rather those before than those after;
 * where a border is forbidden at some places only, the phrase that fits most of them. Null where they share too few.
 */
function sharedPhrase(group: readonly ReplacedWords[], isBorder: IsBorder): Phrase | null {
  let best: { phrase: Phrase; places: number } | null = null;
  for (const { phrase, lead, trail } of candidates(group)) {
    const places = group.filter((one) => standsAlone(one, lead, trail, isBorder)).length;
    if (places === group.length) return phrase;
    if (places > (best?.places ?? 1)) best = { phrase, places };
  }
  return best?.phrase ?? null;
}

interface PhraseCandidate {
  readonly phrase: Phrase;
  readonly lead: readonly string[];
  readonly trail: readonly string[];
}

/** The phrases that a group of changes could be, the shortest first. */
function* candidates(group: readonly ReplacedWords[]): Generator<PhraseCandidate> {
  const [first] = group;
  if (!first) return;
  const gone = first.before.slice(first.before[0] === ' ' ? 1 : 0);
  if (first.after.length === 0 && isPhrase(gone, { mayBeginWithSign: true }))
    yield { phrase: { before: gone.join(''), after: '' }, lead: [], trail: [] };
  const lefts = sharedEdge(group.map(({ left }) => left.toReversed()));
  const rights = sharedEdge(group.map(({ right }) => right));
  const reach = Math.min(lefts.length + rights.length, maxTokens);
  for (let size = 0; size <= reach; size += 1)
    for (let left = Math.min(size, lefts.length); left >= 0 && size - left <= rights.length; left -= 1) {
      const lead = lefts.slice(0, left).reverse();
      const trail = rights.slice(0, size - left);
      const before = [...lead, ...first.before, ...trail];
      const after = [...lead, ...first.after, ...trail];
      if (isPhrase(before) && isPhrase(after))
        yield { phrase: { before: before.join(''), after: after.join('') }, lead, trail };
    }
}

/** Whether the words of a change, with their neighbours, begin and end at borders in both texts. */
function standsAlone(
  { left, before, after, right }: ReplacedWords,
  lead: readonly string[],
  trail: readonly string[],
  isBorder: IsBorder,
): boolean {
  const length = (tokens: readonly string[]) => tokens.join('').length;
  const start = length(left) - length(lead);
  return [before, after].every((middle) => {
    if (middle.length === 0 && lead.length === 0 && trail.length === 0) return true;
    const blank = start === length(left) && middle[0] === ' ' ? 1 : 0;
    const text = [...left, ...middle, ...right].join('');
    return isBorder(text, start + blank) && isBorder(text, length(left) + length(middle) + length(trail));
  });
}

/** The tokens with which all rows begin, as far as they are words, blanks, or signs that join words (2020 - 2025, KH&CN). */
function sharedEdge(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows;
  const end = first.findIndex(
    (token, at) => !(isWord(token) || ' -/&'.includes(token)) || rows.some((row) => row[at] !== token),
  );
  return first.slice(0, end < 0 ? first.length : end);
}

function isPhrase(tokens: readonly string[], { mayBeginWithSign = false } = {}): boolean {
  const first = mayBeginWithSign && tokens[0] === ',' ? tokens.find(isWord) : tokens[0];
  return (
    isWord(first) &&
    isWord(tokens.at(-1)) &&
    tokens.filter(isWord).length >= minWords &&
    tokens.every((token) => token === ' ' || !/[\s\p{C}“”]/u.test(token))
  );
}
