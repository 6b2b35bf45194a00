import { termOf } from '../../plan/deadline.ts';
import type { Lateness } from '../../progress/states/lateness.ts';

/** How late a task is and why, for programs: the days, the deadline first set, and the last word with who said it and when. */
export const latenessJson = (
  { task, days, isMoved, extendedTo, word }: Lateness,
  nameOf: (id: string | null) => string | null,
): object => ({
  daysLate: days,
  firstDeadline: task.firstDeadline && termOf(task.firstDeadline),
  isMoved,
  extendedTo,
  word: word && { ...word, byName: nameOf(word.by) },
});
