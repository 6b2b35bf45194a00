import { type Localised, localise } from '../../locale/localised.ts';
import { reviewOutcomes } from '../../locale/review-outcomes.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { relationWords } from '../../change/field-names.ts';
import type { ReviewCause, ReviewStatus } from '../../change/reviews/review-needs.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

/** A document as sentences name it: symbol or name, with the date where it is known and several documents have the symbol. */
export function named(document: RegisteredDocument): Localised {
  const { symbol, date, unverified } = document;
  return withDate(labelOf(document), symbol === null && unverified !== undefined ? null : date);
}

/** What a review has said, or that there is none. */
export const standingWords: Readonly<Record<ReviewStatus, Localised>> = {
  outstanding: { vi: 'chưa rà soát', en: 'not reviewed' },
  ...reviewOutcomes,
};

/** What happened, in one clause: “45-NQ/TW ngày 24/11/2023 kế tiếp về nội dung 27-NQ/TW ngày 06/8/2008”. */
export function causeWords(cause: ReviewCause): Localised {
  if (cause.kind === 'body') {
    const { name, to = 'unknown' } = cause.body;
    return {
      vi: `${name} đã kết thúc ${to === 'unknown' ? 'vào ngày chưa rõ' : formatWhen(to, 'vi')}`,
      en: `${name} ended ${to === 'unknown' ? 'on a day not known' : formatWhen(to, 'en')}`,
    };
  }
  const { newer, older, change, cited } = cause;
  const through = older === cited ? null : named(cited);
  return localise((language) => {
    const clause = `${named(newer)[language]} ${relationWords[change][language]} ${named(older)[language]}`;
    if (!through) return clause;
    return language === 'vi'
      ? `${clause} (đơn vị viện dẫn ${through.vi})`
      : `${clause} (the unit cites ${through.en})`;
  });
}
