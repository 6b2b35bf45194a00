import { leadBodiesOf, type Party } from '../../plan/assignment.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type DeadlineTerm, isSameTerm, termOf } from '../../plan/deadline.ts';
import { type Bound, boundOf, isSameBound, isSameIndicator } from '../../plan/indicator.ts';
import type { Plain } from '../../plan/location.ts';
import { type TaskLine, taskLines } from '../../plan/schema-fields.ts';
import type * as yaml from '../../plan/schema-types.ts';

/** An assignment's data, wherever it comes from. */
export type AssignmentData = Plain<yaml.Task>;

/** What is to be changed of an assignment; what is absent stays. */
export interface AssignmentChange extends Readonly<Partial<Record<TaskLine, string>>> {
  readonly lead?: NonNullable<AssignmentData['lead']>;
  /** All co-operating bodies; none where empty. */
  readonly with?: readonly string[];
  readonly deadline?: DeadlineTerm;
  /** What is counted. */
  readonly indicator?: string;
  /** What is to be reached, perhaps with its unit. */
  readonly target?: TargetFields;
}

/** A bound as it is given, perhaps with its unit. */
type TargetFields = Pick<IndicatorFields, keyof Bound | 'unit'>;

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
  const { indicators: several } = before;
  const isOfSeveral =
    several !== undefined && !(change.indicator !== undefined && before.indicator?.name === change.indicator);
  const indicator = isOfSeveral ? before.indicator : moveTarget(before.indicator, change, move);
  if (indicator && 'problem' in indicator) return indicator;
  const kept = { ...before };
  if (change.with !== undefined && bodies?.length === 0) delete kept.with;
  const indicators = isOfSeveral ? moveTargets(several, change, move) : several;
  if (indicators && 'problem' in indicators) return indicators;
  return {
    after: {
      ...kept,
      ...(lead !== undefined && { lead }),
      ...(bodies !== undefined && (bodies.length > 0 || change.with === undefined) && { with: bodies }),
      ...(deadline && { deadline }),
      ...(Object.fromEntries(lines) as Pick<AssignmentChange, TaskLine>),
      ...(indicator && { indicator }),
      ...(indicators && { indicators }),
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
  if (indicator === undefined && target === undefined) return before;
  if (name === undefined || (target === undefined && !before))
    return { problem: { code: 'indicator-missing' } };
  if (!before) return { name, ...target };
  if (target === undefined || isSameBound(before, target)) return { ...before, name, ...target };
  const entry = entryOf('target', before.was, move);
  if ('problem' in entry) return entry;
  const rest = Object.fromEntries(
    Object.entries(before).filter(([field]) => !(field in boundOf(before)) && field !== 'was'),
  );
  return {
    ...rest,
    name,
    ...target,
    was: [...(before.was ?? []), { ...boundOf(before), ...entry }],
  };
}

/** The indicators of a task that has several, with the one of the name asked for changed, or added at their end. */
function moveTargets(
  before: readonly IndicatorFields[],
  change: AssignmentChange,
  move: Move,
): ParsedOrProblem<readonly IndicatorFields[]> {
  const { indicator: name } = change;
  if (name === undefined)
    return change.target === undefined ? before : { problem: { code: 'indicator-missing' } };
  const at = before.findIndex((one) => isSameIndicator(one.name, name));
  const moved = moveTarget(at < 0 ? undefined : before[at], change, move);
  if (moved === undefined) return before;
  if ('problem' in moved) return moved;
  return at < 0 ? [...before, moved] : before.map((one, place) => (place === at ? moved : one));
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
