import { nameParties, type Party } from '../../plan/assignment.ts';
import { differsInFormOnly } from '../../vietnamese/wording/editorial.ts';
import { isSame, type TaskData } from '../compare/plan-data.ts';
import { deadlineDirections } from './deadline-directions.ts';
import { type Direction, directionsTogether, unlessEmpty, withoutSame } from './direction.ts';
import { indicatorListDirections } from './indicator-directions.ts';
import { ledgerDirections } from './ledger-directions.ts';
import { listDirections } from './list-directions.ts';

type Results = NonNullable<TaskData['results']>;
type ResultData = Results[number];

/**
 * Which way the results of a task moved, each by its key: its deadline, bodies and indicators as those of a task; one that is gone asks less,
 * one that is new asks more. Empty where a part of it cannot be judged and no other asks less.
 */
export function resultListDirections(before: Results, after: Results): Direction[] {
  const now = keyed(after);
  const was = keyed(before);
  const parts = [...was].map(([key, one]): readonly Direction[] | null => {
    const other = now.get(key);
    return other === undefined ? ['lower'] : resultDirections(one, other);
  });
  const isNew = [...now.keys()].some((key) => !was.has(key));
  return withoutSame(directionsTogether([...parts, isNew ? ['higher'] : []]));
}

const keyed = (results: Results) => new Map(results.map((one, at) => [one.id ?? String(at + 1), one]));

/** Null where a part of it cannot be judged. */
function resultDirections(was: ResultData, now: ResultData): Direction[] | null {
  if (isSame(was, now)) return ['same'];
  const judged: (readonly Direction[] | null)[] = [
    sided(was.deadline, now.deadline, (one, other) =>
      ledgerDirections(one, other, (a, b) => unlessEmpty(deadlineDirections(a, b))),
    ),
    sided(was.lead, now.lead, () => null),
    sided(was.with, now.with, (one, other) =>
      unlessEmpty(listDirections(one.map(partyKey), other.map(partyKey))),
    ),
    sided(was.deliverable, now.deliverable, (one, other) =>
      differsInFormOnly(one, other) ? ['form'] : null,
    ),
    sided(indicatorsIn(was), indicatorsIn(now), (one, other) =>
      unlessEmpty(indicatorListDirections(one, other)),
    ),
  ];
  const found = directionsTogether(judged);
  if (found.length > 0) return found;
  return judged.includes(null) ? null : ['same'];
}

const indicatorsIn = ({ indicator, indicators = [] }: ResultData) => {
  const all = [...(indicator ? [indicator] : []), ...indicators];
  return all.length === 0 ? undefined : all;
};

const partyKey = (party: Party) => nameParties([party], (id) => id);

/** A field that comes asks more, one that goes asks less; one that stays the same says nothing. */
function sided<T>(
  was: T | undefined,
  now: T | undefined,
  moved: (was: T, now: T) => Direction[] | null,
): Direction[] | null {
  if (was === undefined || now === undefined)
    return was === now ? [] : [was === undefined ? 'wider' : 'narrower'];
  return isSame(was, now) ? [] : moved(was, now);
}
