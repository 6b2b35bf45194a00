import { countedOf } from '../../plan/assignment.ts';
import { planRule } from '../plan-rule.ts';

/** Every task has exactly one lead (practice: the column “Cơ quan chủ trì”). */
export const taskWithoutLead = planRule<{ task: string }>({
  id: 'task-without-lead',
  group: 'assignment',
  severity: 'info',
  scope: 'unit',
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có cơ quan chủ trì.`,
    en: `The task ${task} has no lead.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ chưa có cơ quan chủ trì.`,
    en: `${count.en} tasks have no lead.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach((unit) => {
        if (unit.task?.lead === undefined && countedOf(unit).some(({ task }) => task?.lead === undefined))
          report(unit, 'id', { task: unit.id });
      });
  },
});
