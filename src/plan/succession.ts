import { type CalendarDate, daysLater } from './calendar.ts';
import { programmeInForce } from './in-force.ts';
import type { Closing, Programme } from './plan.ts';
import { byCodeUnit } from './order.ts';
import type { Unit } from './unit.ts';

/** What the successor of a programme says of it: the id of the programme, and the day on which it is closed. */
export interface Succeeds {
  readonly programme: string;
  readonly closed?: CalendarDate;
}

type ProgrammeParts = Pick<Programme, 'succeeds' | 'units'>;

/** Which programme a programme succeeds, whichever way it is written; null where it succeeds none. */
export function succeedsOf({ succeeds }: Pick<ProgrammeParts, 'succeeds'>): Succeeds | null {
  if (succeeds === undefined) return null;
  return typeof succeeds === 'string' ? { programme: succeeds } : succeeds;
}

/** A unit of a programme as `carries` names it. */
export interface UnitOfProgramme {
  readonly programme: string;
  readonly unit: string;
}

/** The unit that a task carries on, from `<programme>/<unit>`; null where the words are none. */
export function readCarries(carries: string): UnitOfProgramme | null {
  const [, programme, unit] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(carries) ?? [];
  return programme === undefined || unit === undefined ? null : { programme, unit };
}

/** The tasks of earlier programmes that a task carries on, the last first, among several programmes that are looked at as one. */
export function originsOf(unit: Unit, programme: Pick<Programme, 'index'>): Unit[] {
  const origins: Unit[] = [];
  for (let at: Unit | undefined = unit; at && !origins.includes(at);) {
    if (at !== unit) origins.push(at);
    at = at.given?.carries === undefined ? undefined : programme.index.byId.get(at.given.carries);
  }
  return origins;
}

/** How a programme ended; null where no other one succeeds it, or where they succeed each other in a circle. Of several that do, which lint reports, the first by its id. */
export function closingOf(programme: Programme, all: readonly Programme[]): Closing | null {
  const [by] = successorsOf(programme, all);
  const stated = by && succeedsOf(by);
  if (!by || !stated || circleOfSuccession(programme, all)) return null;
  const begins = programmeInForce(by);
  const carried = by.index.units.flatMap(({ id, given }): [string, string][] => {
    const origin = given?.carries === undefined ? null : readCarries(given.carries);
    return origin?.programme === programme.id ? [[origin.unit, `${by.id}/${id}`]] : [];
  });
  return {
    by,
    closed: stated.closed ?? (begins === null ? null : daysLater(begins, -1)),
    carried: new Map(carried),
  };
}

/** The ids of the programmes through which a programme succeeds itself, sorted; null where it does not. */
export function circleOfSuccession(
  programme: Pick<Programme, 'id' | 'succeeds'>,
  all: readonly Programme[],
): string[] | null {
  const passed = [programme.id];
  for (let at = succeedsOf(programme)?.programme; at !== undefined;) {
    if (at === programme.id) return passed.sort(byCodeUnit);
    const former = at;
    const next = all.find(({ id }) => id === former);
    if (!next || passed.includes(at)) return null;
    passed.push(at);
    at = succeedsOf(next)?.programme;
  }
  return null;
}

/** The programmes that say they succeed one, by their ids. */
export const successorsOf = ({ id }: Pick<Programme, 'id'>, all: readonly Programme[]): Programme[] =>
  all
    .filter((other) => other.id !== id && succeedsOf(other)?.programme === id)
    .sort((a, b) => byCodeUnit(a.id, b.id));

/** The closing of a programme by a day; null while it is not closed. */
export const closedBy = ({ index }: Pick<Programme, 'index'>, asOf: CalendarDate): Closing | null =>
  index.closing?.closed != null && index.closing.closed < asOf ? index.closing : null;
