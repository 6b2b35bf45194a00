import { leadsOf, termedIn } from '../../plan/assignment.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';

/** Practice: one body leads a task. What was signed with several leads, or with a class of bodies, is held and told. */
export const severalLeads = planRule<{ leads: number; problem: 'several' | 'class' }>({
  id: 'several-leads',
  group: 'assignment',
  severity: 'info',
  scope: 'unit',
  message: ({ leads, problem }) =>
    problem === 'several'
      ? {
          vi: `Nhiệm vụ có ${leads} cơ quan chủ trì; mỗi cơ quan báo cáo phần của mình.`,
          en: `The task has ${leads} leads; each reports for itself.`,
        }
      : {
          vi: 'Chủ trì là một nhóm cơ quan chưa nêu thành viên; không biết cơ quan nào phải báo cáo.',
          en: 'The lead is a class of bodies whose members are not named; nobody knows who reports.',
        },
  chosenBy: 'problem',
  many: manyByChoice({
    several: (count) => ({
      vi: `${count.vi} nhiệm vụ có nhiều cơ quan chủ trì; mỗi cơ quan báo cáo phần của mình.`,
      en: `${count.en} tasks have several leads; each reports for itself.`,
    }),
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const { index } of plan.programmes)
      index.units.forEach(({ id, given }) => {
        if (!given) return;
        for (const assigned of termedIn(given)) {
          const leads = leadsOf(assigned);
          if (leads.length > 1) report(assigned, 'lead', { leads: leads.length, problem: 'several' }, { id });
          else if (leads.some((lead) => typeof lead !== 'string' && (lead.members ?? []).length === 0))
            report(assigned, 'lead', { leads: 1, problem: 'class' }, { id });
        }
      });
  },
});
