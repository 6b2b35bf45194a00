import type { Language } from '../../locale/localised.ts';
import { leadKeyOf } from '../../plan/assignment.ts';
import { memoised } from '../../plan/memoised.ts';
import { type DeadlineTerm, isWordsOnly, lastDayOf } from '../../plan/deadline.ts';
import type { Body } from '../../plan/register-entries.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { reachedWords } from './reached.ts';
import { notInForceYet } from '../../progress/states/state-sentence.ts';
import { states } from '../../progress/states/states.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { statusWords } from './status-words.ts';

/** What the views of progress need besides the facts: the language, and what bodies are called. */
export interface StatusSettings {
  readonly language: Language;
  readonly bodies: readonly Body[];
  /** The counts alone. */
  readonly brief?: boolean;
}

/** Wordings are cut to so many letters; a mark shows the cut. */
const wordingLimit = 90;

/** The wording of a task in short, and which of its results is meant where it has several. */
export const wordingCell = ({ unit }: TaskState): string =>
  excerpt(listedWording(unit), wordingLimit) + resultMark(unit);

/** The whole wording of a task, and which of its results is meant where it has several. */
export const taskWords = (unit: Unit): string => listedWording(unit) + resultMark(unit);

const resultMark = ({ result, task }: Unit): string =>
  result === undefined ? '' : ` [${task?.deliverable ?? result}]`;

const namesOf = memoised(
  (bodies: readonly Body[]): ReadonlyMap<string, string> => new Map(bodies.map(({ id, name }) => [id, name])),
);

/** What the leads of a task are called, by their key “a; b”: names of bodies, their ids where the register has none, classes by their words. */
export const nameOf = (lead: string | null, { bodies, language }: StatusSettings): string =>
  lead === null
    ? statusWords[language].noLead
    : lead.includes('; ')
      ? lead
          .split('; ')
          .map((party) => namesOf(bodies).get(party) ?? party)
          .join('; ')
      : (namesOf(bodies).get(lead) ?? lead);

/** The bodies that lead a task, by their names. */
export const leadCell = ({ unit }: TaskState, settings: StatusSettings): string =>
  nameOf(leadKeyOf(unit.task), settings);

/** A share as a percentage: 57,14%. */
export const percent = (rate: number, language: Language, decimals = 2): string =>
  `${formatNumber(rate * 100, language, decimals)}%`;

/** What was recorded of a task, and how far its indicator is: đang thực hiện, 7/12. */
export function stateCell(
  { state, lacksEvidence, confirmed, indicators, takesEffect }: TaskState,
  language: Language,
): string {
  const { noEvidence, confirmed: isConfirmed } = statusWords[language];
  let words = states[state].name[language];
  if (takesEffect !== null) words += `, ${notInForceYet(takesEffect, language)}`;
  if (lacksEvidence) words += `, ${noEvidence}`;
  if (confirmed) words += `, ${isConfirmed}`;
  return indicators.length === 0 ? words : `${words}, ${reachedWords(indicators, language).join(', ')}`;
}

/** How a task stands against its deadline; nothing for one that is no longer to be done, or not in force yet. */
export const timelinessCell = (task: TaskState, language: Language): string =>
  isCounted(task) ? timelinessNames[task.timeliness][language] : '';

/** What was recorded and how it stands, said once: hoàn thành đúng hạn; đang thực hiện, 7/12, sắp đến hạn. */
export function standingCell(task: TaskState, language: Language): string {
  const recorded = stateCell(task, language);
  const derived = timelinessCell(task, language);
  if (derived === '' || task.timeliness === 'no-deadline') return recorded;
  const completed = states.completed.name[language];
  return task.completedOn === null ? `${recorded}, ${derived}` : derived + recorded.slice(completed.length);
}

/** The deadline in force. */
export const deadlineCell = ({ deadline }: TaskState, language: Language): string =>
  deadline === null ? '' : formatDeadline(deadline, language);

/** The day by which a task is judged, with the deadline now in force where that was extended only afterwards. */
export function dueCell({ judgedBy, deadline }: TaskState, language: Language): string {
  if (judgedBy === null) return '';
  const day = formatDate(judgedBy, language);
  if (deadline === null || lastDayOf(deadline) === judgedBy) return day;
  return `${day} (${movedWords(deadline, { isExtended: (lastDayOf(deadline) ?? '') > judgedBy, language })})`;
}

/** What a deadline that was moved is now, in words; `isExtended` where it was put off only when it had passed. */
export function movedWords(
  deadline: DeadlineTerm,
  { isExtended, language }: { readonly isExtended: boolean; readonly language: Language },
): string {
  const { moved, extended } = statusWords[language];
  const now = formatDeadline(deadline, language);
  return isExtended ? extended(now) : moved(now, isWordsOnly(deadline));
}
