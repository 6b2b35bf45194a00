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
  // From the last record back: the first of the completions that end it, and of all that say before them that it is done.
  let first = -1;
  let report = -1;
  let isProven = false;
  let isConfirmed = false;
  for (let at = standing.length - 1; at >= 0; at--) {
    const { state, evidence = [], confirms } = standing[at] as ProgressRecord;
    if (state === 'completed' && first === report) {
      first = at;
      isConfirmed ||= confirms === true;
    } else if (first < 0 || !saysDone(state)) break;
    report = at;
    isProven ||= evidence.length > 0;
  }
  const completed = standing[first];
  if (!completed) return null;
  const { date } = completed.confirms ? (standing[report] ?? completed) : completed;
  return { on: date, isProven, isConfirmed };
}

const saysDone = (state: ProgressRecord['state']) =>
  state === 'completed' || state === 'awaiting-confirmation';
