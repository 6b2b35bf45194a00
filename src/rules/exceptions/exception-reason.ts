import { planRule } from '../../plan/rule.ts';
import { isReason } from '../../plan/reason.ts';

/** An accepted finding has a reason that someone else can weigh. */
export const exceptionReason = planRule<{ rule: string; unit: string; reason: string }>({
  id: 'exception-reason',
  group: 'exceptions',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mỗi ngoại lệ có lý do.',
      why: 'Ngoại lệ được đếm và in trong mọi báo cáo; không có lý do thì người sau không biết vì sao phát hiện được chấp nhận. Ngoại lệ không có lý do thì không có tác dụng.',
      fix: 'Ghi lý do thành câu, ví dụ «Nguyên văn bản đã ban hành; chờ đính chính»; chưa có lý do thì bỏ ngoại lệ.',
    },
    en: {
      summary: 'Every exception has a reason.',
      why: 'Exceptions are counted and printed in every report; without a reason nobody can tell later why the finding was accepted. An exception without a reason has no effect.',
      fix: 'Say why in a sentence, for instance “As issued; awaits a correction”; without a reason remove the exception.',
    },
  },
  examples: {
    good: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: programme-ending, unit: mo-lop, reason: Nguyên văn bản đã ban hành. }
`,
      },
    ],
    bad: [
      {
        file: 'exceptions.yaml',
        yaml: `
exceptions:
  - { rule: programme-ending, unit: mo-lop, reason: '' } # !
  - rule: programme-number
    unit: vi-du
    reason: TODO # !
  - { rule: programme-date, unit: vi-du, reason: '...' } # !
  - { rule: filing-line, unit: vi-du, reason: sẽ bổ sung } # !
`,
      },
    ],
  },
  message: ({ rule, unit, reason }) =>
    reason.trim() === ''
      ? {
          vi: `Ngoại lệ của quy tắc ${rule} tại ${unit} không có lý do.`,
          en: `The exception from ${rule} at ${unit} has no reason.`,
        }
      : {
          vi: `Ngoại lệ của quy tắc ${rule} tại ${unit} chỉ ghi «${reason}», chưa phải là lý do.`,
          en: `The exception from ${rule} at ${unit} says only “${reason}”, which is no reason.`,
        },
  check({ plan }, report) {
    for (const { exceptions } of plan.programmes)
      for (const exception of exceptions) {
        const { rule, unit, reason } = exception;
        if (!isReason(reason)) report(exception, 'reason', { rule, unit, reason });
      }
  },
});
