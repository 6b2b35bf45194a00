import type { Language, Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { states } from '../../progress/states/states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** What records are told with. */
export interface RecordTelling {
  readonly language: Language;
  readonly bodies: readonly Body[];
}

/** A record in a line: its day, state, value and who reports it by name. */
export const recordInBrief = (
  { date, state, value, by }: RecordData,
  { language, bodies }: RecordTelling,
): string =>
  [
    formatDate(date, language),
    states[state].name[language],
    ...(value === undefined ? [] : [formatNumber(value, language)]),
    bodies.find(({ id }) => id === by)?.name ?? by,
  ].join(', ');

/** All that a record says, a line each, as it is read before it is written. */
export function recordInWords(record: RecordData, telling: RecordTelling): string[] {
  const { language } = telling;
  const words = texts[language];
  const { indicator, note, evidence = [], confirms, corrects } = record;
  const kind = corrects !== undefined ? words.correction : confirms === true ? words.confirmation : '';
  return [
    kind + recordInBrief(record, telling),
    ...(indicator === undefined ? [] : [words.indicator + indicator]),
    ...(note === undefined ? [] : [words.note + note]),
    ...(evidence.length === 0
      ? []
      : [words.evidence + evidence.map((one) => formatEvidence(one, language)).join('; ')]),
  ];
}

const texts = {
  vi: {
    correction: 'Đính chính: ',
    confirmation: 'Xác nhận: ',
    indicator: 'Chỉ tiêu: ',
    note: 'Ghi chú: ',
    evidence: 'Minh chứng: ',
  },
  en: {
    correction: 'Correction: ',
    confirmation: 'Confirmation: ',
    indicator: 'Indicator: ',
    note: 'Note: ',
    evidence: 'Evidence: ',
  },
} satisfies Localised<object>;
