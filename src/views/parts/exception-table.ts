import type { Language } from '../../locale/localised.ts';
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
        rule,
        { text: programme.index.byId.get(unit)?.address ?? unit, ids: [unit] },
        reason,
        until === undefined ? words.always : formatDate(until, language),
      ]),
    },
  ];
}

const texts = {
  vi: { columns: ['Quy tắc', 'Đơn vị', 'Lý do', 'Đến hết ngày'], always: 'không ghi' },
  en: { columns: ['Rule', 'Unit', 'Reason', 'Until'], always: 'not given' },
} satisfies Record<Language, object>;
