import { countedOf, leadBodiesOf } from '../../plan/assignment.ts';
import { type CalendarDate, daysBetween, daysLater, firstDay } from '../../plan/calendar.ts';
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
 * Who owed a report for a period and gave none; a programme whose term begins later, or that was closed before the period ended, owes none.
 * A report is owed on every task with a lead that was in force by the end of the period and neither completed nor discontinued before it
 * began: by each of its leads, each member of a class that leads, and who leads one of its results. It was given if that body has a record
 * that stands, speaks of all that it leads, and is dated within the period or was read from its sheet.
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
  tasks.forEach((unit) => {
    if (!isInForceBy(period.to, programme, unit)) return;
    const records = logs.get(unit.id) ?? none;
    const counted = countedOf(unit);
    // Without a record nothing is settled and nothing was reported.
    const isSilent = records.length === 0;
    const owed = isSilent ? counted : counted.filter((part) => !isSettledBy(begun, part, records));
    for (const lead of leadsAmong(owed)) {
      const parts = owed.length === 1 ? owed : owed.filter(({ task }) => leadBodiesOf(task).includes(lead));
      let entry = byLead.get(lead);
      if (!entry) byLead.set(lead, (entry = { tasks: [], silent: [] }));
      entry.tasks.push(unit);
      const open = isSilent
        ? parts
        : parts.filter((part) => !isGiven(lead, { unit: part, records }, period, moment));
      if (open.length === 0) continue;
      const silent = open.length === 1 ? open[0] : unit;
      entry.silent.push(new Silent(silent ?? unit, records, moment));
    }
  });
  return [...byLead].map(([lead, entry]) => ({ lead, owed: entry.tasks.length, ...entry }));
}

const none: readonly ProgressRecord[] = [];

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

/** Whether a task was in force, and the term of its programme had begun, by a day; one that takes effect later owes no report until then. */
export const isInForceBy = (day: CalendarDate, programme: Programme, task: Unit): boolean =>
  (taskInForce(programme, task) ?? day) <= day && firstDay(programme.term.from) <= day;

/** The bodies that lead any of some parts of a task, each once. */
function leadsAmong(parts: readonly Unit[]): readonly string[] {
  const only = parts[0];
  if (parts.length === 1 && only) return leadBodiesOf(only.task);
  return [...new Set(parts.flatMap(({ task }) => leadBodiesOf(task)))];
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
