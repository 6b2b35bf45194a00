import type { Language, Localised } from '../../locale/localised.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Figure } from '../blocks/block.ts';
import { movedWords, nameOf, stateCell, type StatusSettings } from '../status/status-cells.ts';

/** How many days late, as a figure. */
export const daysFigure = ({ days, task }: Lateness, language: Language): Figure => ({
  text: formatNumber(days, language),
  value: days,
  ids: [task.unit.id],
  tone: 'bad',
});

/** How many days late, in words: 76 ngày. */
export const daysWords = ({ days }: Lateness, language: Language): string =>
  texts[language].days(formatNumber(days, language), days);

/** The deadline first set, and the one now in force where it is another. */
export function deadlinesCell({ task, isMoved, extendedTo }: Lateness, language: Language): string {
  const { firstDeadline, deadline } = task;
  if (firstDeadline === null || deadline === null) return '';
  const first = formatDeadline(firstDeadline, language);
  return isMoved ? `${first}; ${movedWords(deadline, { isExtended: extendedTo !== null, language })}` : first;
}

/** The last note with who reported it and when, or the reason of the last move of the deadline. */
export function wordCell({ word }: Lateness, settings: StatusSettings): string {
  const { language } = settings;
  const words = texts[language];
  if (word === null) return words.nothing;
  const day = formatDate(word.on, language);
  const text = word.text.replace(/\s*\n\s*/g, '; ');
  if (word.kind === 'reason') return words.reason(text, day);
  return words.note(text, word.by === null ? '' : nameOf(word.by, settings), day);
}

/** What was recorded of a late task, and the last word on it. */
export const whyCell = (late: Lateness, settings: StatusSettings): string =>
  `${stateCell(late.task, settings.language)}; ${wordCell(late, settings)}`;

const texts = {
  vi: {
    days: (count: string, _: number) => `${count} ngày`,
    nothing: 'chưa có lý do hoặc ghi chú',
    reason: (text: string, day: string) => `dời thời hạn ngày ${day}: ${text}`,
    note: (text: string, by: string, day: string) => `${text} (${by}, ${day})`,
  },
  en: {
    days: (count: string, days: number) => `${count} ${days === 1 ? 'day' : 'days'}`,
    nothing: 'no reason or note yet',
    reason: (text: string, day: string) => `deadline moved on ${day}: ${text}`,
    note: (text: string, by: string, day: string) => `${text} (${by}, ${day})`,
  },
} satisfies Localised<object>;
