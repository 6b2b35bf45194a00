import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { countedOf } from '../../plan/assignment.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import { origin } from '../../plan/location.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import { memoised } from '../../plan/memoised.ts';
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
  const counted = partsOf(unit).flatMap(({ part, firstEnd }) =>
    firstEnd < on && isOf(part, result) ? [part] : [],
  );
  if (counted.length === 0) return [];
  const [late] = lateTasks(statesOf(programme, counted, { asOf: on, knownOn }), on);
  if (!late) return [];
  const words = texts[language];
  const word = noteOf(late.task);
  return [
    words.late(daysWords(late, language), deadlinesCell(late, language)),
    ...(saysWhy || word === null ? [] : [words.note(wordCell({ ...late, word }, { language, bodies }))]),
  ];
}

/** What can be late of a task, with its deadline only (the indicators make nothing late), and the earliest last day of the deadlines that it has and had. */
const partsOf = memoised((unit: Unit) =>
  countedOf(unit).flatMap((part) => {
    const deadline = part.task?.deadline;
    if (deadline === undefined) return [];
    const [firstEnd] = [deadline, ...(deadline.was ?? [])].flatMap((term) => lastDayOf(term) ?? []).sort();
    return firstEnd === undefined
      ? []
      : [{ part: { ...part, task: { [origin]: deadline[origin], deadline } }, firstEnd }];
  }),
);

/** Whether what is counted is of the result that a record names; of the whole task, or named by none, it is. */
const isOf = (part: Unit, result: string | undefined): boolean =>
  result === undefined || part.result === undefined || part.result === result;

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
