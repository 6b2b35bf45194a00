import { leadBodiesOf } from '../../plan/assignment.ts';
import { planRule } from '../plan-rule.ts';

/** A body has one part in a task: it leads or it co-operates. */
export const leadAlsoCooperates = planRule<{ body: string; problem: 'lead' | 'doubled' }>({
  id: 'lead-also-cooperates',
  group: 'assignment',
  severity: 'error',
  message: ({ body, problem }) =>
    problem === 'lead'
      ? {
          vi: `«${body}» đã là cơ quan chủ trì của nhiệm vụ này, không đồng thời là cơ quan phối hợp.`,
          en: `“${body}” already leads this task and does not co-operate as well.`,
        }
      : {
          vi: `«${body}» đã có trong danh sách cơ quan phối hợp của nhiệm vụ này.`,
          en: `“${body}” is already among the co-operating bodies of this task.`,
        },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { id, task } of programme.index.tasks) {
        if (!task) continue;
        const leads = new Set(leadBodiesOf(task));
        const seen = new Set<string>();
        for (const [item, party] of (task.with ?? []).entries()) {
          const body = typeof party === 'string' ? party : party.class;
          if (leads.has(body)) report(task, 'with', { body, problem: 'lead' }, { item, id });
          else if (seen.has(body)) report(task, 'with', { body, problem: 'doubled' }, { item, id });
          seen.add(body);
        }
      }
  },
});
