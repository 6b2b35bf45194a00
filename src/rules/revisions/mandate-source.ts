import type { Plan, Programme, RegisteredDocument } from '../../plan/plan.ts';
import { planRule } from '../../plan/rule.ts';
import { competentBodies } from '../../change/mandates/competence.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';
import { parseSymbol } from '../../vietnamese/documents/symbols.ts';

/** Central organs, as symbols name them: the Party's, the National Assembly, its standing committee, the Government and its Prime Minister. */
const centralOrgans = /^(?:TW|QH\d*|UBTVQH\d*|CP|TTg)$/;

/** What an adjustment rests on binds the issuer: it comes from the centre, from above, or from the issuer itself. */
export const mandateSource = planRule<{ mandate: string; date: string | null; body: string; issuer: string }>(
  {
    id: 'mandate-source',
    group: 'revisions',
    severity: 'warning',
    needsWholePlan: true,
    docs: {
      vi: {
        summary:
          'Căn cứ điều chỉnh nên là văn bản của Trung ương, của cấp trên hoặc của chính cơ quan ban hành.',
        why: 'Chương trình được điều chỉnh trên cơ sở nghị quyết, chỉ thị mới của Trung ương; văn bản của cơ quan ngang cấp chỉ để tham khảo. Quan hệ cấp trên có thể chưa ghi đủ trong sổ, nên đây là cảnh báo.',
        fix: 'Nêu văn bản của Trung ương hoặc cấp trên mà việc điều chỉnh dựa vào; nếu cơ quan kia là cấp trên thì ghi superior trong organisations.yaml.',
      },
      en: {
        summary: 'A mandate should come from the centre, from a superior, or from the issuer itself.',
        why: 'A programme is adjusted to new resolutions and directives of the centre; what a body of the same level issues binds nobody here. The register may not know every superior, so this is a warning.',
        fix: 'Name the document of the centre or of a superior on which the change rests; where the other body stands above, register it as superior.',
      },
    },
    examples: {
      good: [
        {
          file: 'revisions/bo-sung-2021.yaml',
          yaml: `
id: bo-sung-2021
mandates: [nq-01-2020, nq-99-2020]
state: draft
`,
          beside: {
            'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: ban-to-chuc, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: nq-99-2020, type: NQ, symbol: 99-NQ/TW, date: 2020-12-01, issuer: van-phong, title: hư cấu, verified: { source: ví dụ } }
`,
          },
        },
      ],
      bad: [
        {
          file: 'revisions/bo-sung-2021.yaml',
          yaml: `
id: bo-sung-2021
mandates:
  - nq-01-2020
  - kh-12-2020 # !
state: draft
`,
          beside: {
            'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: ban-to-chuc, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: kh-12-2020, type: KH, symbol: 12-KH/VP, date: 2020-12-01, issuer: van-phong, title: hư cấu, verified: { source: ví dụ } }
`,
          },
        },
      ],
    },
    message({ mandate, date, body, issuer }) {
      const cited = withDate(mandate, date);
      return {
        vi: `Căn cứ ${cited.vi} do «${body}» ban hành, không phải Trung ương, cấp trên của «${issuer}» hay chính cơ quan này.`,
        en: `The mandate ${cited.en} comes from “${body}”, which is neither the centre, nor above “${issuer}”, nor that body itself.`,
      };
    },
    check({ plan }, report) {
      const byId = new Map(plan.documents.map((document) => [document.id, document]));
      const nameOf = (id: string) => plan.organisations.find((body) => body.id === id)?.name ?? id;
      for (const programme of plan.programmes)
        for (const revision of programme.revisions)
          for (const [item, id] of revision.mandates.entries()) {
            const mandate = byId.get(id);
            if (!mandate?.issuer || binds(mandate, programme, plan)) continue;
            const date = mandate.date === null ? null : String(mandate.date);
            const [body, issuer] = [nameOf(mandate.issuer), nameOf(programme.issuer)];
            report(revision, 'mandates', { mandate: labelOf(mandate), date, body, issuer }, { item });
          }
    },
  },
);

/** Whether a document binds the issuer of a programme, as far as its symbol, the register and the programme's own grounds tell. */
function binds({ symbol, issuer }: RegisteredDocument, programme: Programme, plan: Plan): boolean {
  const organ = symbol === null ? null : parseSymbol(symbol)?.organ;
  if (organ === null || (organ !== undefined && centralOrgans.test(organ))) return true;
  const grounds = plan.documents.filter(({ id }) => programme.grounds?.includes(id));
  return [
    ...competentBodies(programme, plan).map(({ id }) => id),
    ...grounds.map((ground) => ground.issuer),
  ].includes(issuer);
}
