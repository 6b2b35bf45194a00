import { namesIn } from '../../io/files/folder-here.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { readCarries } from '../../plan/succession.ts';
import type { Environment } from '../command.ts';

/**
 * What a word means that may name its programme before the unit, `<programme>/<unit>`: the unit by itself, and the surroundings with that
 * programme chosen. Where a programme was chosen already, or there is none of that name, the word stays as it is.
 */
export function unitOfProgramme(
  word: string | undefined,
  environment: Environment,
): { readonly word: string | undefined; readonly environment: Environment } {
  const named = word === undefined || environment.programme !== undefined ? null : readCarries(word);
  if (!named || !namesIn(findRoot(environment.cwd, environment.dir), 'plans').includes(named.programme))
    return { word, environment };
  return { word: named.unit, environment: { ...environment, programme: named.programme } };
}
