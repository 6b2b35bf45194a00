import { leadBodiesOf, type Party } from '../../plan/assignment.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type DeadlineTerm, isSameTerm, termOf } from '../../plan/deadline.ts';
import type { Plain } from '../../plan/location.ts';
import { type TaskLine, taskLines } from '../../plan/schema-fields.ts';
import type * as yaml from '../../plan/schema-types.ts';

/** An assignment's data, wherever it comes from. */
export type AssignmentData = Plain<yaml.Task>;

/** What is to be changed of an assignment; what is absent stays. */
export interface AssignmentChange extends Readonly<Partial<Record<TaskLine, string>>> {
  readonly lead?: string;
  /** All co-operating bodies; none where empty. */
  readonly with?: readonly string[];
  readonly deadline?: DeadlineTerm;
  /** What is counted. */
  readonly indicator?: string;
  readonly target?: number;
}

/** When a deadline or target is moved, and on what it rests. */
export interface Move {
  readonly on: CalendarDate;
  readonly reason?: string;
  readonly ground?: string;
}

/** Why an assignment cannot be changed so, as data. */
export type ChangeProblem =
  | { readonly code: 'lead-co-operates'; readonly body: string }
  | { readonly code: 'reason-missing'; readonly what: 'deadline' | 'target' }
  | { readonly code: 'moved-later'; readonly what: 'deadline' | 'target'; readonly until: CalendarDate }
  | { readonly code: 'indicator-missing' };

/**
 * An assignment with changes. A deadline or target that is moved goes into its ledger with the day and the reason, and nothing in a
 * ledger is ever changed or removed; what is given for the first time needs neither.
 */
export function changeAssignment(
  before: AssignmentData,
  change: AssignmentChange,
  move: Move,
): { readonly after: AssignmentData } | { readonly problem: ChangeProblem } {
  const { lead = before.lead } = change;
  const lines = taskLines.flatMap((field) => (change[field] === undefined ? [] : [[field, change[field]]]));
  const bodies = change.with === undefined ? before.with : merged(before.with ?? [], change.with);
  const doubled = leadBodiesOf(lead === undefined ? undefined : { lead }).find((body) =>
    bodies?.includes(body),
  );
  if (doubled !== undefined) return { problem: { code: 'lead-co-operates', body: doubled } };
  const deadline = moveDeadline(before.deadline, change.deadline, move);
  if (deadline && 'problem' in deadline) return deadline;
  const indicator = moveTarget(before.indicator, change, move);
  if (indicator && 'problem' in indicator) return indicator;
  const kept = { ...before };
  if (change.with !== undefined && bodies?.length === 0) delete kept.with;
  return {
    after: {
      ...kept,
      ...(lead !== undefined && { lead }),
      ...(bodies !== undefined && (bodies.length > 0 || change.with === undefined) && { with: bodies }),
      ...(deadline && { deadline }),
      ...(Object.fromEntries(lines) as Pick<AssignmentChange, TaskLine>),
      ...(indicator && { indicator }),
    },
  };
}

/** The bodies wanted, those that were there at their old places, so that a list changes as little as it can. */
function merged(before: readonly Party[], wanted: readonly string[]): Party[] {
  const fresh: Party[] = [...new Set(wanted)].filter((body) => !before.includes(body));
  const kept = before.flatMap((body) =>
    typeof body === 'string' && wanted.includes(body) ? [body] : fresh.splice(0, 1),
  );
  return [...kept, ...fresh];
}

type DeadlineFields = NonNullable<AssignmentData['deadline']>;
type IndicatorFields = NonNullable<AssignmentData['indicator']>;
type ParsedOrProblem<T> = T | undefined | { readonly problem: ChangeProblem };

function moveDeadline(
  before: DeadlineFields | undefined,
  term: DeadlineTerm | undefined,
  move: Move,
): ParsedOrProblem<DeadlineFields> {
  if (before === undefined || term === undefined) return before ?? term;
  if (isSameTerm(before, term)) return before;
  const entry = entryOf('deadline', before.was, move);
  if ('problem' in entry) return entry;
  return { ...term, was: [...(before.was ?? []), { ...termOf(before), ...entry }] };
}

function moveTarget(
  before: IndicatorFields | undefined,
  { indicator, target }: AssignmentChange,
  move: Move,
): ParsedOrProblem<IndicatorFields> {
  const name = indicator ?? before?.name;
  const now = target ?? before?.target;
  if (indicator === undefined && target === undefined) return before;
  if (name === undefined || now === undefined) return { problem: { code: 'indicator-missing' } };
  if (!before || before.target === now) return { ...before, name, target: now };
  const entry = entryOf('target', before.was, move);
  if ('problem' in entry) return entry;
  return { name, target: now, was: [...(before.was ?? []), { target: before.target, ...entry }] };
}

interface LedgerEntry {
  readonly until: CalendarDate;
  readonly ground?: string;
  readonly reason: string;
}

function entryOf(
  what: 'deadline' | 'target',
  was: readonly { readonly until: CalendarDate }[] = [],
  { on, reason, ground }: Move,
): LedgerEntry | { readonly problem: ChangeProblem } {
  const last = was.at(-1);
  if (last && last.until >= on) return { problem: { code: 'moved-later', what, until: last.until } };
  if (reason === undefined) return { problem: { code: 'reason-missing', what } };
  return { until: on, ...(ground !== undefined && { ground }), reason };
}
