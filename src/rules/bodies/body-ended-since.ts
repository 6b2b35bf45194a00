import { hadEndedBefore, hasEndedBy, planDateOf } from '../../plan/body-life.ts';
import { planRule } from '../../plan/rule.ts';
import { reviewAfter, reviewsOf } from '../../change/reviews/reviews.ts';
import { formatDateWithNoun, formatWhen } from '../../vietnamese/dates/dates.ts';
import { type BodyRole, namedBodies, roleWords } from '../../vietnamese/wording/named-bodies.ts';

/** Bodies that a programme names are still there, unless a review since their end says that the place still holds. */
export const bodyEndedSince = planRule<{
  body: string;
  role: BodyRole;
  to: string;
  successor: string | null;
  since: string | null;
}>({
  id: 'body-ended-since',
  group: 'bodies',
  severity: 'warning',
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Chương trình nêu tổ chức đã kết thúc sau ngày ban hành.',
      why: 'Khi tổ chức kết thúc, nhiệm vụ của nó chuyển cho nơi khác; chỉ cơ quan ban hành, tổ chức kế thừa hoặc cấp trên có thẩm quyền mới được sửa chương trình. Đảng đoàn, ban cán sự đảng đã kết thúc năm 2025.',
      fix: 'Rà soát từng chỗ ở lần điều chỉnh tới; không thay cụm từ đồng loạt, vì cùng một cụm từ có thể chỉ tổ chức khác. Đơn vị đã được rà soát sau ngày tổ chức kết thúc và kết luận còn phù hợp thì không báo nữa.',
    },
    en: {
      summary: 'The programme names a body that has ended since it was issued.',
      why: 'When a body ends its tasks pass to another, and only the issuer, its successor or a competent superior may amend the programme. Party delegations and Party civil-affairs committees ended in 2025.',
      fix: 'Review each place at the next adjustment; do not replace the phrase throughout, for the same words may mean other bodies. A unit that a review since the end found still valid is not reported any more.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        asOf: '2025-02-09',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Phối hợp với Ban Tuyên huấn }
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: ban-tuyen-huan, name: Ban Tuyên huấn, to: 2025-02-10 }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        asOf: '2025-02-10',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: "Phối hợp với Ban Tuyên huấn, không phải Ban Tuyên huấn Hội" } # !
  - { id: hai, kind: part, number: II, heading: Phối hợp với ban nữ công } # !
  - { id: ba, kind: part, number: III, heading: Phối hợp với Ban Nữ công }
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: ban-tuyen-huan, name: Ban Tuyên huấn, to: 2025-02-10, successor: ban-tuyen-huan-hoi }
  - { id: ban-tuyen-huan-hoi, name: Ban Tuyên huấn Hội, from: 2025-02-10 }
  - { id: ban-nu-cong, name: ban nữ công, to: unknown }
`,
        },
      },
    ],
  },
  message({ body, role, to, successor, since }) {
    const { vi, en } = roleWords[role];
    const isKnown = to !== 'unknown';
    const next = {
      vi:
        successor && `; kế thừa là «${successor}»${since ? ` (từ ${formatDateWithNoun(since, 'vi')})` : ''}`,
      en:
        successor &&
        `; its successor is “${successor}”${since ? ` (from ${formatDateWithNoun(since, 'en')})` : ''}`,
    };
    return {
      vi: `${vi} «${body}», đã kết thúc ${isKnown ? formatWhen(to, 'vi') : 'vào ngày chưa rõ'}${next.vi ?? ''}.`,
      en: `${en} “${body}”, which ended ${isKnown ? formatWhen(to, 'en') : 'on a day not known'}${next.en ?? ''}.`,
    };
  },
  check({ plan, asOf }, report) {
    const byId = new Map(plan.organisations.map((body) => [body.id, body]));
    for (const programme of plan.programmes) {
      const date = planDateOf(programme, plan.documents);
      const reviewed = reviewsOf(programme, plan, asOf);
      for (const { id, body, role, tell } of namedBodies(programme, plan)) {
        if (!hasEndedBy(body, asOf) || (date !== null && hadEndedBefore(body, date))) continue;
        if (reviewAfter(reviewed.get(id), body)?.outcome === 'still-valid') continue;
        const successor = byId.get(body.successor ?? '');
        tell(report, {
          body: body.name,
          role,
          to: String(body.to),
          successor: successor?.name ?? null,
          since: successor?.from === undefined ? null : String(successor.from),
        });
      }
    }
  },
});
