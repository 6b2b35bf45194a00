import { endOf } from '../../plan/body-life.ts';
import { planRule } from '../../plan/rule.ts';
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
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Văn bản điều chỉnh phải do cơ quan có thẩm quyền ban hành.',
      why: 'Chỉ cơ quan ban hành chương trình, tổ chức kế thừa hoặc cấp trên có thẩm quyền mới được sửa; cơ quan đó phải đang tồn tại vào ngày ban hành.',
      fix: 'Ghi đúng instrument.issuer; nếu cơ quan ban hành đã kết thúc thì ghi tổ chức kế thừa (successor) hoặc cấp trên (superior) trong organisations.yaml.',
    },
    en: {
      summary: 'The amending document is issued by a competent body.',
      why: 'Only the issuer of the programme, its successor or a competent superior may amend it, and the body must exist on the day of issue.',
      fix: 'Correct instrument.issuer; where the issuer has ended, register its successor or superior in organisations.yaml.',
    },
  },
  examples: {
    good: [
      {
        file: 'revisions/bo-sung-2025.yaml',
        asOf: '2025-12-31',
        yaml: `
id: bo-sung-2025
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/ĐU, date: 2025-02-10, issuer: dang-uy-hoi }
state: draft
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, to: 2025-02-10, successor: ban-to-chuc-moi }
  - { id: ban-to-chuc-moi, name: Ban Tổ chức mới, from: 2025-02-10, superior: dang-uy-hoi }
  - { id: dang-uy-hoi, name: Đảng ủy Hội Ví dụ }
`,
        },
      },
    ],
    bad: [
      {
        file: 'revisions/bo-sung-2025.yaml',
        asOf: '2025-12-31',
        yaml: `
id: bo-sung-2025
mandates: [nq-01-2020]
instrument:
  type: CTr
  symbol: 03-CTr/VP
  date: 2025-03-01
  issuer: van-phong # !
state: draft
`,
      },
      {
        file: 'revisions/bo-sung-2025.yaml',
        asOf: '2025-12-31',
        yaml: `
id: bo-sung-2025
mandates: [nq-01-2020]
instrument:
  type: CTr
  symbol: null
  date: null
  issuer: ban-to-chuc # !
state: draft
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, to: 2025-02-10, successor: ban-to-chuc-moi }
  - { id: ban-to-chuc-moi, name: Ban Tổ chức mới, from: 2025-02-10 }
`,
        },
      },
    ],
  },
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
          en: `“${body}” came to be ${formatWhen(limit ?? on, 'en')}, after the adjustment made ${formatWhen(on, 'en')}${may.en}.`,
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
