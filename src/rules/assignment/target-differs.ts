import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { wordingOf } from '../../plan/unit.ts';
import { findCountableTargets, isAsPromised } from '../../vietnamese/numbers/countable-targets.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** The indicator in force counts what the wording in force promises. */
export const targetDiffers = planRule<{ task: string; promise: string; target: number }>({
  id: 'target-differs',
  group: 'assignment',
  severity: 'warning',
  message: ({ task, promise, target }) =>
    localise((language) => {
      const number = formatNumber(target, language);
      return language === 'vi'
        ? `Nhiệm vụ ${task} có chỉ tiêu ${number}, còn lời văn ghi «${promise}…».`
        : `The task ${task} has the target ${number}, but the wording says “${promise}…”.`;
    }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of programme.index.tasks) {
        const indicator = unit.task?.indicator;
        const promises = indicator ? findCountableTargets(wordingOf(unit)) : [];
        const [first] = promises;
        if (!indicator || !first || promises.some((promise) => isAsPromised(promise, indicator.target)))
          continue;
        report(
          indicator,
          'target',
          { task: unit.id, promise: first.raw, target: indicator.target },
          { id: unit.id },
        );
      }
  },
});
