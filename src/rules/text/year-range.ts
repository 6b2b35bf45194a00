import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findOddYearRanges } from '../../vietnamese/dates/year-ranges.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** Ranges of years are written with a hyphen between spaces. */
export const yearRange = planRule<{ written: string; expected: string }>({
  id: 'year-range',
  group: 'text',
  severity: 'warning',
  scope: 'unit',
  message: ({ written, expected }) => ({
    vi: `Khoảng năm «${written}» không theo dạng «${expected}».`,
    en: `The range of years “${written}” is not in the form “${expected}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} khoảng năm không theo dạng «2021 - 2030».`,
    en: `${count.en} ranges of years are not in the form “2021 - 2030”.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'oddRange'))
        for (const { written, expected, span } of findOddYearRanges(passage.wording).slice(0, placeLimit))
          reportIn(report, passage, span, { written, expected });
  },
});
