import { indicatorsOf } from '../../plan/indicator.ts';
import { taskOf } from '../../plan/passage.ts';
import { reportIn } from '../../plan/report-in.ts';
import { planRule } from '../plan-rule.ts';
import { findCountableTargets } from '../../vietnamese/numbers/countable-targets.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** A number that the wording promises is also the indicator of the task, so that it can be followed. */
export const targetWithoutIndicator = planRule<{ task: string; promise: string }>({
  id: 'target-without-indicator',
  group: 'assignment',
  severity: 'warning',
  scope: 'unit',
  message: ({ task, promise }) => ({
    vi: `Nhiệm vụ ${task} hứa «${promise}…» mà chưa có chỉ tiêu.`,
    en: `The task ${task} promises “${promise}…” and has no indicator.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ hứa con số mà chưa có chỉ tiêu.`,
    en: `${count.en} tasks promise a number and have no indicator.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'countedFigure')) {
        const unit = taskOf(passage);
        if (!unit || indicatorsOf(unit.task).length > 0) continue;
        for (const { start, end, raw } of findCountableTargets(passage.wording))
          reportIn(report, passage, [start, end], { task: unit.id, promise: raw });
      }
  },
});
