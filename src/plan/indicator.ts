import { type CalendarDate, lastDay } from './calendar.ts';
import { memoisedRecent } from './memoised.ts';
import type { WithOrigin } from './location.ts';
import type { Mutable } from './mutable.ts';
import type { Assignment } from './unit.ts';
import type * as yaml from './schema-types.ts';

/** An indicator of a task with its ledger. */
export type Indicator = WithOrigin<yaml.Indicator>;

/** What an indicator is to reach, in one of its forms: a number or more, at least, at most, between two, or words only. */
export interface Bound {
  readonly target?: number;
  readonly 'at-least'?: number;
  readonly 'at-most'?: number;
  readonly between?: readonly number[];
  readonly printed?: string;
}

const boundFields = ['target', 'at-least', 'at-most', 'between', 'printed'] as const;

/** The bound by itself, without what else an indicator, a milestone or a former value says. */
export function boundOf(holder: Bound): Bound {
  const { target, 'at-least': min, 'at-most': max, between, printed } = holder;
  const bound: Mutable<Bound> = {};
  if (target !== undefined) bound.target = target;
  if (min !== undefined) bound['at-least'] = min;
  if (max !== undefined) bound['at-most'] = max;
  if (between !== undefined) bound.between = between;
  if (printed !== undefined) bound.printed = printed;
  return bound;
}

/** Whether two bounds are the same, the issued words aside; of words only, the words. */
export const isSameBound = (one: Bound, other: Bound): boolean =>
  boundFields.every((field) =>
    field === 'printed' && (hasNumber(one) || hasNumber(other))
      ? true
      : String(one[field]) === String(other[field]),
  );

const hasNumber = (bound: Bound) => minimumOf(bound) !== null || maximumOf(bound) !== null;

/** The lowest value that meets a bound; null where there is none. */
export const minimumOf = (bound: Bound): number | null =>
  bound.target ?? bound['at-least'] ?? (bound.between ? Math.min(...bound.between) : null);

/** The highest value that meets a bound; null where there is none. A plain target is met by more, too. */
export const maximumOf = (bound: Bound): number | null =>
  bound['at-most'] ?? (bound.between ? Math.max(...bound.between) : null);

/** The one number of a bound that has one; null of a range and of words. */
export const numberOf = (bound: Bound): number | null =>
  bound.target ?? bound['at-least'] ?? bound['at-most'] ?? null;

/**
 * Whether a value meets a bound; null where the bound is words only. Of a range its near end counts, for more than was asked is no
 * failure: the upper end where the baseline lies above it, so that less is better, else the lower one.
 */
export function meets(value: number | null, bound: Bound, baseline?: number): boolean | null {
  const min = minimumOf(bound);
  const max = maximumOf(bound);
  if (min === null && max === null) return null;
  if (value === null) return min !== null && min <= 0;
  if (min !== null && max !== null)
    return baseline !== undefined && baseline > max ? value <= max : value >= min;
  return min === null ? value <= (max ?? 0) : value >= min;
}

/** The indicators of a task or a result, in the order of the data. */
export const indicatorsOf = <T = Indicator>(
  task: { readonly indicator?: T; readonly indicators?: readonly T[] } | undefined,
): readonly T[] => {
  if (!task?.indicator) return task?.indicators ?? [];
  return task.indicators === undefined ? [task.indicator] : [task.indicator, ...task.indicators];
};

/** The indicators of a task and of its results, in the order of the data. */
export const indicatorsWithin = (task: Assignment | undefined): readonly Indicator[] =>
  task?.results === undefined
    ? indicatorsOf(task)
    : [...indicatorsOf(task), ...task.results.flatMap((result) => indicatorsOf(result))];

/** What an indicator was to reach on a day, read from its ledger; a bound is in force to the day before it was changed. */
export const boundOn = (indicator: Indicator, day: CalendarDate): Bound => boundOf(holderOn(indicator, day));

/** What states the bound that was in force on a day: a former value of the indicator, or the indicator itself. */
export const holderOn = (indicator: Indicator, day: CalendarDate): Bound =>
  indicator.was?.find(({ until }) => day < until) ?? indicator;

/** The last milestone that had come by a day; null where none had. */
export const milestoneOn = ({ milestones }: Indicator, day: CalendarDate) =>
  milestones
    ?.filter(({ by }) => lastDay(by) <= day)
    .toSorted((a, b) => (lastDay(a.by) < lastDay(b.by) ? -1 : 1))
    .at(-1) ?? null;

/** Whether two names mean one indicator, whatever their capitals and composition of letters. */
export const isSameIndicator = (one: string, other: string): boolean =>
  indicatorKey(one) === indicatorKey(other);

/** Many tasks count the same: so many names are cached. */
const maxNames = 1024;

/** What tells indicators apart: the name in small letters. */
export const indicatorKey = memoisedRecent(maxNames, (name: string): string =>
  name.normalize('NFC').trim().toLowerCase(),
);
