import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { formatDate, formatDateWithNoun } from '../../vietnamese/dates/dates.ts';

/** The date in a citation is the one that the register has. */
export const citationDate = planRule<{ document: string; date: string; registered: readonly string[] }>({
  id: 'citation-date',
  group: 'citations',
  severity: 'error',
  scope: 'unit',
  needsWholePlan: true,
  message({ document, date, registered }) {
    const known = localise((language) =>
      registered.map((one) => formatDateWithNoun(one, language)).join(language === 'vi' ? ' và ' : ' and '),
    );
    return {
      vi: `Lời văn ghi ${document} ngày ${formatDate(date, 'vi')}, trong khi documents.yaml ghi ${known.vi}.`,
      en: `The wording dates ${document} ${formatDate(date, 'en')}, while documents.yaml has ${known.en}.`,
    };
  },
  check({ plan }, report) {
    for (const { passage, label, date: said, outcome } of plan.citations) {
      if (outcome.kind !== 'date-differs' || !said?.date) continue;
      const { date, start, end } = said;
      const registered = outcome.candidates.map((candidate) => String(candidate.date));
      const args = { document: label, date: String(date), registered };
      reportIn(report, passage, [start, end], args);
    }
  },
});
