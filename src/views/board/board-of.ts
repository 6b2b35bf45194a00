import type { WordingEvent } from '../../editions/wording-events.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { stateIds } from '../../plan/record-data.ts';
import { sectionOf, wordingOf } from '../../plan/unit.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import { states } from '../../progress/states/states.ts';
import type { Timeliness } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Tone } from '../blocks/block.ts';
import { areFollowed } from '../parts/count-blocks.ts';
import { periodWords } from '../parts/period-words.ts';
import { nameOf } from '../status/status-cells.ts';
import {
  type Board,
  type BoardChoice,
  boardMarks,
  type BoardNumber,
  type BoardRow,
  type BoardTask,
  type QuarterTally,
} from './board.ts';
import { boardIndicators, burnUpOf, type TaskOf } from './board-charts.ts';
import { keysOfUnits, type ProgrammeFacts, programmeFacts, taskKeys } from './board-context.ts';
import { anyTimeliness, type BoardQuery, matches, noLead, quarterOf } from './board-filter.ts';
import { planNews, recordNews } from './board-news.ts';
import { boardTask } from './board-task.ts';
import { boardWords } from './board-words.ts';

/** What a board is made from. */
export interface BoardInput {
  readonly plan: Plan;
  /** The programmes that it is over; at least one. */
  readonly programmes: readonly Programme[];
  readonly asOf: CalendarDate;
  readonly language: Language;
  /** The first day of what counts as new. */
  readonly since: CalendarDate;
  /** Whether that is the usual week. */
  readonly isUsualSince: boolean;
  /** The plan as it was before that day, or why it is not known. */
  readonly earlier: { readonly plan: Plan } | { readonly why: Localised };
  /** What was done to the wording of a programme, oldest first. */
  readonly eventsOf: (programme: Programme) => readonly WordingEvent[];
}

/** So many of the tasks that have been overdue longest open a board. */
const mostLongest = 3;
/** So many quarters of the past are drawn. */
const mostQuarters = 8;

/** Gathers a board. Every number of it is counted by the filter that it leads to. */
export function boardOf(input: BoardInput): Board {
  const { plan, programmes, asOf, language, since, isUsualSince, earlier } = input;
  const words = boardWords[language];
  const span = { since, asOf };
  const keyOf = taskKeys(programmes);
  const settings = { plan, language, keysOf: keysOfUnits(keyOf) };
  const before = 'plan' in earlier ? earlier.plan : null;
  const planChanges = planNews({ before, plan, programmes, span }, settings);
  const facts = programmes.map((programme) =>
    programmeFacts(programme, { ...input, span }, { keyOf, planChanges }),
  );
  const all = facts.flatMap(({ tasks }) => tasks);
  const tasks = facts.flatMap(({ tasks: own, context }) => own.map(({ task }) => boardTask(task, context)));
  const number = numberIn(tasks);
  const [only, another] = programmes;
  const day = formatDate(since, language);
  const entries = facts.flatMap(({ programme, newEntries }) =>
    newEntries.map((entry) => recordNews(programme, entry, settings)),
  );
  return {
    language,
    title:
      only && !another
        ? `${only.title}: ${only.subject}`
        : words.several(formatNumber(programmes.length, language)),
    programmes: programmes.map(({ id, title, subject, fictional }) => ({
      id,
      name: `${title}: ${subject}`,
      fictional: fictional === true,
    })),
    asOf: words.asOf(formatDate(asOf, language)),
    since: isUsualSince ? words.news : words.newsSince(day),
    isFollowed: areFollowed(all.map(({ task }) => task)),
    start: startWords(facts, tasks, language),
    tiles: [
      number(words.tiles.overdue, { timeliness: ['overdue'] }, 'bad'),
      number(
        words.tiles['due-soon'],
        { timeliness: ['due-soon'] },
        'soon',
        words.soonHint(formatNumber(usualSoon, language)),
      ),
      number(words.tiles['on-time'], { timeliness: ['on-time'] }, 'good'),
      number(words.tiles.late, { timeliness: ['late'] }, 'late'),
      number(words.silent, { mark: ['silent'] }, 'quiet', silentHint(facts, language)),
    ],
    newsNumbers: (['new-report', 'new-done', 'new-overdue', 'new-change'] as const)
      .map((mark) =>
        number(
          words.newsNumbers[mark],
          { mark: [mark] },
          mark === 'new-overdue' ? 'bad' : mark === 'new-done' ? 'good' : 'open',
        ),
      )
      .filter(({ count }) => count > 0),
    news: [...entries, ...planChanges.map(({ news }) => news)].sort((a, b) =>
      a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
    ),
    newsNotes: 'why' in earlier ? [words.noGit + earlier.why[language]] : [],
    longest: facts
      .flatMap(({ programme, late }) =>
        late.map(({ task, days }) => ({ days, key: keyOf(programme, task.unit) })),
      )
      .sort((a, b) => b.days - a.days)
      .slice(0, mostLongest)
      .map(({ key }) => key),
    decisions: [
      number(words.awaiting, { state: ['awaiting-confirmation'] }, 'open'),
      number(words.unproven, { mark: ['unproven'] }, 'late'),
      number(words.suspect, { mark: ['suspect'] }, 'soon'),
      number(words.moved, { mark: ['moved'] }, 'quiet'),
      number(words.noLead, { lead: [noLead] }, 'quiet'),
      number(words.noDeadline, { mark: ['no-deadline-set'] }, 'quiet'),
    ].filter(({ count }) => count > 0),
    otherSuspects: otherSuspects(facts, language),
    heads: [
      words.total,
      words.tiles.overdue,
      words.tiles['due-soon'],
      words.tiles['on-time'],
      words.tiles.late,
      words.silent,
    ],
    byProgramme: another
      ? programmes.map(({ id, title, subject }) =>
          rowOf(`${title}: ${subject}`, { programme: [id] }, tasks, language),
        )
      : [],
    byLead: leadRows(tasks, plan, language),
    burnUp: burnUpOf(all, asOf, language),
    quarters: quartersOf(tasks, asOf, language),
    indicators: boardIndicators(all, asOf, language),
    filters: filtersOf(tasks, { programmes, all, plan, language }),
    tasks,
  };
}

/** Makes numbers of some tasks: each counts what its filter lets through. */
const numberIn =
  (tasks: readonly BoardTask[]) =>
  (name: string, query: BoardQuery, tone: Tone, hint?: string): BoardNumber => ({
    name,
    count: tasks.filter((task) => matches(task, query)).length,
    query,
    tone,
    ...(hint !== undefined && { hint }),
  });

/** The period that the leads owed a report for, where it is one for all programmes. */
function silentHint(facts: readonly ProgrammeFacts[], language: Language): string | undefined {
  const periods = new Set(facts.map(({ period }) => periodWords(period, language)));
  const [period] = periods;
  return periods.size === 1 ? period : undefined;
}

/** Where nothing is followed yet: what is known, and what to do next. */
function startWords(
  facts: readonly ProgrammeFacts[],
  tasks: readonly BoardTask[],
  language: Language,
): string[] {
  const words = boardWords[language].start;
  const count = (query: BoardQuery) => tasks.filter((task) => matches(task, query)).length;
  const number = (value: number) => formatNumber(value, language);
  const [leadless, undated] = [count({ lead: [noLead] }), count({ mark: ['no-deadline-set'] })];
  return [
    ...facts.map(({ programme, tasks: own }) => words.known(number(own.length), programme.title)),
    ...(leadless > 0 ? [words.noLeads(number(leadless))] : []),
    ...(undated > 0 ? [words.noDeadlines(number(undated))] : []),
    words.record,
  ];
}

function otherSuspects(facts: readonly ProgrammeFacts[], language: Language): string {
  const words = boardWords[language];
  const places = facts.flatMap(({ suspects }) =>
    suspects.flatMap(({ unit }) => (unit === null ? [words.head] : unit.isTask ? [] : [unit.address])),
  );
  return places.length === 0 ? '' : words.otherSuspects([...new Set(places)].join(', '));
}

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

function rowOf(name: string, own: BoardQuery, tasks: readonly BoardTask[], language: Language): BoardRow {
  const words = boardWords[language];
  const among = tasks.filter((task) => matches(task, own));
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
function leadRows(tasks: readonly BoardTask[], plan: Plan, language: Language): BoardRow[] {
  const settings = { language, bodies: plan.organisations };
  const ids = [...new Set(tasks.flatMap(({ leads }) => leads))];
  if (ids.length === 0) return [];
  const rows = ids.map((id) => rowOf(nameOf(id, settings), { lead: [id] }, tasks, language));
  const overdue = ({ numbers }: BoardRow) => numbers[1]?.count ?? 0;
  const isSome = tasks.some(({ leads }) => leads.length === 0);
  return [
    ...rows.sort((a, b) => overdue(b) - overdue(a)),
    ...(isSome ? [rowOf(boardWords[language].leadNone, { lead: [noLead] }, tasks, language)] : []),
  ];
}

/** The last quarters in which tasks fell due, up to that of the day. */
function quartersOf(tasks: readonly BoardTask[], asOf: CalendarDate, language: Language): QuarterTally[] {
  const words = boardWords[language].quarterWords;
  const due = tasks.flatMap(({ due: day, timeliness }) =>
    day !== null && timeliness !== null && timeliness !== 'in-term' && timeliness !== 'due-soon'
      ? [quarterOf(day)]
      : [],
  );
  const quarters = [...new Set(due)].filter((quarter) => quarter <= quarterOf(asOf)).sort();
  const number = numberIn(tasks);
  return quarters.slice(-mostQuarters).map((quarter) => ({
    name: formatDeadline({ quarter }, language),
    onTime: number(words.onTime, { timeliness: ['on-time'], period: [quarter] }, 'good'),
    late: number(words.late, { timeliness: ['late'], period: [quarter] }, 'late'),
    overdue: number(words.overdue, { timeliness: ['overdue'], period: [quarter] }, 'bad'),
  }));
}

/** What each filter can be set to: only what some task has. */
function filtersOf(
  tasks: readonly BoardTask[],
  {
    programmes,
    all,
    plan,
    language,
  }: {
    readonly programmes: readonly Programme[];
    readonly all: readonly TaskOf[];
    readonly plan: Plan;
    readonly language: Language;
  },
): Board['filters'] {
  const settings = { language, bodies: plan.organisations };
  const words = boardWords[language];
  const leads = [...new Set(tasks.flatMap((task) => task.leads))].map((id): BoardChoice => [
    id,
    nameOf(id, settings),
  ]);
  const { compare } = new Intl.Collator('vi');
  const parts = new Map(
    all.map(({ programme, task: { unit } }) => {
      const section = sectionOf(unit);
      return [`${programme.id}/${section.id}`, `${section.address}. ${excerpt(wordingOf(section), 60)}`];
    }),
  );
  const days = tasks.flatMap(({ due }) => due ?? []);
  const periods = [...new Set(days.flatMap((day) => [day.slice(0, 4), quarterOf(day)]))].sort();
  const timelinesses = Object.entries(timelinessNames) as [Timeliness, Localised][];
  return {
    programme:
      programmes.length < 2
        ? []
        : programmes.map(({ id, title, subject }) => [id, excerpt(`${title}: ${subject}`, 70)]),
    timeliness: [
      ...timelinesses.flatMap(([id, name]): BoardChoice[] =>
        tasks.some((task) => task.timeliness === id) ? [[id, name[language]]] : [],
      ),
      [anyTimeliness, words.counted],
    ],
    state: stateIds.flatMap((id): BoardChoice[] =>
      tasks.some((task) => task.state === id) ? [[id, states[id].name[language]]] : [],
    ),
    lead: [
      ...leads.sort((a, b) => compare(a[1], b[1])),
      ...(leads.length > 0 && tasks.some((task) => task.leads.length === 0)
        ? [[noLead, words.leadNone] as const]
        : []),
    ],
    part: [...parts],
    period: periods.map((name) => [
      name,
      formatDeadline(name.includes('Q') ? { quarter: name } : { year: Number(name) }, language),
    ]),
    mark: boardMarks.flatMap((mark): BoardChoice[] =>
      tasks.some(({ marks }) => marks.includes(mark)) ? [[mark, words.marks[mark]]] : [],
    ),
  };
}
