import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { breaksSeen, findPageBreaks } from '../../vietnamese/wording/page-breaks.ts';

/** No sentence is cut in two where a page ended. */
export const pageBreakCut = planRule<{ before: string; after: string }>({
  id: 'page-break-cut',
  group: 'text',
  severity: 'warning',
  scope: 'outline',
  message: ({ before, after }) => ({
    vi: `Lời văn dừng ở «…${before}» không có dấu kết thúc, tiếp sau là «${after}…»: có thể một câu bị cắt ở chỗ ngắt trang.`,
    en: `The wording stops at “…${before}” without a final mark, and “${after}…” follows: a sentence may have been cut by a page break.`,
  }),
  many: (count) => ({
    vi: `${count.vi} đoạn dừng không có dấu kết thúc, tiếp sau là chữ nối câu: có thể bị cắt ở chỗ ngắt trang.`,
    en: `${count.en} wordings stop without a final mark and seem to go on in the next: a page break may have cut them.`,
  }),
  showsMarked: true,
  sees: breaksSeen,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { before, after, span, ...place } of findPageBreaks(programme))
        reportIn(report, place, span, { before, after });
  },
});
