import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Counts } from '../../progress/states/counts.ts';

type StatusCell = 'completedOnTime' | 'completedLate' | 'openInTerm' | 'openOverdue' | 'noDeadline';

/** The cells of the official count in their order, with the words of the table and of a column's head. */
export const cellWords: readonly {
  readonly cell: StatusCell & keyof Counts;
  readonly row: Localised;
  readonly head: Localised;
}[] = [
  {
    cell: 'completedOnTime',
    row: { vi: 'Hoàn thành đúng hạn', en: 'Completed on time' },
    head: { vi: 'Xong đúng hạn', en: 'Done on time' },
  },
  {
    cell: 'completedLate',
    row: { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
    head: { vi: 'Xong quá hạn', en: 'Done late' },
  },
  {
    cell: 'openInTerm',
    row: { vi: 'Chưa hoàn thành, trong hạn', en: 'Not completed, in term' },
    head: { vi: 'Chưa xong, trong hạn', en: 'Open, in term' },
  },
  {
    cell: 'openOverdue',
    row: { vi: 'Chưa hoàn thành, quá hạn', en: 'Not completed, overdue' },
    head: { vi: 'Chưa xong, quá hạn', en: 'Open, overdue' },
  },
  {
    cell: 'noDeadline',
    row: { vi: 'Không có thời hạn, thường xuyên', en: 'No deadline, standing' },
    head: { vi: 'Không hạn', en: 'No deadline' },
  },
];

/** Every sentence of a status; counts come ready to be shown. */
export const statusWords = {
  vi: {
    title: 'Tình hình thực hiện nhiệm vụ',
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    asOf: (day: string) => `Tính đến ngày ${day}.`,
    knownOn: (day: string) => `Theo những gì đã ghi đến hết ngày ${day}.`,
    filters: (words: string) => `Chỉ gồm: ${words}.`,
    count: ['Tình trạng', 'Số nhiệm vụ'],
    total: 'Tổng số',
    rate: (done: string, due: string, rate: string) =>
      `Tỷ lệ hoàn thành: ${done}/${due} nhiệm vụ đến hạn (${rate}).`,
    noRate: 'Tỷ lệ hoàn thành: chưa có nhiệm vụ nào đến hạn.',
    noDeadlineCompleted: (count: string) =>
      `Trong số không có thời hạn, thường xuyên: ${count} đã hoàn thành.`,
    unproven: (count: string) => `Chưa có minh chứng: ${count}, được tính là chưa hoàn thành.`,
    discontinued: (count: string) => `Ngoài tổng số: ${count} nhiệm vụ dừng thực hiện.`,
    carriedOver: (count: string) => `Ngoài tổng số: ${count} nhiệm vụ chuyển tiếp sang chương trình sau.`,
    notInForce: (count: string) => `Ngoài tổng số: ${count} nhiệm vụ chưa có hiệu lực.`,
    bySection: 'Theo mục',
    section: 'Mục',
    byLead: 'Theo cơ quan chủ trì',
    lead: 'Chủ trì',
    noLead: 'chưa có cơ quan chủ trì',
    missing: (period: string, from: string, to: string) =>
      `Chưa báo cáo ${period} (từ ngày ${from} đến ngày ${to})`,
    missingNone: 'Không có cơ quan chủ trì nào thiếu báo cáo.',
    missingLead: (lead: string, silent: string, owed: string) =>
      `${lead}: thiếu báo cáo về ${silent}/${owed} nhiệm vụ`,
    notAPeriod: (name: string) => `Chương trình không quy định báo cáo ${name}.`,
    openPeriod: 'Kỳ báo cáo chưa kết thúc.',
    silentColumns: ['Cơ quan chủ trì', 'Chưa báo cáo', 'Phải báo cáo', 'Lần báo cáo gần nhất'],
    missingColumns: ['Địa chỉ', 'Nhiệm vụ', 'Trạng thái gần nhất', 'Ngày', 'Số ngày'],
    never: 'chưa có báo cáo nào',
    overdue: 'Quá hạn',
    overdueNone: 'Không có nhiệm vụ quá hạn.',
    dueSoon: (days: string) => `Đến hạn trong ${days} ngày tới`,
    dueSoonNone: 'Không có nhiệm vụ sắp đến hạn.',
    dueColumns: ['Hạn', 'Địa chỉ', 'Nhiệm vụ', 'Chủ trì', 'Trạng thái'],
    moved: (deadline: string, isWords: boolean) => `${isWords ? 'nay' : 'nay là'} ${deadline}`,
    extended: (deadline: string) => `đã gia hạn đến ${deadline}`,
    withoutEvidence: 'Báo hoàn thành, chưa có minh chứng',
    awaiting: 'Chờ xác nhận',
    shortColumns: ['Địa chỉ', 'Nhiệm vụ', 'Chủ trì', 'Ngày báo'],
    indicators: 'Chỉ tiêu',
    indicatorColumns: ['Chỉ tiêu', 'Đạt', 'Tỷ lệ', 'Kết luận'],
    met: 'đạt',
    notMet: 'chưa đạt',
    tasks: 'Danh sách nhiệm vụ',
    tasksNone: 'Không có nhiệm vụ nào.',
    taskColumns: ['Địa chỉ', 'Nhiệm vụ', 'Thời hạn', 'Tình trạng'],
    noEvidence: 'chưa có minh chứng',
    confirmed: 'đã xác nhận',
  },
  en: {
    title: 'Where the tasks stand',
    fictional: 'A fictional example, not a real document.',
    asOf: (day: string) => `As of ${day}.`,
    knownOn: (day: string) => `As recorded by the end of ${day}.`,
    filters: (words: string) => `Only: ${words}.`,
    count: ['Standing', 'Tasks'],
    total: 'Total',
    rate: (done: string, due: string, rate: string) =>
      `Completion rate: ${done} of ${counted(due, 'task')} due (${rate}).`,
    noRate: 'Completion rate: no task is due yet.',
    noDeadlineCompleted: (count: string) => `Of those without a deadline: ${count} completed.`,
    unproven: (count: string) => `Without evidence: ${count}, counted as not completed.`,
    discontinued: (count: string) => `Outside the total: ${count} discontinued.`,
    carriedOver: (count: string) => `Outside the total: ${count} carried over into the next programme.`,
    notInForce: (count: string) => `Outside the total: ${count} not in force yet.`,
    bySection: 'By section',
    section: 'Section',
    byLead: 'By lead',
    lead: 'Lead',
    noLead: 'no lead yet',
    missing: (period: string, from: string, to: string) => `No report for ${period} (${from} to ${to})`,
    missingNone: 'No lead owes a report.',
    missingLead: (lead: string, silent: string, owed: string) =>
      `${lead}: no report on ${silent} of ${counted(owed, 'task')}`,
    notAPeriod: (name: string) => `The programme asks for no reports on ${name}.`,
    openPeriod: 'The period has not ended yet.',
    silentColumns: ['Lead', 'Not given', 'Owed', 'Last report'],
    missingColumns: ['Address', 'Task', 'Last state', 'Date', 'Days'],
    never: 'never reported',
    overdue: 'Overdue',
    overdueNone: 'No task is overdue.',
    dueSoon: (days: string) => `Due within ${counted(days, 'day')}`,
    dueSoonNone: 'No task is due soon.',
    dueColumns: ['Due', 'Address', 'Task', 'Lead', 'State'],
    moved: (deadline: string, _: boolean) => `now ${deadline}`,
    extended: (deadline: string) => `extended to ${deadline}`,
    withoutEvidence: 'Reported as completed, without evidence',
    awaiting: 'Awaiting confirmation',
    shortColumns: ['Address', 'Task', 'Lead', 'Reported'],
    indicators: 'Indicators',
    indicatorColumns: ['Indicator', 'Reached', 'Rate', 'Result'],
    met: 'met',
    notMet: 'not met',
    tasks: 'Tasks',
    tasksNone: 'There are no tasks.',
    taskColumns: ['Address', 'Task', 'Deadline', 'Standing'],
    noEvidence: 'no evidence',
    confirmed: 'confirmed',
  },
} satisfies Localised<object>;
