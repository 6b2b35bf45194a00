import { planRule } from '../plan-rule.ts';

/** Every task owes a deliverable or a number (practice: the column “Sản phẩm/Kết quả”). */
export const taskWithoutResult = planRule<{ task: string }>({
  id: 'task-without-result',
  group: 'assignment',
  severity: 'info',
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có sản phẩm và chưa có chỉ tiêu.`,
    en: `The task ${task} has neither a deliverable nor an indicator.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ chưa có sản phẩm hoặc chỉ tiêu.`,
    en: `${count.en} tasks have neither a deliverable nor an indicator.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of programme.index.tasks)
        if (unit.task?.deliverable === undefined && unit.task?.indicator === undefined)
          report(unit, 'id', { task: unit.id });
  },
});
