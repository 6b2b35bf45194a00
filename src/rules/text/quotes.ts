import { manyByChoice, planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findStraightQuotes, findUnbalancedQuotes } from '../../vietnamese/wording/quotation-marks.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** Quotations are set between “ and ”, each with its counterpart. */
export const quotes = planRule<{ kind: 'straight' | 'unopened' | 'unclosed'; words: string }>({
  id: 'quotes',
  group: 'text',
  severity: 'warning',
  scope: 'unit',
  message({ kind, words }) {
    if (kind === 'straight')
      return {
        vi: `${words} dùng dấu nháy thẳng; lời trích đặt trong “ và ”.`,
        en: `${words} has straight quotation marks; a quotation is set between “ and ”.`,
      };
    return kind === 'unclosed'
      ? { vi: `Dấu “ trước «${words}» không có dấu ” đóng.`, en: `The “ before «${words}» has no closing ”.` }
      : { vi: `Dấu ” sau «${words}» không có dấu “ mở.`, en: `The ” after «${words}» has no opening “.` };
  },
  chosenBy: 'kind',
  many: manyByChoice({
    straight: (count) => ({
      vi: `${count.vi} lời trích dùng dấu nháy thẳng; lời trích đặt trong “ và ”.`,
      en: `${count.en} quotations have straight quotation marks; a quotation is set between “ and ”.`,
    }),
    unclosed: (count) => ({
      vi: `${count.vi} dấu “ không có dấu ” đóng.`,
      en: `${count.en} marks “ have no closing ”.`,
    }),
    unopened: (count) => ({
      vi: `${count.vi} dấu ” không có dấu “ mở.`,
      en: `${count.en} marks ” have no opening “.`,
    }),
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'quotationMark')) {
        for (const { text, span } of findStraightQuotes(passage.wording)) {
          const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
          reportIn(report, passage, span, { kind: 'straight', words });
        }
        for (const { text, span } of findUnbalancedQuotes(passage.wording)) {
          const isOpening = text === '“';
          const words = isOpening
            ? passage.wording
                .slice(span[1], span[1] + 60)
                .split(/\s+/)
                .slice(0, 3)
                .join(' ')
            : passage.wording
                .slice(Math.max(0, span[0] - 60), span[0])
                .split(/\s+/)
                .slice(-3)
                .join(' ');
          reportIn(report, passage, span, { kind: isOpening ? 'unclosed' : 'unopened', words });
        }
      }
  },
});
