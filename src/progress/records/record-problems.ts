import { type CalendarDate, firstDay, isRealDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RecordData, State } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { targetOn } from '../states/deadline-at.ts';
import { type Entry, type History, historyOf, knownBefore, namedBy } from './history.ts';
import { isInnerPath } from './parse-evidence.ts';
import { recordKey } from './record-key.ts';
import { dayInHanoi, instantOf } from './standing-records.ts';
import { mayFollow } from '../states/states.ts';

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
  | { readonly code: 'recorded-impossible'; readonly field: 'recorded'; readonly recorded: string }
  | { readonly code: 'transition'; readonly field: 'state'; readonly from: State; readonly to: State }
  | { readonly code: 'no-evidence'; readonly field: 'state' }
  | {
      readonly code: 'evidence-path';
      readonly field: 'evidence';
      readonly item: number;
      readonly file: string;
    }
  | {
      readonly code: 'below-target';
      readonly field: 'value' | 'state';
      readonly value: number | null;
      readonly target: number;
    }
  | { readonly code: 'own-confirmation'; readonly field: 'by'; readonly by: string }
  | { readonly code: 'nothing-to-confirm'; readonly field: 'confirms' }
  | { readonly code: 'confirms-open'; readonly field: 'confirms'; readonly state: State }
  | { readonly code: 'corrects-unknown'; readonly field: 'corrects'; readonly corrects: string };

/** The day on which a programme begins: that of its issue, else the first of its term. */
const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

/** What is wrong with a record of a task, given the task's other records (the record itself among them or not). */
export function recordProblems(
  programme: Programme,
  task: Unit,
  record: RecordData,
  others: readonly RecordData[],
): RecordProblem[] {
  const history = historyOf(task.id, others);
  const key = recordKey(task.id, record);
  const own = history.entries.find((entry) => entry.key === key) ?? {
    record,
    key,
    instant: instantOf(record.recorded),
    place: others.length,
    correctedBy: [],
  };
  return problemsOf(programme, task, { own, history });
}

/** What is wrong with each record of a task, by its position in the file; a record that stands there twice is looked at once. */
export function logProblems(
  programme: Programme,
  task: Unit,
  records: readonly RecordData[],
): { readonly place: number; readonly problem: RecordProblem }[] {
  const history = historyOf(task.id, records);
  return history.entries.flatMap((own) =>
    problemsOf(programme, task, { own, history }).map((problem) => ({ place: own.place, problem })),
  );
}

interface Placed {
  readonly own: Entry;
  readonly history: History;
}

function problemsOf(programme: Programme, task: Unit, placed: Placed): RecordProblem[] {
  const { record } = placed.own;
  const problems = dateProblems(programme, record);
  if (problems.some(({ code }) => code === 'date-impossible')) return problems;
  for (const [item, one] of (record.evidence ?? []).entries())
    if ('file' in one && !isInnerPath(one.file))
      problems.push({ code: 'evidence-path', field: 'evidence', item, file: one.file });
  return [...problems, ...againstHistory(task, placed)];
}

/** What is wrong with the dates of a record, whatever it says. */
export function dateProblems(
  programme: Programme,
  { date, recorded }: Pick<RecordData, 'date' | 'recorded'>,
): RecordProblem[] {
  if (!isRealDate(date)) return [{ code: 'date-impossible', field: 'date', date }];
  const problems: RecordProblem[] = [];
  const recordedOn = dayInHanoi(recorded);
  const begins = beginningOf(programme);
  if (Number.isNaN(Date.parse(recorded)))
    problems.push({ code: 'recorded-impossible', field: 'recorded', recorded });
  else if (date > recordedOn) problems.push({ code: 'date-future', field: 'date', date, recordedOn });
  if (date < begins) problems.push({ code: 'date-before-programme', field: 'date', date, begins });
  return problems;
}

function againstHistory(task: Unit, { own, history }: Placed): RecordProblem[] {
  const { state, date, corrects, confirms, by } = own.record;
  const problems: RecordProblem[] = [];
  if (corrects !== undefined && namedBy(history, corrects).every((entry) => entry === own))
    problems.push({ code: 'corrects-unknown', field: 'corrects', corrects });
  const before = knownBefore(history, own);
  if (!mayFollow(before.state, state))
    problems.push({ code: 'transition', field: 'state', from: before.state, to: state });
  const { reports } = before;
  if (confirms && state !== 'completed') problems.push({ code: 'confirms-open', field: 'confirms', state });
  else if (confirms && reports.count === 0) problems.push({ code: 'nothing-to-confirm', field: 'confirms' });
  else if (confirms && reports.by.has(by)) problems.push({ code: 'own-confirmation', field: 'by', by });
  if (state !== 'completed') return problems;
  const { evidence = [], note = '' } = own.record;
  if (evidence.length === 0 && !reports.haveEvidence) problems.push({ code: 'no-evidence', field: 'state' });
  const target = task.task ? targetOn(task.task, date) : null;
  const value = own.record.value ?? before.value;
  const isExplained = note.trim() !== '' || reports.haveNote;
  if (target !== null && (value ?? 0) < target && !isExplained)
    problems.push({
      code: 'below-target',
      field: own.record.value === undefined ? 'state' : 'value',
      value,
      target,
    });
  return problems;
}
