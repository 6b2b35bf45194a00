import { manyByChoice, planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { endSeen, findOddEnds, type OddEnd } from '../../vietnamese/wording/final-marks.ts';

/** Paragraphs and bullets end in one full stop, headings in none. */
export const finalStop = planRule<{ kind: OddEnd['kind']; end: string }>({
  id: 'final-stop',
  group: 'text',
  severity: 'warning',
  scope: 'outline',
  message({ kind, end }) {
    if (kind === 'heading')
      return {
        vi: `Tiêu đề kết thúc bằng dấu chấm («${end}»).`,
        en: `The heading ends in a full stop (“${end}”).`,
      };
    return kind === 'doubled'
      ? { vi: `Cuối lời văn thừa dấu («${end}»).`, en: `The wording ends in one mark too many (“${end}”).` }
      : {
          vi: `Lời văn kết thúc ở «${end}», không có dấu chấm.`,
          en: `The wording ends at “${end}”, without a full stop.`,
        };
  },
  chosenBy: 'kind',
  many: manyByChoice({
    missing: (count) => ({
      vi: `${count.vi} đoạn kết thúc không có dấu chấm.`,
      en: `${count.en} wordings end without a full stop.`,
    }),
    doubled: (count) => ({
      vi: `${count.vi} đoạn thừa dấu ở cuối.`,
      en: `${count.en} wordings end in one mark too many.`,
    }),
    heading: (count) => ({
      vi: `${count.vi} tiêu đề kết thúc bằng dấu chấm.`,
      en: `${count.en} headings end in a full stop.`,
    }),
  }),
  showsMarked: true,
  sees: endSeen,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, kind, end, span } of findOddEnds(programme))
        reportIn(report, passage, span, { kind, end });
  },
});
