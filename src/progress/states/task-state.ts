import { countedOf } from '../../plan/assignment.ts';
import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { type Deadline, type DeadlineTerm, lastDayOf } from '../../plan/deadline.ts';
import { taskInForce } from '../../plan/in-force.ts';
import { numberOf } from '../../plan/indicator.ts';
import { logsOf } from '../../plan/logs.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Programme, ProgressRecord, Closing } from '../../plan/plan.ts';
import type { State } from '../../plan/record-data.ts';
import { closedBy } from '../../plan/succession.ts';
import type { Unit } from '../../plan/unit.ts';
import { type IndicatorState, indicatorStates } from './indicator-states.ts';
import { completionOf } from './completion.ts';
import { deadlineOn, judgedDeadline, ledgerKnownOn } from './deadline-at.ts';
import { standingRecords } from '../records/standing-records.ts';

/** How a task stands against its deadline: derived, never recorded. */
export type Timeliness = 'on-time' | 'late' | 'in-term' | 'due-soon' | 'overdue' | 'no-deadline';

/** A task as of a day, as known on a day. */
export interface TaskState {
  readonly unit: Unit;
  readonly state: State;
  readonly timeliness: Timeliness;
  /** The deadline in force; null where the task has none. */
  readonly deadline: DeadlineTerm | null;
  /** The deadline as it was first set; null where the task has none. */
  readonly firstDeadline: DeadlineTerm | null;
  /** The last move of the deadline, with its reason; null where it was never moved. */
  readonly moved: LedgerDeadline | null;
  /** The day by which it is judged: that of the first deadline that fell due while in force. */
  readonly judgedBy: CalendarDate | null;
  /** When it was completed, with evidence; null while it is not. */
  readonly completedOn: CalendarDate | null;
  /** Said to be completed, and no evidence given: not counted as done. */
  readonly lacksEvidence: boolean;
  readonly confirmed: boolean;
  /** How much of the target has been reached, where anyone said. */
  readonly value: number | null;
  readonly target: number | null;
  /** Its indicators, each with its bound and what was reached of it. */
  readonly indicators: readonly IndicatorState[];
  /** The unit of the next programme that carries it on, `<programme>/<unit>`, once its own programme is closed; else null. */
  readonly carriedTo: string | null;
  /** The day from which it is in force, while that is still to come: until then nobody owes it anything; else null. */
  readonly takesEffect: CalendarDate | null;
  /** The last record that stands; null where there is none. */
  readonly last: ProgressRecord | null;
  /** The last record that stands and has a note; null where there is none. */
  readonly noted: ProgressRecord | null;
}

/** A deadline that gave way to another: until when it was in force, and why it no longer is. */
type LedgerDeadline = NonNullable<Deadline['was']>[number];

export interface Moment {
  /** Only what had happened by this day. */
  readonly asOf: CalendarDate;
  /** Only what had been recorded by the end of this day; everything where absent. */
  readonly knownOn?: CalendarDate;
  /** How many days ahead a deadline counts as due soon. */
  readonly soon?: number;
}

/** The state of every task of a programme, of each result where a task has several, in the order of the text. */
export const taskStates = (programme: Programme, tasks: readonly Unit[], moment: Moment): TaskState[] =>
  statesOf(programme, allCountedOf(tasks), moment);

/** The same for every day of which the states of some tasks are asked. */
const allCountedOf = memoised((tasks: readonly Unit[]): readonly Unit[] => {
  const counted: Unit[] = [];
  for (const task of tasks)
    if (task.task?.results === undefined) counted.push(task);
    else counted.push(...countedOf(task));
  return counted;
});

/** The state of a task as one, whatever results it has: all its records count, the deadlines of its results do not. */
export const wholeTaskState = (programme: Programme, task: Unit, moment: Moment): TaskState =>
  stateAt(programme, moment)(task);

/** The states of tasks or single results, as `countedOf` tells them apart, in the order given. */
export const statesOf = (programme: Programme, counted: readonly Unit[], moment: Moment): TaskState[] =>
  counted.map(stateAt(programme, moment));

/** Gives the states of tasks or single results of a programme, one by one. */
export function stateAt(programme: Programme, moment: Moment): (unit: Unit) => TaskState {
  const logs = logsOf(programme);
  const closing = closedBy(programme, moment.asOf);
  return (unit) => {
    const task = withClosing(taskState(unit, recordsOf(unit, logs.get(unit.id) ?? none), moment), closing);
    return withEffect(task, taskInForce(programme, unit), moment);
  };
}

const none: readonly ProgressRecord[] = [];

/** A task of a closed programme: what was still to be done and is carried on by the next one is carried over, whatever was recorded last. */
function withClosing(task: TaskState, closing: Closing | null): TaskState {
  const carriedTo = closing?.carried.get(task.unit.id);
  return carriedTo === undefined || isSettled(task) ? task : { ...task, state: 'carried-over', carriedTo };
}

/** A task that takes effect after the day is not due yet, unless somebody has completed it already. */
function withEffect(task: TaskState, effect: CalendarDate | null, { asOf }: Moment): TaskState {
  if (effect === null || effect <= asOf || isSettled(task) || isEnded(task)) return task;
  return { ...task, takesEffect: effect };
}

const isSettled = ({ completedOn, state }: TaskState): boolean =>
  completedOn !== null || state === 'discontinued';

/** Whether a task is no longer to be done: discontinued by a decision, or carried on by the next programme. */
export const isEnded = ({ state, carriedTo }: Pick<TaskState, 'state' | 'carriedTo'>): boolean =>
  state === 'discontinued' || carriedTo !== null;

/** Whether a task is within the total: what is no longer to be done, or not in force yet, is not. */
export const isCounted = (task: Pick<TaskState, 'state' | 'carriedTo' | 'takesEffect'>): boolean =>
  !isEnded(task) && task.takesEffect === null;

/** The records that speak of a task or of the one result that is meant: those that name it, and those of the whole task. */
export function recordsOf({ result }: Unit, records: readonly ProgressRecord[]): readonly ProgressRecord[] {
  if (result === undefined) return records;
  const known = recordsByResult(records);
  const before = known.get(result);
  if (before) return before;
  const speaking = records.filter((record) => (record.result ?? result) === result);
  const own = speaking.length === records.length ? records : speaking;
  known.set(result, own);
  return own;
}

const recordsByResult = memoised(
  (_: readonly ProgressRecord[]) => new Map<string, readonly ProgressRecord[]>(),
);

/** The state of one task, from its records. */
export function taskState(unit: Unit, records: readonly ProgressRecord[], moment: Moment): TaskState {
  const { asOf, knownOn = asOf } = moment;
  const standing = standingRecords(unit.id, records, moment);
  const { last, noted, value, completion } = endOf(standing);
  const completedOn = completion?.isProven ? completion.on : null;
  const ledger = unit.task?.deadline ? ledgerKnownOn(unit.task.deadline, knownOn) : null;
  const judged = ledger && judgedDeadline(ledger, completedOn ?? asOf);
  const indicators = indicatorStates(unit.task, standing, knownOn < asOf ? knownOn : asOf);
  const judgedBy = judged && lastDayOf(judged);
  return {
    unit,
    state: last?.state ?? 'not-started',
    timeliness: timelinessOf(completedOn, judgedBy, moment),
    deadline: ledger && deadlineOn(ledger, asOf),
    firstDeadline: ledger?.was?.[0] ?? ledger,
    moved: ledger?.was?.findLast(({ until }) => until <= asOf) ?? null,
    judgedBy,
    completedOn,
    lacksEvidence: completion?.isProven === false,
    confirmed: completion?.isConfirmed ?? false,
    value: indicators[0] ? indicators[0].value : value,
    target: indicators[0] ? numberOf(indicators[0].bound) : null,
    indicators,
    carriedTo: null,
    takesEffect: null,
    last,
    noted,
  };
}

/** What records that stand end in: the results of a task that no record names share them. */
const endOf = memoised((standing: readonly ProgressRecord[]) => ({
  last: standing.at(-1) ?? null,
  noted: standing.findLast(({ note }) => note !== undefined) ?? null,
  value: standing.findLast(({ value }) => value !== undefined)?.value ?? null,
  completion: completionOf(standing),
}));

/** How a task stands on a day that was completed on one, if it was, and is judged by another, if it has one. */
export function timelinessOf(
  completedOn: CalendarDate | null,
  judgedBy: CalendarDate | null,
  moment: Moment,
): Timeliness {
  if (judgedBy === null) return 'no-deadline';
  if (completedOn !== null) return completedOn <= judgedBy ? 'on-time' : 'late';
  if (judgedBy < moment.asOf) return 'overdue';
  return judgedBy <= lastSoonDay(moment) ? 'due-soon' : 'in-term';
}

const lastSoonDay = memoised(({ asOf, soon = 30 }: Moment) => daysLater(asOf, soon));
