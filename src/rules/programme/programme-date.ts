import { planRule } from '../../plan/rule.ts';

/** An official document bears its own date; where the surviving copy lost it, that is said. */
export const programmeDate = planRule<{ programme: string }>({
  id: 'programme-date',
  group: 'programme',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Chương trình có ngày ban hành của chính mình.',
      why: 'Ngày ban hành định nhiệm kỳ, thời hạn và căn cứ đang áp dụng; bản còn lưu bị mất thì phải tra lại ở văn thư.',
      fix: 'Tra sổ văn thư rồi ghi vào «date»; chưa tra được thì để null, không suy đoán.',
    },
    en: {
      summary: 'A programme bears its own date.',
      why: 'The date fixes the term, the deadlines and the grounds in force; where the surviving copy lost it the registry has to be asked.',
      fix: 'Look it up in the registry and enter it under “date”; until then leave null and do not guess.',
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
symbol: 02-CTr/BTC
date: null # !
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
    vi: `Chưa biết ngày ban hành của chương trình ${programme}.`,
    en: `The date of the programme ${programme} is unknown.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      if (programme.date === null) report(programme, 'date', { programme: programme.id });
  },
});
