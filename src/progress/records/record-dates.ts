import { type CalendarDate, firstDay, isRealDate } from '../../plan/calendar.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { ClosedPeriod } from '../../plan/schema-types.ts';
import { parsePeriod } from '../states/periods.ts';
import type { HistoryEntry } from './history.ts';
import { dayInHanoi, instantOf, isMoment } from './moments.ts';
import type { RecordProblem } from './record-problem.ts';

/** A record made so many years after the end of the term was made by a clock that goes wrong. */
const yearsAfterTerm = 10;

const yearOf = (date: Programme['term']['to']): number => Number(String(date).slice(0, 4));

/** The day on which a programme begins: that of its issue, else the first of its term. */
const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

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
const closedPeriods = memoised((reporting: NonNullable<Programme['reporting']>) =>
  (reporting.closed ?? []).flatMap((closed) => {
    const period = parsePeriod(closed.period, reporting);
    return period === null ? [] : [{ closed, from: period.from, to: period.to }];
  }),
);

/**
 * A record of a closed period that was made after the closing, or is only to be written now, and is no correction that says why: the note
 * that it has from the record that it corrects says nothing of that.
 */
export function closedProblems(
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
