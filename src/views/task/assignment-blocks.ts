import { leadKeyOf, leadsOf, nameParties } from '../../plan/assignment.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { taskFields, taskLines } from '../../plan/schema-fields.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import type { Block } from '../blocks/block.ts';
import {
  deadlineCell,
  dueCell,
  leadCell,
  nameOf,
  percent,
  standingCell,
  type StatusSettings,
} from '../status/status-cells.ts';
import { reachedOf } from '../status/reached.ts';
import type { TaskReport } from './task-report.ts';

/** Who is to do a task, by when and what it is to yield, where it stands, and the ledgers of what changed in that. */
export function assignmentBlocks(report: TaskReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const words = texts[language];
  const { unit, results } = report;
  const { task } = unit;
  const counted = results.length > 0 ? results : [report.state];
  const fact = (name: string, said: string | undefined) => ({ name, words: said ?? words.none });
  return [
    {
      kind: 'facts',
      facts: [
        fact(words.lead, leadsOf(task).length === 0 ? undefined : nameOf(leadKeyOf(task), settings)),
        fact(words.with, task?.with && nameParties(task.with, (body) => nameOf(body, settings))),
        ...(results.length > 0 ? [] : ownTerm(report, fact, language)),
        ...taskLines.flatMap((field) =>
          field === 'deliverable' || task?.[field] === undefined
            ? []
            : [fact(taskFields[field].title[language], task[field])],
        ),
        ...(results.length > 0
          ? []
          : [fact(words.standing(formatDate(report.asOf, language)), standingWords(report.state, language))]),
      ],
    },
    ...resultBlocks(report, settings),
    ...ledger(
      words.deadlines,
      counted.flatMap((state) =>
        (state.unit.task?.deadline?.was ?? []).map((former) => ({
          ...former,
          value: ofResult(state) + formatDeadline(former, language),
        })),
      ),
      settings,
    ),
    ...ledger(
      words.targets,
      counted.flatMap((state) =>
        state.indicators.flatMap(({ indicator: { was = [], name } }) =>
          was.map((former) => ({
            ...former,
            value: `${ofResult(state)}${state.indicators.length > 1 ? `${name}: ` : ''}${formatBound(former, language)}`,
          })),
        ),
      ),
      settings,
    ),
  ];
}

/** By when a task that has not several results is to be done, and what it is to yield. */
const ownTerm = (
  { unit: { task }, state: { indicators } }: TaskReport,
  fact: (name: string, said: string | undefined) => NamedFact,
  language: Language,
): NamedFact[] => [
  fact(texts[language].deadline, task?.deadline && formatDeadline(task.deadline, language)),
  fact(texts[language].deliverable, task?.deliverable),
  fact(
    texts[language].indicator,
    indicators.length === 0 ? undefined : indicators.map((one) => indicatorWords(one, language)).join('; '),
  ),
];

interface NamedFact {
  readonly name: string;
  readonly words: string;
}

/** The results of a task that has several: each is due, led and reported by itself. */
function resultBlocks({ results, asOf }: TaskReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const words = texts[language];
  if (results.length === 0) return [];
  const heads = [...words.resultColumns, words.standing(formatDate(asOf, language))];
  return [
    { kind: 'heading', level: 3, text: words.results },
    {
      kind: 'table',
      columns: heads.map((head) => ({ head })),
      rows: results.map((state) => [
        resultName(state),
        leadCell(state, settings),
        deadlineCell(state, language) || words.none,
        standingWords(state, language),
      ]),
    },
  ];
}

const resultName = ({ unit }: TaskState): string => unit.task?.deliverable ?? unit.result ?? '';

/** What an earlier value was of, where a task has several results. */
const ofResult = (state: TaskState): string =>
  state.unit.result === undefined ? '' : `${resultName(state)}: `;

const standingWords = (state: TaskState, language: Language): string =>
  [
    standingCell(state, language),
    ...(isJudgedOtherwise(state) ? [texts[language].judged(dueCell(state, language))] : []),
  ].join('; ');

/** An indicator with how far it is: “đảng đoàn được thành lập: 7/12 (58,3%)”. */
function indicatorWords(state: IndicatorState, language: Language): string {
  const { target } = state.bound;
  const rate =
    target === undefined ? '' : ` (${percent(target === 0 ? 0 : (state.value ?? 0) / target, language, 1)})`;
  const isPlain = target !== undefined && state.indicator.unit === undefined;
  return `${state.indicator.name}: ${reachedOf(state, language)}${isPlain ? rate : ''}`;
}

/** Whether the day by which a task is judged is not that of its deadline: it was extended too late. */
const isJudgedOtherwise = ({ judgedBy, deadline }: TaskState) =>
  judgedBy !== null && deadline !== null && lastDayOf(deadline) !== judgedBy;

interface FormerValue {
  readonly value: string;
  readonly until: CalendarDate;
  readonly ground?: string;
  readonly reason: string;
}

function ledger(title: string, formers: readonly FormerValue[], { language }: StatusSettings): Block[] {
  if (formers.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'table',
      columns: texts[language].ledgerColumns.map((head) => ({ head })),
      rows: formers.map(({ value, until, ground = '', reason }) => [
        value,
        formatDate(until, language),
        ground,
        reason,
      ]),
    },
  ];
}

const texts = {
  vi: {
    none: 'chưa có',
    lead: 'Chủ trì',
    with: 'Phối hợp',
    deadline: 'Thời hạn',
    deliverable: 'Sản phẩm',
    indicator: 'Chỉ tiêu',
    results: 'Từng kết quả',
    resultColumns: ['Sản phẩm/Kết quả', 'Chủ trì', 'Thời hạn'],
    standing: (day: string) => `Đến ngày ${day}`,
    judged: (day: string) => `hạn được xét: ${day}`,
    deadlines: 'Thời hạn trước đây',
    targets: 'Chỉ tiêu trước đây',
    ledgerColumns: ['Trước đây', 'Áp dụng đến', 'Căn cứ', 'Lý do'],
  },
  en: {
    none: 'none yet',
    lead: 'Lead',
    with: 'With',
    deadline: 'Deadline',
    deliverable: 'Deliverable',
    indicator: 'Indicator',
    results: 'Each result',
    resultColumns: ['Result', 'Lead', 'Deadline'],
    standing: (day: string) => `As of ${day}`,
    judged: (day: string) => `judged by ${day}`,
    deadlines: 'Earlier deadlines',
    targets: 'Earlier targets',
    ledgerColumns: ['Before', 'In force until', 'Ground', 'Reason'],
  },
} satisfies Localised<object>;
