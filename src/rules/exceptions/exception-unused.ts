import { readingRule } from '../../plan/rule.ts';

/** An exception accepts something: one that matches nothing is a finding itself. */
export const exceptionUnused = readingRule({
  id: 'exception-unused',
  group: 'exceptions',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Mỗi ngoại lệ chấp nhận ít nhất một phát hiện.',
      why: 'Khi điều bị phát hiện đã được xử lý, ngoại lệ cũ sẽ che mất lần tái phạm sau; ngoại lệ ghi nhầm mã đơn vị thì chưa bao giờ có tác dụng. Quy tắc bị tắt hoặc bị bỏ qua thì không xét.',
      fix: 'Bỏ ngoại lệ, hoặc sửa «rule» và «unit» cho đúng.',
    },
    en: {
      summary: 'Every exception accepts at least one finding.',
      why: 'Once the finding is settled an old exception would hide its return; one with a mistyped unit never had any effect. Rules that are off or skipped do not count.',
      fix: 'Remove the exception, or correct its “rule” and “unit”.',
    },
  },
  examples: {
    good: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: programme-number, unit: vi-du, reason: Số đã mất trên bản còn lưu. }
`,
        beside: {
          'programme.yaml': `
id: vi-du
fictional: true
type: CTr
symbol: null
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
      },
    ],
    bad: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: programme-number, unit: vi-du, reason: Số đã mất trên bản còn lưu. } # !
  - rule: task-without-lead # !
    unit: mo-lop-tap-huan
    reason: Chờ phân công của Ban Thường vụ.
`,
      },
    ],
  },
});
