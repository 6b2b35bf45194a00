import type { Language } from '../../locale/localised.ts';
import { metWords, reachedOfTotal } from './reached.ts';
import type { IndicatorTotal } from '../../progress/states/indicators.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Block, Figure } from '../blocks/block.ts';
import {
  deadlineCell,
  dueCell,
  leadCell,
  percent,
  standingCell,
  stateCell,
  type StatusSettings,
  wordingCell,
} from './status-cells.ts';
import { statusWords } from './status-words.ts';

const columnsOf = (heads: readonly string[]) => heads.map((head) => ({ head }));

/** Where a task is, with its permanent id. */
export const addressFigure = ({ unit }: TaskState): Figure => ({ text: unit.address, ids: [unit.id] });

/** The day by which a task is judged, as a date where nothing has to be said about it. */
function dueFigure(task: TaskState, language: Language): Figure {
  const [text, { judgedBy }] = [dueCell(task, language), task];
  return judgedBy !== null && text === formatDate(judgedBy, language) ? { text, value: judgedBy } : { text };
}

/** Tasks with the day by which each is judged: for what is overdue or due soon. */
export function dueTable(tasks: readonly TaskState[], settings: StatusSettings): Block {
  const { language } = settings;
  return {
    kind: 'table',
    columns: columnsOf(statusWords[language].dueColumns).map((column, index) =>
      index === 0 ? { ...column, type: 'date' } : column,
    ),
    rows: tasks.map((task) => [
      dueFigure(task, language),
      addressFigure(task),
      wordingCell(task),
      leadCell(task, settings),
      stateCell(task, language),
    ]),
  };
}

/** Tasks with the day of the last report. */
export function shortTable(tasks: readonly TaskState[], settings: StatusSettings): Block {
  const { language } = settings;
  return {
    kind: 'table',
    columns: columnsOf(statusWords[language].shortColumns),
    rows: tasks.map((task) => [
      addressFigure(task),
      wordingCell(task),
      leadCell(task, settings),
      task.last === null ? '' : formatDate(task.last.date, language),
    ]),
  };
}

/** Every task: its deadline, what was recorded, how it stands. */
export function taskTable(tasks: readonly TaskState[], { language }: StatusSettings): Block {
  return {
    kind: 'table',
    columns: columnsOf(statusWords[language].taskColumns),
    rows: tasks.map((task) => [
      addressFigure(task),
      wordingCell(task),
      deadlineCell(task, language),
      standingCell(task, language),
    ]),
  };
}

/** Indicators with how much was reached: 7/12, 58,3%. */
export function indicatorTable(indicators: readonly IndicatorTotal[], language: Language): Block {
  const words = statusWords[language];
  return {
    kind: 'table',
    columns: words.indicatorColumns.map((head, index) =>
      index === 1 || index === 2 ? { head, align: 'right' } : { head },
    ),
    rows: indicators.map((total) => [
      total.name,
      reachedOfTotal(total, language),
      total.rate === null ? '' : percent(total.rate, language, 1),
      metWords(total, language),
    ]),
  };
}
