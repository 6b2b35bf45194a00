import { lastDay } from '../../plan/calendar.ts';
import { type Bound, indicatorKey, isSameBound, minimumOf, maximumOf } from '../../plan/indicator.ts';
import { differsInFormOnly } from '../../vietnamese/wording/editorial.ts';
import { type IndicatorData, isSame } from '../compare/plan-data.ts';
import { omit } from '../compare/omit.ts';
import type { Direction } from './direction.ts';

/**
 * Which way an indicator moved, its ledger aside: “higher” where more is asked than before, be it a higher number to reach or a lower one not
 * to exceed. Each bound of a range, each milestone and the day by which it is to be reached are judged by themselves.
 */
export function indicatorDirections(before: IndicatorData, after: IndicatorData): Direction[] {
  if (before.name !== after.name && !differsInFormOnly(before.name, after.name)) return [];
  const found = new Set<Direction>([
    ...boundDirections(before, after),
    ...dayDirections(before.by, after.by),
    ...milestoneDirections(before.milestones, after.milestones),
  ]);
  if (found.size > 0) return [...found];
  if (isSame(omit(before, 'was', 'name', 'printed'), omit(after, 'was', 'name', 'printed')))
    return [before.name === after.name && before.printed === after.printed ? 'same' : 'form'];
  return [];
}

/** Which way several indicators moved, each by its name; one that is gone asks less, one that is new asks more. */
export function indicatorListDirections(
  before: readonly IndicatorData[] = [],
  after: readonly IndicatorData[] = [],
): Direction[] {
  const now = new Map(after.map((one) => [indicatorKey(one.name), one]));
  const was = new Set(before.map(({ name }) => indicatorKey(name)));
  const found = before.flatMap((one): Direction[] => {
    const other = now.get(indicatorKey(one.name));
    if (!other) return ['lower'];
    const isKept = (one.was ?? []).every((entry, at) => isSame(entry, other.was?.[at]));
    return [...indicatorDirections(one, other), ...(isKept ? [] : (['history-lost'] as const))];
  });
  const all = new Set([
    ...found,
    ...(after.some(({ name }) => !was.has(indicatorKey(name))) ? (['higher'] as const) : []),
  ]);
  if (all.size > 1) all.delete('same');
  return [...all];
}

function boundDirections(before: Bound, after: Bound): Direction[] {
  if (isSameBound(before, after)) return [];
  const min = moved(minimumOf(before), minimumOf(after));
  const max = moved(maximumOf(after), maximumOf(before));
  return [...min, ...max];
}

/** Which way a bound moved; nothing where it comes or goes, for somebody has to read that. */
function moved(was: number | null, now: number | null): Direction[] {
  if (was === now) return [];
  if (was === null || now === null) return [];
  return [now > was ? 'higher' : 'lower'];
}

function dayDirections(was: IndicatorData['by'], now: IndicatorData['by']): Direction[] {
  if (was === undefined || now === undefined || lastDay(was) === lastDay(now)) return [];
  return [lastDay(now) > lastDay(was) ? 'later' : 'earlier'];
}

function milestoneDirections(
  before: IndicatorData['milestones'] = [],
  after: IndicatorData['milestones'] = [],
): Direction[] {
  const found = before.flatMap((one): Direction[] => {
    const other = after.find(({ by }) => lastDay(by) === lastDay(one.by));
    return other ? boundDirections(one, other) : ['lower'];
  });
  const isNew = after.some(({ by }) => !before.some((one) => lastDay(one.by) === lastDay(by)));
  return isNew ? [...found, 'higher'] : found;
}
