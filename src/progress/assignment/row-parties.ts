import type { Party } from '../../plan/assignment.ts';
import type { Body } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { bodyNames } from '../../vietnamese/wording/body-names.ts';
import {
  bodyNotCompared,
  likeNew,
  maxNameLength,
  maxNames,
  nearName,
  tooManyNamed,
  tooManyNames,
} from './assignment-doubts.ts';
import { isSameBody, newBody, sameBody, whichBody } from './cell-questions.ts';
import { bodyMatcher } from './match-bodies.ts';
import type { NewBodies } from './new-bodies.ts';
import type { DoubtList, RowCells } from './row-cells.ts';

/** Reads the bodies in a cell; null where one of them is in doubt. A UserError where the cells of all tables name more than `named` has left. */
export function partyReader({
  registered,
  newBodies,
  doubts,
  named,
}: {
  readonly registered: readonly Body[];
  readonly newBodies: NewBodies;
  readonly doubts: DoubtList;
  readonly named: { left: number };
}): (cells: RowCells, field: 'lead' | 'with') => readonly Party[] | null {
  const meant = bodyMatcher(registered);
  const namesIn = new Map<string, readonly string[]>();
  return ({ row, cellOf, words }, field) => {
    const names = namesIn.get(words(field)) ?? bodyNames(words(field));
    namesIn.set(words(field), names);
    if (names.length > maxNames || names.some((name) => name.length > maxNameLength)) {
      doubts.note(cellOf(field), row, tooManyNames);
      return null;
    }
    named.left -= names.length;
    if (named.left < 0) throw new UserError(tooManyNamed);
    const found = names.map((name): Party | null => {
      const one = meant(name);
      if ('party' in one) return one.party;
      if ('isNotCompared' in one) return doubts.note(cellOf(field), row, bodyNotCompared(name));
      const answer =
        'near' in one
          ? doubts.note(cellOf(field), row, nearName(name, one.near), whichBody(name, one.near))
          : newBody;
      if (answer !== newBody) return answer;
      const like = newBodies.spelledOtherwise(name);
      if (like === null) return newBodies.idOf(name);
      const isSame = doubts.note(cellOf(field), row, likeNew(name, like), isSameBody(name, like));
      return isSame === null ? null : newBodies.idOf(name, isSame === sameBody ? like : null);
    });
    return found.includes(null) ? null : found.filter((one) => one !== null);
  };
}
