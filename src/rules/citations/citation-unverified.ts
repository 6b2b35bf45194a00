import { planRule } from '../../plan/rule.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';
import { resolveCitations } from '../../vietnamese/documents/resolve-citations.ts';

/** What the wording cites has been checked against a source. */
export const citationUnverified = planRule<{ document: string; date: string | null; unsure: string }>({
  id: 'citation-unverified',
  group: 'citations',
  severity: 'info',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Văn bản được viện dẫn còn điều chưa kiểm chứng trong documents.yaml.',
      why: 'Ngày, số hoặc trích yếu lấy từ nguồn chưa chắc thì kết luận rút ra từ sổ cũng chưa chắc.',
      fix: 'Đối chiếu với bản gốc rồi thay unverified bằng verified, ghi rõ nguồn.',
    },
    en: {
      summary: 'A cited document still has something unverified in documents.yaml.',
      why: 'Where a date, number or subject comes from an unsure source, what is concluded from the register is unsure too.',
      fix: 'Compare with the original, then put verified with its source in place of unverified.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết Đại hội hư cấu }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện nghị quyết Đại hội hư cấu } # !
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-dh, type: NQ, symbol: null, date: 2020-09, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], unverified: chưa rõ ngày }
`,
          'programme.yaml': `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Công tác năm 2021
preamble: "Ban Tổ chức xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
      },
    ],
  },
  message({ document, date, unsure }) {
    const cited = withDate(document, date);
    const reason = unsure.replace(/\.$/, '');
    return {
      vi: `${cited.vi} còn điều chưa kiểm chứng: ${reason}.`,
      en: `${cited.en} has something unverified: ${reason}.`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const seen = new Set<string>();
      for (const { passage, span, outcome } of resolveCitations(programme, plan.documents)) {
        if (outcome.kind !== 'resolved') continue;
        const { document } = outcome;
        const key = `${passage.id} ${document.id}`;
        if (document.unverified === undefined || seen.has(key)) continue;
        seen.add(key);
        const date = document.date === null ? null : String(document.date);
        const args = { document: labelOf(document), date, unsure: document.unverified };
        report(passage.node, passage.field, args, { span, id: passage.id });
      }
    }
  },
});
