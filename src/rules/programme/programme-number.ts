import { planRule } from '../../plan/rule.ts';

/** An official document bears its own number and symbol; where the surviving copy lost them, that is said. */
export const programmeNumber = planRule<{ programme: string }>({
  id: 'programme-number',
  group: 'programme',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Chương trình có số, ký hiệu của chính mình.',
      why: 'Số và ký hiệu cho biết văn bản nào đang được thực hiện và sửa đổi; bản còn lưu bị mất thì phải tra lại ở văn thư.',
      fix: 'Tra sổ văn thư rồi ghi vào «symbol»; chưa tra được thì để null, không suy đoán.',
    },
    en: {
      summary: 'A programme bears its own number and symbol.',
      why: 'Number and symbol say which document is carried out and amended; where the surviving copy lost it the registry has to be asked.',
      fix: 'Look it up in the registry and enter it under “symbol”; until then leave null and do not guess.',
    },
  },
  examples: {
    good: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
    bad: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: null # !
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
  },
  message: ({ programme }) => ({
    vi: `Chưa biết số, ký hiệu của chương trình ${programme}.`,
    en: `The number and symbol of the programme ${programme} are unknown.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      if (programme.symbol === null) report(programme, 'symbol', { programme: programme.id });
  },
});
