import type { DataMap } from '../../source/edit/write-value.ts';
import type { DraftHead } from '../structure/draft-units.ts';
import { formatLongDate } from '../../vietnamese/dates/dates.ts';
import { typeOf } from './head-facts.ts';

/** What stands between the subject and the first unit, in its order. */
export function preambleOf({ decider, opening, formula }: DraftHead): DataMap {
  const all = [...(decider === null ? [] : [decider]), ...opening, ...(formula === null ? [] : [formula])];
  if (all.length === 0) return {};
  return { preamble: all.length === 1 ? (all[0] ?? '') : all };
}

/** The signature, recipients and filing line, as far as the text has them. */
export function closingOf({ authority, position, name, recipients, filing }: DraftHead): DataMap {
  return {
    ...(name !== null && {
      signature: { ...(authority !== null && { authority }), position: position ?? '…', name },
    }),
    ...(recipients.length > 0 && { recipients: recipients.map(recipientData) }),
    ...(filing !== null && { filing }),
  };
}

/** A line of recipients; a mark written after it is separate. */
function recipientData(line: string): DataMap {
  const mark = /\s*([✓✔√])$/u.exec(line);
  return mark ? { line: line.slice(0, mark.index), mark: mark[1] ?? '' } : { line };
}

/** The words of the date, where a page would print others. */
export const printedDateOf = ({ date, printedDate }: DraftHead): DataMap =>
  date === null || printedDate === null || formatLongDate(date) === printedDate
    ? {}
    : { 'printed-date': printedDate };

interface CarrierContext {
  readonly issuer: string;
  readonly articles: readonly DataMap[];
  /** The document that a line of grounds names; null where it names none, or several. */
  readonly documentOf: (ground: string) => string | null;
}

/** The instrument that carries a programme. */
export function carrierData(head: DraftHead, { issuer, articles, documentOf }: CarrierContext): DataMap {
  return {
    type: typeOf(head, null).type,
    symbol: head.symbol,
    date: head.date,
    ...printedDateOf(head),
    place: head.place,
    issuer,
    ...(head.title !== null && { title: head.title }),
    ...(head.subject !== null && { subject: head.subject }),
    ...(head.decider !== null && { authority: head.decider }),
    grounds: head.opening.map((text) => {
      const document = documentOf(text);
      return { ...(document !== null && { document }), text };
    }),
    ...(head.formula !== null && { formula: head.formula }),
    articles: [...articles],
    ...closingOf(head),
  };
}
