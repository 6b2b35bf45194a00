import type { CalendarDate } from '../../plan/calendar.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';

/** One programme does not give one symbol two dates, unless there are two such documents. */
export const citationTwoDates = planRule<{ document: string; date: string; first: string; at: string }>({
  id: 'citation-two-dates',
  group: 'citations',
  severity: 'error',
  needsWholePlan: true,
  message: ({ document, date, first, at }) => ({
    vi: `${document} được ghi ngày ${formatDate(date, 'vi')} ở đây và ngày ${formatDate(first, 'vi')} ở ${at}.`,
    en: `${document} is dated ${formatDate(date, 'en')} here and ${formatDate(first, 'en')} at ${at}.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const seen = new Map<string, Map<CalendarDate, ResolvedCitation>>();
      for (const citation of programme.index.citations) {
        const { passage, label, parts } = citation;
        if (!parts?.date?.date) continue;
        const { date, start, end } = parts.date;
        const dates = seen.get(label) ?? new Map<CalendarDate, ResolvedCitation>();
        seen.set(label, dates);
        if (dates.has(date)) continue;
        const other = [...dates].find(([, earlier]) => !bothAreRegistered(earlier, citation));
        dates.set(date, citation);
        if (!other) continue;
        const args = { document: label, date, first: other[0], at: other[1].passage.id };
        reportIn(report, passage, [start, end], args);
      }
    }
  },
});

const bothAreRegistered = (one: ResolvedCitation, other: ResolvedCitation) =>
  [one, other].every(({ outcome }) => outcome.kind === 'resolved');
