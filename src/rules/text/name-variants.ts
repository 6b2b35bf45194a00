import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findNameVariants } from '../../vietnamese/wording/find-name-variants.ts';

/** The name of a body has the capitals that the register gives it. */
export const nameVariants = planRule<{ written: string; registered: string }>({
  id: 'name-variants',
  group: 'text',
  severity: 'info',
  needsWholePlan: true,
  message: ({ written, registered }) => ({
    vi: `Tên «${written}» viết hoa khác với «${registered}» trong organisations.yaml.`,
    en: `The name “${written}” has other capitals than “${registered}” in organisations.yaml.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chỗ viết hoa tên cơ quan khác với organisations.yaml.`,
    en: `${count.en} names have other capitals than in organisations.yaml.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, written, registered, span } of findNameVariants(programme, plan.organisations))
        reportIn(report, passage, span, { written, registered });
  },
});
