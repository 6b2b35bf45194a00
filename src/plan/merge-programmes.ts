import { programmeSubject } from './programme-name.ts';
import { type CalendarDate, firstDay, lastDay } from './calendar.ts';
import { passagesOf } from './programme-passages.ts';
import type { Programme } from './plan.ts';
import type { Mutable } from './mutable.ts';
import { indexed } from './programme-index.ts';
import { closedBy, readCarries } from './succession.ts';
import type { Unit } from './unit.ts';

/**
 * Several programmes as one, for whatever counts or lists their tasks: every unit bears the id of its programme before its own
 * (`<programme>/<unit>`), and so does its address. A task that was carried over counts once: in the ended programme to its closing day,
 * in the next one from then on.
 */
export function mergeProgrammes(programmes: readonly Programme[], asOf: CalendarDate): Programme {
  const last = programmes.at(-1);
  if (!last) throw new Error('there is no programme');
  const ids = new Set(programmes.map(({ id }) => id));
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const isElsewhere = (programme: Programme, unit: Unit): boolean => {
    const closing = closedBy(programme, asOf);
    if (closing && ids.has(closing.by.id) && closing.carried.has(unit.id)) return true;
    const from = unit.given?.carries === undefined ? null : readCarries(unit.given.carries);
    const origin = from ? byId.get(from.programme) : undefined;
    return origin !== undefined && origin.index.closing?.by === programme && closedBy(origin, asOf) === null;
  };
  const units = programmes.flatMap((programme) =>
    programme.units.map((unit) =>
      named(unit, null, programme.id, (one) => one.isTask && !isElsewhere(programme, one)),
    ),
  );
  const terms = programmes.map(({ term }) => term);
  return indexed(
    {
      ...last,
      id: programmes.map(({ id }) => id).join(','),
      symbol: null,
      date: null,
      title: `${programmes.length} ${titlesOf(programmes)}`,
      subject: programmes.map(programmeSubject).join('; '),
      fictional: programmes.some(({ fictional }) => fictional === true),
      term: {
        ...last.term,
        from: earliest(terms.map(({ from }) => from)),
        to: latest(terms.map(({ to }) => to)),
      },
      grounds: [...new Set(programmes.flatMap(({ grounds = [] }) => grounds))],
      operative: programmes.flatMap(({ id, operative }) => operative.map((unit) => `${id}/${unit}`)),
      text: [],
      units,
      articles: [],
      revisions: [],
      exceptions: programmes.flatMap(({ id, exceptions }) =>
        exceptions.map((one) => ({ ...one, unit: `${id}/${one.unit}` })),
      ),
      progress: programmes.flatMap(({ id, progress }) =>
        progress.map((log) => ({ ...log, unit: `${id}/${log.unit}` })),
      ),
    },
    {
      passages: passagesOf,
      citations: () => programmes.flatMap(({ index }) => index.citations),
      bodies: () => programmes.flatMap(({ index }) => index.bodies),
      endingBodies: () => programmes.flatMap(({ index }) => index.endingBodies),
      closing: () => null,
    },
  );
}

/** Whether a programme is several as one, which have no one number, day of issue or term. */
export const isMerged = ({ id }: Pick<Programme, 'id'>): boolean => id.includes(',');

function named(unit: Unit, parent: Unit | null, programme: string, counts: (unit: Unit) => boolean): Unit {
  const own: Mutable<Unit> = {
    ...unit,
    id: `${programme}/${unit.id}`,
    address: `${programme}/${unit.address}`,
    parent,
    isTask: counts(unit),
    units: [],
  };
  own.units = unit.units.map((child) => named(child, own, programme, counts));
  return own;
}

type Edge = Programme['term']['from'];
const earliest = (dates: readonly Edge[]): Edge =>
  dates.reduce((one, other) => (firstDay(other) < firstDay(one) ? other : one));
const latest = (dates: readonly Edge[]): Edge =>
  dates.reduce((one, other) => (lastDay(other) > lastDay(one) ? other : one));

/** What the programmes are called, each title once, without what stands in brackets after it. */
function titlesOf(programmes: readonly Programme[]): string {
  const titles = programmes.map(({ title }) => (title ?? '').replace(/\s*\([^()]*\)$/u, ''));
  return [...new Set(titles.map((title) => title || 'CHƯƠNG TRÌNH'))].join(', ');
}
