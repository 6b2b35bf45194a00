import { type Localised, localise } from '../../locale/localised.ts';
import type { PartialDate } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { formatDateWithNoun } from '../dates/dates.ts';
import { canonicalSymbol } from './symbols.ts';

/** What a document is called in a sentence: its symbol, else its first name in use, else its subject line. */
export const labelOf = ({ symbol, names, title }: RegisteredDocument): string =>
  symbol === null ? (names?.[0] ?? title) : canonicalSymbol(symbol);

/** A document with its date, as far as that is known: “45-NQ/TW ngày 24/11/2023”, “45-NQ/TW of 24 November 2023”. */
export const withDate = (label: string, date: PartialDate | null): Localised =>
  localise((language) => {
    if (date === null) return label;
    return `${label} ${language === 'en' ? 'of ' : ''}${formatDateWithNoun(date, language)}`;
  });
