import type { CalendarDate } from '../../plan/calendar.ts';
import {
  type Bound,
  boundOf,
  boundOn,
  type Indicator,
  indicatorsOf,
  isSameIndicator,
  meets,
  milestoneOn,
} from '../../plan/indicator.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Assignment } from '../../plan/unit.ts';

/** An indicator of a task as of a day. */
export interface IndicatorState {
  readonly indicator: Indicator;
  /** What is to be reached in the end, as it was on the day. */
  readonly bound: Bound;
  /** What was reached, where anyone said. */
  readonly value: number | null;
  /** Whether the value meets the bound; null where that is words only. */
  readonly isMet: boolean | null;
  /** The last milestone that had come, and whether it was met; null where none had. */
  readonly milestone: {
    readonly by: string | number;
    readonly bound: Bound;
    readonly isMet: boolean | null;
  } | null;
}

/** The indicators of a task, each with the last value that standing records give it: by name, and without one the first's. */
export function indicatorStates(
  task: Assignment | undefined,
  standing: readonly Pick<RecordData, 'value' | 'indicator'>[],
  day: CalendarDate,
): IndicatorState[] {
  return indicatorsOf(task).map((indicator, place) => {
    const value =
      standing.findLast((record) => record.value !== undefined && isOf(record, indicator, place))?.value ??
      null;
    const bound = boundOn(indicator, day);
    const milestone = milestoneOn(indicator, day);
    const outset = indicator.baseline?.value;
    return {
      indicator,
      bound,
      value,
      isMet: meets(value, bound, outset),
      milestone: milestone && {
        by: milestone.by,
        bound: boundOf(milestone),
        isMet: meets(value, milestone, outset),
      },
    };
  });
}

/** Whether a record speaks of an indicator: it names it, or names none and it is the first. */
export const isOf = (
  { indicator: named }: Pick<RecordData, 'indicator'>,
  { name }: Indicator,
  place: number,
): boolean => (named === undefined ? place === 0 : isSameIndicator(named, name));
