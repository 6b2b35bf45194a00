import { type Bound, indicatorsOf } from '../../plan/indicator.ts';
import { planRule } from '../plan-rule.ts';
import { wordingOf } from '../../plan/unit.ts';
import { findCountableTargets, isAsPromised } from '../../vietnamese/numbers/countable-targets.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';

/** The indicator in force counts what the wording in force promises. */
export const targetDiffers = planRule<{ task: string; promise: string; target: string }>({
  id: 'target-differs',
  group: 'assignment',
  severity: 'warning',
  scope: 'file',
  message: ({ task, promise, target }) => ({
    vi: `Nhiệm vụ ${task} có chỉ tiêu ${target}, còn lời văn ghi «${promise}…».`,
    en: `The task ${task} has the target ${target}, but the wording says “${promise}…”.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of programme.index.tasks) {
        const counted = indicatorsOf(unit.task).filter((one) => numbersOf(one).length > 0);
        const [indicator] = counted;
        const promises = indicator ? findCountableTargets(wordingOf(unit)) : [];
        const [first] = promises;
        const isPromised = counted.some((one) =>
          numbersOf(one).some((target) => promises.some((promise) => isAsPromised(promise, target))),
        );
        if (!indicator || !first || isPromised) continue;
        const target = formatBound(indicator, 'vi');
        const field = indicator.target === undefined ? null : 'target';
        report(indicator, field, { task: unit.id, promise: first.raw, target }, { id: unit.id });
      }
  },
});

/** The numbers that a bound names. */
const numbersOf = ({ target, between = [], ...rest }: Bound): number[] =>
  [target, rest['at-least'], rest['at-most'], ...between].flatMap((one) => one ?? []);
