import { type CalendarDate, firstDay, isRealDate } from '../model/calendar.ts';
import type { Programme, ProgressRecord } from '../model/plan.ts';
import type { RecordData, State } from '../model/record.ts';
import type { Unit } from '../model/unit.ts';
import { recordKey } from './record-key.ts';
import { dayInHanoi, standingRecords } from './standing-records.ts';
import { mayFollow } from './states.ts';
import { taskState } from './task-state.ts';

/** What can be wrong with a record, as data: the command refuses it in a sentence, the lint rules report it at its field. */
export type RecordProblem =
  | { readonly code: 'date-impossible'; readonly field: 'date'; readonly date: string }
  | {
      readonly code: 'date-future';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly recordedOn: CalendarDate;
    }
  | {
      readonly code: 'date-before-programme';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly begins: CalendarDate;
    }
  | { readonly code: 'transition'; readonly field: 'state'; readonly from: State; readonly to: State }
  | { readonly code: 'no-evidence'; readonly field: 'state' }
  | {
      readonly code: 'below-target';
      readonly field: 'value' | 'state';
      readonly value: number | null;
      readonly target: number;
    }
  | { readonly code: 'own-confirmation'; readonly field: 'by'; readonly by: string }
  | { readonly code: 'nothing-to-confirm'; readonly field: 'confirms' }
  | { readonly code: 'corrects-unknown'; readonly field: 'corrects'; readonly corrects: string };

/** The day on which a programme begins: that of its issue, else the first of its term. */
export const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

/** What is wrong with a record of a task, given the task's other records (the record itself among them or not). */
export function recordProblems(
  programme: Programme,
  task: Unit,
  record: RecordData,
  others: readonly ProgressRecord[],
): RecordProblem[] {
  const { date, corrects } = record;
  if (!isRealDate(date)) return [{ code: 'date-impossible', field: 'date', date }];
  const problems: RecordProblem[] = [];
  const recordedOn = dayInHanoi(record.recorded);
  const begins = beginningOf(programme);
  if (date > recordedOn) problems.push({ code: 'date-future', field: 'date', date, recordedOn });
  if (date < begins) problems.push({ code: 'date-before-programme', field: 'date', date, begins });
  const key = recordKey(task.id, record);
  const rest = others.filter((other) => recordKey(task.id, other) !== key);
  const corrected =
    corrects === undefined ? [] : rest.filter((other) => recordKey(task.id, other).startsWith(corrects));
  if (corrects !== undefined && corrected.length === 0)
    problems.push({ code: 'corrects-unknown', field: 'corrects', corrects });
  const before = rest.filter((other) => !corrected.includes(other) && isEarlier(other, record));
  return [...problems, ...againstHistory(task, record, before)];
}

/** Records that had happened and were recorded before: what was known when this one was written. */
const isEarlier = (other: ProgressRecord, { date, recorded }: RecordData) =>
  other.date <= date && Date.parse(other.recorded) <= Date.parse(recorded);

function againstHistory(task: Unit, record: RecordData, before: readonly ProgressRecord[]): RecordProblem[] {
  const { state, date, evidence = [], note = '', by } = record;
  const now = taskState(task, before, { asOf: date });
  const problems: RecordProblem[] = [];
  if (!mayFollow(now.state, state))
    problems.push({ code: 'transition', field: 'state', from: now.state, to: state });
  const standing = standingRecords(task.id, before, { asOf: date });
  const reports = standing.filter(
    (other) => other.state === 'completed' || other.state === 'awaiting-confirmation',
  );
  if (record.confirms) {
    if (reports.length === 0) problems.push({ code: 'nothing-to-confirm', field: 'confirms' });
    else if (reports.some((other) => other.by === by && !other.confirms))
      problems.push({ code: 'own-confirmation', field: 'by', by });
  }
  if (state !== 'completed') return problems;
  const hasEvidence = evidence.length > 0 || reports.some((other) => (other.evidence ?? []).length > 0);
  if (!hasEvidence) problems.push({ code: 'no-evidence', field: 'state' });
  const value = record.value ?? now.value;
  if (now.target !== null && (value ?? 0) < now.target && note.trim() === '')
    problems.push({
      code: 'below-target',
      field: record.value === undefined ? 'state' : 'value',
      value,
      target: now.target,
    });
  return problems;
}
