import { bodyReferences } from '../../plan/references.ts';
import { planRule } from '../../plan/rule.ts';

/** Every id of a body that a plan mentions is in the register. */
export const unknownBody = planRule<{ body: string }>({
  id: 'unknown-body',
  group: 'references',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Mã tổ chức phải có trong organisations.yaml.',
      why: 'Một nhiệm vụ giao cho mã không có thật thì không ai nhận; tên gọi và thời gian tồn tại của tổ chức chỉ có trong sổ.',
      fix: 'Sửa mã cho đúng, hoặc ghi tổ chức đó vào organisations.yaml.',
    },
    en: {
      summary: 'The id of a body must be in organisations.yaml.',
      why: 'A task given to an id that nobody bears is owed by nobody; names and life of a body stand in the register only.',
      fix: 'Correct the id, or enter the body in organisations.yaml.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: section, number: "1", text: Mở lớp tập huấn., task: { lead: van-phong } }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - id: mo-lop
        kind: section
        number: "1"
        text: Mở lớp tập huấn.
        task:
          lead: van-phongg # !
          with:
            - ban-to-chuc
            - ban-khong-co # !
`,
      },
    ],
  },
  message: ({ body }) => ({
    vi: `Không có tổ chức «${body}» trong organisations.yaml.`,
    en: `There is no body “${body}” in organisations.yaml.`,
  }),
  check({ plan }, report) {
    const known = new Set(plan.organisations.map(({ id }) => id));
    for (const { to, tell } of bodyReferences(plan)) if (!known.has(to)) tell(report, { body: to });
  },
});
