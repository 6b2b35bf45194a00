import { localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { formatDate, formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { citationsOf } from '../../vietnamese/documents/resolve-citations.ts';

/** The date in a citation is the one that the register has. */
export const citationDate = planRule<{ document: string; date: string; registered: readonly string[] }>({
  id: 'citation-date',
  group: 'citations',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Ngày ghi trong viện dẫn phải trùng với ngày trong documents.yaml.',
      why: 'Văn bản được xác định bởi loại, ký hiệu và ngày; sai ngày là viện dẫn một văn bản không có, hoặc một văn bản khác cùng số.',
      fix: 'Đối chiếu với bản gốc; sửa sổ nếu sổ sai, còn lời văn đã ban hành thì chỉ sửa bằng đính chính.',
    },
    en: {
      summary: 'The date in a citation must be the date in documents.yaml.',
      why: 'A document is identified by type, symbol and date; a wrong date cites a document that does not exist, or a namesake.',
      fix: 'Compare with the original; correct the register if it is wrong, and issued wording only by an erratum.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: "Thực hiện Nghị quyết số 01-NQ/ĐH, ngày 15-9-2020" }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 01-NQ/ĐH ngày 16/9/2020 } # !
`,
      },
    ],
  },
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
    for (const { passage, label, date: said, outcome } of citationsOf(plan)) {
      if (outcome.kind !== 'date-differs' || !said?.date) continue;
      const { date, start, end } = said;
      const registered = outcome.candidates.map((candidate) => String(candidate.date));
      const args = { document: label, date: String(date), registered };
      report(passage.node, passage.field, args, { span: [start, end], id: passage.id });
    }
  },
});
