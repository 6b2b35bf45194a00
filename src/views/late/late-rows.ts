import type { Localised } from '../../locale/localised.ts';
import { leadsOf } from '../../plan/assignment.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import {
  deadlineCell,
  leadCell,
  nameOf,
  stateCell,
  type StatusSettings,
  taskWords,
} from '../status/status-cells.ts';
import type { LateReport } from './late-view.ts';

/** What is overdue as the rows of a sheet, the heads first; plain numbers and days, so that a sheet can sort them. */
export function lateRows({ late }: LateReport, settings: StatusSettings): string[][] {
  const { language } = settings;
  return [
    heads[language],
    ...late.map(({ task, days, word }) => [
      String(days),
      task.unit.address,
      task.unit.id,
      taskWords(task.unit),
      leadsOf(task.unit.task).length === 0 ? '' : leadCell(task, settings),
      task.firstDeadline === null ? '' : formatDeadline(task.firstDeadline, language),
      deadlineCell(task, language),
      task.judgedBy ?? '',
      stateCell(task, language),
      word?.text ?? '',
      word?.by == null ? '' : nameOf(word.by, settings),
      word?.on ?? '',
    ]),
  ];
}

const heads: Localised<string[]> = {
  vi: [
    'Chậm (ngày)',
    'Địa chỉ',
    'Mã',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời hạn ban đầu',
    'Thời hạn hiện nay',
    'Ngày xét hạn',
    'Trạng thái',
    'Lý do, ghi chú gần nhất',
    'Người báo',
    'Ngày báo',
  ],
  en: [
    'Days late',
    'Address',
    'Id',
    'Task',
    'Lead',
    'Deadline first set',
    'Deadline now',
    'Judged by',
    'State',
    'Last reason or note',
    'Reported by',
    'Reported on',
  ],
};
