import type { Comparison } from '../compare/compare.ts';
import { type Result, resultKey } from '../../plan/assignment.ts';
import { type Deadline, type DeadlineTerm, isSameTerm, termOf } from '../../plan/deadline.ts';
import {
  type Bound,
  boundOf,
  type Indicator,
  indicatorsOf,
  isSameBound,
  isSameIndicator,
} from '../../plan/indicator.ts';
import type { Assignment, Unit } from '../../plan/unit.ts';

/** A former deadline or target of a base that a ledger does not keep, or one that was in force and went without an entry. */
export type LostLedgerEntry = {
  readonly kind: 'entry' | 'unrecorded';
  /** The unit as it is now. */
  readonly unit: Unit;
} & (
  | {
      readonly what: 'deadline';
      readonly term: DeadlineTerm;
      /** The deadline as it is now; null where there is none. */
      readonly deadline: Deadline | null;
      readonly until: string | null;
    }
  | {
      readonly what: 'target';
      readonly target: Bound;
      readonly indicator: Indicator | null;
      readonly until: string | null;
    }
);

/** What ledgers lost since a base: every former value stays as it is, and a value that is moved becomes one. */
export const lostLedgerEntries = ({ programmes }: Comparison): LostLedgerEntry[] =>
  programmes.flatMap(({ units }) =>
    units.matches.flatMap(({ was, now: { unit } }) => {
      const { task } = was.unit;
      if (!task) return [];
      const results = new Map(unit.task?.results?.map((one, at) => [resultKey(one, at), one]));
      return [
        ...lostIn(task, unit.task, unit),
        ...(task.results ?? []).flatMap((old, at) => lostIn(old, results.get(resultKey(old, at)), unit)),
      ];
    }),
  );

/** A task, or one of its results, as far as ledgers are kept there. */
type Termed = Pick<Assignment | Result, 'deadline' | 'indicator' | 'indicators'>;

const lostIn = (old: Termed, now: Termed | undefined, unit: Unit): LostLedgerEntry[] => [
  ...lostDeadlines(old, now, unit),
  ...lostTargets(old, now, unit),
];

function lostDeadlines({ deadline: old }: Termed, later: Termed | undefined, unit: Unit): LostLedgerEntry[] {
  if (!old) return [];
  const now = later?.deadline;
  const lost = notKept<EntryOf<Deadline>>(old.was ?? [], now?.was ?? []);
  const isRecorded =
    (now !== undefined && isSameTerm(old, now)) || lost.fresh.some((former) => isSameTerm(former, old));
  const lostDeadline = (
    kind: LostLedgerEntry['kind'],
    term: DeadlineTerm & { until?: string },
  ): LostLedgerEntry => ({
    kind,
    unit,
    what: 'deadline',
    term: termOf(term),
    deadline: now ?? null,
    until: term.until ?? null,
  });
  return [
    ...lost.gone.map((former) => lostDeadline('entry', former)),
    ...(isRecorded ? [] : [lostDeadline('unrecorded', old)]),
  ];
}

function lostTargets(task: Termed, later: Termed | undefined, unit: Unit): LostLedgerEntry[] {
  return indicatorsOf(task).flatMap((old): LostLedgerEntry[] => {
    const all = indicatorsOf(later);
    const renamed = old === task.indicator ? later?.indicator : undefined;
    const now = all.find(({ name }) => isSameIndicator(name, old.name)) ?? renamed;
    const lost = notKept<EntryOf<Indicator>>(old.was ?? [], now?.was ?? []);
    const isRecorded =
      (now !== undefined && isSameBound(old, now)) || lost.fresh.some((former) => isSameBound(former, old));
    const lostEntry = (
      kind: LostLedgerEntry['kind'],
      former: Bound & { until?: string },
    ): LostLedgerEntry => ({
      kind,
      unit,
      what: 'target',
      target: boundOf(former),
      indicator: now ?? null,
      until: former.until ?? null,
    });
    return [
      ...lost.gone.map((former) => lostEntry('entry', former)),
      ...(isRecorded ? [] : [lostEntry('unrecorded', old)]),
    ];
  });
}

type EntryOf<T extends { readonly was?: readonly unknown[] }> = NonNullable<T['was']>[number];

/** What an entry says, whatever the order of its fields. */
const saidBy = (entry: object) => JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The entries of a list that the other does not have in the same order, and those that the other has besides. */
function notKept<T extends object>(old: readonly T[], now: readonly T[]): { gone: T[]; fresh: T[] } {
  const fresh = now.map((entry) => ({ entry, said: saidBy(entry) }));
  let from = 0;
  const gone = old.filter((entry) => {
    const said = saidBy(entry);
    const at = fresh.findIndex((other, index) => index >= from && other.said === said);
    if (at < 0) return true;
    fresh.splice(at, 1);
    from = at;
    return false;
  });
  return { gone, fresh: fresh.map(({ entry }) => entry) };
}
