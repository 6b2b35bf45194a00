import type { BoardTask } from '../views/board/board.ts';
import type { SortName } from './view-state.ts';

const collator = new Intl.Collator('vi', { numeric: true });

const never = '9999';
const byDue = (a: BoardTask, b: BoardTask) => {
  const [one, other] = [a.due ?? never, b.due ?? never];
  return one < other ? -1 : one > other ? 1 : 0;
};

const isDone = ({ timeliness }: BoardTask) =>
  timeliness === 'on-time' || timeliness === 'late' || timeliness === null;

/** How tasks compare in each order; equal ones stay in the order of the text. */
const compareBy: Readonly<Record<SortName, (a: BoardTask, b: BoardTask) => number>> = {
  late: (a, b) => (b.days ?? -1) - (a.days ?? -1) || Number(isDone(a)) - Number(isDone(b)) || byDue(a, b),
  due: byDue,
  order: () => 0,
  lead: (a, b) => collator.compare(a.lead, b.lead),
  standing: (a, b) => collator.compare(a.standing, b.standing),
};

/** The places of tasks in an order; each order is made once. */
export function orders(tasks: readonly BoardTask[]): (sort: SortName) => readonly number[] {
  const known = new Map<SortName, readonly number[]>();
  return (sort) => {
    const found =
      known.get(sort) ??
      tasks
        .map((task, place) => ({ task, place }))
        .sort((one, other) => compareBy[sort](one.task, other.task))
        .map(({ place }) => place);
    known.set(sort, found);
    return found;
  };
}
