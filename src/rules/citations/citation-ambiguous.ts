import { localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { resolveCitations } from '../../vietnamese/documents/resolve-citations.ts';

/** A citation fits one registered document only. */
export const citationAmbiguous = planRule<{
  document: string;
  candidates: readonly string[];
  dates: readonly string[];
}>({
  id: 'citation-ambiguous',
  group: 'citations',
  severity: 'warning',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Viện dẫn không ghi ngày không được ứng với nhiều văn bản trong documents.yaml.',
      why: 'Số văn bản của Đảng đánh lại từ đầu mỗi nhiệm kỳ, nên cùng một ký hiệu có thể là nhiều văn bản (27-NQ/TW có của các năm 2008, 2018, 2022); văn bản được xác định bởi loại, ký hiệu và ngày.',
      fix: 'Ghi ngày của văn bản ở lần viện dẫn đầu tiên; các lần sau trong cùng chương trình được hiểu theo lần đó.',
    },
    en: {
      summary: 'A citation without a date must not fit several documents of documents.yaml.',
      why: 'Party numbers restart each term, so one symbol can be several documents (27-NQ/TW exists of 2008, 2018 and 2022); a document is identified by type, symbol and date.',
      fix: 'Give the date at the first citation; later ones in the same programme are understood by it.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018 }
  - { id: hai, kind: part, number: II, heading: Tiếp tục thực hiện Nghị quyết số 05-NQ/ĐH }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-05-2013, type: NQ, symbol: 05-NQ/ĐH, date: 2013-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-05-2018, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, verified: { source: ví dụ } }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH } # !
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-05-2013, type: NQ, symbol: 05-NQ/ĐH, date: 2013-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-05-2018, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, verified: { source: ví dụ } }
`,
        },
      },
    ],
  },
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
      for (const { passage, span, label, parts, outcome } of resolveCitations(programme, plan.documents)) {
        if (outcome.kind !== 'ambiguous' || parts?.date?.date === null) continue;
        const candidates = outcome.candidates.map(({ id }) => id);
        const dates = outcome.candidates.map(({ date }) => String(date ?? ''));
        const args = { document: label, candidates, dates };
        report(passage.node, passage.field, args, { span, id: passage.id });
      }
  },
});
