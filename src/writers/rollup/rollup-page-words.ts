import type { Localised } from '../../locale/localised.ts';

/** The words of the page of many programmes, beside those of its tables. */
export const rollupPageWords = {
  vi: {
    search: 'Tìm chương trình, cơ quan',
    found: '{shown} trong {all} chương trình',
    more: 'Hiện thêm {count}',
    days: 'chậm {days} ngày',
    noTasks: 'Không có việc quá hạn.',
    overdue: 'Quá hạn ({count})',
    'due-soon': 'Sắp đến hạn ({count})',
    'in-term': 'Trong hạn ({count})',
    'no-deadline': 'Không có thời hạn, thường xuyên ({count})',
    late: 'Hoàn thành quá hạn ({count})',
    'on-time': 'Hoàn thành đúng hạn ({count})',
    onlyLongest: 'Trang này chỉ có việc chậm nhất của mỗi chương trình.',
    noScript:
      'Bảng trên cộng theo cơ quan cấp trên; muốn mở đến từng chương trình và từng việc, hãy cho phép trang chạy tập lệnh (JavaScript).',
  },
  en: {
    search: 'Find a programme or a body',
    found: '{shown} of {all} programmes',
    more: 'Show {count} more',
    days: '{days} days late',
    noTasks: 'Nothing is overdue.',
    overdue: 'Overdue ({count})',
    'due-soon': 'Due soon ({count})',
    'in-term': 'In term ({count})',
    'no-deadline': 'Without a deadline, standing ({count})',
    late: 'Completed late ({count})',
    'on-time': 'Completed on time ({count})',
    onlyLongest: 'This page holds only the longest overdue task of each programme.',
    noScript:
      'The table above adds up by the body above; to open programmes and tasks, let the page run its script (JavaScript).',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

export type RollupPageWords = (typeof rollupPageWords)['vi'];
