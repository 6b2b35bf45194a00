import type { CalendarDate } from '../../plan/calendar.ts';
import {
  boundOf,
  boundOn,
  holderOn,
  type Indicator,
  indicatorKey,
  indicatorsOf,
  meets,
} from '../../plan/indicator.ts';
import { memoised } from '../../plan/memoised.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Assignment, Unit } from '../../plan/unit.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import type { StateBefore } from './history.ts';
import type { RecordProblem } from './record-problem.ts';

/** Of the indicators that one record leaves unmet so many are told; the last of them says how many more there are. */
const maxTold = 5;

/** The indicators that a completed task has not reached: each is judged by the last value given of it. */
export function unmetIndicators(
  { task }: Unit,
  record: RecordData,
  { value: last, valueOf }: StateBefore,
): RecordProblem[] {
  const all = task ? keyedIndicators(task) : [];
  const named = record.indicator === undefined ? undefined : indicatorKey(record.indicator);
  const unmet: { indicator: Indicator; value: number | null; field: 'value' | 'state' }[] = [];
  let others = 0;
  for (const [place, { indicator, key }] of all.entries()) {
    const isOwn = named === undefined ? place === 0 : named === key;
    const own = isOwn ? (record.value ?? null) : null;
    const known = own ?? valueOf(key) ?? (place === 0 ? valueOf('') : null) ?? null;
    const value = own === null && all.length === 1 ? (record.value ?? known ?? last) : known;
    if (meets(value, holderOn(indicator, record.date), indicator.baseline?.value) !== false) continue;
    if (unmet.length === maxTold) others += 1;
    else unmet.push({ indicator, value, field: own === null ? 'state' : 'value' });
  }
  return unmet.map(({ indicator, value, field }, place): RecordProblem => {
    const target = targetOn(indicator, record.date);
    if (all.length === 1) return { code: 'below-target', field, value, target };
    const problem = {
      code: 'indicator-below-target',
      field,
      indicator: indicator.name,
      value,
      target,
    } as const;
    return others > 0 && place === maxTold - 1 ? { ...problem, others } : problem;
  });
}

const keyedIndicators = memoised((task: Assignment) =>
  indicatorsOf(task).map((indicator) => ({ indicator, key: indicatorKey(indicator.name) })),
);

/** What an indicator was to reach on a day: the number, or another bound in the words of an annex. */
function targetOn(indicator: Indicator, day: CalendarDate): number | string {
  const { unit } = indicator;
  if (unit !== undefined) return formatBound({ ...boundOn(indicator, day), unit }, 'vi');
  const bound = holderOn(indicator, day);
  return bound.target ?? formatBound(boundOf(bound), 'vi');
}
