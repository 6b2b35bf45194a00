import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { nearestWords } from './nearest-words.ts';

/** Something that users may call by its id or by any of its names. */
export interface NamedItem<I> {
  readonly id: I;
  readonly names: readonly string[];
}

/** The id of what a user's word means: the id itself or a name, in any case, with or without diacritics. A UserError with the nearest ids where nothing has the name. */
export function findByName<I extends string>(
  asked: string,
  among: readonly NamedItem<I>[],
  unknown: Localised,
): I {
  const wanted = key(asked);
  const found =
    among.find(({ id }) => id === asked.trim()) ??
    among.find(({ id, names }) => [id, ...names].some((name) => key(name) === wanted));
  if (found) return found.id;
  throw new UserError(
    nearestWords(
      unknown,
      fold(asked.trim()).replaceAll(' ', '-'),
      among.map(({ id }) => id),
    ),
  );
}

const key = (word: string) => fold(word.trim()).replace(/[\s_-]+/g, ' ');
