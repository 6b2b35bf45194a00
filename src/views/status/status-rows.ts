import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { listedWording } from '../../plan/unit.ts';
import { cellOf } from '../../progress/states/counts.ts';
import { tableRowKey } from '../../progress/sheet/sheet-rows.ts';
import { type Lateness, lateTasks } from '../../progress/states/lateness.ts';
import { states } from '../../progress/states/states.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { notInForceYet } from '../../progress/states/state-sentence.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { deadlineCell, leadCell, nameOf, type StatusSettings, timelinessCell } from './status-cells.ts';
import { filterWords } from './status-filters.ts';
import { cellWords, statusWords } from './status-words.ts';

/**
 * The tasks of a status as the rows of a sheet, the heads first; dates in the form 2025-12-31 and plain numbers, so that a sheet can sort and add them.
 * The official cell of each task is beside it, so that the counts can be made from the sheet.
 */
export function statusRows(report: StatusReport, settings: StatusSettings): string[][] {
  const { language } = settings;
  const { programme, asOf, knownOn, filters } = report;
  const chosen = filterWords(filters, settings);
  const late = new Map(lateTasks(report.tasks, asOf).map((one) => [one.task, one]));
  const about = [
    `${programmeTitle(programme)}${programme.fictional ? ` - ${statusWords[language].fictional}` : ''}`,
    asOf,
    knownOn ?? '',
    chosen,
  ];
  return [
    heads[language],
    ...report.tasks.map((task) => [
      ...taskCells(task, settings),
      task.firstDeadline === null ? '' : formatDeadline(task.firstDeadline, language),
      ...lateCells(late.get(task), settings),
      ...about,
      ...(tableRowKey(programme, task, states[task.state].name[language]) ?? ['', '']),
    ]),
  ];
}

function taskCells(task: TaskState, settings: StatusSettings): string[] {
  const { language } = settings;
  const { unit, state, value, target, judgedBy, completedOn, lacksEvidence, confirmed, last } = task;
  return [
    unit.address,
    unit.id,
    listedWording(unit),
    unit.task?.lead === undefined ? '' : leadCell(task, settings),
    deadlineCell(task, language),
    judgedBy ?? '',
    states[state].name[language],
    timelinessCell(task, language),
    cellName(task, language),
    completedOn ?? '',
    yesNo(!lacksEvidence, language),
    yesNo(confirmed, language),
    value === null ? '' : String(value),
    target === null ? '' : String(target),
    last?.date ?? '',
    last?.note ?? '',
  ];
}

/** How late a task is, the last word on why, who said it and when; empty cells for a task that is not overdue. */
function lateCells(late: Lateness | undefined, settings: StatusSettings): string[] {
  if (!late) return ['', '', '', ''];
  const { days, word } = late;
  return [String(days), word?.text ?? '', word?.by == null ? '' : nameOf(word.by, settings), word?.on ?? ''];
}

const cellName = (task: TaskState, language: Language) =>
  task.takesEffect !== null
    ? notInForceYet(task.takesEffect, language)
    : !isCounted(task)
      ? states[task.state].name[language]
      : (cellWords.find(({ cell }) => cell === cellOf[task.timeliness])?.row[language] ?? '');

const yesNo = (isSo: boolean, language: Language) =>
  language === 'vi' ? (isSo ? 'có' : 'chưa') : isSo ? 'yes' : 'no';

const heads: Localised<string[]> = {
  vi: [
    'Địa chỉ',
    'Mã',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời hạn',
    'Ngày xét hạn',
    'Trạng thái',
    'So với hạn',
    'Tình trạng',
    'Hoàn thành ngày',
    'Đã có minh chứng',
    'Đã xác nhận',
    'Kết quả',
    'Chỉ tiêu',
    'Bản ghi gần nhất',
    'Ghi chú',
    'Thời hạn ban đầu',
    'Chậm (ngày)',
    'Vì sao chậm',
    'Người báo',
    'Báo vào ngày',
    'Chương trình',
    'Tính đến ngày',
    'Đã ghi đến ngày',
    'Bộ lọc',
    'Mã dòng',
    'Dấu dòng',
  ],
  en: [
    'Address',
    'Id',
    'Task',
    'Lead',
    'Deadline',
    'Judged by',
    'State',
    'Against the deadline',
    'Standing',
    'Completed on',
    'Evidence',
    'Confirmed',
    'Reached',
    'Target',
    'Last record',
    'Note',
    'Deadline first set',
    'Days late',
    'Why late',
    'Said by',
    'Said on',
    'Programme',
    'As of',
    'Known on',
    'Filters',
    'Row key',
    'Row mark',
  ],
};
