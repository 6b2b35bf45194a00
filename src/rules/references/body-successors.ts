import { endOf } from '../../plan/body-life.ts';
import { firstDay } from '../../plan/calendar.ts';
import { findCycles } from '../../plan/cycles.ts';
import { type Mention, mentionAt } from '../../plan/mention.ts';
import type { Body } from '../../plan/register-entries.ts';
import { planRule } from '../plan-rule.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';

type Arguments =
  | { kind: 'successor' | 'superior'; cycle: readonly string[] }
  | { kind: 'life'; from: string; to: string }
  | { kind: 'outlived'; successor: string; to: string };

/** The register of bodies makes sense in time: bodies begin before they end, and no body succeeds itself or is above itself. */
export const bodySuccessors = planRule<Arguments>({
  id: 'body-successors',
  group: 'references',
  severity: 'error',
  scope: 'outline',
  message(args) {
    if (args.kind === 'life')
      return {
        vi: `Tổ chức kết thúc (${formatDateWithNoun(args.to, 'vi')}) trước khi thành lập (${formatDateWithNoun(args.from, 'vi')}).`,
        en: `The body ended (${formatDateWithNoun(args.to, 'en')}) before it began (${formatDateWithNoun(args.from, 'en')}).`,
      };
    if (args.kind === 'outlived')
      return {
        vi: `Tổ chức kế thừa «${args.successor}» đã kết thúc (${formatDateWithNoun(args.to, 'vi')}) trước tổ chức này.`,
        en: `The successor “${args.successor}” had ended (${formatDateWithNoun(args.to, 'en')}) before this body did.`,
      };
    const circle = [...args.cycle, args.cycle[0]].join(' → ');
    return args.kind === 'successor'
      ? { vi: `Việc kế thừa thành vòng: ${circle}.`, en: `The successors form a cycle: ${circle}.` }
      : { vi: `Quan hệ cấp trên thành vòng: ${circle}.`, en: `The superiors form a cycle: ${circle}.` };
  },
  check({ plan: { organisations } }, report) {
    for (const kind of ['successor', 'superior'] as const)
      for (const { closing, ids } of findCycles(edgesOf(organisations, kind)))
        closing.tell(report, { kind, cycle: ids });

    const byId = new Map(organisations.map((body) => [body.id, body]));
    for (const body of organisations) {
      const { from, to, successor } = body;
      const end = endOf(body);
      if (end === null) continue;
      if (from !== undefined && end < firstDay(from))
        report(body, 'to', { kind: 'life', from: String(from), to: String(to) });
      const next = byId.get(successor ?? '');
      const nextEnd = next && endOf(next);
      if (next && nextEnd && to !== undefined && nextEnd < firstDay(to))
        report(body, 'successor', { kind: 'outlived', successor: next.id, to: String(next.to) });
    }
  },
});

interface SuccessorStep extends Mention {
  readonly from: string;
  readonly to: string;
}

const edgesOf = (organisations: readonly Body[], kind: 'successor' | 'superior'): SuccessorStep[] =>
  organisations.flatMap((body) => {
    const to = body[kind];
    return to === undefined ? [] : [{ from: body.id, to, ...mentionAt(body, kind) }];
  });
