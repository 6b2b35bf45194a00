import type { CalendarDate } from '../../plan/calendar.ts';
import { programmeInForce, slipInForce } from '../../plan/in-force.ts';
import { circleOfSuccession, succeedsOf, successorsOf } from '../../plan/succession.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { planRule } from '../plan-rule.ts';

type SuccessionProblem = 'unknown' | 'two' | 'circle' | 'closed-early' | 'amended';

/** A programme succeeds one that is there, alone, in no circle; and nothing amends a programme that is closed. */
export const programmeSuccession = planRule<{
  problem: SuccessionProblem;
  programme: string;
  other: string;
  on: CalendarDate | null;
  closed: CalendarDate | null;
}>({
  id: 'programme-succession',
  group: 'programme',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message({ problem, programme, other, on, closed }) {
    const [day, end] = [on ?? '', closed ?? ''];
    switch (problem) {
      case 'unknown':
        return {
          vi: `Không có chương trình «${other}» để kế tiếp.`,
          en: `There is no programme “${other}” to succeed.`,
        };
      case 'two':
        return {
          vi: `Chương trình ${other} đã có chương trình kế tiếp là ${programme}; chỉ được có một.`,
          en: `The programme ${other} is already succeeded by ${programme}; it can have only one successor.`,
        };
      case 'circle':
        return {
          vi: `Các chương trình kế tiếp nhau thành vòng: ${other}.`,
          en: `The programmes succeed each other in a circle: ${other}.`,
        };
      case 'closed-early':
        return {
          vi: `Chương trình ${other} kết thúc ngày ${formatDate(end, 'vi')}, trước khi có hiệu lực (${formatDate(day, 'vi')}).`,
          en: `The programme ${other} is closed on ${formatDate(end, 'en')}, before it took effect (${formatDate(day, 'en')}).`,
        };
      case 'amended':
        return {
          vi: `Lần điều chỉnh có hiệu lực ngày ${formatDate(day, 'vi')}, sau khi chương trình kết thúc (${formatDate(end, 'vi')}); hãy điều chỉnh chương trình kế tiếp ${other}.`,
          en: `The adjustment takes effect on ${formatDate(day, 'en')}, after the programme was closed (${formatDate(end, 'en')}); amend its successor ${other}.`,
        };
    }
  },
  check({ plan: { programmes }, unread }, report) {
    const byId = new Map(programmes.map((programme) => [programme.id, programme]));
    for (const programme of programmes) {
      const { id, revisions, index } = programme;
      const stated = succeedsOf(programme);
      const tell = (
        problem: SuccessionProblem,
        args: { other: string; programme?: string; on?: CalendarDate | null },
      ) => {
        report(programme, 'succeeds', {
          problem,
          programme: id,
          on: null,
          closed: stated?.closed ?? null,
          ...args,
        });
      };
      if (stated) {
        const former = byId.get(stated.programme);
        const circle = circleOfSuccession(programme, programmes);
        const [first] = former ? successorsOf(former, programmes) : [];
        const begins = former ? programmeInForce(former) : null;
        if (!former) {
          if (!unread.has(stated.programme)) tell('unknown', { other: stated.programme });
        } else if (circle) {
          if (circle[0] === id) tell('circle', { other: circle.join(', ') });
        } else if (first && first.id !== id) tell('two', { other: former.id, programme: first.id });
        else if (stated.closed !== undefined && begins !== null && stated.closed < begins)
          tell('closed-early', { other: former.id, on: begins });
      }
      const { closed = null, by } = index.closing ?? {};
      for (const slip of revisions) {
        const on = slipInForce(slip);
        if (by && closed !== null && on !== null && on > closed)
          report(slip, 'instrument', { problem: 'amended', programme: id, other: by.id, on, closed });
      }
    }
  },
});
