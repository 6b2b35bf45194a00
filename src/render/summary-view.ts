import type { Language, Localised } from '../locale/localised.ts';
import type { CalendarDate } from '../model/calendar.ts';
import type { Plan, Programme } from '../model/plan.ts';
import { sectionOf, tasksOf, type Unit, wordingOf } from '../model/unit.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { Block } from './block.ts';
import { citedDocuments } from './cited-documents.ts';

export interface SummaryFacts {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly language: Language;
}

/** The programme on one page for leaders: what it asks, what is assigned, on which documents it stands and whether they still do. */
export function summaryView(facts: SummaryFacts): Block[] {
  const { programme, asOf, language } = facts;
  const words = texts[language];
  return [
    { kind: 'heading', level: 1, text: programme.title },
    { kind: 'paragraph', text: programme.subject },
    { kind: 'note', text: [words.asOf(formatDate(asOf, language)), issue(programme, language)].join(' ') },
    { kind: 'heading', level: 2, text: words.tasks },
    assignmentTable(programme, language),
    { kind: 'paragraph', text: assignmentSentence(tasksOf(programme), language) },
    { kind: 'heading', level: 2, text: words.documents },
    citedDocuments(facts),
    { kind: 'note', text: words.next },
  ];
}

function issue({ symbol, date, term }: Programme, language: Language): string {
  const words = texts[language];
  const issued =
    symbol === null && date === null
      ? words.unknown
      : words.issued(symbol ?? '…', date === null ? '…' : formatDate(date, language));
  return `${issued} ${words.term} ${String(term.from)} - ${String(term.to)}.`;
}

/** What is counted of each task, column by column. */
const assigned = [
  (unit: Unit) => unit.task?.lead !== undefined,
  (unit: Unit) => unit.task?.deadline !== undefined,
  (unit: Unit) => unit.task?.deliverable !== undefined || unit.task?.indicator !== undefined,
];

function assignmentTable(programme: Programme, language: Language): Block {
  const words = texts[language];
  const tasks = tasksOf(programme);
  const groups = new Map<Unit, Unit[]>();
  for (const task of tasks) groups.set(sectionOf(task), [...(groups.get(sectionOf(task)) ?? []), task]);
  const row = (name: string, members: readonly Unit[]) => [
    name,
    ...[members, ...assigned.map((has) => members.filter(has))].map((counted) => ({
      text: formatNumber(counted.length, language),
      value: counted.length,
      ids: counted.map(({ id }) => id),
    })),
  ];
  return {
    kind: 'table',
    columns: words.columns.map((head, index) => (index === 0 ? { head } : { head, type: 'number' })),
    hasTotal: true,
    rows: [
      ...[...groups].map(([group, members]) => row(`${group.address}. ${wordingOf(group)}`, members)),
      row(words.total, tasks),
    ],
  };
}

function assignmentSentence(tasks: readonly Unit[], language: Language): string {
  const words = texts[language];
  const [lead = 0, deadline = 0, result = 0] = assigned.map((has) => tasks.filter(has).length);
  return words.assigned(tasks.length, lead, deadline, result);
}

const share = (count: number, none: string, some: (count: number) => string) =>
  count === 0 ? none : some(count);

const texts = {
  vi: {
    asOf: (date: string) => `Tính đến ngày ${date}.`,
    unknown: 'Số và ngày ban hành chưa biết.',
    issued: (symbol: string, date: string) => `Số ${symbol}, ngày ${date}.`,
    term: 'Nhiệm kỳ',
    tasks: 'Nhiệm vụ, và bao nhiêu nhiệm vụ đã có chủ trì, thời hạn, kết quả',
    columns: ['Mục', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả'],
    total: 'Cộng',
    documents: 'Văn bản được viện dẫn',
    next: 'Xem từng điểm cần xử lý: cthd lint. Vì sao một điểm được nêu: cthd explain.',
    assigned: (total: number, lead: number, deadline: number, result: number) =>
      `${total} nhiệm vụ: ${share(lead, 'chưa nhiệm vụ nào có cơ quan chủ trì', (n) => `${n} có cơ quan chủ trì`)}; ${share(deadline, 'chưa nhiệm vụ nào có thời hạn', (n) => `${n} có thời hạn`)}; ${share(result, 'chưa nhiệm vụ nào có sản phẩm hoặc chỉ tiêu', (n) => `${n} có sản phẩm hoặc chỉ tiêu`)}.`,
  },
  en: {
    asOf: (date: string) => `As of ${date}.`,
    unknown: 'Number and date of issue unknown.',
    issued: (symbol: string, date: string) => `No. ${symbol} of ${date}.`,
    term: 'Term',
    tasks: 'Tasks, and how many have a lead, a deadline, a result',
    columns: ['Section', 'Tasks', 'Lead', 'Deadline', 'Result'],
    total: 'Total',
    documents: 'Documents cited',
    next: 'Every point that wants attention: cthd lint. Why a point is raised: cthd explain.',
    assigned: (total: number, lead: number, deadline: number, result: number) =>
      `${total} tasks: ${share(lead, 'none has a lead', (n) => `${n} with a lead`)}; ${share(deadline, 'none has a deadline', (n) => `${n} with a deadline`)}; ${share(result, 'none has a result or target', (n) => `${n} with a result or target`)}.`,
  },
} satisfies Localised<object>;
