import type { Language } from '../../locale/localised.ts';
import { type CalendarDate, daysBetween, daysLater, firstDay, lastDay } from '../../plan/calendar.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import { numberOf } from '../../plan/indicator.ts';
import type { Programme } from '../../plan/plan.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { reachedOf } from '../status/reached.ts';
import { percent } from '../status/status-cells.ts';
import type { BoardIndicator, BurnUp } from './board.ts';
import { boardWords } from './board-words.ts';

/** A task of one of the programmes that the board is over. */
export interface TaskOf {
  readonly programme: Programme;
  readonly task: TaskState;
  readonly key: string;
}

/** Terms longer than this are drawn by quarter, not by month. */
const mostMonths = 72;

/** The tasks with a day by which they are due: how many were due and how many done by each month's end of the terms; null where there are none. */
export function burnUpOf(all: readonly TaskOf[], asOf: CalendarDate, language: Language): BurnUp | null {
  const dated = all.filter(({ task }) => isCounted(task) && task.judgedBy !== null);
  if (dated.length === 0) return null;
  const terms = all.map(({ programme }) => programme.term);
  const [from = ''] = terms.map((term) => firstDay(term.from)).sort();
  const to =
    terms
      .map((term) => lastDay(term.to))
      .sort()
      .at(-1) ?? '';
  const due = dated.map(({ task }) => task.judgedBy ?? '');
  const done = dated.flatMap(({ task }) => task.completedOn ?? []);
  const countBy = (days: readonly string[], day: string) => days.filter((one) => one <= day).length;
  const today = asOf < from ? from : asOf > to ? to : asOf;
  const days = [...new Set([from, ...monthEnds(from, to), today])].sort();
  const share = (daysBetween(from, today) ?? 0) / ((daysBetween(from, to) ?? 0) || 1);
  const number = (count: number) => formatNumber(count, language);
  return {
    from,
    to,
    today,
    whole: dated.length,
    points: days.map((on) => ({
      on,
      due: countBy(due, on),
      done: on <= today ? countBy(done, on === today ? asOf : on) : null,
    })),
    summary: boardWords[language].burnSummary(
      percent(share, language, 0),
      number(countBy(done, asOf)),
      number(dated.length),
      number(due.filter((day) => day < asOf).length),
    ),
  };
}

function monthEnds(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  for (let day = lastDay(from.slice(0, 7)); day < to; day = lastDay(daysLater(day, 1).slice(0, 7)))
    ends.push(day);
  const step = ends.length > mostMonths ? 3 : 1;
  return [...ends.filter((day) => Number(day.slice(5, 7)) % step === 0), to];
}

/** The most indicators drawn in a chart. */
const mostIndicators = 12;

/** The indicators that have a number, those farthest behind where they should be by the day first. */
export function boardIndicators(
  all: readonly TaskOf[],
  asOf: CalendarDate,
  language: Language,
): BoardIndicator[] {
  return all
    .filter(({ task }) => isCounted(task))
    .flatMap((one) => one.task.indicators.map((state) => indicatorOf(one, state, { asOf, language })))
    .flatMap((found) => found ?? [])
    .sort((a, b) => b.behind - a.behind)
    .slice(0, mostIndicators)
    .map(({ indicator }) => indicator);
}

function indicatorOf(
  { programme, task, key }: TaskOf,
  state: IndicatorState,
  { asOf, language }: { readonly asOf: CalendarDate; readonly language: Language },
): { readonly indicator: BoardIndicator; readonly behind: number } | null {
  const words = boardWords[language];
  const { indicator, value, bound, milestone, isMet } = state;
  const target = numberOf(bound);
  const expected = expectedOn(state, programme, task, asOf);
  if (target === null && milestone === null) return null;
  const falls = bound['at-most'] !== undefined;
  const missing =
    expected === null || value === null
      ? 0
      : (falls ? value - expected : expected - value) / (Math.abs(expected) || 1);
  const tone = value === null ? 'quiet' : isMet === true ? 'good' : missing > 0 ? 'soon' : 'open';
  return {
    behind: isMet === true ? -1 : value === null ? 0 : missing,
    indicator: {
      key,
      name: indicator.name,
      address: task.unit.address,
      value,
      said: value === null ? words.unreported : reachedOf(state, language),
      target: falls ? null : target,
      expected,
      judged:
        expected === null ? '' : words.expected(formatNumber(expected, language, expected < 10 ? 1 : 0)),
      tone,
    },
  };
}

/**
 * What an indicator should be on a day: on the straight lines from its baseline through its milestones to what is to be reached in the
 * end. A plain count begins at nothing with the term; where a beginning is not known, what the last milestone asked; null before that.
 */
function expectedOn(
  { indicator, bound, milestone }: IndicatorState,
  programme: Programme,
  { deadline }: TaskState,
  day: CalendarDate,
): number | null {
  const begins = firstDay(programme.term.from);
  const { baseline, milestones = [] } = indicator;
  const isCount = bound.target !== undefined && !(indicator.unit ?? '').startsWith('%');
  const end =
    indicator.by === undefined
      ? ((deadline && lastDayOf(deadline)) ?? lastDay(programme.term.to))
      : lastDay(indicator.by);
  const start =
    baseline !== undefined
      ? { on: baseline.on === undefined ? begins : lastDay(baseline.on), value: baseline.value }
      : isCount
        ? { on: begins, value: 0 }
        : null;
  const last = numberOf(bound);
  const points = [
    ...(start ? [start] : []),
    ...milestones.flatMap((one) => {
      const value = numberOf(one);
      return value === null ? [] : [{ on: lastDay(one.by), value }];
    }),
    ...(last === null ? [] : [{ on: end, value: last }]),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (!start) return (milestone && numberOf(milestone.bound)) ?? (end <= day ? last : null);
  const next = points.findIndex(({ on }) => on > day);
  const after = points[next];
  const before = points[next < 0 ? points.length - 1 : next - 1];
  if (!before) return null;
  if (!after) return before.value;
  const [gone, whole] = [daysBetween(before.on, day) ?? 0, (daysBetween(before.on, after.on) ?? 0) || 1];
  return before.value + ((after.value - before.value) * gone) / whole;
}
