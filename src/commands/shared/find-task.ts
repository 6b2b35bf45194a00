import type { Programme } from '../../plan/plan.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { noTask } from '../../progress/records/record-words.ts';
import { findUnit, findUnits, withOwnId } from './find-unit.ts';

const maxNamed = 5;

/** The one task that is meant by an id, an address or words. A UserError where several are, where none is, or where the unit meant is no task: it then names the tasks under it. */
export function findTask(programme: Programme, asked: string): Unit {
  const units = programme.index.units;
  const wanted = asked.trim().toLowerCase();
  const [exact, other] = units.filter(({ id, address }) => id === wanted || address.toLowerCase() === wanted);
  if (exact && other) return findUnit(programme, asked, units);
  if (exact) return isTask(withOwnId(exact, units));
  const tasks = programme.index.tasks;
  if (findUnits(tasks, asked).length > 0) return withOwnId(findUnit(programme, asked, tasks), units);
  return isTask(withOwnId(findUnit(programme, asked, units), units));
}

function isTask(unit: Unit): Unit {
  if (unit.isTask) return unit;
  const under = withDescendants(unit).filter((one) => one.isTask);
  const list = under.slice(0, maxNamed).map(({ id, address }) => `${address} ${id}`);
  const more = under.length > maxNamed ? ', …' : '';
  const { vi, en } = noTask(unit);
  if (list.length === 0) throw new UserError({ vi, en });
  throw new UserError({
    vi: `${vi} Các nhiệm vụ thuộc đơn vị này: ${list.join('; ')}${more}`,
    en: `${en} The tasks under it: ${list.join('; ')}${more}`,
  });
}
