import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

/** What the wording cites has been checked against a source. */
export const citationUnverified = planRule<{ document: string; date: string | null; unsure: string }>({
  id: 'citation-unverified',
  group: 'citations',
  severity: 'info',
  scope: 'unit-of-clear-citations',
  needsWholePlan: true,
  message({ document, date, unsure }) {
    const cited = withDate(document, date);
    const reason = unsure.replace(/\.$/, '');
    return {
      vi: `${cited.vi} còn điều chưa kiểm chứng: ${reason}.`,
      en: `${cited.en} has something unverified: ${reason}.`,
    };
  },
  many: (count) => ({
    vi: `${count.vi} chỗ viện dẫn văn bản còn điều chưa kiểm chứng (unverified trong documents.yaml).`,
    en: `${count.en} citations name documents with something unverified (“unverified” in documents.yaml).`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const seen = new Set<string>();
      for (const { passage, span, outcome } of programme.index.citations) {
        if (outcome.kind !== 'resolved') continue;
        const { document } = outcome;
        const key = `${passage.id} ${document.id}`;
        if (document.unverified === undefined || seen.has(key)) continue;
        seen.add(key);
        const date = document.date === null ? null : String(document.date);
        const args = { document: labelOf(document), date, unsure: document.unverified };
        reportIn(report, passage, span, args);
      }
    }
  },
});
