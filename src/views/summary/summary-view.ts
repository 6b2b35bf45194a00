import { programmeHead } from '../parts/programme-head.ts';
import { type CalendarDate, daysLater, firstDay } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { comparedDay, lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import { statesOnOtherDay } from '../../progress/states/other-day.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { recordedChanges } from '../../change/recorded-changes.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { attentionBlocks } from '../parts/attention-blocks.ts';
import type { Block } from '../blocks/block.ts';
import { lateTable } from '../late/late-table.ts';
import { citedDocuments } from '../parts/cited-documents.ts';
import { areFollowed, countBlocks, notFollowed } from '../parts/count-blocks.ts';
import { note, paragraph, section } from '../blocks/figures.ts';
import { comingTasks, countNext } from '../parts/due-lists.ts';
import { exceptionBlocks } from '../parts/exception-table.ts';
import { assignmentSentence, byLead, bySection, cellTable, progressChart } from '../parts/group-blocks.ts';
import { indicatorBlocks } from '../parts/indicator-blocks.ts';
import { recordedChangeTable } from '../diff/recorded-change-table.ts';
import { silentLeads } from '../parts/silent-leads.ts';
import { dueTable } from '../status/status-tables.ts';
import { summaryWords } from './summary-words.ts';
import type { ViewFacts } from '../view-facts.ts';

/**
 * The programme on one page for leaders, in the order of their questions: how it stands, what is late and why, what wants attention, what
 * changed, what comes next, who did not report, indicators, leads and sections, the documents it stands on. Where nothing is followed yet,
 * what is known; on a screen, whose reader keeps the plan, also what to type next. What has nothing to say is left out, or says so in a line.
 */
export function summaryView(
  facts: ViewFacts,
  { isOnScreen }: { readonly isOnScreen: boolean } = { isOnScreen: false },
): Block[] {
  const { programme, asOf, language } = facts;
  const words = summaryWords[language];
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  const grounds = [
    ...section(2, words.documents, citedDocuments(facts)),
    ...section(2, words.exceptions, exceptionBlocks(facts)),
  ];
  const attention = section(2, words.attention, attentionBlocks(facts, tasks));
  if (!areFollowed(tasks))
    return [
      ...programmeHead(facts),
      ...section(2, words.standing, [
        ...startBlocks(tasks, language),
        ...(isOnScreen && tasks.length > 0 ? [firstSteps(tasks, language)] : []),
      ]),
      ...attention,
      ...changeBlocks(facts, []),
      ...grounds,
    ];
  const { overdue, next } = dueBlocks(facts, tasks);
  return [
    ...programmeHead(facts),
    ...section(2, words.standing, standingBlocks(facts, tasks, comparedDay(programme.reporting, asOf))),
    ...overdue,
    ...attention,
    ...changeBlocks(facts, [
      paragraph(words.noChanges(formatDate(comparedDay(programme.reporting, asOf), language))),
    ]),
    ...next,
    ...section(2, words.silent, silentLeads(facts, lastEndedPeriod(programme.reporting, asOf)) ?? []),
    ...section(2, words.indicators, indicatorBlocks(tasks, language)),
    ...groupBlocks(facts, tasks),
    ...grounds,
  ];
}

/** For a programme without records or dated deadlines: what is known. */
const startBlocks = (tasks: readonly TaskState[], language: ViewFacts['language']): Block[] => [
  notFollowed(tasks, language),
  ...(tasks.length === 0 ? [] : [assignmentSentence(tasks, language)]),
];

/** What whoever keeps such a programme types first. */
function firstSteps(tasks: readonly TaskState[], language: ViewFacts['language']): Block {
  const { steps } = summaryWords[language];
  const lacks = (what: (task: TaskState) => unknown) => tasks.some((task) => what(task) === undefined);
  return {
    kind: 'list',
    items: [
      ...(lacks(({ unit }) => unit.task?.lead) ? [steps.lead] : []),
      ...(lacks(({ unit }) => unit.task?.deadline) ? [steps.deadline] : []),
      steps.record,
    ],
  };
}

/** Changes of the plan since the day of comparison; else what is said where there are none. */
function changeBlocks({ plan, programme, asOf, language }: ViewFacts, none: readonly Block[]): Block[] {
  const from = daysLater(comparedDay(programme.reporting, asOf), 1);
  const changes = recordedChanges(programme, { from, until: asOf });
  return section(
    2,
    summaryWords[language].changes,
    changes.length === 0 ? none : [recordedChangeTable(changes, plan, language)],
  );
}

function groupBlocks({ plan, language }: ViewFacts, tasks: readonly TaskState[]): Block[] {
  const words = summaryWords[language];
  const sections = bySection(tasks);
  const leads = byLead(tasks, { language, bodies: plan.organisations });
  return [
    ...section(
      2,
      words.byLead,
      tasks.some(({ unit }) => unit.task?.lead !== undefined) ? [cellTable(words.lead, leads, language)] : [],
    ),
    ...section(2, words.bySection, [
      progressChart(words.progress, sections, language),
      cellTable(words.section, sections, language),
    ]),
  ];
}

function standingBlocks(facts: ViewFacts, tasks: readonly TaskState[], compared: CalendarDate): Block[] {
  const { programme, asOf, language } = facts;
  const before =
    compared < beginningOf(programme)
      ? null
      : { asOf: compared, tasks: statesOnOtherDay(programme, tasks, { asOf: compared }) };
  return countBlocks({ asOf, tasks }, before, language);
}

/** The day from which tasks could be carried out: that of issue, else the first of the term. */
const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

/** The most tasks of a list; the rest is counted. */
const maxListed = 20;

function dueBlocks(
  { plan, asOf, language }: ViewFacts,
  tasks: readonly TaskState[],
): { readonly overdue: Block[]; readonly next: Block[] } {
  const words = summaryWords[language];
  const settings = { language, bodies: plan.organisations };
  const [late, coming] = [lateTasks(tasks, asOf), comingTasks(tasks, asOf)];
  const shown = Math.min(countNext(coming, asOf), maxListed);
  const left = (count: number, more: (count: string) => string): Block[] =>
    count > 0 ? [note(more(formatNumber(count, language)))] : [];
  return {
    overdue: section(
      2,
      words.overdue(formatNumber(late.length, language)),
      late.length === 0
        ? [paragraph(words.overdueNone)]
        : [
            lateTable(late.slice(0, maxListed), settings),
            ...left(late.length - maxListed, words.moreOverdue),
          ],
    ),
    next: section(
      2,
      words.next,
      coming.length === 0
        ? [paragraph(words.nextNone)]
        : [dueTable(coming.slice(0, shown), settings), ...left(coming.length - shown, words.moreNext)],
    ),
  };
}
