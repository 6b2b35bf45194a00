import { paperOf } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';

/** An official document bears its own number and symbol; where the surviving copy lost them, that is said. */
export const programmeNumber = planRule<{ programme: string }>({
  id: 'programme-number',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  message: ({ programme }) => ({
    vi: `Chưa biết số, ký hiệu của chương trình ${programme}.`,
    en: `The number and symbol of the programme ${programme} are unknown.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const paper = paperOf(programme);
      if (paper.symbol === null) report(paper, 'symbol', { programme: programme.id });
    }
  },
});
