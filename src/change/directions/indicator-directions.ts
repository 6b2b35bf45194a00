import { lastDay } from '../../plan/calendar.ts';
import { type Bound, indicatorKey, isSameBound, minimumOf, maximumOf } from '../../plan/indicator.ts';
import { differsInFormOnly } from '../../vietnamese/wording/editorial.ts';
import { type IndicatorData, isSame } from '../compare/plan-data.ts';
import { omit } from '../compare/omit.ts';
import { type Direction, directionsTogether, unlessEmpty, withoutSame } from './direction.ts';

/**
 * Which way an indicator moved, its ledger aside: “higher” where more is asked than before, be it a higher number to reach or a lower one not
 * to exceed. Each bound of a range, each milestone and the day by which it is to be reached are judged by themselves. Empty where one of
 * these comes or goes, or something else differs, and nothing asks less: somebody has to read that.
 */
export function indicatorDirections(before: IndicatorData, after: IndicatorData): Direction[] {
  if (before.name !== after.name && !differsInFormOnly(before.name, after.name)) return [];
  const isElseSame = isSame(omit(before, ...judgedFields), omit(after, ...judgedFields));
  const parts = [
    boundDirections(before, after),
    dayDirections(before.by, after.by),
    ...milestoneDirections(before.milestones, after.milestones),
    isElseSame ? [] : null,
  ];
  if (parts.some((part) => part === null || part.length > 0)) return directionsTogether(parts);
  return [before.name === after.name && before.printed === after.printed ? 'same' : 'form'];
}

/** What is judged by itself, or says nothing of how much is asked. */
const judgedFields = [
  'was',
  'name',
  'printed',
  'target',
  'at-least',
  'at-most',
  'between',
  'by',
  'milestones',
] as const;

/** Which way several indicators moved, each by its name; one that is gone asks less, one that is new asks more. */
export function indicatorListDirections(
  before: readonly IndicatorData[] = [],
  after: readonly IndicatorData[] = [],
): Direction[] {
  const now = new Map(after.map((one) => [indicatorKey(one.name), one]));
  const was = new Set(before.map(({ name }) => indicatorKey(name)));
  const parts = before.flatMap((one): (readonly Direction[] | null)[] => {
    const other = now.get(indicatorKey(one.name));
    if (!other) return [['lower']];
    const isKept = (one.was ?? []).every((entry, at) => isSame(entry, other.was?.[at]));
    return [unlessEmpty(indicatorDirections(one, other)), isKept ? [] : ['history-lost']];
  });
  const isNew = after.some(({ name }) => !was.has(indicatorKey(name)));
  return withoutSame(directionsTogether([...parts, isNew ? ['higher'] : []]));
}

/** Which way the number to reach and the one not to exceed moved; null where one of them comes or goes. */
function boundDirections(before: Bound, after: Bound): Direction[] | null {
  if (isSameBound(before, after)) return [];
  const min = moved(minimumOf(before), minimumOf(after));
  const max = moved(maximumOf(after), maximumOf(before));
  return unlessEmpty(directionsTogether([min, max]));
}

/** Which way a bound moved; null where it comes or goes. */
function moved(was: number | null, now: number | null): Direction[] | null {
  if (was === now) return [];
  if (was === null || now === null) return null;
  return [now > was ? 'higher' : 'lower'];
}

function dayDirections(was: IndicatorData['by'], now: IndicatorData['by']): Direction[] | null {
  if (was === undefined || now === undefined) return was === now ? [] : null;
  if (lastDay(was) === lastDay(now)) return [];
  return [lastDay(now) > lastDay(was) ? 'later' : 'earlier'];
}

function milestoneDirections(
  before: IndicatorData['milestones'] = [],
  after: IndicatorData['milestones'] = [],
): (readonly Direction[] | null)[] {
  const found = before.map((one): readonly Direction[] | null => {
    const other = after.find(({ by }) => lastDay(by) === lastDay(one.by));
    return other ? boundDirections(one, other) : ['lower'];
  });
  const isNew = after.some(({ by }) => !before.some((one) => lastDay(one.by) === lastDay(by)));
  return [...found, isNew ? ['higher'] : []];
}
