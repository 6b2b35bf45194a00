import type { CalendarDate } from '../plan/calendar.ts';
import { type DeadlineTerm, termOf } from '../plan/deadline.ts';
import { type Bound, boundOf, indicatorsOf } from '../plan/indicator.ts';
import type { Programme } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import type { SlipAction } from './kinds/kind-facts.ts';

/** A change of a plan that the plan itself keeps: an entry of an issued slip, or of the ledger of a deadline or target. */
export type RecordedChange = {
  readonly on: CalendarDate;
  /** The id of what was changed. */
  readonly id: string;
  /** Null for the programme's own preamble and form, and for what is no longer there. */
  readonly unit: Unit | null;
  readonly reason: string;
} & (
  | { readonly kind: 'slip'; readonly slip: string; readonly action: SlipAction; readonly mandate: string }
  | {
      readonly kind: 'deadline';
      readonly before: DeadlineTerm;
      readonly after: DeadlineTerm;
      readonly ground: string | null;
    }
  | {
      readonly kind: 'target';
      readonly before: Bound;
      readonly after: Bound;
      readonly ground: string | null;
    }
);

/** What was changed from one day to another, both included, oldest first; of one day, in the order of the text. */
export function recordedChanges(
  programme: Programme,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): RecordedChange[] {
  const ledgers = programme.index.units.filter(hasLedger).flatMap(ledgerEntries);
  return [...slipEntries(programme), ...ledgers]
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const slipEntries = ({ revisions, index }: Programme): readonly RecordedChange[] =>
  revisions.flatMap(({ id: slip, state, instrument, changes = [] }) => {
    const on = state === 'issued' ? (instrument?.date ?? null) : null;
    if (on === null) return [];
    return changes.map(({ unit: id, action, mandate, reason }) => ({
      kind: 'slip' as const,
      on,
      id,
      unit: index.byId.get(id) ?? null,
      slip,
      action,
      mandate,
      reason,
    }));
  });

const hasLedger = ({ task }: Unit): boolean =>
  task?.deadline?.was !== undefined ||
  task?.indicator?.was !== undefined ||
  task?.indicators?.some(({ was }) => was !== undefined) === true;

function ledgerEntries(unit: Unit): RecordedChange[] {
  const { deadline } = unit.task ?? {};
  const indicators = indicatorsOf(unit.task);
  const about = { id: unit.id, unit };
  const deadlines = deadline?.was ?? [];
  return [
    ...deadlines.map((former, index): RecordedChange => {
      const { until: on, ground = null, reason } = former;
      const after = termOf(deadlines[index + 1] ?? deadline ?? former);
      return { kind: 'deadline', on, ...about, before: termOf(former), after, ground, reason };
    }),
    ...indicators.flatMap((indicator) =>
      (indicator.was ?? []).map((former, index): RecordedChange => {
        const { until: on, ground = null, reason } = former;
        const after = boundOf(indicator.was?.[index + 1] ?? indicator);
        return { kind: 'target', on, ...about, before: boundOf(former), after, ground, reason };
      }),
    ),
  ];
}
