import { planRule, type Report } from '../model/rule.ts';
import type { Located } from '../model/location.ts';
import { allUnits } from '../model/unit.ts';

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
    const check = checker(known, report);
    for (const body of plan.organisations) {
      check(body, 'successor', body.successor);
      check(body, 'superior', body.superior);
    }
    for (const document of plan.documents) check(document, 'issuer', document.issuer);
    for (const programme of plan.programmes) {
      check(programme, 'issuer', programme.issuer);
      for (const recipient of programme.recipients ?? []) check(recipient, 'body', recipient.body);
      for (const { id, task } of allUnits(programme)) {
        if (!task) continue;
        check(task, 'lead', task.lead, { id });
        for (const [item, body] of (task.with ?? []).entries()) check(task, 'with', body, { item, id });
      }
      for (const { records, unit } of programme.progress)
        for (const record of records) check(record, 'by', record.by, { id: unit });
      for (const slip of programme.revisions) {
        if (slip.instrument) check(slip.instrument, 'issuer', slip.instrument.issuer);
        for (const review of slip.reviewed ?? []) check(review, 'by', review.by, { id: review.unit });
      }
    }
  },
});

const checker =
  (known: ReadonlySet<string>, report: Report<{ body: string }>) =>
  <N extends Located>(
    node: N,
    field: Parameters<typeof report<N>>[1],
    body: string | undefined,
    part?: Parameters<typeof report>[3],
  ) => {
    if (body !== undefined && !known.has(body)) report(node, field, { body }, part);
  };
