import { firstDay, lastDay } from '../../plan/calendar.ts';
import { findCycles } from '../../plan/cycles.ts';
import { relationsOf } from '../../plan/references.ts';
import { planRule } from '../../plan/rule.ts';
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
  docs: {
    vi: {
      summary:
        'Quan hệ giữa các văn bản không được thành vòng, và không được hướng tới văn bản ban hành sau.',
      why: 'Văn bản chỉ thực hiện, tiếp tục, sửa đổi, thay thế, kế tiếp hoặc đính chính văn bản có trước nó; trái lại là ghi ngược chiều hoặc sai ngày.',
      fix: 'Kiểm tra ngày của hai văn bản và chiều của quan hệ: quan hệ ghi ở văn bản ban hành sau.',
    },
    en: {
      summary: 'Relations between documents form no circle and lead to no later document.',
      why: 'A document implements, continues, amends, replaces, succeeds or corrects only what was there before it; anything else is a relation turned round or a wrong date.',
      fix: 'Check the dates of both and the direction: the relation stands at the later document.',
    },
  },
  examples: {
    good: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-02-2025, type: NQ, symbol: 02-NQ/ĐH, date: 2025-09, title: hư cấu, relations: [{ succeeds: nq-01-2020 }], verified: { source: ví dụ } }
`,
      },
    ],
    bad: [
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - id: nq-01-2020
    type: NQ
    symbol: 01-NQ/ĐH
    date: 2020-09-15
    title: hư cấu
    relations:
      - succeeds: nq-02-2025 # !
    verified: { source: ví dụ }
  - { id: nq-02-2025, type: NQ, symbol: 02-NQ/ĐH, date: 2025-09, title: hư cấu, verified: { source: ví dụ } }
`,
      },
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: null, title: hư cấu, relations: [{ replaces: nq-02-2025 }], verified: { source: ví dụ } }
  - id: nq-02-2025
    type: NQ
    symbol: 02-NQ/ĐH
    date: null
    title: hư cấu
    relations:
      - amends: nq-01-2020 # !
    verified: { source: ví dụ }
`,
      },
    ],
  },
  message({ cycle, other, dates: [own = '', later = ''] }) {
    const circle = [...cycle, cycle[0]].join(' → ');
    if (cycle.length > 0)
      return {
        vi: `Quan hệ giữa các văn bản thành vòng: ${circle}.`,
        en: `The relations of documents form a circle: ${circle}.`,
      };
    return {
      vi: `Văn bản ${formatDateWithNoun(own, 'vi')} có quan hệ với ${other}, vốn ban hành sau (${formatDateWithNoun(later, 'vi')}).`,
      en: `This document of ${formatDateWithNoun(own, 'en')} relates to ${other}, which was issued later (${formatDateWithNoun(later, 'en')}).`,
    };
  },
  check({ plan: { documents } }, report) {
    const edges = [...relationsOf(documents)].map((relation) => ({
      ...relation,
      from: relation.from.id,
      source: relation.from,
    }));
    for (const { closing, ids } of findCycles(edges))
      closing.tell(report, { cycle: ids, other: closing.to, dates: [] });
    const dates = new Map(documents.map(({ id, date }) => [id, date]));
    for (const { source, to, tell } of edges) {
      const [own, other] = [source.date, dates.get(to) ?? null];
      if (own !== null && other !== null && lastDay(own) < firstDay(other))
        tell(report, { cycle: [], other: to, dates: [String(own), String(other)] });
    }
  },
});
