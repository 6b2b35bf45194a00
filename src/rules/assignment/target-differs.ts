import { type Bound, indicatorsOf } from '../../plan/indicator.ts';
import { taskOf } from '../../plan/passage.ts';
import { planRule } from '../plan-rule.ts';
import {
  type CountableTarget,
  findCountableTargets,
  isAsPromised,
} from '../../vietnamese/numbers/countable-targets.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** The indicator in force counts what the wording in force promises. */
export const targetDiffers = planRule<{ task: string; promise: string; target: string }>({
  id: 'target-differs',
  group: 'assignment',
  severity: 'warning',
  scope: 'unit',
  message: ({ task, promise, target }) => ({
    vi: `Nhiệm vụ ${task} có chỉ tiêu ${target}, còn lời văn ghi «${promise}…».`,
    en: `The task ${task} has the target ${target}, but the wording says “${promise}…”.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'countedFigure')) {
        const unit = taskOf(passage);
        if (!unit) continue;
        const indicators = indicatorsOf(unit.task);
        const indicator = indicators.find(hasNumber);
        if (!indicator) continue;
        const promises = findCountableTargets(passage.wording);
        const first = promises[0];
        if (!first) continue;
        if (promises.some((promise) => indicators.some((one) => names(one, promise)))) continue;
        const target = formatBound(indicator, 'vi');
        const field = indicator.target === undefined ? null : 'target';
        report(indicator, field, { task: unit.id, promise: first.raw, target }, { id: unit.id });
      }
  },
});

const hasNumber = (bound: Bound): boolean =>
  bound.target !== undefined ||
  bound['at-least'] !== undefined ||
  bound['at-most'] !== undefined ||
  (bound.between?.length ?? 0) > 0;

/** Whether a number that a bound names is what a wording promises. */
function names(bound: Bound, promise: CountableTarget): boolean {
  const isPromised = (number: number | undefined) => number !== undefined && isAsPromised(promise, number);
  return (
    isPromised(bound.target) ||
    isPromised(bound['at-least']) ||
    isPromised(bound['at-most']) ||
    (bound.between?.some(isPromised) ?? false)
  );
}
