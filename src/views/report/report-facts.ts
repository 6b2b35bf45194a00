import { daysLater, type CalendarDate } from '../../plan/calendar.ts';
import type { Period } from '../../progress/states/periods.ts';
import { statesOnOtherDay } from '../../progress/states/other-day.ts';
import { taskStates, type TaskState } from '../../progress/states/task-state.ts';
import type { ViewFacts } from '../view-facts.ts';

/** What a periodic report speaks of. The day as of which it is rendered is the day of the report; figures close earlier. */
export interface ReportFacts extends ViewFacts {
  readonly period: Period;
  /** The last day that counts: the end of the period, or the day of the report while the period lasts. */
  readonly cutoff: CalendarDate;
  /** On the cut-off day, as known on the day of the report. */
  readonly tasks: readonly TaskState[];
  /** Just before the period began, as known on the day of the report. */
  readonly before: readonly TaskState[];
}

/** How the tasks stood at both ends of the period, as known on the day of the report. */
export function reportFacts(facts: ViewFacts & { readonly period: Period }): ReportFacts {
  const { programme, asOf, period } = facts;
  const cutoff = asOf < period.to ? asOf : period.to;
  const units = programme.index.tasks;
  const tasks = taskStates(programme, units, { asOf: cutoff, knownOn: asOf });
  const begun = { asOf: daysLater(period.from, -1), knownOn: asOf };
  return { ...facts, cutoff, tasks, before: statesOnOtherDay(programme, tasks, begun) };
}
