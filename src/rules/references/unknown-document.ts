import { documentReferences } from '../../plan/references.ts';
import { planRule } from '../plan-rule.ts';

/** Every id of a document that a plan mentions is in the register. */
export const unknownDocument = planRule<{ document: string }>({
  id: 'unknown-document',
  group: 'references',
  severity: 'error',
  scope: 'unit',
  needsWholePlan: true,
  message: ({ document }) => ({
    vi: `Không có văn bản «${document}» trong documents.yaml.`,
    en: `There is no document “${document}” in documents.yaml.`,
  }),
  check({ plan }, report) {
    const known = new Set(plan.documents.map(({ id }) => id));
    for (const { to, tell } of documentReferences(plan)) if (!known.has(to)) tell(report, { document: to });
  },
});
