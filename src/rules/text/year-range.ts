import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findOddYearRanges } from '../../vietnamese/dates/year-ranges.ts';

/** Ranges of years are written with a hyphen between blanks. */
export const yearRange = planRule<{ written: string; expected: string }>({
  id: 'year-range',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Khoảng năm viết «2021 - 2025», gạch nối có dấu cách hai bên.',
      why: '94 % khoảng năm trong các văn bản công báo được đếm viết như vậy, không văn bản nào dùng gạch ngang dài; viết thống nhất thì tìm được mọi chỗ nói về một nhiệm kỳ.',
      fix: 'Viết lại khoảng năm theo dạng mà thông báo nêu; lời văn đã ban hành thì giữ nguyên và ghi ngoại lệ.',
    },
    en: {
      summary: 'A range of years is written “2021 - 2025”, a hyphen between blanks.',
      why: 'So are 94 % of the ranges in the gazette texts that were counted, none with a dash; written alike, all places that speak of a term can be found.',
      fix: 'Write the range as the message has it; leave a text that has been issued as it is and record an exception.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: Nhiệm kỳ 2020 - 2025
    text: Nghị quyết số 15/2020-2021/NQ-BTC ngày 24-11-2023 về đời sống chính trị - xã hội, điện thoại 0243-2020-2021.
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: Nhiệm kỳ 2025-2030 # !
    text: >-
      Định hướng 2021 – 2030 # !
      và kế hoạch 2021 -2025. # !
`,
      },
    ],
  },
  message: ({ written, expected }) => ({
    vi: `Khoảng năm «${written}» không theo dạng «${expected}».`,
    en: `The range of years “${written}” is not in the form “${expected}”.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { node, field, wording, id } of passagesOf(programme))
        for (const { written, expected, span } of findOddYearRanges(wording).slice(0, placeLimit))
          report(node, field, { written, expected }, { span, id });
  },
});
