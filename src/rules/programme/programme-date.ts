import { paperOf } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';

/** An official document bears its own date; where the surviving copy lost it, that is said. */
export const programmeDate = planRule<{ programme: string }>({
  id: 'programme-date',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  message: ({ programme }) => ({
    vi: `Chưa biết ngày ban hành của chương trình ${programme}.`,
    en: `The date of the programme ${programme} is unknown.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const paper = paperOf(programme);
      if (paper.date === null) report(paper, 'date', { programme: programme.id });
    }
  },
});
