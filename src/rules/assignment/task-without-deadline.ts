import { countedOf } from '../../plan/assignment.ts';
import { planRule } from '../plan-rule.ts';

/** Every task has a deadline, if only “thường xuyên” (practice: the column “Thời gian hoàn thành”). */
export const taskWithoutDeadline = planRule<{ task: string }>({
  id: 'task-without-deadline',
  group: 'assignment',
  severity: 'info',
  scope: 'unit',
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có thời hạn.`,
    en: `The task ${task} has no deadline.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ chưa có thời hạn.`,
    en: `${count.en} tasks have no deadline.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach((unit) => {
        if (
          unit.task?.deadline === undefined &&
          countedOf(unit).some(({ task }) => task?.deadline === undefined)
        )
          report(unit, 'id', { task: unit.id });
      });
  },
});
