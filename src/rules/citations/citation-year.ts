import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { symbolOf } from '../../vietnamese/documents/document-label.ts';

/** The year inside a State normative symbol is the year of the date. */
export const citationYear = planRule<{ symbol: string; year: number; date: string }>({
  id: 'citation-year',
  group: 'citations',
  severity: 'error',
  scope: 'unit',
  message: ({ symbol, year, date }) => ({
    vi: `Ký hiệu ${symbol} mang năm ${year}, trong khi văn bản được ghi là của ${formatDateWithNoun(date, 'vi')}.`,
    en: `The symbol ${symbol} carries the year ${year}, while the document is dated ${formatDateWithNoun(date, 'en')}.`,
  }),
  check({ plan }, report) {
    for (const document of plan.judgedDocuments) {
      const year = symbolOf(document)?.year;
      const date = String(document.date ?? '');
      if (year && date !== '' && Number(date.slice(0, 4)) !== year)
        report(document, 'date', { symbol: document.symbol ?? '', year, date });
    }
    for (const { passage, label, parts, outcome } of plan.citations) {
      const { year } = parts?.symbol.value ?? {};
      const date = parts?.date?.date;
      if (!year || !date || Number(date.slice(0, 4)) === year || outcome.kind === 'misprinted') continue;
      const span = [parts.symbol.start, parts.date.end] as const;
      reportIn(report, passage, span, { symbol: label, year, date });
    }
  },
});
