import { endOf } from '../../plan/body-life.ts';
import { planRule } from '../plan-rule.ts';
import { competentBodies, livesOn } from '../../change/mandates/competence.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';

/** A programme is amended by its issuer, what succeeded it, or what stands above it, while that body is there. */
export const mandateCompetence = planRule<{
  body: string;
  problem: 'stranger' | 'ended' | 'not-yet';
  issuer: string;
  competent: readonly string[];
  on: string;
  limit: string | null;
}>({
  id: 'mandate-competence',
  group: 'revisions',
  severity: 'error',
  scope: 'outline',
  dated: true,
  needsWholePlan: true,
  message({ body, problem, issuer, competent, on, limit }) {
    if (problem === 'stranger')
      return {
        vi: `«${body}» không phải cơ quan ban hành («${issuer}»), tổ chức kế thừa hay cấp trên của cơ quan đó.`,
        en: `“${body}” is neither the issuer (“${issuer}”), nor its successor, nor above it.`,
      };
    const may = {
      vi: competent.length > 0 ? `; có thẩm quyền khi đó: ${competent.join(', ')}` : '',
      en: competent.length > 0 ? `; competent then: ${competent.join(', ')}` : '',
    };
    return problem === 'ended'
      ? {
          vi: `«${body}» đã kết thúc${limit === null ? '' : ` ${formatWhen(limit, 'vi')}`}, trước lần điều chỉnh ${formatWhen(on, 'vi')}${may.vi}.`,
          en: `“${body}” ended${limit === null ? '' : ` ${formatWhen(limit, 'en')}`}, before the adjustment made ${formatWhen(on, 'en')}${may.en}.`,
        }
      : {
          vi: `«${body}» thành lập ${formatWhen(limit ?? on, 'vi')}, sau lần điều chỉnh ${formatWhen(on, 'vi')}${may.vi}.`,
          en: `“${body}” was founded ${formatWhen(limit ?? on, 'en')}, after the adjustment made ${formatWhen(on, 'en')}${may.en}.`,
        };
  },
  check({ plan, asOf }, report) {
    const byId = new Map(plan.organisations.map((body) => [body.id, body]));
    for (const programme of plan.programmes) {
      const bodies = competentBodies(programme, plan);
      for (const { id, instrument } of programme.revisions) {
        const body = byId.get(instrument?.issuer ?? '');
        if (!instrument || !body) continue;
        const on = instrument.date ?? asOf;
        if (bodies.includes(body) && livesOn(body, on)) continue;
        const hasEnded = (endOf(body) ?? on) < on;
        const args = {
          body: body.name,
          problem: !bodies.includes(body) ? 'stranger' : hasEnded ? 'ended' : 'not-yet',
          issuer: byId.get(programme.issuer)?.name ?? programme.issuer,
          competent: bodies.filter((one) => livesOn(one, on)).map(({ id: one }) => one),
          on,
          limit:
            (hasEnded ? body.to : body.from) === undefined ? null : String(hasEnded ? body.to : body.from),
        } as const;
        report(instrument, 'issuer', args, { id });
      }
    }
  },
});
