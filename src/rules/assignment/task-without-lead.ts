import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';

/** Every task has exactly one lead (practice: the column “Cơ quan chủ trì”). */
export const taskWithoutLead = planRule<{ task: string }>({
  id: 'task-without-lead',
  group: 'assignment',
  severity: 'info',
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có cơ quan chủ trì.`,
    en: `The task ${task} has no lead.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme))
        if (unit.task?.lead === undefined) report(unit, 'id', { task: unit.id });
  },
});
