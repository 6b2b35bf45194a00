import { type BoardQuery, type Filtered, filterNames, tests } from './board-filter.ts';

/** The tasks that are meant, in their order: the same as `matches` says of each, filter by filter. */
export const tasksMeant = <T extends Filtered>(tasks: readonly T[], query: BoardQuery): readonly T[] =>
  filterNames.reduce((left, name) => {
    const values = query[name] ?? [];
    return values.length === 0
      ? left
      : left.filter((task) => values.some((value) => tests[name](task, value)));
  }, tasks);
