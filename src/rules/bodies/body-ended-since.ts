import { hadEndedBefore, hasEndedBy, planDateOf } from '../../plan/body-life.ts';
import { planRule } from '../plan-rule.ts';
import { reviewAfter, reviewsOf } from '../../change/reviews/reviews.ts';
import { formatDateWithNoun, formatWhen } from '../../vietnamese/dates/dates.ts';
import type { BodyRole } from '../../plan/named-body.ts';
import { roleWords } from '../../vietnamese/wording/named-bodies.ts';

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
  scope: 'unit',
  dated: true,
  needsWholePlan: true,
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
      for (const { id, body, role, tell } of programme.index.endingBodies) {
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
