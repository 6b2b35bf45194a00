import type { ProgressLog } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';
import { noTask } from '../../progress/records/record-words.ts';

/** Progress is recorded of tasks only. */
export const recordTask = planRule<{ id: string; address: string }>({
  id: 'record-task',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: (task) => noTask(task),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const units = programme.index.byId;
      for (const log of programme.progress) {
        const unit = units.get(log.unit);
        if (!unit || unit.isTask || unit.repealed !== undefined) continue;
        const { id, address } = unit;
        report<ProgressLog>(log, null, { id, address }, { id });
      }
    }
  },
});
