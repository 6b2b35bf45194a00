import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { states } from './states.ts';
import { isCounted, type TaskState } from './task-state.ts';
import { timelinessNames } from './timeliness-names.ts';

/** The state of a task in a few words: “đang thực hiện, quá hạn (hạn 31/12/2024), đạt 2/4”. */
export function stateSentence(task: TaskState, language: Language): string {
  const { takesEffect } = task;
  const { state, timeliness, completedOn, lacksEvidence, confirmed, deadline, judgedBy, value, target } =
    task;
  const words = texts[language];
  const isDone = completedOn !== null && timeliness !== 'no-deadline';
  const judged =
    deadline && lastDayOf(deadline) === judgedBy
      ? formatDeadline(deadline, language)
      : judgedBy && formatDate(judgedBy, language);
  const due = timeliness === 'no-deadline' ? '' : `${words.due} `;
  const parts = [
    isDone ? null : states[state].name[language],
    lacksEvidence ? words.lacksEvidence : null,
    takesEffect === null ? null : notInForceYet(takesEffect, language),
    !isCounted(task) ? null : timelinessNames[timeliness][language] + (judged ? ` (${due}${judged})` : ''),
    confirmed ? words.confirmed : null,
    value === null && target === null ? null : reached(value ?? 0, target, language),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** That a task takes effect only on a later day. */
export const notInForceYet = (day: CalendarDate, language: Language): string =>
  texts[language].takesEffect(formatDate(day, language));

const reached = (value: number, target: number | null, language: Language) =>
  `${texts[language].reached} ${formatNumber(value, language)}${target === null ? '' : `/${formatNumber(target, language)}`}`;

const texts = {
  vi: {
    due: 'hạn',
    reached: 'đạt',
    confirmed: 'đã xác nhận',
    lacksEvidence: 'chưa có minh chứng',
    takesEffect: (day: string) => `chưa có hiệu lực (từ ngày ${day})`,
  },
  en: {
    due: 'due',
    reached: 'reached',
    confirmed: 'confirmed',
    lacksEvidence: 'without evidence',
    takesEffect: (day: string) => `not in force until ${day}`,
  },
};
