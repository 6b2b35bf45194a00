import type { Language } from '../../locale/localised.ts';
import { docsNamed } from '../../rules/docs-of-rule.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Block } from '../blocks/block.ts';
import type { ViewFacts } from '../view-facts.ts';

/** The exceptions in force on a day, with their reasons; nothing where there are none. */
export function exceptionBlocks({ programme, asOf, language }: ViewFacts): Block[] {
  const inForce = programme.exceptions.filter(({ until }) => until === undefined || until >= asOf);
  if (inForce.length === 0) return [];
  const words = texts[language];
  return [
    {
      kind: 'table',
      columns: words.columns.map((head) => ({ head })),
      rows: inForce.map(({ rule, unit, reason, until }) => [
        docsNamed(rule)?.[language].summary ?? rule,
        { text: programme.index.byId.get(unit)?.address ?? unit, ids: [unit] },
        reason,
        until === undefined ? words.always : formatDate(until, language),
      ]),
    },
  ];
}

const texts = {
  vi: { columns: ['Yêu cầu chưa đáp ứng', 'Tại', 'Lý do chấp nhận', 'Đến hết ngày'], always: 'không ghi' },
  en: { columns: ['What is asked for', 'At', 'Accepted because', 'Until'], always: 'not given' },
} satisfies Record<Language, object>;
