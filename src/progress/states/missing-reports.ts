import { countedOf, leadBodiesOf } from '../../plan/assignment.ts';
import { type CalendarDate, daysBetween, daysLater } from '../../plan/calendar.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { taskInForce } from '../../plan/in-force.ts';
import { logsOf } from '../../plan/logs.ts';
import type { Programme, ProgressRecord } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Period } from './periods.ts';
import { standingRecords } from '../records/standing-records.ts';
import { completionOf } from './completion.ts';
import { type Moment, recordsOf, taskState, type TaskState } from './task-state.ts';

/** A task on which its lead owed a report for a period and gave none. */
export interface SilentTask {
  /** The task, or the one result that is meant. */
  readonly unit: Unit;
  /** As of the day that the question is asked. */
  readonly state: TaskState;
  /** Whole days since the date of the last record; null where there is none, or none of a real date. */
  readonly age: number | null;
}

/** What one lead owed for a period. */
export interface LeadReports {
  readonly lead: string;
  /** How many reports were owed. */
  readonly owed: number;
  /** The tasks on which they were owed. */
  readonly tasks: readonly Unit[];
  /** Those of them on which none was given. */
  readonly silent: readonly SilentTask[];
}

/** The reports that a period asked for, of every lead that gave too few. */
export interface MissingReports {
  readonly period: Period;
  readonly leads: readonly LeadReports[];
  /** How many leads owed a report at all. */
  readonly owing: number;
}

/**
 * Who owed a report for a period and gave none; a programme that was closed before the period ended owes none. A report is owed on every
 * task with a lead that was in force by the end of the period and neither completed nor discontinued before it began: by each of its
 * leads, each member of a class that leads, and who leads one of its results. It was given if that body has a record that stands, speaks
 * of all that it leads, and is dated within the period or was read from its sheet.
 */
export function missingReports(
  programme: Programme,
  tasks: readonly Unit[],
  period: Period,
  moment: Moment,
): MissingReports {
  const leads = owedReports(programme, tasks, period, moment);
  return { period, leads: leads.filter(({ silent }) => silent.length > 0), owing: leads.length };
}

/** What every lead owed for a period on some tasks, also where all was given. */
export function owedReports(
  programme: Programme,
  tasks: readonly Unit[],
  period: Period,
  moment: Moment,
): LeadReports[] {
  const logs = logsOf(programme);
  const closed = programme.index.closing?.closed ?? null;
  if (closed !== null && closed < period.to) return [];
  const begun = { ...moment, asOf: daysLater(period.from, -1) };
  const byLead = new Map<string, { tasks: Unit[]; silent: SilentTask[] }>();
  for (const unit of tasks.filter((task) => isInForceBy(period.to, programme, task))) {
    const records = logs.get(unit.id) ?? [];
    for (const [lead, parts] of owedParts(unit, records, begun)) {
      const entry = byLead.get(lead) ?? { tasks: [], silent: [] };
      byLead.set(lead, entry);
      entry.tasks.push(unit);
      const open = parts.filter((part) => !isGiven(lead, { unit: part, records }, period, moment));
      const [only = unit, ...others] = open;
      if (open.length === 0) continue;
      entry.silent.push(new Silent(others.length === 0 ? only : unit, records, moment));
    }
  }
  return [...byLead].map(([lead, entry]) => ({ lead, owed: entry.tasks.length, ...entry }));
}

/** Most that ask who is silent ask for no more: the state is made when it is asked for. */
class Silent implements SilentTask {
  readonly unit: Unit;
  readonly #records: readonly ProgressRecord[];
  readonly #moment: Moment;
  #state: TaskState | null = null;

  constructor(unit: Unit, records: readonly ProgressRecord[], moment: Moment) {
    this.unit = unit;
    this.#records = records;
    this.#moment = moment;
  }

  get state(): TaskState {
    this.#state ??= taskState(this.unit, recordsOf(this.unit, this.#records), this.#moment);
    return this.#state;
  }

  get age(): number | null {
    const { last } = this.state;
    return last && daysBetween(last.date, this.#moment.asOf);
  }
}

/** Whether a task was in force by a day; one that takes effect later owes no report until then. */
export const isInForceBy = (day: CalendarDate, programme: Programme, task: Unit): boolean =>
  (taskInForce(programme, task) ?? day) <= day;

/** What each lead owed a report on: the task, or those of its results that it leads, unless they were settled before the period began. */
function owedParts(
  task: Unit,
  records: readonly ProgressRecord[],
  begun: Moment,
): Iterable<readonly [lead: string, parts: readonly Unit[]]> {
  const open = countedOf(task).filter((part) => !isSettledBy(begun, part, records));
  const only = open.length === 1 ? open[0] : undefined;
  if (only) return leadBodiesOf(only.task).map((lead) => [lead, open]);
  const parts = new Map<string, Unit[]>();
  for (const part of open) for (const lead of leadBodiesOf(part.task)) addToGroup(parts, lead, part);
  return parts;
}

/** Whether a task, or the one result that is meant, was discontinued or completed, with evidence, as of a moment. */
function isSettledBy(moment: Moment, part: Unit, records: readonly ProgressRecord[]): boolean {
  const standing = standingRecords(part.id, recordsOf(part, records), moment);
  return standing.at(-1)?.state === 'discontinued' || completionOf(standing)?.isProven === true;
}

function isGiven(
  lead: string,
  { unit, records }: { readonly unit: Unit; readonly records: readonly ProgressRecord[] },
  period: Period,
  moment: Moment,
): boolean {
  const isReport = ({ date, by, period: reported }: ProgressRecord) =>
    by === lead && (reported === period.name || (date >= period.from && date <= period.to));
  const own = recordsOf(unit, records);
  return own.some(isReport) && standingRecords(unit.id, own, moment).some(isReport);
}
