import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { lazily } from '../../plan/lazily.ts';
import { countTasks } from '../../progress/states/counts.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { isCounted } from '../../progress/states/task-state.ts';
import { tasksInCells } from '../../progress/states/tasks-in-cells.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block, Cell, Figure } from '../blocks/block.ts';
import type { Slice } from '../blocks/chart.ts';
import { cellTones, countOf, idsOf, paragraph, shareOf } from '../blocks/figures.ts';
import { percent } from '../status/status-cells.ts';
import { cellWords } from '../status/status-words.ts';

/** The tasks as they stood on a day. */
export interface DatedTasks {
  readonly asOf: CalendarDate;
  readonly tasks: readonly TaskState[];
}

/** Whether anything can be counted in cells: a deadline with a day, or a record. */
const isFollowed = ({ timeliness, last }: TaskState): boolean =>
  timeliness !== 'no-deadline' || last !== null;

/** Whether a programme’s tasks can be told apart by how they stand; where none can, a sentence says more than rows of zeros. */
export const areFollowed = (tasks: readonly TaskState[]): boolean => tasks.some(isFollowed);

/** The sentence that stands for the count where nothing can be counted yet. */
export function notFollowed(tasks: readonly TaskState[], language: Language): Block {
  const words = texts[language];
  const count = tasks.filter(isCounted).length;
  return paragraph(count === 0 ? words.noTasks : words.notFollowed(formatNumber(count, language)));
}

/** The official count of a day beside that of an earlier one, where there is one: a chart, the cells, the rates over tasks due. */
export function countBlocks(now: DatedTasks, before: DatedTasks | null, language: Language): Block[] {
  return [cellsChart(now, language), cellsTable(now, before, language), rateTable(now, before, language)];
}

/** The cells of the official count as a chart; a table beside it gives the figures. */
export function cellsChart({ tasks }: Pick<DatedTasks, 'tasks'>, language: Language): Block {
  const words = texts[language];
  const number = (count: number) => formatNumber(count, language);
  const cells = tasksInCells(tasks);
  const { completionRate, due, openOverdue, total } = countTasks(tasks);
  return {
    kind: 'chart',
    chart: 'cells',
    title: words.title(number(total)),
    summary:
      completionRate === null
        ? words.noRate
        : words.summary(number(due - openOverdue), number(due), percent(completionRate, language)),
    hasTable: true,
    slices: cellWords.map(({ cell, row }): Slice => ({
      name: row[language],
      value: cells[cell].length,
      text: number(cells[cell].length),
      tone: cellTones[cell],
      ids: idsOf(cells[cell]),
    })),
  };
}

function cellsTable(now: DatedTasks, before: DatedTasks | null, language: Language): Block {
  const words = texts[language];
  const [cells, former] = [now, before].map((standing) => standing && tasksInCells(standing.tasks));
  const row = (name: Cell, current: readonly TaskState[], earlier: readonly TaskState[]): Cell[] => [
    name,
    countOf(idsOf(current), language),
    ...(before ? [countOf(idsOf(earlier), language), differenceOf(current, earlier, language)] : []),
  ];
  const day = ({ asOf }: DatedTasks) => words.asOf(formatDate(asOf, language));
  return {
    kind: 'table',
    hasTotal: true,
    columns: [
      { head: words.standing },
      { head: day(now), type: 'number' },
      ...(before
        ? [
            { head: day(before), type: 'number' as const },
            { head: words.change, type: 'number' as const },
          ]
        : []),
    ],
    rows: [
      ...cellWords.map(({ cell, row: name }) =>
        row({ text: name[language], tone: cellTones[cell] }, cells?.[cell] ?? [], former?.[cell] ?? []),
      ),
      row(words.total, now.tasks.filter(isCounted), before?.tasks.filter(isCounted) ?? []),
    ],
  };
}

/** How many more or fewer, with the ids of those that came or went; most formats do not ask for these. */
function differenceOf(
  current: readonly TaskState[],
  earlier: readonly TaskState[],
  language: Language,
): Figure {
  const value = current.length - earlier.length;
  const ids = lazily(() => changedIds(idsOf(current), idsOf(earlier)));
  return {
    text: `${value > 0 ? '+' : ''}${formatNumber(value, language)}`,
    value,
    get ids() {
      return ids();
    },
  };
}

/** Those of each list that the other has not. */
function changedIds(current: readonly string[], earlier: readonly string[]): string[] {
  const [now, then] = [new Set(current), new Set(earlier)];
  return [...[...now].filter((id) => !then.has(id)), ...[...then].filter((id) => !now.has(id))];
}

function rateTable(now: DatedTasks, before: DatedTasks | null, language: Language): Block {
  const words = texts[language];
  const row = ({ asOf, tasks }: DatedTasks): Cell[] => {
    const { completedOnTime, completedLate, openOverdue } = tasksInCells(tasks);
    const done = idsOf([...completedOnTime, ...completedLate]);
    const due = [...done, ...idsOf(openOverdue)];
    return [
      { text: formatDate(asOf, language), value: asOf },
      countOf(done, language),
      countOf(due, language),
      shareOf(countTasks(tasks).completionRate, due, { language, none: words.nothingDue }),
    ];
  };
  const [asOf, done, due, rate] = words.rate;
  return {
    kind: 'table',
    columns: [
      { head: asOf, type: 'date' },
      { head: done, type: 'number' },
      { head: due, type: 'number' },
      { head: rate, type: 'percent' },
    ],
    rows: [row(now), ...(before ? [row(before)] : [])],
  };
}

const texts = {
  vi: {
    title: (total: string) => `Tình trạng của ${total} nhiệm vụ`,
    summary: (done: string, due: string, rate: string) =>
      `Tỷ lệ hoàn thành: ${done}/${due} nhiệm vụ đến hạn (${rate}).`,
    noRate: 'Tỷ lệ hoàn thành: chưa có nhiệm vụ nào đến hạn.',
    standing: 'Tình trạng',
    asOf: (day: string) => `Đến ${day}`,
    change: 'Tăng, giảm',
    total: 'Tổng số',
    rate: ['Tính đến ngày', 'Đã hoàn thành', 'Đến hạn', 'Tỷ lệ hoàn thành'],
    nothingDue: 'chưa có nhiệm vụ đến hạn',
    noTasks: 'Chương trình chưa có nhiệm vụ nào.',
    notFollowed: (total: string) =>
      `${total} nhiệm vụ. Chưa thời hạn nào có ngày cụ thể và chưa có bản ghi tiến độ nào, nên chưa tính được hoàn thành và quá hạn.`,
  },
  en: {
    title: (total: string) => `Where ${counted(total, 'task stands', 'tasks stand')}`,
    summary: (done: string, due: string, rate: string) =>
      `Completion rate: ${done} of ${counted(due, 'task')} due (${rate}).`,
    noRate: 'Completion rate: no task is due yet.',
    standing: 'Standing',
    asOf: (day: string) => `On ${day}`,
    change: 'Change',
    total: 'Total',
    rate: ['As of', 'Completed', 'Due', 'Completion rate'],
    nothingDue: 'nothing due yet',
    noTasks: 'The programme has no tasks yet.',
    notFollowed: (total: string) =>
      `${counted(total, 'task')}. No deadline has a day yet and nothing has been recorded, so what is completed or overdue cannot be counted.`,
  },
} as const satisfies Record<Language, object>;
