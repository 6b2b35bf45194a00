import { planRule } from '../plan-rule.ts';
import { isReason } from '../../plan/reason.ts';

/** An accepted finding has a reason that someone else can weigh. */
export const exceptionReason = planRule<{ rule: string; unit: string; reason: string }>({
  id: 'exception-reason',
  group: 'exceptions',
  severity: 'error',
  scope: 'outline',
  message: ({ rule, unit, reason }) =>
    reason.trim() === ''
      ? {
          vi: `Ngoại lệ của quy tắc ${rule} tại ${unit} không có lý do.`,
          en: `The exception from ${rule} at ${unit} has no reason.`,
        }
      : {
          vi: `Ngoại lệ của quy tắc ${rule} tại ${unit} chỉ ghi «${reason}», chưa phải là lý do.`,
          en: `The exception from ${rule} at ${unit} says only “${reason}”, which is not a reason.`,
        },
  check({ plan }, report) {
    for (const { exceptions } of plan.programmes)
      for (const exception of exceptions) {
        const { rule, unit, reason } = exception;
        if (!isReason(reason)) report(exception, 'reason', { rule, unit, reason });
      }
  },
});
