import type { Localised } from '../locale/localised.ts';

/** The heads of the tables that stand for charts. */
export const chartWords = {
  vi: {
    name: 'Nội dung',
    count: 'Số lượng',
    share: 'Tỷ trọng',
    done: 'Đã hoàn thành',
    reached: 'Kết quả',
    target: 'Mục tiêu',
    ofTarget: 'So với mục tiêu',
    date: 'Ngày',
    moment: 'Thời điểm',
  },
  en: {
    name: 'Item',
    count: 'Count',
    share: 'Share',
    done: 'Completed',
    reached: 'Result',
    target: 'Target',
    ofTarget: 'Of the target',
    date: 'Date',
    moment: 'Time',
  },
} satisfies Localised<object>;
