import { readingRule } from '../../plan/rule.ts';

/** Exceptions and settings name rules that exist. */
export const unknownRule = readingRule({
  id: 'unknown-rule',
  group: 'exceptions',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Tên quy tắc trong exceptions.yaml và trong mục «lint» của programme.yaml phải có thật.',
      why: 'Ngoại lệ hoặc mức độ ghi cho một tên gõ nhầm thì không có tác dụng nào.',
      fix: 'Sửa tên theo gợi ý; «cthd explain» liệt kê mọi quy tắc.',
    },
    en: {
      summary: 'The rules named in exceptions.yaml and under “lint” in programme.yaml must exist.',
      why: 'An exception or a level for a mistyped name has no effect.',
      fix: 'Correct the name as suggested; “cthd explain” lists all rules.',
    },
  },
  examples: {
    good: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: filing-line, unit: vi-du, reason: Nguyên văn bản đã ban hành. }
`,
      },
    ],
    bad: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: filling-line, unit: vi-du, reason: Nguyên văn bản đã ban hành. } # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
fictional: true
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
lint:
  rules:
    filing-line: warning
    task-without-leads: 'off' # !
`,
      },
    ],
  },
});
