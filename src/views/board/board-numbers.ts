import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { addToGroup } from '../../plan/group-by.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Timeliness } from '../../progress/states/task-state.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import type { Tone } from '../blocks/shown-words.ts';
import { nameOf } from '../status/status-cells.ts';
import type { BoardNumber, BoardRow, ListedTask, QuarterTally } from './board.ts';
import { anyTimeliness, type BoardQuery, noLead, quarterOf } from './board-filter.ts';
import { boardWords } from './board-words.ts';
import { tasksMeant } from './tasks-meant.ts';

/** How many past quarters are drawn. */
const maxQuarters = 8;

/** Makes numbers of some tasks: each counts what its filter lets through. */
export const numberIn =
  (tasks: readonly ListedTask[]) =>
  (name: string, query: BoardQuery, tone: Tone, hint?: string): BoardNumber => ({
    name,
    count: tasksMeant(tasks, query).length,
    query,
    tone,
    ...(hint !== undefined && { hint }),
  });

const rowNumbers: readonly {
  readonly name: Timeliness | 'total' | 'silent';
  readonly query: BoardQuery;
  readonly tone: Tone;
}[] = [
  { name: 'total', query: { timeliness: [anyTimeliness] }, tone: 'quiet' },
  { name: 'overdue', query: { timeliness: ['overdue'] }, tone: 'bad' },
  { name: 'due-soon', query: { timeliness: ['due-soon'] }, tone: 'soon' },
  { name: 'on-time', query: { timeliness: ['on-time'] }, tone: 'good' },
  { name: 'late', query: { timeliness: ['late'] }, tone: 'late' },
  { name: 'silent', query: { mark: ['silent'] }, tone: 'quiet' },
];

/** How some of the tasks stand, in one row of numbers. */
export function rowOf(
  name: string,
  own: BoardQuery,
  tasks: readonly ListedTask[],
  language: Language,
): BoardRow {
  const words = boardWords[language];
  const among = tasksMeant(tasks, own);
  const called = (one: (typeof rowNumbers)[number]['name']) =>
    one === 'total' ? words.total : one === 'silent' ? words.silent : words.tiles[one];
  return {
    name,
    numbers: rowNumbers.map(({ name: one, query, tone }) => ({
      ...numberIn(among)(called(one), query, tone),
      query: { ...own, ...query },
    })),
  };
}

/** The leads, those with most overdue first; tasks without a lead come last. */
export function leadRows(tasks: readonly ListedTask[], plan: Plan, language: Language): BoardRow[] {
  const settings = { language, bodies: plan.organisations };
  const led = new Map<string, ListedTask[]>();
  for (const task of tasks) for (const id of new Set(task.leads)) addToGroup(led, id, task);
  if (led.size === 0) return [];
  const rows = Array.from(led, ([id, own]) => rowOf(nameOf(id, settings), { lead: [id] }, own, language));
  const overdue = ({ numbers }: BoardRow) => numbers[1]?.count ?? 0;
  const isSome = tasks.some(({ leads }) => leads.length === 0);
  return [
    ...rows.sort((a, b) => overdue(b) - overdue(a)),
    ...(isSome ? [rowOf(boardWords[language].leadNone, { lead: [noLead] }, tasks, language)] : []),
  ];
}

/** The last quarters in which tasks fell due, up to that of the day. */
export function quartersOf(
  tasks: readonly ListedTask[],
  asOf: CalendarDate,
  language: Language,
): QuarterTally[] {
  const words = boardWords[language].quarterWords;
  const due = tasks.flatMap(({ due: day, timeliness }) =>
    day !== null && timeliness !== null && timeliness !== 'in-term' && timeliness !== 'due-soon'
      ? [quarterOf(day)]
      : [],
  );
  const quarters = [...new Set(due)].filter((quarter) => quarter <= quarterOf(asOf)).sort();
  const number = numberIn(tasks);
  return quarters.slice(-maxQuarters).map((quarter) => ({
    name: formatDeadline({ quarter }, language),
    onTime: number(words.onTime, { timeliness: ['on-time'], period: [quarter] }, 'good'),
    late: number(words.late, { timeliness: ['late'], period: [quarter] }, 'late'),
    overdue: number(words.overdue, { timeliness: ['overdue'], period: [quarter] }, 'bad'),
  }));
}
