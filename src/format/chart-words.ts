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
    date: 'Ngày',
    moment: 'Thời điểm',
    figures: 'Số liệu',
    today: (day: string) => `tính đến ${day}`,
  },
  en: {
    name: 'Item',
    count: 'Count',
    share: 'Share',
    done: 'Completed',
    reached: 'Result',
    target: 'Target',
    date: 'Date',
    moment: 'Time',
    figures: 'Figures',
    today: (day: string) => `as of ${day}`,
  },
} satisfies Localised<object>;
