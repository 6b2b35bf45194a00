import { hadEndedBefore, planDateOf } from '../../plan/body-life.ts';
import { planRule } from '../plan-rule.ts';
import { formatDateWithNoun, formatWhen } from '../../vietnamese/dates/dates.ts';
import type { BodyRole } from '../../plan/named-body.ts';
import { roleWords } from '../../vietnamese/wording/named-bodies.ts';

/** No body that a programme names had ended when the programme was issued. */
export const bodyEndedAtIssue = planRule<{ body: string; role: BodyRole; to: string; date: string }>({
  id: 'body-ended-at-issue',
  group: 'bodies',
  severity: 'error',
  scope: 'unit',
  needsWholePlan: true,
  message({ body, role, to, date }) {
    const { vi, en } = roleWords[role];
    return {
      vi: `${vi} «${body}», đã kết thúc ${formatWhen(to, 'vi')}, trước ngày của chương trình (${formatDateWithNoun(date, 'vi')}).`,
      en: `${en} “${body}”, which ended ${formatWhen(to, 'en')}, before the programme’s date (${formatDateWithNoun(date, 'en')}).`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const date = planDateOf(programme, plan.documents);
      if (date === null) continue;
      for (const { body, role, tell } of programme.index.endingBodies)
        if (hadEndedBefore(body, date)) tell(report, { body: body.name, role, to: String(body.to), date });
    }
  },
});
