import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import {
  findNames,
  nameVariants as variantsAmong,
  type NameWritten,
} from '../../vietnamese/wording/find-name-variants.ts';

/** The name of a body has the capitals that the register gives it. */
export const nameVariants = planRule<{ written: string; registered: string }, NameWritten>({
  id: 'name-variants',
  group: 'text',
  severity: 'info',
  scope: 'outline',
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
  gather: (programme, { organisations }) => findNames(programme, organisations),
  check({ plan }, report, gathered) {
    for (const programme of plan.programmes)
      for (const { passage, found } of variantsAmong(gathered(programme)))
        reportIn(report, passage, found.span, { written: found.written, registered: found.registered });
  },
});
