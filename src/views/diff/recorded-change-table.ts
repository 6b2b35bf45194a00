import type { Language } from '../../locale/localised.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RecordedChange } from '../../change/recorded-changes.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import type { Block } from '../blocks/block.ts';
import { valueNames } from '../../change/field-names.ts';
import { named } from '../impact/impact-words.ts';

/** Changes of a plan that it keeps itself, each with the document on which it rests and its reason. */
export function recordedChangeTable(
  changes: readonly RecordedChange[],
  plan: Plan,
  language: Language,
): Block {
  const words = texts[language];
  const [on = '', unit = '', change = '', ground = '', reason = ''] = words.columns;
  return {
    kind: 'table',
    columns: [
      { head: on, type: 'date' },
      { head: unit },
      { head: change },
      { head: ground },
      { head: reason },
    ],
    rows: changes.map((one) => [
      { text: formatDate(one.on, language), value: one.on },
      { text: one.unit?.address ?? one.id, ids: [one.id] },
      recordedChangeWords(one, language),
      groundWords(one, plan, language),
      one.reason,
    ]),
  };
}

/** What was changed, from what to what. */
export function recordedChangeWords(change: RecordedChange, language: Language): string {
  const words = texts[language];
  switch (change.kind) {
    case 'slip':
      return valueNames[change.action]?.[language] ?? change.action;
    case 'deadline':
      return words.deadline(formatDeadline(change.before, language), formatDeadline(change.after, language));
    case 'target':
      return words.target(formatBound(change.before, language), formatBound(change.after, language));
  }
}

/** The mandate, by its name in the register; a ledger has its ground in words. */
function groundWords(change: RecordedChange, { documents }: Plan, language: Language): string {
  if (change.kind !== 'slip') return change.ground ?? texts[language].noGround;
  const document = documents.find(({ id }) => id === change.mandate);
  return document ? named(document)[language] : change.mandate;
}

const texts = {
  vi: {
    columns: ['Ngày', 'Đơn vị', 'Thay đổi', 'Căn cứ', 'Lý do'],
    deadline: (before: string, after: string) => `thời hạn: ${before} → ${after}`,
    target: (before: string, after: string) => `mục tiêu: ${before} → ${after}`,
    noGround: 'không nêu',
  },
  en: {
    columns: ['Date', 'Unit', 'Change', 'Ground', 'Reason'],
    deadline: (before: string, after: string) => `deadline: ${before} → ${after}`,
    target: (before: string, after: string) => `target: ${before} → ${after}`,
    noGround: 'not given',
  },
} satisfies Record<Language, object>;
