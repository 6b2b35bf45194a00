import { planRule } from '../plan-rule.ts';

/** A heading opens something. */
export const emptyHeading = planRule<{ heading: string }>({
  id: 'empty-heading',
  group: 'structure',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ heading }) => ({
    vi: `Dưới tiêu đề «${heading}» không có đơn vị nào.`,
    en: `There is nothing under the heading “${heading}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} tiêu đề không có đơn vị nào ở dưới.`,
    en: `${count.en} headings have nothing under them.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.units.forEach((unit) => {
        const { heading, text, units, repealed } = unit;
        if (heading !== undefined && text === undefined && units.length === 0 && repealed === undefined)
          report(unit, 'heading', { heading });
      });
  },
});
