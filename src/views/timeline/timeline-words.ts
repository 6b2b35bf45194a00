import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';

/** The headings and sentences of the timeline; counts and days come ready to be shown. */
export const timelineWords = {
  vi: {
    title: 'Tiến trình thực hiện',
    deadlines: 'Các mốc thời hạn',
    noDays: 'Chưa thời hạn nào có ngày cụ thể.',
    chart: 'Ngày đến hạn',
    summary: (tasks: string, overdue: string, open: string) =>
      `${tasks} nhiệm vụ có ngày đến hạn: quá hạn ${overdue}, còn trong hạn ${open}.`,
    trend: 'Diễn biến',
    trendTitle: 'Hoàn thành và quá hạn qua từng quý',
    trendSummary: (day: string, done: string, overdue: string) =>
      `Đến ngày ${day}: hoàn thành ${done}, quá hạn ${overdue} nhiệm vụ có thời hạn.`,
    completed: 'Đã hoàn thành',
    overdue: 'Quá hạn',
    quarters: 'Theo quý',
    noRecords: 'Chưa có bản ghi tiến độ nào.',
    quarterColumns: ['Quý', 'Đến hạn', 'Đã xong', 'Quá hạn', 'Hoàn thành trong quý', 'Bản ghi'],
    list: 'Nhiệm vụ theo ngày đến hạn',
    listColumns: ['Hạn', 'Địa chỉ', 'Nhiệm vụ', 'Tình trạng'],
    withoutDay: 'Không có ngày đến hạn',
    undatedColumns: ['Thời hạn', 'Số nhiệm vụ', 'Ở đâu'],
    none: 'chưa có thời hạn',
  },
  en: {
    title: 'The course of the programme',
    deadlines: 'Deadlines',
    noDays: 'No deadline has a day yet.',
    chart: 'Days on which tasks are due',
    summary: (tasks: string, overdue: string, open: string) =>
      `${counted(tasks, 'task has a day on which it is due', 'tasks have a day on which they are due')}: ${overdue} overdue, ${open} still in term.`,
    trend: 'Over time',
    trendTitle: 'Completed and overdue, quarter by quarter',
    trendSummary: (day: string, done: string, overdue: string) =>
      `As of ${day}: of the tasks with a deadline, ${done} completed and ${overdue} overdue.`,
    completed: 'Completed',
    overdue: 'Overdue',
    quarters: 'By quarter',
    noRecords: 'Nothing has been recorded yet.',
    quarterColumns: ['Quarter', 'Due', 'Done', 'Overdue', 'Completed in it', 'Records'],
    list: 'Tasks by the day on which they are due',
    listColumns: ['Due', 'Address', 'Task', 'Standing'],
    withoutDay: 'Without a day',
    undatedColumns: ['Deadline', 'Tasks', 'Where'],
    none: 'no deadline yet',
  },
} satisfies Record<Language, object>;
