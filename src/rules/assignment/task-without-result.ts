import { indicatorsOf } from '../../plan/indicator.ts';
import { planRule } from '../plan-rule.ts';

/** Every task, and every result of one, owes a deliverable or a number (practice: the column “Sản phẩm/Kết quả”). */
export const taskWithoutResult = planRule<{ task: string; result: string | null }>({
  id: 'task-without-result',
  group: 'assignment',
  severity: 'info',
  scope: 'unit',
  message: ({ task, result }) =>
    result === null
      ? {
          vi: `Nhiệm vụ ${task} chưa có sản phẩm và chưa có chỉ tiêu.`,
          en: `The task ${task} has neither a deliverable nor an indicator.`,
        }
      : {
          vi: `Kết quả ${result} của nhiệm vụ ${task} chưa có sản phẩm và chưa có chỉ tiêu.`,
          en: `The result ${result} of the task ${task} has neither a deliverable nor an indicator.`,
        },
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ chưa có sản phẩm hoặc chỉ tiêu.`,
    en: `${count.en} tasks have neither a deliverable nor an indicator.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach((unit) => {
        const { id, task } = unit;
        const { results = [] } = task ?? {};
        if (results.length === 0 && task?.deliverable === undefined && indicatorsOf(task).length === 0)
          report(unit, 'id', { task: id, result: null });
        for (const [item, result] of results.entries())
          if (task && result.deliverable === undefined && indicatorsOf(result).length === 0)
            report(task, 'results', { task: id, result: result.id ?? String(item + 1) }, { item, id });
      });
  },
});
