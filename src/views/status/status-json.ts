import { leadKeyOf } from '../../plan/assignment.ts';
import { minimumOf, maximumOf } from '../../plan/indicator.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import { termOf } from '../../plan/deadline.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { wordingOf } from '../../plan/unit.ts';
import type { MissingReports } from '../../progress/states/missing-reports.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { latenessJson } from '../late/lateness-json.ts';

/** A status for programs: the contract of schemas/output/status.schema.json. */
export function statusJson(report: StatusReport, bodies: readonly Body[]): object {
  const { programme, asOf, knownOn, filters, counts, missing, indicators } = report;
  const nameOf = (id: string | null) => bodies.find((body) => body.id === id)?.name ?? null;
  const late = new Map(lateTasks(report.tasks, asOf).map((one) => [one.task, one]));
  return {
    schemaVersion: 1,
    kind: 'status',
    programme: programme.id,
    fictional: programme.fictional ?? false,
    asOf,
    knownOn,
    filters: {
      ...filters,
      units: filters.units.map(({ id }) => id),
      parts: filters.parts.map(({ id }) => id),
      missing: filters.missing?.name ?? null,
    },
    counts,
    sections: report.sections.map(({ unit, counts: own }) => ({
      id: unit.id,
      address: unit.address,
      text: wordingOf(unit),
      counts: own,
    })),
    leads: report.leads.map(({ lead, counts: own }) => ({ lead, name: nameOf(lead), counts: own })),
    overdue: idsOf(report.overdue),
    dueSoon: { days: report.soon, tasks: idsOf(report.dueSoon) },
    withoutEvidence: idsOf(report.withoutEvidence),
    awaitingConfirmation: idsOf(report.awaiting),
    indicators: indicators.map(({ name, unit, value, target, bound, rate, isMet, tasks }) => ({
      name,
      unit,
      value,
      target,
      least: minimumOf(bound),
      most: maximumOf(bound),
      rate,
      met: isMet,
      tasks: idsOf(tasks),
    })),
    missing: missing && missingJson(missing, nameOf),
    tasks: report.tasks.map((task) => {
      const one = late.get(task);
      return { ...taskJson(task), ...(one && latenessJson(one, nameOf)) };
    }),
  };
}

const idsOf = (tasks: readonly TaskState[]) => tasks.map(({ unit }) => unit.id);

/** A task as of a day; timeliness is null while the task is not in force, and once it is discontinued or carried on by the next programme. */
export function taskJson(task: TaskState): object {
  const {
    unit,
    state,
    timeliness,
    deadline,
    judgedBy,
    completedOn,
    lacksEvidence,
    confirmed,
    value,
    target,
  } = task;
  return {
    id: unit.id,
    address: unit.address,
    text: wordingOf(unit),
    state,
    timeliness: isCounted(task) ? timeliness : null,
    ...(task.carriedTo !== null && { carriedTo: task.carriedTo }),
    ...(task.takesEffect !== null && { takesEffect: task.takesEffect }),
    lead: leadKeyOf(unit.task),
    ...(unit.result !== undefined && { result: unit.result }),
    deadline: deadline && termOf(deadline),
    judgedBy,
    completedOn,
    lacksEvidence,
    confirmed,
    value,
    target,
    ...(task.indicators.length > 1 && { indicators: task.indicators.map(indicatorJson) }),
    last: task.last && recordJson(unit.id, task.last),
  };
}

/** One of several indicators of a task, with its bounds and what was reached. */
const indicatorJson = ({ indicator, bound, value, isMet }: IndicatorState): object => ({
  name: indicator.name,
  unit: indicator.unit ?? null,
  least: minimumOf(bound),
  most: maximumOf(bound),
  value,
  met: isMet,
});

/** A record with the key by which another can correct it. */
export const recordJson = (unit: string, record: ProgressRecord): object => ({
  key: recordKey(unit, record),
  ...record,
});

const missingJson = ({ period, leads, owing }: MissingReports, nameOf: (id: string) => string | null) => ({
  period,
  owing,
  leads: leads.map(({ lead, owed, silent }) => ({
    lead,
    name: nameOf(lead),
    owed,
    silent: silent.map(({ state, age }) => ({
      id: state.unit.id,
      state: state.state,
      last: state.last?.date ?? null,
      age,
    })),
  })),
});
