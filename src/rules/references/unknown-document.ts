import { documentReferences } from '../../plan/references.ts';
import { planRule } from '../../plan/rule.ts';

/** Every id of a document that a plan mentions is in the register. */
export const unknownDocument = planRule<{ document: string }>({
  id: 'unknown-document',
  group: 'references',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Mã văn bản phải có trong documents.yaml.',
      why: 'Căn cứ, quan hệ giữa các văn bản và căn cứ điều chỉnh đều tra theo mã; mã không có thật thì mất căn cứ.',
      fix: 'Sửa mã cho đúng, hoặc ghi văn bản đó vào documents.yaml.',
    },
    en: {
      summary: 'The id of a document must be in documents.yaml.',
      why: 'Grounds, relations and mandates are looked up by id; an id that nothing bears leaves them without a basis.',
      fix: 'Correct the id, or enter the document in documents.yaml.',
    },
  },
  examples: {
    good: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: kl-02-2022, type: KL, symbol: 02-KL/ĐH, date: 2022-01-10, title: hư cấu, relations: [{ continues: nq-01-2020 }], verified: { source: ví dụ } }
`,
      },
    ],
    bad: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - id: kl-02-2022
    type: KL
    symbol: 02-KL/ĐH
    date: 2022-01-10
    title: hư cấu
    relations:
      - implements: nq-01-2020
      - continues: nq-01-2002 # !
    verified: { source: ví dụ }
`,
      },
      {
        file: 'revisions/2022-kl02.yaml',
        yaml: `
id: 2022-kl02
mandates:
  - nq-01-2020
  - kl-02-2022 # !
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: kl-02-2022, reason: theo kết luận mới } # !
reviewed:
  - { unit: mo-lop, on: 2022-03-01, against: nq-01-2021, by: van-phong, outcome: still-valid, reason: còn phù hợp } # !
`,
      },
    ],
  },
  message: ({ document }) => ({
    vi: `Không có văn bản «${document}» trong documents.yaml.`,
    en: `There is no document “${document}” in documents.yaml.`,
  }),
  check({ plan }, report) {
    const known = new Set(plan.documents.map(({ id }) => id));
    for (const { to, tell } of documentReferences(plan)) if (!known.has(to)) tell(report, { document: to });
  },
});
