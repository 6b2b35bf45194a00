import { indicatorsOf } from '../../plan/indicator.ts';
import { leadKeyOf } from '../../plan/assignment.ts';
import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { sectionOf, type Unit, listedWording } from '../../plan/unit.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { isCounted } from '../../progress/states/task-state.ts';
import { tasksInCells } from '../../progress/states/tasks-in-cells.ts';
import { inVietnameseOrder } from '../../vietnamese/letters/vietnamese-order.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { cellTones, countOf, idsOf } from '../blocks/figures.ts';
import { nameOf, type StatusSettings } from '../status/status-cells.ts';
import { cellWords } from '../status/status-words.ts';

/** Tasks counted together under one name. */
export interface TaskGroup {
  readonly name: string;
  /** The name where there is little room. */
  readonly short: string;
  readonly tasks: readonly TaskState[];
}

/** Headings are cut to so many letters where there is little room. */
const shortHeading = 60;

/** The tasks within the total by section, in the order of the text. */
export const bySection = (tasks: readonly TaskState[]): TaskGroup[] =>
  [...groupBy(tasks.filter(isCounted), ({ unit }) => sectionOf(unit))].map(([unit, members]) => ({
    name: `${unit.address}. ${listedWording(unit)}`,
    short: `${unit.address}. ${excerpt(listedWording(unit), shortHeading)}`,
    tasks: members,
  }));

/** The tasks within the total by lead, leads in Vietnamese order, those without one last. */
export function byLead(tasks: readonly TaskState[], settings: StatusSettings): TaskGroup[] {
  return [...groupBy(tasks.filter(isCounted), ({ unit }) => leadKeyOf(unit.task))]
    .map(([lead, members]) => ({ lead, name: nameOf(lead, settings), tasks: members }))
    .sort((a, b) => Number(a.lead === null) - Number(b.lead === null) || inVietnameseOrder(a.name, b.name))
    .map(({ name, tasks: members }) => ({ name, short: name, tasks: members }));
}

/** Groups in the cells of the official count. Their sums are the count of the whole, which is beside it on every page. */
export function cellTable(head: string, groups: readonly TaskGroup[], language: Language): Block {
  const row = (name: string, tasks: readonly TaskState[]): Cell[] => {
    const cells = tasksInCells(tasks);
    return [
      name,
      ...cellWords.map(({ cell }) => ({
        ...countOf(idsOf(cells[cell]), language),
        ...(cell === 'openOverdue' && cells[cell].length > 0 && { tone: cellTones[cell] }),
      })),
      countOf(idsOf(tasks), language),
    ];
  };
  return {
    kind: 'table',
    columns: [
      { head },
      ...[...cellWords.map((words) => words.head[language]), texts[language].total].map((name) => ({
        head: name,
        type: 'number' as const,
      })),
    ],
    rows: groups.map(({ name, tasks }) => row(name, tasks)),
  };
}

/** The same as bars; its sentence says where something is overdue. A table beside it gives the figures. */
export function progressChart(title: string, groups: readonly TaskGroup[], language: Language): Block {
  const words = texts[language];
  const late = groups.flatMap(({ short, tasks }) => {
    const count = tasksInCells(tasks).openOverdue.length;
    return count === 0 ? [] : [`${short} (${formatNumber(count, language)})`];
  });
  return {
    kind: 'chart',
    chart: 'progress',
    title,
    summary: late.length === 0 ? words.nothingLate : words.late(late.join('; ')),
    hasTable: true,
    bars: groups.map(({ name, tasks }) => {
      const cells = tasksInCells(tasks);
      return {
        name,
        slices: cellWords.map(({ cell, head }) => ({
          name: head[language],
          value: cells[cell].length,
          text: formatNumber(cells[cell].length, language),
          tone: cellTones[cell],
          ids: idsOf(cells[cell]),
        })),
      };
    }),
  };
}

/** What is counted of the assignment of each task, column by column. */
const assigned: readonly ((unit: Unit) => boolean)[] = [
  ({ task }) => task?.lead !== undefined,
  ({ task }) => task?.deadline !== undefined,
  ({ task }) => task?.deliverable !== undefined || indicatorsOf(task).length > 0,
];

/** How many tasks have a lead, a deadline, a result, as a sentence. */
export function assignmentSentence(tasks: readonly TaskState[], language: Language): Block {
  const words = texts[language];
  const all = tasks.filter(isCounted);
  const shares = assigned.map((has, index) => {
    const count = all.filter(({ unit }) => has(unit)).length;
    return count === 0 ? words.none[index] : words.some[index]?.(formatNumber(count, language));
  });
  return { kind: 'paragraph', text: words.assigned(formatNumber(all.length, language), shares.join('; ')) };
}

/** How many tasks of each group have a lead, a deadline, a result. */
export function assignmentTable(groups: readonly TaskGroup[], language: Language): Block {
  const words = texts[language];
  const row = (name: string, tasks: readonly TaskState[]): Cell[] => [
    name,
    countOf(idsOf(tasks), language),
    ...assigned.map((has) => countOf(idsOf(tasks.filter(({ unit }) => has(unit))), language)),
  ];
  const [head = '', ...heads] = words.assignment;
  return {
    kind: 'table',
    columns: [{ head }, ...heads.map((name) => ({ head: name, type: 'number' as const }))],
    rows: groups.map(({ name, tasks }) => row(name, tasks)),
  };
}

const texts = {
  vi: {
    total: 'Tổng số',
    late: (list: string) => `Quá hạn: ${list}.`,
    nothingLate: 'Không có nhiệm vụ quá hạn.',
    assignment: ['Mục', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả'],
    assigned: (total: string, shares: string) => `${total} nhiệm vụ: ${shares}.`,
    none: [
      'chưa nhiệm vụ nào có cơ quan chủ trì',
      'chưa nhiệm vụ nào có thời hạn',
      'chưa nhiệm vụ nào có sản phẩm hoặc chỉ tiêu',
    ],
    some: [
      (count: string) => `${count} có cơ quan chủ trì`,
      (count: string) => `${count} có thời hạn`,
      (count: string) => `${count} có sản phẩm hoặc chỉ tiêu`,
    ],
  },
  en: {
    total: 'Total',
    late: (list: string) => `Overdue: ${list}.`,
    nothingLate: 'Nothing is overdue.',
    assignment: ['Section', 'Tasks', 'Lead', 'Deadline', 'Result'],
    assigned: (total: string, shares: string) => `${counted(total, 'task')}: ${shares}.`,
    none: ['none has a lead', 'none has a deadline', 'none has a result or target'],
    some: [
      (count: string) => `${count} with a lead`,
      (count: string) => `${count} with a deadline`,
      (count: string) => `${count} with a result or target`,
    ],
  },
} satisfies Record<Language, object>;
