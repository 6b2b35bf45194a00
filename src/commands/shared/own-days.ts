import type { Edition, Editions } from '../../editions/editions.ts';
import { inForceFrom } from '../../editions/editions.ts';
import { slipInForce } from '../../plan/in-force.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { withoutChanges } from './without-changes.ts';

/** What of a slip takes effect on one day of its own. */
interface OwnDay {
  readonly day: CalendarDate;
  /** The edition that the slip gave. */
  readonly at: number;
  readonly slip: Revision;
}

/**
 * The editions with a step of its own for each day on which single changes of a slip take effect later than the rest of it. Until then the
 * units that they name read as before the slip. Of a first edition, before which no wording is known, nothing can be told apart.
 */
export function withOwnDays(editions: Editions, plan: Plan): Editions {
  const known = editions.editions;
  const own = known.flatMap(({ slips }, at) =>
    at === 0 ? [] : slips.flatMap((slip) => ownDaysOf(slip, at)),
  );
  if (own.length === 0) return editions;
  const steps: Edition[] = [];
  const open = [...own].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const wordingAt = (at: number): Programme =>
    open
      .filter((one) => one.at <= at)
      .reduce(
        (programme, { at: of, slip }) => {
          const before = known[of - 1]?.programme ?? programme;
          return withoutChanges(programme, before, { ids: unitsIn(slip), plan });
        },
        known[at]?.programme ?? ({} as Programme),
      );
  const close = (until: CalendarDate | null, at: number) => {
    for (let one = open[0]; one && one.at <= at && (until === null || one.day < until); one = open[0]) {
      open.shift();
      const organisations = known[at]?.organisations ?? [];
      steps.push({ slips: [one.slip], programme: wordingAt(at), organisations, isPart: true });
    }
  };
  for (const [at, edition] of known.entries()) {
    if (at > 0) close(inForceFrom(edition), at - 1);
    const slips = at === 0 ? edition.slips : edition.slips.map(withoutOwnDays);
    const isPart = own.some((one) => one.at === at);
    steps.push({ ...edition, slips, programme: wordingAt(at), ...(isPart && { isPart }) });
  }
  close(null, known.length - 1);
  return { ...editions, editions: steps };
}

function ownDaysOf(slip: Revision, at: number): OwnDay[] {
  const first = slipInForce(slip);
  const days = new Set((slip.changes ?? []).flatMap((entry) => entry['in-force'] ?? []));
  const { instrument } = slip;
  if (!instrument || first === null) return [];
  return [...days]
    .filter((day) => day > first)
    .map((day) => ({
      day,
      at,
      slip: {
        ...slip,
        instrument: { ...instrument, 'in-force': day },
        changes: (slip.changes ?? []).filter((entry) => entry['in-force'] === day),
      },
    }));
}

function withoutOwnDays(slip: Revision): Revision {
  const first = slipInForce(slip) ?? '';
  return { ...slip, changes: (slip.changes ?? []).filter((entry) => (entry['in-force'] ?? first) <= first) };
}

const unitsIn = ({ changes = [] }: Revision): ReadonlySet<string> =>
  new Set(changes.flatMap(({ unit, units = [] }) => [unit, ...units]));
