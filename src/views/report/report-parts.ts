import { daysLater, firstDay, lastDay } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { periodAfter } from '../../progress/states/period-neighbours.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { recordedChanges } from '../../change/recorded-changes.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { attentionBlocks } from '../parts/attention-blocks.ts';
import type { Block } from '../blocks/block.ts';
import { lateTable } from '../late/late-table.ts';
import { documentName } from '../parts/cited-documents.ts';
import { areFollowed, countBlocks, notFollowed } from '../parts/count-blocks.ts';
import { paragraph, section } from '../blocks/figures.ts';
import { dueBetween } from '../parts/due-lists.ts';
import {
  assignmentSentence,
  assignmentTable,
  bySection,
  cellTable,
  progressChart,
} from '../parts/group-blocks.ts';
import { indicatorBlocks } from '../parts/indicator-blocks.ts';
import { periodWords } from '../parts/period-words.ts';
import { recordedChangeTable } from '../diff/recorded-change-table.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportWords } from './report-words.ts';
import { silentLeads } from '../parts/silent-leads.ts';
import { leadCell, standingCell, wordingCell } from '../status/status-cells.ts';
import { addressFigure, dueTable, shortTable } from '../status/status-tables.ts';

const settingsOf = ({ plan, language }: ReportFacts) => ({ language, bodies: plan.organisations });

/** Part I, as far as it is on record: documents of the register issued in the period, and changes of the plan. */
export function directionBlocks({ plan, programme, period, cutoff, language }: ReportFacts): Block[] {
  const words = reportWords[language];
  const issued = plan.documents
    .filter(({ date }) => date !== null && firstDay(date) >= period.from && lastDay(date) <= cutoff)
    .sort((a, b) => (lastDay(a.date ?? '') < lastDay(b.date ?? '') ? -1 : 1));
  const changes = recordedChanges(programme, { from: period.from, until: cutoff });
  const line = (document: RegisteredDocument) => `${documentName(document, language)}: ${document.title}`;
  return [
    ...(issued.length === 0
      ? []
      : [paragraph(words.issuedDocuments), { kind: 'list', items: issued.map(line) } as const]),
    ...(changes.length === 0 ? [] : [paragraph(words.changes), recordedChangeTable(changes, plan, language)]),
  ];
}

/** Part II: the count beside that at the beginning of the period, by section, the indicators, what was completed. */
export function resultBlocks(report: ReportFacts): Block[] {
  const { tasks, before, period, cutoff, language } = report;
  const words = reportWords[language];
  const sections = bySection(tasks);
  const isFollowed = areFollowed(tasks);
  const completed = tasks
    .filter(({ completedOn }) => completedOn !== null && completedOn >= period.from && completedOn <= cutoff)
    .sort((a, b) => ((a.completedOn ?? '') < (b.completedOn ?? '') ? -1 : 1));
  return numbered([
    [
      words.general,
      [
        ...(isFollowed
          ? countBlocks(
              { asOf: cutoff, tasks },
              { asOf: daysLater(period.from, -1), tasks: before },
              language,
            )
          : [notFollowed(tasks, language)]),
        ...(completed.length === 0 ? [paragraph(words.noneCompleted)] : [completedTable(completed, report)]),
      ],
    ],
    [
      words.bySection,
      [
        ...(isFollowed
          ? [progressChart(words.progress, sections, language), cellTable(words.section, sections, language)]
          : []),
        ...(isFollowed ? [assignmentTable(sections, language)] : []),
        ...(!isFollowed && tasks.length > 0 ? [assignmentSentence(tasks, language)] : []),
      ],
    ],
    [words.indicators, indicatorBlocks(tasks, language)],
  ]);
}

/** Sections of a part that have something to say, numbered in their order. */
const numbered = (sections: readonly (readonly [string, readonly Block[]])[]): Block[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([name, blocks], index) => section(3, `${index + 1}. ${name}`, blocks));

function completedTable(tasks: readonly TaskState[], report: ReportFacts): Block {
  const { language } = report;
  const words = reportWords[language];
  return {
    kind: 'table',
    caption: words.completed,
    columns: words.completedColumns.map((head, index) => (index === 0 ? { head, type: 'date' } : { head })),
    rows: tasks.map((task) => [
      { text: formatDate(task.completedOn ?? '', language), value: task.completedOn },
      addressFigure(task),
      wordingCell(task),
      leadCell(task, settingsOf(report)),
      standingCell(task, language),
    ]),
  };
}

/** Part III: what is overdue, what has no evidence, who did not report, what else wants attention. Causes are for an official to write. */
export function shortcomingBlocks(report: ReportFacts): Block[] {
  const { tasks, period, cutoff, language } = report;
  const words = reportWords[language];
  const settings = settingsOf(report);
  const overdue = lateTasks(tasks, cutoff);
  const unproven = tasks.filter(({ lacksEvidence }) => lacksEvidence);
  const count = (list: readonly unknown[]) => formatNumber(list.length, language);
  return numbered([
    [
      words.overdue(count(overdue)),
      [overdue.length === 0 ? paragraph(words.overdueNone) : lateTable(overdue, settings)],
    ],
    [
      words.unproven(count(unproven)),
      [unproven.length === 0 ? paragraph(words.unprovenNone) : shortTable(unproven, settings)],
    ],
    [words.silent, silentLeads({ ...report, asOf: cutoff }, period) ?? [paragraph(words.noLeads)]],
    [words.attention, attentionBlocks({ ...report, asOf: cutoff }, tasks)],
    [words.causes, [paragraph(words.toWrite)]],
  ]);
}

/** Part IV, as far as it follows from deadlines: what is due in the next period. */
export function outlookBlocks(report: ReportFacts): Block[] {
  const { programme, tasks, period, cutoff, language } = report;
  const words = reportWords[language];
  const next = periodAfter(period, programme.reporting);
  const due = dueBetween(tasks, { from: next.from, to: next.to, asOf: cutoff });
  const about = [
    periodWords(next, language),
    formatDate(next.from, language),
    formatDate(next.to, language),
  ] as const;
  return due.length === 0
    ? [paragraph(words.dueNone(...about))]
    : [paragraph(words.due(...about)), dueTable(due, settingsOf(report))];
}
