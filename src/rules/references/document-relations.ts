import { firstDay, lastDay } from '../../plan/calendar.ts';
import { findCycles } from '../../plan/cycles.ts';
import { relationsOf } from '../../plan/register-relations.ts';
import { planRule } from '../plan-rule.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';

/** A relation leads from a later document to an earlier one, and never round in a circle. */
export const documentRelations = planRule<{
  cycle: readonly string[];
  other: string;
  dates: readonly string[];
}>({
  id: 'document-relations',
  group: 'references',
  severity: 'error',
  scope: 'outline',
  message({ cycle, other, dates: [own = '', later = ''] }) {
    const circle = [...cycle, cycle[0]].join(' → ');
    if (cycle.length > 0)
      return {
        vi: `Quan hệ giữa các văn bản thành vòng: ${circle}.`,
        en: `The relations of documents form a cycle: ${circle}.`,
      };
    return {
      vi: `Văn bản ${formatDateWithNoun(own, 'vi')} có quan hệ với ${other}, vốn ban hành sau (${formatDateWithNoun(later, 'vi')}).`,
      en: `This document of ${formatDateWithNoun(own, 'en')} relates to ${other}, which was issued later (${formatDateWithNoun(later, 'en')}).`,
    };
  },
  check({ plan: { documents } }, report) {
    const edges = Array.from(relationsOf(documents), ({ from, to, tell }) => ({ from: from.id, to, tell }));
    for (const { closing, ids } of findCycles(edges))
      closing.tell(report, { cycle: ids, other: closing.to, dates: [] });
    const dated = documents.flatMap(({ id, date }) =>
      date === null
        ? []
        : [[id, { date: String(date), first: firstDay(date), last: lastDay(date) }] as const],
    );
    const dates = new Map(dated);
    for (const { from, to, tell } of edges) {
      const [own, other] = [dates.get(from), dates.get(to)];
      if (own && other && own.last < other.first)
        tell(report, { cycle: [], other: to, dates: [own.date, other.date] });
    }
  },
});
