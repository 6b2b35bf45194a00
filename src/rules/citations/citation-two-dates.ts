import type { CalendarDate } from '../../plan/calendar.ts';
import { type Gathered, planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

/** One programme does not give one symbol two dates, unless there are two such documents. */
export const citationTwoDates = planRule<
  { document: string; date: string; first: string; at: string },
  DatedCitation
>({
  id: 'citation-two-dates',
  group: 'citations',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ document, date, first, at }) => ({
    vi: `${document} được ghi ngày ${formatDate(date, 'vi')} ở đây và ngày ${formatDate(first, 'vi')} ở ${at}.`,
    en: `${document} is dated ${formatDate(date, 'en')} here and ${formatDate(first, 'en')} at ${at}.`,
  }),
  gather: ({ index }) =>
    index.citations.flatMap(({ passage, label, parts, outcome }) => {
      if (!parts?.date?.date) return [];
      const { date, start, end } = parts.date;
      return [
        { passage, found: { label, date, span: [start, end], isRegistered: outcome.kind === 'resolved' } },
      ];
    }),
  check({ plan }, report, gathered) {
    for (const programme of plan.programmes) {
      const seen = new Map<string, Map<CalendarDate, Gathered<DatedCitation>>>();
      for (const citation of gathered(programme)) {
        const { label, date, span } = citation.found;
        const dates = seen.get(label) ?? new Map<CalendarDate, Gathered<DatedCitation>>();
        seen.set(label, dates);
        if (dates.has(date)) continue;
        const other = [...dates].find(([, earlier]) => !bothAreRegistered(earlier, citation));
        dates.set(date, citation);
        if (!other) continue;
        const args = { document: label, date, first: other[0], at: other[1].passage.id };
        reportIn(report, citation.passage, span, args);
      }
    }
  },
});

interface DatedCitation {
  /** The symbol. */
  readonly label: string;
  readonly date: CalendarDate;
  /** Where the date is. */
  readonly span: readonly [start: number, end: number];
  readonly isRegistered: boolean;
}

const bothAreRegistered = (one: Gathered<DatedCitation>, other: Gathered<DatedCitation>) =>
  [one, other].every(({ found }) => found.isRegistered);
