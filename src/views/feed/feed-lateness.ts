import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { countedOf } from '../../plan/assignment.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import type { Body, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { lateTasks, type LateWord } from '../../progress/states/lateness.ts';
import { type TaskState, statesOf } from '../../progress/states/task-state.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';

/** Something that happened to a task, of which a feed tells. */
export interface TaskEvent {
  readonly unit: Unit | null;
  /** The result that it is about, where a task has several. */
  readonly result?: string | undefined;
  readonly on: CalendarDate;
  readonly knownOn: CalendarDate;
  /** Whether the event itself says why the task is late, and who said so. */
  readonly saysWhy: boolean;
}

/**
 * How late the task of an event was on its day as known then, with the deadline first set and now, and the last note before it with who reported it
 * and when; nothing where it was not overdue. Later records do not change it, so that an entry stays as it was read.
 */
export function latenessDetails(
  programme: Programme,
  { unit, result, on, knownOn, saysWhy }: TaskEvent,
  { language, bodies }: { readonly language: Language; readonly bodies: readonly Body[] },
): string[] {
  if (!unit?.task) return [];
  const counted = countedOf(unit).filter(
    (part) =>
      (result === undefined || part.result === undefined || part.result === result) && isPast(part, on),
  );
  if (counted.length === 0) return [];
  const own = { ...programme, progress: programme.progress.filter((log) => log.unit === unit.id) };
  const [late] = lateTasks(statesOf(own, counted, { asOf: on, knownOn }), on);
  if (!late) return [];
  const words = texts[language];
  const word = noteOf(late.task);
  return [
    words.late(daysWords(late, language), deadlinesCell(late, language)),
    ...(saysWhy || word === null ? [] : [words.note(wordCell({ ...late, word }, { language, bodies }))]),
  ];
}

/** Whether any deadline that a task has or had is over on a day; nothing else makes it late, and its records need not be read. */
const isPast = ({ task }: Unit, day: CalendarDate): boolean =>
  task?.deadline !== undefined &&
  [task.deadline, ...(task.deadline.was ?? [])].some((term) => {
    const last = lastDayOf(term);
    return last !== null && last < day;
  });

const noteOf = ({ noted }: TaskState): LateWord | null =>
  noted?.note === undefined ? null : { kind: 'note', text: noted.note, by: noted.by, on: noted.date };

const texts = {
  vi: {
    late: (days: string, deadlines: string) => `Quá hạn ${days}; thời hạn ban đầu ${deadlines}`,
    note: (note: string) => `Ghi chú gần nhất: ${note}`,
  },
  en: {
    late: (days: string, deadlines: string) => `Overdue by ${days}; deadline first set ${deadlines}`,
    note: (note: string) => `Last note: ${note}`,
  },
} satisfies Localised<object>;
