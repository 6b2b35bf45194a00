import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language } from '../../locale/localised.ts';
import { listedWording } from '../../plan/unit.ts';
import type { Counts } from '../../progress/states/counts.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block, Figure } from '../blocks/block.ts';
import { cellTones } from '../blocks/figures.ts';
import { areFollowed, cellsChart } from '../parts/count-blocks.ts';
import { bySection, progressChart } from '../parts/group-blocks.ts';
import { lateTable } from '../late/late-table.ts';
import { countLines, longestLate } from './status-glance.ts';
import { missingBlocks } from './missing-view.ts';
import { summaryWords } from '../summary/summary-words.ts';
import { nameOf, percent, type StatusSettings } from './status-cells.ts';
import { filterWords } from './status-filters.ts';
import { dueTable, indicatorTable, shortTable, taskTable } from './status-tables.ts';
import { cellWords, statusWords } from './status-words.ts';

/** Where the tasks stand on a page: the official count, what wants attention, by section and by lead, then every task. */
export function statusView(report: StatusReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const head = [...heading(report, settings), ...countBlocks(report, language)];
  if (settings.brief) return [...head, ...missingBlocks(report, settings)];
  return [
    ...head,
    ...missingBlocks(report, settings),
    ...detailBlocks(report, settings, { withChart: true }),
  ];
}

/** What was asked of where the tasks stand: every list, who owes a report, or the counts alone. */
export type StatusAsked = 'lists' | 'missing' | 'counts';

/** Where the tasks stand on a screen: the answer in a few lines, and the lists that were asked for. */
export function statusAnswer(report: StatusReport, settings: StatusSettings, asked: StatusAsked): Block[] {
  const head = countLines(report, settings);
  const missing = missingBlocks(report, settings);
  if (settings.brief || asked === 'missing') return [head, ...missing];
  if (asked === 'lists') return [head, ...missing, ...detailBlocks(report, settings, { withChart: false })];
  return [head, ...longestLate(report, settings)];
}

function detailBlocks(
  report: StatusReport,
  settings: StatusSettings,
  { withChart }: { readonly withChart: boolean },
): Block[] {
  const { language } = settings;
  const words = statusWords[language];
  const { tasks, asOf, dueSoon, withoutEvidence, awaiting, indicators } = report;
  return [
    ...section(words.overdue, lateTasks(tasks, asOf), words.overdueNone, (list) => lateTable(list, settings)),
    ...section(words.dueSoon(formatNumber(report.soon, language)), dueSoon, words.dueSoonNone, (list) =>
      dueTable(list, settings),
    ),
    ...section(words.withoutEvidence, withoutEvidence, null, (list) => shortTable(list, settings)),
    ...section(words.awaiting, awaiting, null, (list) => shortTable(list, settings)),
    ...section(words.indicators, indicators, null, (list) => indicatorTable(list, language)),
    ...section(words.bySection, report.sections, null, (list) => [
      ...(withChart && areFollowed(tasks)
        ? [progressChart(summaryWords[language].progress, bySection(tasks), language)]
        : []),
      cellTable(
        words.section,
        [
          ...list.map(({ unit, counts }) => [`${unit.address}. ${listedWording(unit)}`, counts] as const),
          [words.total, report.counts],
        ],
        language,
      ),
    ]),
    ...section(words.byLead, report.leads, null, (list) =>
      cellTable(
        words.lead,
        [
          ...list.map(({ lead, counts }) => [nameOf(lead, settings), counts] as const),
          [words.total, report.counts],
        ],
        language,
      ),
    ),
    ...section(words.tasks, tasks, words.tasksNone, (list) => taskTable(list, settings)),
  ];
}

function heading(report: StatusReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const words = statusWords[language];
  const { programme, asOf, knownOn, filters } = report;
  const chosen = filterWords(filters, settings);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: programmeTitle(programme) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    {
      kind: 'note',
      text: [
        words.asOf(formatDate(asOf, language)),
        ...(knownOn === null ? [] : [words.knownOn(formatDate(knownOn, language))]),
      ].join(' '),
    },
    ...(chosen === '' ? [] : [{ kind: 'note', text: words.filters(chosen) } as const]),
  ];
}

function countBlocks({ counts, tasks: counted }: StatusReport, language: Language): Block[] {
  const words = statusWords[language];
  const isFollowed = areFollowed(counted);
  const number = (count: number) => formatNumber(count, language);
  const [standing = '', tasks = ''] = words.count;
  const { due, openOverdue, completionRate, noDeadlineCompleted, withoutEvidence, discontinued } = counts;
  const rate =
    completionRate === null
      ? words.noRate
      : words.rate(number(due - openOverdue), number(due), percent(completionRate, language));
  const remarks = [
    ...(isFollowed ? [] : [rate]),
    ...(noDeadlineCompleted > 0 ? [words.noDeadlineCompleted(number(noDeadlineCompleted))] : []),
    ...(withoutEvidence > 0 ? [words.unproven(number(withoutEvidence))] : []),
    ...(discontinued > 0 ? [words.discontinued(number(discontinued))] : []),
    ...(counts.carriedOver > 0 ? [words.carriedOver(number(counts.carriedOver))] : []),
    ...(counts.notInForce > 0 ? [words.notInForce(number(counts.notInForce))] : []),
  ];
  return [
    ...(isFollowed ? [cellsChart({ tasks: counted }, language)] : []),
    {
      kind: 'table',
      hasTotal: true,
      columns: [{ head: standing }, { head: tasks, type: 'number' }],
      rows: [
        ...cellWords.map(({ cell, row }) => [
          { text: row[language], tone: cellTones[cell] },
          figure(counts[cell], language),
        ]),
        [words.total, figure(counts.total, language)],
      ],
    },
    ...(remarks.length === 0 ? [] : [{ kind: 'list', items: remarks } as const]),
  ];
}

const figure = (count: number, language: Language): Figure => ({
  text: formatNumber(count, language),
  value: count,
});

function cellTable(first: string, rows: readonly (readonly [string, Counts])[], language: Language): Block {
  const heads = [...cellWords.map(({ head }) => head[language]), statusWords[language].total];
  return {
    kind: 'table',
    hasTotal: true,
    columns: [{ head: first }, ...heads.map((head) => ({ head, type: 'number' as const }))],
    rows: rows.map(([name, counts]) => [
      name,
      ...cellWords.map(({ cell }) => ({
        ...figure(counts[cell], language),
        ...(cell === 'openOverdue' && counts[cell] > 0 && { tone: cellTones[cell] }),
      })),
      figure(counts.total, language),
    ]),
  };
}

/** A section with its heading; where its list is empty, the sentence that says so, or nothing. */
function section<T>(
  heading: string,
  list: readonly T[],
  none: string | null,
  blocksOf: (list: readonly T[]) => Block | readonly Block[],
): Block[] {
  if (list.length === 0 && none === null) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(list.length === 0 ? [{ kind: 'paragraph', text: none ?? '' } as const] : [blocksOf(list)].flat()),
  ];
}
