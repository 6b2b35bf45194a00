import { memoised } from '../../plan/memoised.ts';
import { type Localised, localise } from '../../locale/localised.ts';
import type { DocumentSymbol } from '../../plan/citation.ts';
import type { PartialDate } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { formatDateWithNoun } from '../dates/dates.ts';
import { formatSymbol } from './symbols.ts';
import { parseSymbol } from './find-symbols.ts';

/** Acts are called by their kind and name: “Luật Tổ chức Chính phủ”. */
const actWords: Partial<Record<RegisteredDocument['type'], string>> = {
  L: 'Luật',
  BL: 'Bộ luật',
  PL: 'Pháp lệnh',
};

const parsedOf = memoised(({ symbol }: { readonly symbol: string | null }) => ({
  parsed: symbol === null ? null : parseSymbol(symbol),
}));

/** What the symbol of a document says; null where it has none, or one of a form of its own. */
export const symbolOf = (document: { readonly symbol: string | null }): DocumentSymbol | null =>
  parsedOf(document).parsed;

/** What a document is called in a sentence: its symbol, else its first name in use, else its subject line, of an act with its kind. */
export const labelOf = memoised((document: RegisteredDocument): string => {
  const { type, symbol, names, title } = document;
  const parsed = symbolOf(document);
  if (symbol !== null) return parsed ? formatSymbol(parsed) : symbol.trim();
  const name = names?.[0] ?? title;
  const word = actWords[type];
  return word === undefined || name.toLowerCase().startsWith(word.toLowerCase()) ? name : `${word} ${name}`;
});

/** A document with its date, as far as that is known: “45-NQ/TW ngày 24/11/2023”, “45-NQ/TW of 24 November 2023”. */
export const withDate = (label: string, date: PartialDate | null): Localised =>
  localise((language) => {
    if (date === null) return label;
    return `${label} ${language === 'en' ? 'of ' : ''}${formatDateWithNoun(date, language)}`;
  });
