import { planRule } from '../../plan/rule.ts';
import { findNameVariants } from '../../vietnamese/wording/find-name-variants.ts';

/** The name of a body has the capitals that the register gives it. */
export const nameVariants = planRule<{ written: string; registered: string }>({
  id: 'name-variants',
  group: 'text',
  severity: 'info',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Tên tổ chức viết hoa như trong organisations.yaml.',
      why: 'Cùng một tổ chức mà lúc viết «Liên hiệp Hội», lúc viết «Liên hiệp hội» thì người đọc có thể hiểu là hai tổ chức. Chữ thường ở đầu («đảng đoàn», «hội thành viên») có thể là danh từ chung, nên chỉ báo khi chính chương trình viết cả hai cách.',
      fix: 'Viết theo sổ; nếu cách viết kia cũng đúng (tên một loại hình tổ chức), ghi thêm vào organisations.yaml; lời văn đã ban hành thì giữ nguyên và ghi ngoại lệ.',
    },
    en: {
      summary: 'The name of a body has the capitals that organisations.yaml gives it.',
      why: 'Where one body is “Liên hiệp Hội” here and “Liên hiệp hội” there, readers may take it for two. A small first letter (“đảng đoàn”, “hội thành viên”) can be a common noun, so it is reported only where the programme itself writes both.',
      fix: 'Write it as registered; if the other spelling is right too (a kind of body), enter it in organisations.yaml; leave a text that has been issued as it is and record an exception.',
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
    heading: NHIỆM VỤ CỦA BAN TỔ CHỨC HỘI VÍ DỤ
    text: Đảng đoàn Hội Ví dụ giúp các đảng đoàn khác; mỗi đơn vị có một văn phòng. Đảng đoàn báo cáo Hội Ví dụ.
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ, names: [Văn phòng] }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức] }
  - { id: dang-doan, name: Đảng đoàn Hội Ví dụ, names: [Đảng đoàn] }
  - { id: cac-dang-doan, name: đảng đoàn }
`,
        },
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
    heading: Trách nhiệm của Văn phòng Hội ví dụ # !
    text: >-
      Ban tổ chức Hội Ví dụ chủ trì; # !
      Ban Tổ chức báo cáo Văn phòng Hội Ví dụ,
      và ban tổ chức theo dõi. # !
`,
      },
    ],
  },
  message: ({ written, registered }) => ({
    vi: `Tên «${written}» viết hoa khác với «${registered}» trong organisations.yaml.`,
    en: `The name “${written}” has other capitals than “${registered}” in organisations.yaml.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, written, registered, span } of findNameVariants(programme, plan.organisations))
        report(passage.node, passage.field, { written, registered }, { span, id: passage.id });
  },
});
