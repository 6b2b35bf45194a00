import type { CalendarDate } from '../../plan/calendar.ts';
import type { ProgressRecord } from '../../plan/plan.ts';

/** What the records of a task say of its completion; of a task that is not completed, nothing. */
export interface Completion {
  /** The day on which it was done. */
  readonly on: CalendarDate;
  /** Whether any evidence was given, with the completion or with the report that awaited confirmation. */
  readonly isProven: boolean;
  readonly isConfirmed: boolean;
}

/**
 * The completion that standing records end in; null where they end in anything else. A confirmation confirms what was reported before
 * it, so the day of that report counts: who confirms late does not make the lead late.
 */
export function completionOf(standing: readonly ProgressRecord[]): Completion | null {
  const end = standing.slice(standing.findLastIndex(({ state }) => !saysDone(state)) + 1);
  const completed = end.slice(end.findLastIndex(({ state }) => state !== 'completed') + 1);
  const [first] = completed;
  if (!first) return null;
  const report = first.confirms ? (end[0] ?? first) : first;
  return {
    on: report.date,
    isProven: end.some(({ evidence = [] }) => evidence.length > 0),
    isConfirmed: completed.some(({ confirms }) => confirms === true),
  };
}

const saysDone = (state: ProgressRecord['state']) =>
  state === 'completed' || state === 'awaiting-confirmation';
