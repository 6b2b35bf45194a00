import type { Localised } from '../../locale/localised.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import type { Table } from '../blocks/block.ts';
import { leadCell, type StatusSettings, taskWords, wordingCell } from '../status/status-cells.ts';
import { addressFigure } from '../status/status-tables.ts';
import { daysFigure, daysWords, deadlinesCell, whyCell, wordCell } from './late-cells.ts';

/** Overdue tasks, each with how late it is, both deadlines, and the last word on why. */
export function lateTable(late: readonly Lateness[], settings: StatusSettings): Table {
  const { language } = settings;
  const [days = '', , task = '', lead = '', deadline = '', why = ''] = heads[language];
  return {
    kind: 'table',
    columns: [
      { head: days, type: 'number' },
      { head: task },
      { head: lead },
      { head: deadline },
      { head: why },
    ],
    rows: late.map((one) => [
      daysFigure(one, language),
      { text: `${one.task.unit.address}. ${wordingCell(one.task)}`, ids: [one.task.unit.id] },
      leadCell(one.task, settings),
      deadlinesCell(one, language),
      whyCell(one, settings),
    ]),
  };
}

/** Overdue tasks, a line each; at a glance without the reason and the deadline, so that the answer stays short. */
export function lateLines(
  late: readonly Lateness[],
  settings: StatusSettings,
  { isGlance = false }: { readonly isGlance?: boolean } = {},
): Table {
  const { language } = settings;
  const [days = '', address = '', task = '', lead = '', deadline = '', why = ''] = heads[language];
  return {
    kind: 'table',
    isCompact: true,
    columns: [
      { head: days, align: 'right' },
      { head: address },
      { head: lead },
      { head: task, isSentence: true },
      ...(isGlance ? [] : [{ head: why, isSentence: true }, { head: deadline }]),
    ],
    rows: late.map((one) => [
      { ...daysFigure(one, language), text: daysWords(one, language) },
      addressFigure(one.task),
      leadCell(one.task, settings),
      taskWords(one.task.unit),
      ...(isGlance ? [] : [wordCell(one, settings), deadlinesCell(one, language)]),
    ]),
  };
}

const heads = {
  vi: ['Chậm (ngày)', 'Địa chỉ', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Tình hình, lý do'],
  en: ['Days late', 'Address', 'Task', 'Lead', 'Deadline', 'State and reason'],
} satisfies Localised<string[]>;
