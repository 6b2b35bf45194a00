import type { CalendarDate } from '../../plan/calendar.ts';
import { countTasks } from '../../progress/states/counts.ts';
import { periodsOf } from '../../progress/states/period-neighbours.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { tasksInCells } from '../../progress/states/tasks-in-cells.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import type { Tone } from '../blocks/shown-words.ts';
import type { TrendChart } from '../blocks/chart.ts';
import { idsOf, toneOfTask } from '../blocks/figures.ts';
import { wordingCell } from '../status/status-cells.ts';
import { timelineWords } from './timeline-words.ts';
import type { ViewFacts } from '../view-facts.ts';

interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The days on which tasks are due. A table beside it gives the same tasks. */
export function deadlineChart(
  dated: readonly TaskState[],
  { asOf, language, from, to }: ViewFacts & DateSpan,
): Block {
  const words = timelineWords[language];
  const { openOverdue, openInTerm } = tasksInCells(dated);
  const number = (list: readonly unknown[]) => formatNumber(list.length, language);
  return {
    kind: 'chart',
    chart: 'timeline',
    title: words.chart,
    summary: words.summary(number(dated), number(openOverdue), number(openInTerm)),
    hasTable: true,
    from,
    to,
    today: asOf,
    events: dated.map((task) => ({
      date: task.judgedBy ?? '',
      dateText: formatDate(task.judgedBy ?? '', language),
      name: wordingCell(task),
      tone: toneOfTask(task),
      ids: [task.unit.id],
    })),
  };
}

/** How many tasks were completed and how many overdue at the end of each quarter of the term that is over, and on the day itself. */
export function trendChart({ programme, asOf, language }: ViewFacts, { from, to }: DateSpan): TrendChart {
  const words = timelineWords[language];
  const units = programme.index.tasks;
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  const ends = years
    .flatMap((year) => periodsOf('quarter', year, programme.reporting))
    .map(({ to: end }) => end)
    .filter((end) => end >= from && end < asOf && end <= to);
  const days = [...ends, asOf];
  const moments = days.map((day) => ({
    day: formatDate(day, language),
    tasks: taskStates(programme, units, { asOf: day }),
  }));
  const line = (name: string, tone: Tone, pick: (tasks: readonly TaskState[]) => readonly TaskState[]) => ({
    name,
    tone,
    points: moments.map(({ tasks }) => {
      const counted = pick(tasks);
      return { value: counted.length, text: formatNumber(counted.length, language), ids: idsOf(counted) };
    }),
  });
  const last = countTasks(moments.at(-1)?.tasks ?? []);
  return {
    kind: 'chart',
    chart: 'trend',
    title: words.trendTitle,
    summary: words.trendSummary(
      formatDate(asOf, language),
      formatNumber(last.completedOnTime + last.completedLate, language),
      formatNumber(last.openOverdue, language),
    ),
    moments: moments.map(({ day }) => day),
    days,
    lines: [
      line(words.completed, 'good', (tasks) => {
        const { completedOnTime, completedLate } = tasksInCells(tasks);
        return [...completedOnTime, ...completedLate];
      }),
      line(words.overdue, 'bad', (tasks) => tasksInCells(tasks).openOverdue),
    ],
  };
}
