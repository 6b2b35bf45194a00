import { leadBodiesOf } from '../../plan/assignment.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';

/** A body has one part in a task: it leads or it co-operates. */
export const leadAlsoCooperates = planRule<{ body: string; problem: 'lead' | 'doubled' }>({
  id: 'lead-also-cooperates',
  group: 'assignment',
  severity: 'error',
  scope: 'unit',
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
  chosenBy: 'problem',
  many: manyByChoice({
    lead: (count) => ({
      vi: `${count.vi} cơ quan phối hợp đã là cơ quan chủ trì của cùng nhiệm vụ.`,
      en: `${count.en} co-operating bodies already lead the same task.`,
    }),
    doubled: (count) => ({
      vi: `${count.vi} cơ quan được ghi hai lần trong danh sách phối hợp của một nhiệm vụ.`,
      en: `${count.en} bodies are named twice among the co-operating bodies of a task.`,
    }),
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach(({ id, task }) => {
        if (!task?.with) return;
        const bodies = task.with.map((party) => (typeof party === 'string' ? party : party.class));
        const leads = leadBodiesOf(task);
        if (bodies.length === 1 && leads.length === 1 && bodies[0] !== leads[0]) return;
        const leading = new Set(leads);
        const seen = new Set<string>();
        for (const [item, body] of bodies.entries()) {
          if (leading.has(body)) report(task, 'with', { body, problem: 'lead' }, { item, id });
          else if (seen.has(body)) report(task, 'with', { body, problem: 'doubled' }, { item, id });
          seen.add(body);
        }
      });
  },
});
