import { UserError } from '../../plan/user-error.ts';
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

/** Bodies of which none was met yet; `makeId` gives each an id of its own. */
export function newBodies(makeId: (name: string) => string): NewBodies {
  const ids = new Map<string, string>();
  const words = new Map<string, WordList>();
  const wordsOf = (name: string): WordList => {
    const list = words.get(name) ?? wordList(name);
    words.set(name, list);
    return list;
  };
  return {
    spelledOtherwise(name) {
      if (ids.has(name) || name.length > maxComparedLength) return null;
      const isOther = (other: string) =>
        other.length <= maxComparedLength && isAbbreviated(wordsOf(name), wordsOf(other));
      return [...ids.keys()].find(isOther) ?? null;
    },
    idOf(name, sameAs = null) {
      const id = ids.get(name) ?? (sameAs === null ? undefined : ids.get(sameAs)) ?? makeId(name);
      ids.set(name, id);
      if (ids.size > maxNew) throw new UserError(tooManyNew);
      return id;
    },
    all: () =>
      [...new Set(ids.values())].map((id) => {
        const own = [...ids].flatMap(([name, one]) => (one === id ? [name] : []));
        const [name = '', ...names] = own.sort((a, b) => b.length - a.length);
        return { id, name, names };
      }),
  };
}
