import { groupBy } from '../../plan/group-by.ts';
import { leadBodiesOf, leadKeyOf, leadsOf } from '../../plan/assignment.ts';
import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { State } from '../../plan/record-data.ts';
import { sectionOf, type Unit, withDescendants } from '../../plan/unit.ts';
import { type Counts, countTasks } from './counts.ts';
import { type IndicatorTotal, totalIndicators } from './indicators.ts';
import { type MissingReports, missingReports } from './missing-reports.ts';
import type { Period } from './periods.ts';
import { isCounted, type Moment, type TaskState, taskStates, type Timeliness } from './task-state.ts';

/** Which tasks a status speaks of; null and empty where nothing was chosen. Several words of one filter are alternatives. */
export interface StatusFilters {
  readonly units: readonly Unit[];
  readonly parts: readonly Unit[];
  readonly states: readonly State[];
  readonly timeliness: readonly Timeliness[];
  /** Ids of bodies; null for tasks without a lead. */
  readonly leads: readonly (string | null)[];
  /** Overdue, or due within so many days. */
  readonly dueWithin: number | null;
  /** No report by the lead for this period. */
  readonly missing: Period | null;
}

/** The status of a programme as of a day, as known on a day. */
export interface StatusReport {
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly knownOn: CalendarDate | null;
  /** How many days ahead counts as due soon. */
  readonly soon: number;
  readonly filters: StatusFilters;
  /** In the order of the text. */
  readonly tasks: readonly TaskState[];
  readonly counts: Counts;
  readonly sections: readonly { readonly unit: Unit; readonly counts: Counts }[];
  /** By lead, in the order of the text; null for tasks without one. Several leads of one task are a row of their own: “a; b”. */
  readonly leads: readonly { readonly lead: string | null; readonly counts: Counts }[];
  /** The earliest due first. */
  readonly overdue: readonly TaskState[];
  /** The earliest due first. */
  readonly dueSoon: readonly TaskState[];
  readonly withoutEvidence: readonly TaskState[];
  readonly awaiting: readonly TaskState[];
  readonly indicators: readonly IndicatorTotal[];
  readonly missing: MissingReports | null;
}

/** How many days ahead a deadline is announced, unless the user says otherwise. */
export const usualSoon = 30;

/** The status of a programme's tasks, as far as the filters let them through. */
export function statusReport(
  programme: Programme,
  { asOf, knownOn }: Moment,
  filters: StatusFilters,
): StatusReport {
  const soon = filters.dueWithin ?? usualSoon;
  const moment: Moment = { asOf, soon, ...(knownOn !== undefined && { knownOn }) };
  const chosen = programme.index.tasks.filter(isChosen(filters));
  const passing = taskStates(programme, chosen, moment).filter((task) => passes(task, filters, asOf));
  const passed = new Set(passing.map(({ unit }) => unit.id));
  const units = chosen.filter(({ id }) => passed.has(id));
  const missing = filters.missing && missingReports(programme, units, filters.missing, moment);
  const silent = new Set(missing?.leads.flatMap((lead) => lead.silent.map(({ unit }) => unit.id)));
  const tasks = missing ? passing.filter(({ unit }) => silent.has(unit.id)) : passing;
  const open = tasks.filter(isCounted);
  const due = (timeliness: Timeliness) =>
    open.filter((task) => task.timeliness === timeliness).sort(byDueDay);
  return {
    programme,
    asOf,
    knownOn: knownOn ?? null,
    soon,
    filters,
    tasks,
    counts: countTasks(tasks),
    sections: grouped(tasks, ({ unit }) => sectionOf(unit)).map(([unit, group]) => ({
      unit,
      counts: countTasks(group),
    })),
    leads: grouped(tasks, ({ unit }) => leadKeyOf(unit.task)).map(([lead, group]) => ({
      lead,
      counts: countTasks(group),
    })),
    overdue: due('overdue'),
    dueSoon: due('due-soon'),
    withoutEvidence: open.filter(({ lacksEvidence }) => lacksEvidence),
    awaiting: open.filter(({ state }) => state === 'awaiting-confirmation'),
    indicators: totalIndicators(tasks),
    missing,
  };
}

function isChosen({ units, parts }: StatusFilters): (task: Unit) => boolean {
  const within = [units, parts].map((roots) => new Set(roots.flatMap((root) => withDescendants(root))));
  return (task) => within.every((set) => set.size === 0 || set.has(task));
}

/** Whether a body leads a task, or the one result that is meant, alone, with others or as a member of a class; null asks for tasks without a lead. */
const isLedBy = ({ task }: Unit, lead: string | null): boolean =>
  lead === null ? leadsOf(task).length === 0 : leadBodiesOf(task).includes(lead);

function passes(task: TaskState, filters: StatusFilters, asOf: CalendarDate): boolean {
  const { states, dueWithin, leads } = filters;
  const { unit, state, timeliness, judgedBy } = task;
  const isOpen = isCounted(task) && timeliness !== 'on-time' && timeliness !== 'late';
  return (
    (leads.length === 0 || leads.some((lead) => isLedBy(unit, lead))) &&
    (states.length === 0 || states.includes(state)) &&
    (filters.timeliness.length === 0 || (isCounted(task) && filters.timeliness.includes(timeliness))) &&
    (dueWithin === null || (isOpen && judgedBy !== null && judgedBy <= daysLater(asOf, dueWithin)))
  );
}

const byDueDay = (a: TaskState, b: TaskState) => {
  const [first, second] = [a.judgedBy ?? '', b.judgedBy ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};

const grouped = <K>(tasks: readonly TaskState[], keyOf: (task: TaskState) => K): [K, TaskState[]][] => [
  ...groupBy(tasks, keyOf),
];
