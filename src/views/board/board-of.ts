import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language } from '../../locale/localised.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { areFollowed } from '../parts/count-blocks.ts';
import type { Board, ListedTask } from './board.ts';
import { boardIndicators, burnUpOf } from './board-charts.ts';
import { keysOfUnits, type ProgrammeFacts, programmeFacts, taskKeys } from './board-context.ts';
import { type BoardQuery, noLead } from './board-filter.ts';
import { filtersOf } from './board-choices.ts';
import { leadRows, quartersOf, rowOf } from './board-numbers.ts';
import { planNews, recordNews } from './board-news.ts';
import { boardTask, listedTask, type TaskContext } from './board-task.ts';
import { decisionsOf, newsNumbersOf, tilesOf } from './board-tiles.ts';
import { boardWords } from './board-words.ts';
import { tasksMeant } from './tasks-meant.ts';
import type { BoardInput } from './board-input.ts';

/** How many of the longest overdue tasks a board opens with. */
const maxLongest = 3;

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
  const gathered = facts.flatMap(({ tasks: own, context }) =>
    own.map(({ task }) => ({ listed: listedTask(task, context), task, context })),
  );
  const tasks = gathered.map(({ listed }) => listed);
  const [only, another] = programmes;
  const day = formatDate(since, language);
  const entries = facts.flatMap(({ programme, newEntries }) =>
    newEntries.map((entry) => recordNews(programme, entry, settings)),
  );
  return {
    language,
    title: only && !another ? programmeTitle(only) : words.several(formatNumber(programmes.length, language)),
    programmes: programmes.map((one) => ({
      id: one.id,
      name: programmeTitle(one),
      fictional: one.fictional === true,
    })),
    asOf: words.asOf(formatDate(asOf, language)),
    since: isUsualSince ? words.news : words.newsSince(day),
    isFollowed: areFollowed(all.map(({ task }) => task)),
    start: startWords(facts, tasks, language),
    tiles: tilesOf(tasks, facts, language),
    newsNumbers: newsNumbersOf(tasks, language),
    news: [...entries, ...planChanges.map(({ news }) => news)].sort((a, b) =>
      a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
    ),
    newsNotes: 'why' in earlier ? [words.noGit + earlier.why[language]] : [],
    longest: longestOverdue(facts, keyOf),
    decisions: decisionsOf(tasks, language),
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
      ? programmes.map((one) => rowOf(programmeTitle(one), { programme: [one.id] }, tasks, language))
      : [],
    byLead: leadRows(tasks, plan, language),
    burnUp: burnUpOf(all, asOf, language),
    quarters: quartersOf(tasks, asOf, language),
    indicators: boardIndicators(all, asOf, language),
    filters: () => filtersOf(tasks, { programmes, all, plan, language }),
    tasks,
    *wholeTasks() {
      for (const { listed, task, context } of gathered) yield boardTask(listed, task, context);
    },
  };
}

/** The keys of the tasks that are overdue for longest. */
const longestOverdue = (facts: readonly ProgrammeFacts[], keyOf: TaskContext['keyOf']): string[] =>
  facts
    .flatMap(({ programme, late }) =>
      late.map(({ task, days }) => ({ days, key: keyOf(programme, task.unit) })),
    )
    .sort((a, b) => b.days - a.days)
    .slice(0, maxLongest)
    .map(({ key }) => key);

/** Where nothing is followed yet: what is known, and what is missing. */
function startWords(
  facts: readonly ProgrammeFacts[],
  tasks: readonly ListedTask[],
  language: Language,
): string[] {
  const words = boardWords[language].start;
  const count = (query: BoardQuery) => tasksMeant(tasks, query).length;
  const number = (value: number) => formatNumber(value, language);
  const [leadless, undated] = [count({ lead: [noLead] }), count({ mark: ['no-deadline-set'] })];
  return [
    ...facts.map(({ programme, tasks: own }) =>
      words.known(number(own.length), programme.title ?? programmeTitle(programme)),
    ),
    ...(leadless > 0 ? [words.noLeads(number(leadless))] : []),
    ...(undated > 0 ? [words.noDeadlines(number(undated))] : []),
  ];
}

function otherSuspects(facts: readonly ProgrammeFacts[], language: Language): string {
  const words = boardWords[language];
  const places = facts.flatMap(({ suspects }) =>
    suspects.flatMap(({ unit }) => (unit === null ? [words.head] : unit.isTask ? [] : [unit.address])),
  );
  return places.length === 0 ? '' : words.otherSuspects([...new Set(places)].join(', '));
}
