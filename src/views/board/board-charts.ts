import type { Language } from '../../locale/localised.ts';
import { type CalendarDate, daysBetween, daysLater, firstDay, lastDay } from '../../plan/calendar.ts';
import { countLeading } from '../../plan/count-leading.ts';
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
const maxMonths = 72;

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
  const due = dated.map(({ task }) => task.judgedBy ?? '').sort();
  const done = dated.flatMap(({ task }) => task.completedOn ?? []).sort();
  const countBy = (sorted: readonly string[], day: string) => countLeading(sorted, (one) => one <= day);
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
      number(countLeading(due, (day) => day < asOf)),
    ),
  };
}

function monthEnds(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  for (let day = lastDay(from.slice(0, 7)); day < to; day = lastDay(daysLater(day, 1).slice(0, 7)))
    ends.push(day);
  const step = ends.length > maxMonths ? 3 : 1;
  return [...ends.filter((day) => Number(day.slice(5, 7)) % step === 0), to];
}

/** The most indicators drawn in a chart. */
const maxIndicators = 12;

/** The indicators that have a number, those farthest behind where they should be by the day first. */
export function boardIndicators(
  all: readonly TaskOf[],
  asOf: CalendarDate,
  language: Language,
): BoardIndicator[] {
  return all
    .filter(({ task }) => isCounted(task))
    .flatMap((of) => of.task.indicators.flatMap((state) => standingOf(of, state, asOf) ?? []))
    .sort((a, b) => b.behind - a.behind)
    .slice(0, maxIndicators)
    .map((standing) => indicatorIn(standing, language));
}

/** How an indicator of a task stands: where it should be by the day, and what share of that is missing. */
interface IndicatorStanding {
  readonly of: TaskOf;
  readonly state: IndicatorState;
  readonly expected: number | null;
  readonly missing: number;
  /** What the indicators are drawn in the order of, the greatest first. */
  readonly behind: number;
}

/** Null where an indicator has no number to reach, neither in the end nor on the way. */
function standingOf(of: TaskOf, state: IndicatorState, asOf: CalendarDate): IndicatorStanding | null {
  const { value, bound, milestone, isMet } = state;
  if (numberOf(bound) === null && milestone === null) return null;
  const expected = expectedOn(state, of.programme, of.task, asOf);
  const missing =
    expected === null || value === null
      ? 0
      : (isToFall(state) ? value - expected : expected - value) / (Math.abs(expected) || 1);
  return { of, state, expected, missing, behind: isMet === true ? -1 : value === null ? 0 : missing };
}

const isToFall = ({ bound }: IndicatorState): boolean => bound['at-most'] !== undefined;

function indicatorIn(
  { of: { task, key }, state, expected, missing }: IndicatorStanding,
  language: Language,
): BoardIndicator {
  const words = boardWords[language];
  const { indicator, value, bound, isMet } = state;
  return {
    key,
    name: indicator.name,
    address: task.unit.address,
    value,
    said: value === null ? words.unreported : reachedOf(state, language),
    target: isToFall(state) ? null : numberOf(bound),
    expected,
    judged: expected === null ? '' : words.expected(formatNumber(expected, language, expected < 10 ? 1 : 0)),
    tone: value === null ? 'quiet' : isMet === true ? 'good' : missing > 0 ? 'soon' : 'open',
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
