import { isRecurring, isSameTerm, isWordsOnly, lastDayOf } from '../../plan/deadline.ts';
import type { DeadlineData } from '../compare/plan-data.ts';
import type { Direction } from './direction.ts';

/**
 * Which way a deadline moved, its ledger aside. Without its last day it is later than with it; one that recurs is neither earlier nor later
 * than a day, and nothing can be said of words only. What recurs less often, at a later day of the year or no longer after the first
 * time, and what comes under a condition, is less than before.
 */
export function deadlineDirections(before: DeadlineData, after: DeadlineData): Direction[] {
  if (isSameTerm(before, after)) return before.printed === after.printed ? ['same'] : ['form'];
  const directions = [
    ...lastDayDirections(before, after),
    ...recurrenceDirections(before, after),
    ...conditionDirections(before, after),
  ];
  return directions.length === 0 && isSameDay(before, after) ? ['same'] : directions;
}

/** Whether two deadlines have one last day, and nothing else that they say of it differs: when the work begins, the event that it waits for, what follows, a condition. */
function isSameDay(before: DeadlineData, after: DeadlineData): boolean {
  const [one, other] = [before, after] as unknown as Readonly<Record<string, unknown>>[];
  const isElseSame = ['from', 'event', 'then', 'condition'].every((field) => one?.[field] === other?.[field]);
  return isElseSame && lastDayOf(before) !== null && lastDayOf(before) === lastDayOf(after);
}

function lastDayDirections(before: DeadlineData, after: DeadlineData): Direction[] {
  const [was, now] = [lastDayOf(before), lastDayOf(after)];
  if (was !== null && now !== null) return was === now ? [] : [now > was ? 'later' : 'earlier'];
  const cannotTell = [before, after].some((deadline) => isRecurring(deadline) || isWordsOnly(deadline));
  if (cannotTell || (was === null) === (now === null)) return [];
  return [now === null ? 'later' : 'earlier'];
}

const everyAYear = { week: 52, month: 12, quarter: 4, 'half-year': 2 };
const thenOf = (deadline: DeadlineData) => ('then' in deadline ? deadline.then : undefined);

/** How many times a year a recurring deadline comes; 0 where it does not recur. */
function timesAYear(deadline: DeadlineData): number {
  if ('every' in deadline) return everyAYear[deadline.every];
  return 'yearly' in deadline || thenOf(deadline) === 'yearly' ? 1 : 0;
}

function recurrenceDirections(before: DeadlineData, after: DeadlineData): Direction[] {
  const [was, now] = [timesAYear(before), timesAYear(after)];
  if (was > 0 && now > 0 && was !== now) return [now > was ? 'wider' : 'narrower'];
  if ('yearly' in before && 'yearly' in after && before.by !== after.by)
    return [(after.by ?? '12-31') > (before.by ?? '12-31') ? 'later' : 'earlier'];
  const [former, then] = [thenOf(before), thenOf(after)];
  const haveDays = lastDayOf(before) !== null && lastDayOf(after) !== null;
  if (!haveDays || (former === undefined) === (then === undefined)) return [];
  return [then === undefined ? 'narrower' : 'wider'];
}

function conditionDirections(before: DeadlineData, after: DeadlineData): Direction[] {
  if (before.condition === undefined) return after.condition === undefined ? [] : ['narrower'];
  return after.condition === undefined ? ['wider'] : [];
}
