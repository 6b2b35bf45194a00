import { type BoardQuery, type Filtered, filterNames, tests } from './board-filter.ts';

/** The tasks that are meant, in their order: the same as `matches` says of each, filter by filter. */
export const tasksMeant = <T extends Filtered>(tasks: readonly T[], query: BoardQuery): readonly T[] =>
  filterNames.reduce((left, name) => {
    const [only, ...others] = query[name] ?? [];
    const test = tests[name];
    if (only === undefined) return left;
    if (others.length === 0) return left.filter((task) => test(task, only));
    return left.filter((task) => test(task, only) || others.some((value) => test(task, value)));
  }, tasks);
