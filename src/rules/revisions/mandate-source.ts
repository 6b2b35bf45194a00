import type { Plan, Programme } from '../../plan/plan.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { planRule } from '../plan-rule.ts';
import { competentBodies } from '../../change/mandates/competence.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';

/** Central organs, as symbols name them: the Party's, the National Assembly, its standing committee, the Government and its Prime Minister. */
const centralOrgans = /^(?:TW|QH\d*|UBTVQH\d*|CP|TTg)$/;

/** What an adjustment rests on binds the issuer: it comes from the centre, from above, or from the issuer itself. */
export const mandateSource = planRule<{ mandate: string; date: string | null; body: string; issuer: string }>(
  {
    id: 'mandate-source',
    group: 'revisions',
    severity: 'warning',
    scope: 'outline',
    needsWholePlan: true,
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
