import { addToGroup } from '../../plan/group-by.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isAbbreviated, isSmallWord, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';

/** The names that bodies are known by, with their ids. */
export interface NamesOfBodies {
  readonly idOf: (name: string) => string | undefined;
  readonly add: (name: string, id: string) => void;
  /** The known name that a name abbreviates or is abbreviated by, else the name that it abbreviates elsewhere in the text. */
  readonly spelledOtherwise: (name: string) => string | undefined;
  /** Whether a name is another one, or abbreviates it. */
  readonly isSpelledAs: (name: string, other: string) => boolean;
  /** A known name that goes on where a name ends, or the reverse: “Phòng Ví dụ” and “Phòng Ví dụ và Thử nghiệm”. */
  readonly alike: (name: string) => string | undefined;
}

/** The first letters of the words of a name and the letters of its abbreviations, without those of small words: alike where one name abbreviates the other. */
const initialsOf = ({ words, abbreviations }: WordList): string =>
  words
    .map((word, at) => abbreviations.get(at) ?? (isSmallWord(word) ? '' : (word[0] ?? '')))
    .join('')
    .replace(/[vc]/gu, '');

/** What begins a name of several words, from its second word on, without its end. */
const beginnings = (key: string): string[] => {
  const words = key.split(' ').slice(0, maxBeginning);
  return words.slice(2).map((_, at) => words.slice(0, at + 2).join(' '));
};

/** No beginning of a name that is looked for has more words. */
const maxBeginning = 20;

/** Names of bodies, none known yet; the text names bodies as `mentioned`. */
export function namesOfBodies(mentioned: readonly string[]): NamesOfBodies {
  const known = new Map<string, { readonly name: string; readonly id: string; readonly at: number }>();
  const lists = new Map<string, WordList>();
  const listOf = (name: string): WordList => {
    const list = lists.get(name) ?? wordList(name);
    lists.set(name, list);
    return list;
  };
  /** The keys of names by their initials, those alone that abbreviate, and the key of the first name that goes on from a beginning. */
  const byInitials = new Map<string, Set<string>>();
  const abbreviating = new Map<string, Set<string>>();
  const goingOn = new Map<string, string>();
  let mentions: Map<string, string[]> | null = null;
  const mentionsWith = (initials: string): readonly string[] => {
    if (mentions === null) {
      mentions = new Map();
      for (const name of mentioned) addToGroup(mentions, initialsOf(listOf(name)), name);
    }
    return mentions.get(initials) ?? [];
  };
  return {
    idOf: (name) => known.get(foldWords(name))?.id,
    add(name, id) {
      const key = foldWords(name);
      known.set(key, { name, id, at: known.get(key)?.at ?? known.size });
      const initials = initialsOf(listOf(name));
      for (const map of listOf(name).abbreviations.size > 0 ? [byInitials, abbreviating] : [byInitials])
        map.set(initials, (map.get(initials) ?? new Set()).add(key));
      for (const beginning of beginnings(key)) if (!goingOn.has(beginning)) goingOn.set(beginning, key);
    },
    spelledOtherwise(name) {
      const key = foldWords(name);
      const own = listOf(name);
      const isOther = (other: string) => isAbbreviated(own, listOf(other)) && foldWords(other) !== key;
      const initials = initialsOf(own);
      const possible = own.abbreviations.size > 0 ? byInitials : abbreviating;
      const registered = [...(possible.get(initials) ?? [])]
        .map((one) => known.get(one)?.name ?? '')
        .find(isOther);
      if (registered !== undefined || own.abbreviations.size === 0) return registered;
      return mentionsWith(initials).find((other) => other.length > name.length && isOther(other));
    },
    isSpelledAs: (name, other) =>
      foldWords(name) === foldWords(other) ||
      (name.length < other.length && isAbbreviated(listOf(name), listOf(other))),
    alike(name) {
      const own = foldWords(name);
      if (own.split(' ').length < 2) return undefined;
      const found = [goingOn.get(own) ?? '', ...beginnings(own)].flatMap((key) => known.get(key) ?? []);
      return found.sort((one, other) => one.at - other.at)[0]?.name;
    },
  };
}
