import { groupBy } from '../../plan/group-by.ts';
import { type Bound, indicatorKey, numberOf } from '../../plan/indicator.ts';
import type { IndicatorState } from './indicator-states.ts';
import { isCounted, type TaskState } from './task-state.ts';

/** What is counted over all tasks that count it: how much was reached of how much. */
export interface IndicatorTotal {
  /** What is counted, as the first task names it. */
  readonly name: string;
  readonly unit: string | null;
  readonly value: number;
  /** The number to reach; null where it is a bound that does not add up: a number not to exceed, a range, words. */
  readonly target: number | null;
  /** What is to be reached: the sum, or the bound of the one task. */
  readonly bound: Bound;
  /** Value over target; null where there is none, or it is nothing. */
  readonly rate: number | null;
  /** Targets are met or not met (practice of task follow-up); null where that cannot be told. */
  readonly isMet: boolean | null;
  readonly tasks: readonly TaskState[];
  /** The indicators that it was made from, one a task. */
  readonly states: readonly IndicatorState[];
}

/**
 * Adds up the indicators of the same name and unit, in the order of the text; a task without reports adds its target only. Only numbers to reach add
 * up: shares, ranges and numbers not to exceed stand task by task.
 */
export function totalIndicators(tasks: readonly TaskState[]): IndicatorTotal[] {
  const counted = tasks
    .filter((task) => isCounted(task))
    .flatMap((task) => task.indicators.map((state) => ({ task, state })));
  const groups = groupBy(counted, ({ task, state }) => {
    const own = addsUp(state) ? '' : `${task.unit.id} ${task.unit.result ?? ''}`;
    return [indicatorKey(state.indicator.name), state.indicator.unit ?? '', own].join('\n');
  });
  return [...groups.values()].flatMap((group) => totalOf(group));
}

function totalOf(group: readonly { task: TaskState; state: IndicatorState }[]): IndicatorTotal[] {
  const [first] = group;
  if (!first) return [];
  const { indicator, bound } = first.state;
  const value = sum(group.map(({ state }) => state.value ?? 0));
  const target = addsUp(first.state) ? sum(group.map(({ state }) => numberOf(state.bound) ?? 0)) : null;
  const met = group.map(({ state }) => state.isMet);
  return [
    {
      name: indicator.name,
      unit: indicator.unit ?? null,
      value,
      target,
      bound: target === null ? bound : { target },
      rate: target === null || target === 0 ? null : value / target,
      isMet: met.includes(null) ? null : met.every(Boolean),
      tasks: group.map(({ task }) => task),
      states: group.map(({ state }) => state),
    },
  ];
}

/** Whether an indicator adds up with others of its name: it is a number to reach, and no share. */
export const addsUp = ({ bound, indicator }: Pick<IndicatorState, 'bound' | 'indicator'>): boolean =>
  bound.target !== undefined && !(indicator.unit ?? '').startsWith('%');

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
