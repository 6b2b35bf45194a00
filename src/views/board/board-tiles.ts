import type { Language } from '../../locale/localised.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { periodWords } from '../parts/period-words.ts';
import type { BoardNumber, ListedTask } from './board.ts';
import type { ProgrammeFacts } from './board-context.ts';
import { noLead } from './board-filter.ts';
import { numberIn } from './board-numbers.ts';
import { boardWords } from './board-words.ts';

/** The large numbers at the head of a board, zero or not. */
export function tilesOf(
  tasks: readonly ListedTask[],
  facts: readonly ProgrammeFacts[],
  language: Language,
): BoardNumber[] {
  const words = boardWords[language];
  const number = numberIn(tasks);
  const soonHint = words.soonHint(formatNumber(usualSoon, language));
  return [
    number(words.tiles.overdue, { timeliness: ['overdue'] }, 'bad'),
    number(words.tiles['due-soon'], { timeliness: ['due-soon'] }, 'soon', soonHint),
    number(words.tiles['on-time'], { timeliness: ['on-time'] }, 'good'),
    number(words.tiles.late, { timeliness: ['late'] }, 'late'),
    number(words.silent, { mark: ['silent'] }, 'quiet', silentHint(facts, language)),
  ];
}

/** What is new since the last board, each kind of which there is some. */
export function newsNumbersOf(tasks: readonly ListedTask[], language: Language): BoardNumber[] {
  const { newsNumbers: names } = boardWords[language];
  const number = numberIn(tasks);
  return [
    number(names['new-report'], { mark: ['new-report'] }, 'open'),
    number(names['new-done'], { mark: ['new-done'] }, 'good'),
    number(names['new-overdue'], { mark: ['new-overdue'] }, 'bad'),
    number(names['new-change'], { mark: ['new-change'] }, 'open'),
  ].filter(isSome);
}

/** What waits for a decision of the leaders, each kind of which there is some. */
export function decisionsOf(tasks: readonly ListedTask[], language: Language): BoardNumber[] {
  const words = boardWords[language];
  const number = numberIn(tasks);
  return [
    number(words.awaiting, { state: ['awaiting-confirmation'] }, 'open'),
    number(words.unproven, { mark: ['unproven'] }, 'late'),
    number(words.suspect, { mark: ['suspect'] }, 'soon'),
    number(words.moved, { mark: ['moved'] }, 'quiet'),
    number(words.extended, { mark: ['extended'] }, 'late'),
    number(words.noLead, { lead: [noLead] }, 'quiet'),
    number(words.noDeadline, { mark: ['no-deadline-set'] }, 'quiet'),
  ].filter(isSome);
}

const isSome = ({ count }: BoardNumber): boolean => count > 0;

/** The period that the leads owed a report for, where it is one for all programmes. */
function silentHint(facts: readonly ProgrammeFacts[], language: Language): string | undefined {
  const periods = new Set(facts.map(({ period }) => periodWords(period, language)));
  const [period] = periods;
  return periods.size === 1 ? period : undefined;
}
