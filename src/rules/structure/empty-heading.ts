import { planRule } from '../../plan/rule.ts';
import { allUnits } from '../../plan/unit.ts';

/** A heading opens something. */
export const emptyHeading = planRule<{ heading: string }>({
  id: 'empty-heading',
  group: 'structure',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Dưới một tiêu đề phải có đơn vị.',
      why: 'Tiêu đề không có nội dung bên dưới thường là dấu hiệu sót một đoạn khi nhập văn bản, hoặc một câu trọn vẹn bị ghi nhầm là tiêu đề.',
      fix: 'Nhập các đơn vị bên dưới; nếu dòng đó là một câu trọn vẹn, ghi vào «text».',
    },
    en: {
      summary: 'There are units under a heading.',
      why: 'A heading with nothing under it mostly means that a stretch was missed when the text was entered, or that a full sentence was taken for a heading.',
      fix: 'Enter the units below; where the line is a full sentence, put it under “text”.',
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
    heading: MỤC ĐÍCH
    units:
      - { id: cu-the-hoa, kind: section, number: '1', text: Cụ thể hóa nghị quyết. }
      - { id: da-bo, kind: section, number: '2', heading: Mục đã bãi bỏ, repealed: 2024-nq45 }
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
    heading: MỤC ĐÍCH
    units:
      - { id: cu-the-hoa, kind: section, number: '1', heading: Cụ thể hóa nghị quyết } # !
`,
      },
    ],
  },
  message: ({ heading }) => ({
    vi: `Dưới tiêu đề «${heading}» không có đơn vị nào.`,
    en: `There is nothing under the heading “${heading}”.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of allUnits(programme)) {
        const { heading, text, units, repealed } = unit;
        if (heading !== undefined && text === undefined && units.length === 0 && repealed === undefined)
          report(unit, 'heading', { heading });
      }
  },
});
