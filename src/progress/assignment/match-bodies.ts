import type { Party } from '../../plan/assignment.ts';
import { addToGroup, groupBy } from '../../plan/group-by.ts';
import type { Body } from '../../plan/plan.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isBodyClass } from '../../vietnamese/wording/body-names.ts';
import { fitWords, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';

/** What a name in a cell means: a party, a body that is not registered, or one that may be meant for registered ones. */
export type MatchedBody =
  | { readonly party: Party }
  | { readonly fresh: string }
  | { readonly fresh: string; readonly near: readonly Body[] };

/** Finds the body that a name means among those registered: by id or name, with abbreviations too; a class of bodies stays words. */
export function bodyMatcher(bodies: readonly Body[]): (name: string) => MatchedBody {
  const names = bodies.flatMap((body) =>
    [body.id, body.name, ...(body.names ?? [])].map((name) => ({
      body,
      name: foldWords(name),
      words: wordList(name),
    })),
  );
  const byName = groupBy(names, ({ name }) => name);
  const among = likelyNames(names);
  const known = new Map<string, MatchedBody>();
  return (name) => {
    const found = known.get(name) ?? match(name);
    known.set(name, found);
    return found;
  };

  function match(name: string): MatchedBody {
    const same = new Set((byName.get(foldWords(name)) ?? []).map(({ body }) => body));
    const [exact] = same;
    if (exact && same.size === 1) return { party: exact.id };
    if (same.size > 1) return { fresh: name, near: [...same] };
    if (isBodyClass(name)) return { party: { class: name } };
    const words = wordList(name);
    const fits = among(words).map(({ body, words: other }) => ({ body, ...fitWords(words, other) }));
    const spelled = new Set(
      fits.filter(({ contained, covered }) => contained === 1 && covered === 1).map(({ body }) => body),
    );
    const [only] = spelled;
    if (only && spelled.size === 1) return { party: only.id };
    const near = new Set(
      fits
        .filter(
          ({ contained, covered }) =>
            (contained === 1 || covered === 1) && Math.min(contained, covered) >= 0.4,
        )
        .map(({ body }) => body),
    );
    return near.size > 0 ? { fresh: name, near: [...near] } : { fresh: name };
  }
}

/**
 * Gives a function that finds the names that hold all words of a name, or all of whose words it holds: no others are compared word by word,
 * which takes long. Where there are abbreviations, which stand for words, every name may be one.
 */
function likelyNames<T extends { readonly words: WordList }>(
  names: readonly T[],
): (words: WordList) => readonly T[] {
  const counted = names.map((one) => ({ one, own: new Set(one.words.map(({ word }) => word)) }));
  const byWord = new Map<string, number[]>();
  for (const [at, { own }] of counted.entries()) for (const word of own) addToGroup(byWord, word, at);
  return (words) => {
    if (isShortened(words)) return names;
    const own = new Set(words.map(({ word }) => word));
    const shared = new Uint16Array(names.length);
    for (const word of own) for (const at of byWord.get(word) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    return counted.flatMap(({ one, own: other }, at) =>
      isShortened(one.words) || shared[at] === own.size || shared[at] === other.size ? [one] : [],
    );
  };
}

const isShortened = (words: WordList): boolean => words.some(({ initials }) => initials);
