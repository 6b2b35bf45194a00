import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isAbbreviated, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';

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

/** Names of bodies, none known yet; the text names bodies as `mentioned`. */
export function namesOfBodies(mentioned: readonly string[]): NamesOfBodies {
  const known = new Map<string, { readonly name: string; readonly id: string }>();
  const lists = new Map<string, WordList>();
  const listOf = (name: string): WordList => {
    const list = lists.get(name) ?? wordList(name);
    lists.set(name, list);
    return list;
  };
  return {
    idOf: (name) => known.get(foldWords(name))?.id,
    add(name, id) {
      known.set(foldWords(name), { name, id });
    },
    spelledOtherwise(name) {
      const isOther = (other: string) =>
        foldWords(other) !== foldWords(name) && isAbbreviated(listOf(name), listOf(other));
      const registered = [...known.values()].find((one) => isOther(one.name))?.name;
      if (registered !== undefined || listOf(name).abbreviations.size === 0) return registered;
      return mentioned.find((other) => other.length > name.length && isOther(other));
    },
    isSpelledAs: (name, other) =>
      foldWords(name) === foldWords(other) ||
      (name.length < other.length && isAbbreviated(listOf(name), listOf(other))),
    alike(name) {
      const own = foldWords(name);
      if (own.split(' ').length < 2) return undefined;
      for (const [key, other] of known)
        if (key.split(' ').length > 1 && (own.startsWith(`${key} `) || key.startsWith(`${own} `)))
          return other.name;
      return undefined;
    },
  };
}
