import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { groupBy } from '../../plan/group-by.ts';
import { onceForEach } from '../../plan/once-for-each.ts';
import { countedOf, recordedPart } from '../../plan/assignment.ts';
import { type CalendarDate, firstDay, isRealDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { ClosedPeriod } from '../../plan/schema-types.ts';
import type { RecordData, State } from '../../plan/record-data.ts';
import type { Assignment, Unit } from '../../plan/unit.ts';
import {
  boundOf,
  boundOn,
  holderOn,
  type Indicator,
  indicatorKey,
  indicatorsOf,
  isSameIndicator,
  meets,
} from '../../plan/indicator.ts';
import { type StateBefore, beforeEach, type HistoryEntry, historyOf } from './history.ts';
import { dayInHanoi, instantOf, isMoment } from './moments.ts';
import { isInnerPath } from './parse-evidence.ts';
import { recordKey, saying } from './record-key.ts';
import { parsePeriod } from '../states/periods.ts';
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
  | {
      readonly code: 'date-after-close';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly closed: CalendarDate;
      /** The programme that succeeds the closed one. */
      readonly next: string;
    }
  | { readonly code: 'recorded-impossible'; readonly field: 'recorded'; readonly recorded: string }
  | {
      readonly code: 'recorded-far';
      readonly field: 'recorded';
      readonly recordedOn: CalendarDate;
      readonly ends: number;
    }
  | {
      readonly code: 'recorded-before-corrected';
      readonly field: 'recorded';
      readonly recorded: string;
      readonly corrected: string;
    }
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
      /** The number to reach, or another bound in the words of an annex: ≤ 30%. */
      readonly target: number | string;
    }
  | {
      readonly code: 'indicator-below-target';
      readonly field: 'value' | 'state';
      readonly indicator: string;
      readonly value: number | null;
      readonly target: number | string;
      /** How many more indicators the record leaves unmet, which are not told one by one. */
      readonly others?: number;
    }
  | { readonly code: 'indicator-unknown'; readonly field: 'indicator'; readonly indicator: string }
  | { readonly code: 'own-confirmation'; readonly field: 'by'; readonly by: string }
  | { readonly code: 'nothing-to-confirm'; readonly field: 'confirms' }
  | { readonly code: 'confirms-open'; readonly field: 'confirms'; readonly state: State }
  | { readonly code: 'corrects-unknown'; readonly field: 'corrects'; readonly corrects: string }
  | {
      readonly code: 'period-closed';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly period: string;
    }
  | {
      readonly code: 'corrects-again';
      readonly field: 'corrects';
      readonly corrects: string;
      readonly by: string;
    };

/** A record made so many years after the end of the term was made by a clock that goes wrong. */
const yearsAfterTerm = 10;

const yearOf = (date: Programme['term']['to']): number => Number(String(date).slice(0, 4));

/** The day on which a programme begins: that of its issue, else the first of its term. */
const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

/** A record with something wrong in it. */
export interface FoundProblem<R extends RecordData = RecordData> {
  readonly record: R;
  readonly problem: RecordProblem;
}

/**
 * What is wrong with the records of a task, judged as one set: by date, then by when they were recorded, whatever the order in which they are given.
 * Of those in `added`, which are not written yet, none may lie in a period that is closed, whenever its clock says that it was made.
 */
export function logProblems<R extends RecordData>(
  programme: Programme,
  task: Unit,
  records: readonly R[],
  added: ReadonlySet<RecordData> = new Set(),
): FoundProblem<R>[] {
  const { entries } = historyOf(task.id, records);
  const before = new Map<HistoryEntry, StateBefore>();
  const parts = new Set(countedOf(task).map(({ result }) => result));
  for (const [result, ofResult] of groupBy(entries, ({ record }) => record.result)) {
    const ofWhole = result === undefined || parts.has(result);
    const own = ofWhole ? entries.filter(({ record }) => (record.result ?? result) === result) : ofResult;
    for (const [index, state] of beforeEach({ entries: own }).entries()) {
      const entry = own[index];
      if (entry && entry.record.result === result) before.set(entry, state);
    }
  }
  return entries.flatMap((own) =>
    problemsOf({ programme, task, isAdded: added.has(own.record) }, own, before.get(own)).map((problem) => ({
      record: own.record,
      problem,
    })),
  );
}

/** What becomes wrong when records are added to those of a task: in them, or in a record that is there already and contradicts them. */
export function problemsAdded<R extends RecordData>(
  programme: Programme,
  task: Unit,
  { known, added }: { readonly known: readonly R[]; readonly added: readonly R[] },
): FoundProblem<R>[] {
  const mark = ({ record, problem }: FoundProblem) => `${recordKey(task.id, record)} ${problem.code}`;
  const wrong = new Set(logProblems(programme, task, known).map(mark));
  const all = logProblems(programme, task, [...known, ...added], new Set(added));
  return all.filter((found) => !wrong.has(mark(found)));
}

interface JudgedRecord {
  readonly programme: Programme;
  readonly task: Unit;
  /** Whether it is to be written only now. */
  readonly isAdded: boolean;
}

function problemsOf(
  { programme, task, isAdded }: JudgedRecord,
  own: HistoryEntry,
  before?: StateBefore,
): RecordProblem[] {
  const { record, correctedBy } = own;
  const problems =
    correctedBy.length > 0
      ? []
      : [...dateProblems(programme, record), ...closedProblems(programme, own, isAdded)];
  if (problems.some(({ code }) => code === 'date-impossible')) return problems;
  for (const [item, one] of (record.evidence ?? []).entries())
    if ('file' in one && !isInnerPath(one.file))
      problems.push({ code: 'evidence-path', field: 'evidence', item, file: one.file });
  if (record.corrects !== undefined) problems.push(...correctionProblems(programme, own, record.corrects));
  const contradicts = before && correctedBy.length === 0 ? againstBefore(task, record, before) : [];
  return [...problems, ...contradicts];
}

/** What is wrong with a correction: it names nothing, it is older than what it corrects, or another one of the same record stands and says something else. */
function correctionProblems(
  programme: Programme,
  { record, key, instant, corrected, correctedBy }: HistoryEntry,
  corrects: string,
): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const { recorded } = record;
  if (corrected.length === 0) problems.push({ code: 'corrects-unknown', field: 'corrects', corrects });
  const isFar = (one: HistoryEntry) =>
    dateProblems(programme, one.record).some(({ code }) => code === 'recorded-far');
  const later = corrected.find((one) => one.instant > instant && !isFar(one));
  if (later)
    problems.push({
      code: 'recorded-before-corrected',
      field: 'recorded',
      recorded,
      corrected: later.record.recorded,
    });
  const rivals = corrected.flatMap(({ correctedBy: [first] }) => (first && first.key !== key ? [first] : []));
  const rival = rivals.map(standingFor).find((one) => content(one.record) !== content(record));
  if (rival && correctedBy.length === 0)
    problems.push({ code: 'corrects-again', field: 'corrects', corrects, by: rival.key });
  return problems;
}

/** What stands in the place of a record at last, by record, as far as it is known. */
const standing = new WeakMap<HistoryEntry, HistoryEntry>();

/** What stands in the place of a record at last: itself, or the first that corrects it. */
function standingFor(entry: HistoryEntry): HistoryEntry {
  const passed = new Set([entry]);
  let last = entry;
  for (let [next] = last.correctedBy; next && !passed.has(next); [next] = last.correctedBy) {
    last = standing.get(next) ?? next;
    passed.add(last);
  }
  for (const one of passed) standing.set(one, last);
  return last;
}

const content = ({ corrects: _, ...record }: RecordData): string => saying(record);

/** What is wrong with the dates of a record, whatever it says. */
export function dateProblems(
  programme: Programme,
  { date, recorded }: Pick<RecordData, 'date' | 'recorded'>,
): RecordProblem[] {
  if (!isRealDate(date)) return [{ code: 'date-impossible', field: 'date', date }];
  const problems: RecordProblem[] = [];
  const recordedOn = dayInHanoi(recorded);
  const begins = beginningOf(programme);
  if (!isMoment(recorded)) problems.push({ code: 'recorded-impossible', field: 'recorded', recorded });
  else if (Number(recordedOn.slice(0, 4)) > yearOf(programme.term.to) + yearsAfterTerm)
    problems.push({ code: 'recorded-far', field: 'recorded', recordedOn, ends: yearOf(programme.term.to) });
  else if (date > recordedOn) problems.push({ code: 'date-future', field: 'date', date, recordedOn });
  if (date < begins) problems.push({ code: 'date-before-programme', field: 'date', date, begins });
  const { closed = null, by: next } = programme.index.closing ?? {};
  if (closed !== null && next && date > closed)
    problems.push({ code: 'date-after-close', field: 'date', date, closed, next: next.id });
  return problems;
}

/** The closed period of a programme in which a day lies; null where none does. */
export const closedPeriodOf = ({ reporting }: Programme, date: CalendarDate): ClosedPeriod | null =>
  reporting
    ? (closedPeriods(reporting).find(({ from, to }) => date >= from && date <= to)?.closed ?? null)
    : null;

/** The periods that a programme has closed, with their first and last day. */
const closedPeriods = onceForEach((reporting: NonNullable<Programme['reporting']>) =>
  (reporting.closed ?? []).flatMap((closed) => {
    const period = parsePeriod(closed.period, reporting);
    return period === null ? [] : [{ closed, from: period.from, to: period.to }];
  }),
);

/**
 * A record of a closed period that was made after the closing, or is only to be written now, and is no correction that says why: the note
 * that it has from the record that it corrects says nothing of that.
 */
function closedProblems(
  programme: Programme,
  { record: { date, recorded, corrects, note = '' }, corrected }: HistoryEntry,
  isAdded: boolean,
): RecordProblem[] {
  const saysWhy = note.trim() !== '' && corrected.every((one) => one.record.note !== note);
  if (corrects !== undefined && saysWhy) return [];
  const found = closedPeriodOf(programme, date);
  const isLater = found !== null && (isAdded || instantOf(recorded) > instantOf(found.closed));
  return isLater ? [{ code: 'period-closed', field: 'date', date, period: found.period }] : [];
}

/** What a record that stands says against the records before it. */
function againstBefore(whole: Unit, record: RecordData, before: StateBefore): RecordProblem[] {
  const { state, confirms, by, indicator } = record;
  const task = recordedPart(whole, record.result);
  const problems: RecordProblem[] = [];
  if (
    indicator !== undefined &&
    !indicatorsOf(task.task).some(({ name }) => isSameIndicator(name, indicator))
  )
    problems.push({ code: 'indicator-unknown', field: 'indicator', indicator });
  if (!mayFollow(before.state, state))
    problems.push({ code: 'transition', field: 'state', from: before.state, to: state });
  const { reports } = before;
  if (confirms && state !== 'completed') problems.push({ code: 'confirms-open', field: 'confirms', state });
  else if (confirms && reports.count === 0) problems.push({ code: 'nothing-to-confirm', field: 'confirms' });
  else if (confirms && reports.areBy(by)) problems.push({ code: 'own-confirmation', field: 'by', by });
  if (state !== 'completed') return problems;
  const { evidence = [], note = '' } = record;
  if (evidence.length === 0 && !reports.haveEvidence) problems.push({ code: 'no-evidence', field: 'state' });
  const isExplained = note.trim() !== '' || reports.haveNote;
  return isExplained ? problems : [...problems, ...shortfalls(task, record, before)];
}

/** Of the indicators that one record leaves unmet so many are told; the last of them says how many more there are. */
const mostShortfalls = 5;

/** The indicators that a completed task has not reached: each is judged by the last value given of it. */
function shortfalls(
  { task }: Unit,
  record: RecordData,
  { value: last, valueOf }: StateBefore,
): RecordProblem[] {
  const all = task ? keyedIndicators(task) : [];
  const named = record.indicator === undefined ? undefined : indicatorKey(record.indicator);
  const short: { indicator: Indicator; value: number | null; field: 'value' | 'state' }[] = [];
  let others = 0;
  for (const [place, { indicator, key }] of all.entries()) {
    const isOwn = named === undefined ? place === 0 : named === key;
    const own = isOwn ? (record.value ?? null) : null;
    const known = own ?? valueOf(key) ?? (place === 0 ? valueOf('') : null) ?? null;
    const value = own === null && all.length === 1 ? (record.value ?? known ?? last) : known;
    if (meets(value, holderOn(indicator, record.date), indicator.baseline?.value) !== false) continue;
    if (short.length === mostShortfalls) others += 1;
    else short.push({ indicator, value, field: own === null ? 'state' : 'value' });
  }
  return short.map(({ indicator, value, field }, place): RecordProblem => {
    const target = targetOn(indicator, record.date);
    if (all.length === 1) return { code: 'below-target', field, value, target };
    const problem = {
      code: 'indicator-below-target',
      field,
      indicator: indicator.name,
      value,
      target,
    } as const;
    return others > 0 && place === mostShortfalls - 1 ? { ...problem, others } : problem;
  });
}

const keyedIndicators = onceForEach((task: Assignment) =>
  indicatorsOf(task).map((indicator) => ({ indicator, key: indicatorKey(indicator.name) })),
);

/** What an indicator was to reach on a day: the number, or another bound in the words of an annex. */
function targetOn(indicator: Indicator, day: CalendarDate): number | string {
  const { unit } = indicator;
  if (unit !== undefined) return formatBound({ ...boundOn(indicator, day), unit }, 'vi');
  const bound = holderOn(indicator, day);
  return bound.target ?? formatBound(boundOf(bound), 'vi');
}
