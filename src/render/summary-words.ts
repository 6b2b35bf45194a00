import type { Language } from '../locale/localised.ts';

/** The headings and sentences of the summary; counts and days come ready to be shown. */
export const summaryWords = {
  vi: {
    standing: 'Tình hình thực hiện',
    notFollowed: (total: string) =>
      `${total} nhiệm vụ. Chưa thời hạn nào có ngày cụ thể và chưa có bản ghi tiến độ nào, nên chưa tính được hoàn thành và quá hạn.`,
    overdue: (count: string) => `Quá hạn: ${count}`,
    overdueNone: 'Không có nhiệm vụ quá hạn.',
    next: (days: string) => `Sắp đến hạn (${days} ngày tới, ít nhất 5 nhiệm vụ)`,
    nextNone: 'Không còn nhiệm vụ nào có ngày đến hạn phía trước.',
    attention: 'Cần chú ý',
    silent: 'Báo cáo của các cơ quan chủ trì',
    bySection: 'Theo mục',
    section: 'Mục',
    progress: 'Tiến độ theo mục',
    byLead: 'Theo cơ quan chủ trì',
    lead: 'Chủ trì',
    indicators: 'Chỉ tiêu',
    changes: 'Thay đổi của kế hoạch',
    noChanges: (day: string) => `Không ghi nhận thay đổi nào từ sau ngày ${day}.`,
    documents: 'Văn bản được viện dẫn',
    exceptions: 'Ngoại lệ đang áp dụng',
  },
  en: {
    standing: 'Where the tasks stand',
    notFollowed: (total: string) =>
      `${total} tasks. No deadline has a day yet and nothing has been recorded, so what is completed or overdue cannot be counted.`,
    overdue: (count: string) => `Overdue: ${count}`,
    overdueNone: 'No task is overdue.',
    next: (days: string) => `Due next (within ${days} days, at least 5 tasks)`,
    nextNone: 'No task has a day ahead of it on which it is due.',
    attention: 'Wants attention',
    silent: 'Reports by the leads',
    bySection: 'By section',
    section: 'Section',
    progress: 'Progress by section',
    byLead: 'By lead',
    lead: 'Lead',
    indicators: 'Indicators',
    changes: 'Changes of the plan',
    noChanges: (day: string) => `No change is on record since ${day}.`,
    documents: 'Documents cited',
    exceptions: 'Exceptions in force',
  },
} satisfies Record<Language, object>;
