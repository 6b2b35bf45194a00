import { groupBy } from '../../plan/group-by.ts';
import { UserError } from '../../plan/user-error.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isAbbreviated, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';
import { maxNew, tooManyNew } from './assignment-doubts.ts';

/** A body that tables of assignments name and no register has. */
export interface UnregisteredBody {
  readonly id: string;
  /** As it is spelled out longest. */
  readonly name: string;
  /** Its other spellings. */
  readonly names: readonly string[];
}

/** The bodies that tables name and no register has, as they are met. */
export interface NewBodies {
  /** A name met before that says the same words, one of the two abbreviated; null for a name that has an id, and where there is none. */
  readonly spelledOtherwise: (name: string) => string | null;
  /** The id of a name: that of another name where both are one body. A UserError for too many bodies. */
  readonly idOf: (name: string, sameAs?: string | null) => string;
  readonly all: () => readonly UnregisteredBody[];
}

/** No longer name is held against the others. */
const maxComparedLength = 120;

/** Bodies of which none was met yet; `makeId` gives each an id of its own. Names that differ in capitals or diacritics alone are one name. */
export function newBodies(makeId: (name: string) => string): NewBodies {
  const ids = new Map<string, { readonly name: string; readonly id: string }>();
  const words = new Map<string, WordList>();
  const wordsOf = (name: string): WordList => {
    const list = words.get(name) ?? wordList(name);
    words.set(name, list);
    return list;
  };
  return {
    spelledOtherwise(name) {
      if (ids.has(foldWords(name)) || name.length > maxComparedLength) return null;
      const isOther = (other: { readonly name: string }) =>
        other.name.length <= maxComparedLength && isAbbreviated(wordsOf(name), wordsOf(other.name));
      return [...ids.values()].find(isOther)?.name ?? null;
    },
    idOf(name, sameAs = null) {
      const key = foldWords(name);
      const before = ids.get(key) ?? (sameAs === null ? undefined : ids.get(foldWords(sameAs)));
      const id = before?.id ?? makeId(name);
      if (!ids.has(key)) ids.set(key, { name, id });
      if (ids.size > maxNew) throw new UserError(tooManyNew);
      return id;
    },
    all: () =>
      [...groupBy([...ids.values()], (one) => one.id)].map(([id, own]) => {
        const [name = '', ...names] = own.map((one) => one.name).sort((a, b) => b.length - a.length);
        return { id, name, names };
      }),
  };
}
