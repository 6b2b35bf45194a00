import { withId } from '../../plan/former-ids.ts';
import type { Localised } from '../../locale/localised.ts';
import { nearest } from '../../plan/nearest.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import { findCitations } from '../../vietnamese/documents/find-citations.ts';
import { mayBeOf, indexDocuments } from '../../vietnamese/documents/document-index.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { canonicalSymbol, formatSymbol } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';

/** The registered documents that a user's word can mean: by id (also one that it bore before), by symbol and date (45-NQ/TW@2023-11-24, or as wordings cite it), by symbol, else by words of the name or title, without diacritics too. */
function matchingDocuments(documents: readonly RegisteredDocument[], asked: string): RegisteredDocument[] {
  const wanted = asked.trim();
  const exact = documents.filter(({ id }) => id === wanted);
  if (exact.length > 0) return exact;
  const former = withId(documents, wanted);
  if (former) return [former];
  const [, symbol, date] = /^(.*)@([^@]+)$/su.exec(wanted) ?? [];
  if (symbol !== undefined && date !== undefined) return dated(documents, canonicalSymbol(symbol), date);
  const [cited] = findCitations(wanted);
  if (cited?.start === 0 && cited.end === wanted.length) {
    const found = indexDocuments(documents).withSymbol(formatSymbol(cited.symbol.value));
    const day = cited.date?.date;
    return day ? onDay(found, day) : [...found];
  }
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0 || parseSymbol(wanted)) return [];
  const folded = documents.map((document) => ({ document, text: searched(document) }));
  const phrase = words.join(' ');
  const withPhrase = folded.filter(({ text }) => text.includes(phrase));
  const found =
    withPhrase.length > 0
      ? withPhrase
      : folded.filter(({ text }) => words.every((word) => text.includes(word)));
  return found.map(({ document }) => document);
}

const searched = ({ id, symbol, title, names = [] }: RegisteredDocument) =>
  fold([id, id.replaceAll('-', ' '), symbol ?? '', title, ...names].join(' \n ')).replace(/[^\S\n]+/g, ' ');

/** The documents with a symbol on a day, or in a month or year. */
function dated(documents: readonly RegisteredDocument[], symbol: string, date: string): RegisteredDocument[] {
  const found = indexDocuments(documents).withSymbol(symbol);
  if (/^\d{4}(?:-\d{2})?$/.test(date))
    return found.filter((one) => one.date !== null && String(one.date).startsWith(date));
  return onDay(found, parseDay(date));
}

function onDay(found: readonly RegisteredDocument[], day: string): RegisteredDocument[] {
  const exact = found.filter(({ date }) => date === day);
  return exact.length > 0 ? exact : found.filter((one) => mayBeOf(one, day));
}

/** The one document that is meant; a UserError that lists them where there are several, or the nearest where there is none. */
export function findDocument(documents: readonly RegisteredDocument[], asked: string): RegisteredDocument {
  const meant = matchingDocuments(documents, asked);
  const [only] = meant;
  if (only && meant.length === 1) return only;
  throw new UserError(only ? several(asked, meant) : none(asked, documents));
}

const maxListed = 8;

/** A document as it can be typed: symbol@date with the id, else the id with its name. */
const typed = (document: RegisteredDocument): string =>
  document.symbol === null
    ? `${document.id} (${labelOf(document)})`
    : `${labelOf(document)}${document.date === null ? '' : `@${document.date}`} (${document.id})`;

function several(asked: string, meant: readonly RegisteredDocument[]): Localised {
  const list = meant.slice(0, maxListed).map(typed).join('; ');
  const more = meant.length - maxListed;
  return {
    vi: `«${asked}» có thể là ${meant.length} văn bản; hãy nêu mã, hoặc số và ký hiệu kèm ngày: ${list}${more > 0 ? `; và ${more} văn bản nữa` : ''}.`,
    en: `“${asked}” can mean ${meant.length} documents; give the id, or the symbol with its date: ${list}${more > 0 ? `; and ${more} more` : ''}.`,
  };
}

function none(asked: string, documents: readonly RegisteredDocument[]): Localised {
  const found = indexDocuments(documents).withSymbol(canonicalSymbol(asked.replace(/@.*$/su, '')));
  const near =
    found.length > 0
      ? found.map(typed).join('; ')
      : nearest(
          asked,
          documents.flatMap(({ id, symbol }) => [id, ...(symbol === null ? [] : [symbol])]),
        ).join(', ');
  return near !== ''
    ? {
        vi: `Không có văn bản «${asked}» trong documents.yaml. Có phải: ${near}?`,
        en: `There is no document “${asked}” in documents.yaml. Did you mean: ${near}?`,
      }
    : {
        vi: `Không có văn bản «${asked}» trong documents.yaml; hãy nêu mã, số và ký hiệu kèm ngày (45-NQ/TW@2023-11-24), hoặc vài từ trong tên. Chưa có trong sổ thì thêm: cthd document add "…"`,
        en: `There is no document “${asked}” in documents.yaml; give an id, a symbol with its date (45-NQ/TW@2023-11-24), or a few words of its title. To add one: cthd document add "…"`,
      };
}
