import type { EditorPlan } from './editor-plan.ts';
import type { Offered } from './offered.ts';

/** The forms of a deadline as commands write them, filled in for the year of the day. */
export function deadlineForms({ asOf, language }: Pick<EditorPlan, 'asOf' | 'language'>): Offered[] {
  const year = asOf.slice(0, 4);
  const forms: readonly (readonly [value: string, vi: string, en: string])[] = [
    [`{ date: ${year}-12-31 }`, 'một ngày', 'a day'],
    [`{ month: ${year}-12 }`, 'một tháng', 'a month'],
    [`{ quarter: ${year}-Q4 }`, 'một quý', 'a quarter'],
    [`{ year: ${year} }`, 'một năm', 'a year'],
    [`{ from: ${year}, to: ${Number(year) + 4} }`, 'một khoảng thời gian', 'a period'],
    ['{ standing: true }', 'thường xuyên', 'standing'],
    ['{ yearly: true }', 'hằng năm', 'every year'],
    ['{ yearly: true, by: 12-10 }', 'hằng năm, trước một ngày', 'every year, by a day'],
    ['{ every: quarter }', 'hằng quý', 'every quarter'],
    ['{ event: "…" }', 'đến một sự kiện', 'until an event'],
    ['{ plan: "…" }', 'theo một kế hoạch khác', 'as another plan says'],
    ['{ printed: "…" }', 'chỉ có chữ trong văn bản', 'the printed words only'],
  ];
  return forms.map(([value, vi, en]) => ({ value, words: language === 'vi' ? vi : en }));
}
