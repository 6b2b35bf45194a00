import type { CalendarDate } from '../../plan/calendar.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import type { TaskState } from '../../progress/states/task-state.ts';

/** One task with everything that is known of it. */
export interface TaskReport {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly unit: Unit;
  readonly asOf: CalendarDate;
  readonly state: TaskState;
  /** Where each of its results stands; none where it has not several. */
  readonly results: readonly TaskState[];
  /** All its records, newest first. */
  readonly entries: readonly LogEntry[];
  /** What its wording cites. */
  readonly citations: readonly ResolvedCitation[];
}
