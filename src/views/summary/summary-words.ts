import type { Language } from '../../locale/localised.ts';

/** The headings and sentences of the summary; counts and days come ready to be shown. */
export const summaryWords = {
  vi: {
    standing: 'Tình hình thực hiện',
    overdue: (count: string) => `Quá hạn: ${count}`,
    overdueNone: 'Không có nhiệm vụ quá hạn.',
    next: 'Đến hạn tiếp theo',
    moreOverdue: (count: string) => `Danh sách rút gọn: còn ${count} nhiệm vụ quá hạn khác.`,
    moreNext: (count: string) => `Danh sách rút gọn: còn ${count} nhiệm vụ đến hạn sau đó.`,
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
    steps: {
      lead: 'Giao cơ quan chủ trì: cthd task <địa chỉ> --lead <cơ quan>.',
      deadline: 'Ghi thời hạn đã có văn bản xác định: cthd task <địa chỉ> --deadline <thời hạn>.',
      record:
        'Ghi tiến độ đầu tiên: cthd record <địa chỉ> <trạng thái>, hoặc nhiều nhiệm vụ một lần: cthd record --from <bảng>.',
    },
  },
  en: {
    standing: 'Where the tasks stand',
    overdue: (count: string) => `Overdue: ${count}`,
    overdueNone: 'No task is overdue.',
    next: 'Due next',
    moreOverdue: (count: string) => `The list is shortened: ${count} more are overdue.`,
    moreNext: (count: string) => `The list is shortened: ${count} more are due after these.`,
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
    steps: {
      lead: 'Name the lead: cthd task <address> --lead <body>.',
      deadline: 'Enter deadlines that a document sets: cthd task <address> --deadline <deadline>.',
      record:
        'Record the first progress: cthd record <address> <state>, or many tasks at once: cthd record --from <table>.',
    },
  },
} satisfies Record<Language, object>;
