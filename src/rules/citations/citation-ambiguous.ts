import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';

/** A citation fits one registered document only. */
export const citationAmbiguous = planRule<{
  document: string;
  candidates: readonly string[];
  dates: readonly string[];
}>({
  id: 'citation-ambiguous',
  group: 'citations',
  severity: 'warning',
  scope: 'unit-of-clear-citations',
  needsWholePlan: true,
  message({ document, candidates, dates }) {
    const list = localise((language) =>
      candidates
        .map((id, index) => {
          const date = dates[index];
          if (date) return `${id} (${formatDateWithNoun(date, language)})`;
          return `${id} (${language === 'vi' ? 'chưa rõ ngày' : 'date unknown'})`;
        })
        .join(', '),
    );
    return {
      vi: `Viện dẫn ${document} ứng với ${candidates.length} văn bản trong documents.yaml: ${list.vi}; cần ghi ngày để phân biệt.`,
      en: `The citation ${document} fits ${candidates.length} documents in documents.yaml: ${list.en}; a date is needed to tell them apart.`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, span, label, parts, outcome } of programme.index.citations) {
        if (outcome.kind !== 'ambiguous' || parts?.date?.date === null) continue;
        const candidates = outcome.candidates.map(({ id }) => id);
        const dates = outcome.candidates.map(({ date }) => String(date ?? ''));
        const args = { document: label, candidates, dates };
        reportIn(report, passage, span, args);
      }
  },
});
