import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { hasFittingTypeWord } from '../../vietnamese/documents/find-citations.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';

/** A document that the wording cites by its symbol is in the register. */
export const citationUnresolved = planRule<{ document: string; date: string | null }>({
  id: 'citation-unresolved',
  group: 'citations',
  severity: 'warning',
  scope: 'unit',
  needsWholePlan: true,
  message: ({ document, date }) => {
    const cited = withDate(document, date);
    return {
      vi: `Văn bản được viện dẫn ${cited.vi} không có trong documents.yaml.`,
      en: `The cited document ${cited.en} is not in documents.yaml.`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, span, label, parts, outcome } of programme.index.citations) {
        if (outcome.kind !== 'unresolved' || (parts && !hasFittingTypeWord(parts))) continue;
        const date = parts?.date?.date ?? null;
        reportIn(report, passage, span, { document: label, date });
      }
  },
});
