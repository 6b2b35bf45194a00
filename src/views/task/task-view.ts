import { taskFields, taskLines } from '../../plan/schema-fields.ts';
import { leadKeyOf, leadsOf, nameParties } from '../../plan/assignment.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import type { Language } from '../../locale/localised.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { reachedOf } from '../status/reached.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import type { Block } from '../blocks/block.ts';
import { documentLife, documentName } from '../parts/cited-documents.ts';
import { entryBlock } from '../log/log-entry.ts';
import { dueCell, nameOf, percent, standingCell, type StatusSettings } from '../status/status-cells.ts';

/** One task with everything that is known of it. */
export interface TaskReport {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly unit: Unit;
  readonly asOf: CalendarDate;
  readonly state: TaskState;
  /** All its records, newest first. */
  readonly entries: readonly LogEntry[];
  /** What its wording cites. */
  readonly citations: readonly ResolvedCitation[];
}

/** How many records are shown; the log has all of them. */
const mostEntries = 3;

/** A task whole: wording, assignment, ledgers, state, last records, and the documents that it cites with their life. */
export function taskView(report: TaskReport, settings: StatusSettings): Block[] {
  const words = texts[settings.language];
  const { programme, unit, entries } = report;
  const shown = entries.slice(0, mostEntries);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  return [
    { kind: 'heading', level: 1, text: `${unit.address} ${unit.id}` },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    { kind: 'wording', text: wordingOf(unit) },
    heading(words.assignment),
    ...assignmentBlocks(report, settings),
    heading(words.records),
    ...(entries.length === 0 ? [{ kind: 'paragraph', text: words.noRecords } as const] : []),
    ...shown.map((entry) => entryBlock(entry, { ...settings, commits: null, namesTask: false })),
    ...(shown.length < entries.length
      ? [{ kind: 'note', text: words.more(entries.length - shown.length, unit.address) } as const]
      : []),
    ...citationBlocks(report, settings),
  ];
}

function assignmentBlocks({ unit, state, asOf }: TaskReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const words = texts[language];
  const { task } = unit;
  const { indicators } = state;
  const fact = (name: string, said: string | undefined) => ({ name, words: said ?? words.none });
  return [
    {
      kind: 'facts',
      facts: [
        fact(words.lead, leadsOf(task).length === 0 ? undefined : nameOf(leadKeyOf(task), settings)),
        fact(words.with, task?.with && nameParties(task.with, (body) => nameOf(body, settings))),
        fact(words.deadline, task?.deadline && formatDeadline(task.deadline, language)),
        fact(words.deliverable, task?.deliverable),
        fact(
          words.indicator,
          indicators.length === 0
            ? undefined
            : indicators.map((one) => indicatorWords(one, language)).join('; '),
        ),
        ...taskLines.flatMap((field) =>
          field === 'deliverable' || task?.[field] === undefined
            ? []
            : [fact(taskFields[field].title[language], task[field])],
        ),
        {
          name: words.standing(formatDate(asOf, language)),
          words: [
            standingCell(state, language),
            ...(isJudgedOtherwise(state) ? [words.judged(dueCell(state, language))] : []),
          ].join('; '),
        },
      ],
    },
    ...ledger(
      words.deadlines,
      (task?.deadline?.was ?? []).map((former) => ({ ...former, value: formatDeadline(former, language) })),
      settings,
    ),
    ...ledger(
      words.targets,
      indicators.flatMap(({ indicator: { was = [], name } }) =>
        was.map((former) => ({
          ...former,
          value: `${indicators.length > 1 ? `${name}: ` : ''}${formatBound(former, language)}`,
        })),
      ),
      settings,
    ),
  ];
}

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

function citationBlocks({ citations, plan, asOf }: TaskReport, { language }: StatusSettings): Block[] {
  const words = texts[language];
  if (citations.length === 0) return [];
  const row = ({ label, outcome }: ResolvedCitation): string[] => {
    if (outcome.kind !== 'resolved') return [label, words.outcomes[outcome.kind]];
    const { document } = outcome;
    return [documentName(document, language), documentLife(plan.documents, document, { asOf, language })];
  };
  return [
    { kind: 'heading', level: 2, text: words.citations },
    { kind: 'table', columns: words.citationColumns.map((head) => ({ head })), rows: citations.map(row) },
  ];
}

const texts = {
  vi: {
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    assignment: 'Phân công',
    none: 'chưa có',
    lead: 'Chủ trì',
    with: 'Phối hợp',
    deadline: 'Thời hạn',
    deliverable: 'Sản phẩm',
    indicator: 'Chỉ tiêu',
    standing: (day: string) => `Đến ngày ${day}`,
    judged: (day: string) => `hạn được xét: ${day}`,
    deadlines: 'Thời hạn trước đây',
    targets: 'Chỉ tiêu trước đây',
    ledgerColumns: ['Trước đây', 'Áp dụng đến', 'Căn cứ', 'Lý do'],
    records: 'Bản ghi gần nhất',
    noRecords: 'Chưa có bản ghi nào.',
    more: (count: number, address: string) => `Còn ${count} bản ghi; xem đủ: cthd log ${address}`,
    citations: 'Văn bản viện dẫn',
    citationColumns: ['Văn bản', 'Đến nay'],
    outcomes: {
      unresolved: 'không có trong documents.yaml',
      ambiguous: 'nhiều văn bản mang số và ký hiệu này',
      'date-differs': 'ngày khác với documents.yaml',
      misprinted: 'ký hiệu gõ sai, không tra được',
    },
  },
  en: {
    fictional: 'A fictional example, not a real document.',
    assignment: 'Assignment',
    none: 'none yet',
    lead: 'Lead',
    with: 'With',
    deadline: 'Deadline',
    deliverable: 'Deliverable',
    indicator: 'Indicator',
    standing: (day: string) => `As of ${day}`,
    judged: (day: string) => `judged by ${day}`,
    deadlines: 'Earlier deadlines',
    targets: 'Earlier targets',
    ledgerColumns: ['Before', 'In force until', 'Ground', 'Reason'],
    records: 'Last records',
    noRecords: 'There are no records yet.',
    more: (count: number, address: string) => `${count} more; see all: cthd log ${address}`,
    citations: 'Documents cited',
    citationColumns: ['Document', 'To date'],
    outcomes: {
      unresolved: 'not in documents.yaml',
      ambiguous: 'several documents bear this symbol',
      'date-differs': 'documents.yaml has another date',
      misprinted: 'the symbol is misprinted and was not looked up',
    },
  },
} satisfies Localised<object>;
