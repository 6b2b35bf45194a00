import type { CalendarDate } from '../../plan/calendar.ts';
import { planRule } from '../../plan/rule.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { type ResolvedCitation, resolveCitations } from '../../vietnamese/documents/resolve-citations.ts';

/** One programme does not give one symbol two dates, unless there are two such documents. */
export const citationTwoDates = planRule<{ document: string; date: string; first: string; at: string }>({
  id: 'citation-two-dates',
  group: 'citations',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'Một chương trình không ghi hai ngày khác nhau cho cùng một ký hiệu, trừ khi sổ có cả hai văn bản.',
      why: 'Hai ngày cho một ký hiệu trong cùng một văn bản là lỗi có thật: một trong hai ngày sai, người đọc không biết ngày nào.',
      fix: 'Đối chiếu với bản gốc; nếu quả là hai văn bản cùng ký hiệu, ghi cả hai vào documents.yaml.',
    },
    en: {
      summary: 'A programme does not give one symbol two dates, unless both documents are in the register.',
      why: 'Two dates for one symbol in one document is a mistake that occurs: one of them is wrong, and no reader knows which.',
      fix: 'Compare with the original; where there really are two such documents, enter both in documents.yaml.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020 và Nghị quyết số 01-NQ/ĐH ngày 15/9/2015 }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-01-2015, type: NQ, symbol: 01-NQ/ĐH, date: 2015-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Kết luận số 09-KL/ĐH ngày 01/10/2020 }
  - { id: hai, kind: part, number: II, heading: Tiếp tục thực hiện Kết luận số 09-KL/ĐH ngày 11/10/2020 } # !
`,
      },
    ],
  },
  message: ({ document, date, first, at }) => ({
    vi: `${document} được ghi ngày ${formatDate(date, 'vi')} ở đây và ngày ${formatDate(first, 'vi')} ở ${at}.`,
    en: `${document} is dated ${formatDate(date, 'en')} here and ${formatDate(first, 'en')} at ${at}.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const seen = new Map<string, Map<CalendarDate, ResolvedCitation>>();
      for (const citation of resolveCitations(programme, plan.documents)) {
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
        report(passage.node, passage.field, args, { span: [start, end], id: passage.id });
      }
    }
  },
});

const bothAreRegistered = (one: ResolvedCitation, other: ResolvedCitation) =>
  [one, other].every(({ outcome }) => outcome.kind === 'resolved');
