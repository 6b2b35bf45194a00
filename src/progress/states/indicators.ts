import type { TaskState } from './task-state.ts';

/** What is counted over all tasks that count it: how much was reached of how much. */
export interface IndicatorTotal {
  /** What is counted, as the first task names it. */
  readonly name: string;
  readonly value: number;
  readonly target: number;
  /** Value over target; null where the target is nothing. */
  readonly rate: number | null;
  /** Targets are met or not met (practice of task follow-up). */
  readonly isMet: boolean;
  readonly tasks: readonly TaskState[];
}

/** Adds up the indicators of the same name, in the order of the text; a task on which nobody has reported yet adds nothing but its target. */
export function totalIndicators(states: readonly TaskState[]): IndicatorTotal[] {
  const groups = new Map<string, TaskState[]>();
  for (const state of states) {
    const name = state.unit.task?.indicator?.name;
    if (name === undefined || state.target === null || state.state === 'discontinued') continue;
    const key = name.normalize('NFC').trim().toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  return [...groups.values()].map((tasks) => {
    const value = sum(tasks.map((task) => task.value ?? 0));
    const target = sum(tasks.map((task) => task.target ?? 0));
    return {
      name: tasks[0]?.unit.task?.indicator?.name ?? '',
      value,
      target,
      rate: target === 0 ? null : value / target,
      isMet: tasks.every((task) => (task.value ?? 0) >= (task.target ?? 0)),
      tasks,
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
