import { programmeHead } from '../parts/programme-head.ts';
import { type CalendarDate, daysLater, firstDay } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { comparedDay, lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
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
import { byLead, bySection, cellTable, progressChart, assignmentBlocks } from '../parts/group-blocks.ts';
import { indicatorBlocks } from '../parts/indicator-blocks.ts';
import { recordedChangeTable } from '../diff/recorded-change-table.ts';
import { silentLeads } from '../parts/silent-leads.ts';
import { dueTable } from '../status/status-tables.ts';
import { summaryWords } from './summary-words.ts';
import type { ViewFacts } from '../view-facts.ts';

/**
 * The programme on one page for leaders: the official count with that of the period before, what is late and why, what comes next, what
 * wants attention, indicators, changes with their mandates, how leads and parts stand, the documents it stands on. What has nothing to
 * say is left out, or says so in a line.
 */
export function summaryView(facts: ViewFacts): Block[] {
  const { plan, programme, asOf, language } = facts;
  const words = summaryWords[language];
  const settings = { language, bodies: plan.organisations };
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  const isFollowed = areFollowed(tasks);
  const sections = bySection(tasks);
  const leads = byLead(tasks, settings);
  const compared = comparedDay(programme.reporting, asOf);
  const changes = recordedChanges(programme, { from: daysLater(compared, 1), until: asOf });
  const day = formatDate(compared, language);
  return [
    ...programmeHead(facts),
    ...section(
      2,
      words.standing,
      isFollowed ? standingBlocks(facts, tasks, compared) : [notFollowed(tasks, language)],
    ),
    ...(isFollowed ? dueBlocks(facts, tasks) : []),
    ...section(2, words.attention, attentionBlocks(facts, tasks)),
    ...section(2, words.silent, silentLeads(facts, lastEndedPeriod(programme.reporting, asOf)) ?? []),
    ...section(2, words.indicators, indicatorBlocks(tasks, language)),
    ...section(2, words.changes, [
      changes.length === 0 ? paragraph(words.noChanges(day)) : recordedChangeTable(changes, plan, language),
    ]),
    ...section(
      2,
      words.byLead,
      tasks.some(({ unit }) => unit.task?.lead !== undefined) ? [cellTable(words.lead, leads, language)] : [],
    ),
    ...section(2, words.bySection, [
      ...(isFollowed
        ? [progressChart(words.progress, sections, language), cellTable(words.section, sections, language)]
        : []),
      ...assignmentBlocks(sections, language),
    ]),
    ...section(2, words.documents, citedDocuments(facts)),
    ...section(2, words.exceptions, exceptionBlocks(facts)),
  ];
}

function standingBlocks(facts: ViewFacts, tasks: readonly TaskState[], compared: CalendarDate): Block[] {
  const { programme, asOf, language } = facts;
  const before =
    compared < beginningOf(programme)
      ? null
      : { asOf: compared, tasks: taskStates(programme, programme.index.tasks, { asOf: compared }) };
  return countBlocks({ asOf, tasks }, before, language);
}

/** The day from which tasks could be carried out: that of issue, else the first of the term. */
const beginningOf = ({ date, term }: Programme): CalendarDate => date ?? firstDay(term.from);

/** No more than so many tasks of a list on a page that leaders read; what is left out is counted. */
const mostListed = 20;

function dueBlocks({ plan, asOf, language }: ViewFacts, tasks: readonly TaskState[]): Block[] {
  const words = summaryWords[language];
  const settings = { language, bodies: plan.organisations };
  const [late, coming] = [lateTasks(tasks, asOf), comingTasks(tasks, asOf)];
  const next = Math.min(countNext(coming, asOf), mostListed);
  const left = (count: number, more: (count: string) => string): Block[] =>
    count > 0 ? [note(more(formatNumber(count, language)))] : [];
  return [
    ...section(
      2,
      words.overdue(formatNumber(late.length, language)),
      late.length === 0
        ? [paragraph(words.overdueNone)]
        : [
            lateTable(late.slice(0, mostListed), settings),
            ...left(late.length - mostListed, words.moreOverdue),
          ],
    ),
    ...section(
      2,
      words.next,
      coming.length === 0
        ? [paragraph(words.nextNone)]
        : [dueTable(coming.slice(0, next), settings), ...left(coming.length - next, words.moreNext)],
    ),
  ];
}
