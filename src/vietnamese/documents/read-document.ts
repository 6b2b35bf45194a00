import type { PartialDate } from '../../plan/calendar.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { findDates } from '../dates/dates.ts';
import { withoutTrailing } from '../letters/without-trailing.ts';
import { typeWords } from './document-types.ts';
import { findCitations, hasFittingTypeWord } from './find-citations.ts';
import { formatSymbol } from './symbols.ts';

/** What a citation says of a document, as far as it says it. */
export interface CitedDocument {
  readonly type: DocumentType;
  /** In canonical form; null where the document is cited by its name alone. */
  readonly symbol: string | null;
  /** The printed number in the symbol. */
  readonly number: string | null;
  readonly date: PartialDate | null;
  /** The words after “của”: who issued it. */
  readonly issuer: string | null;
  /** What it is about; of a document without a number its name. */
  readonly title: string | null;
}

export type CitedDocumentProblem = 'no-document' | 'several-documents' | 'type-word' | 'impossible-date';

const startOfTitle =
  /(?:^|,? )(?=(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|tiếp tục|triển khai|tăng cường|thực hiện)(?!\p{L}))/u;

/** Reads a citation as people type it: Nghị quyết số 45-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương về …; or the name of a document without a number. */
export function readDocument(typed: string): CitedDocument | { readonly problem: CitedDocumentProblem } {
  const words = withoutTrailing(typed.replace(/\s+/gu, ' '), /[.;,\s]/u).trim();
  const [citation, ...more] = findCitations(words);
  if (!citation || /[^\s“"(]/u.test(words.slice(0, citation.start))) return readNamed(words);
  if (more.some(({ start }) => !startOfTitle.test(words.slice(citation.end, start))))
    return { problem: 'several-documents' };
  if (!hasFittingTypeWord(citation)) return { problem: 'type-word' };
  const { symbol, typeWord, date } = citation;
  if (date && date.date === null) return { problem: 'impossible-date' };
  const said = typeWord && typeWords.find(({ word }) => word === typeWord.word)?.type;
  const type = symbol.value.type ?? said ?? null;
  if (type === null) return { problem: 'no-document' };
  return {
    type,
    symbol: formatSymbol(symbol.value),
    number: symbol.value.number,
    date: date?.date ?? null,
    ...afterCitation(words.slice(citation.end)),
    ...(typeWord && nameOfAct(words.slice(typeWord.start, symbol.start), typeWord.word)),
  };
}

/** “của … về …”, either of them or none. */
function afterCitation(rest: string): Pick<CitedDocument, 'issuer' | 'title'> {
  const at = startOfTitle.exec(rest);
  const title = at
    ? rest
        .slice(at.index)
        .replace(/^[, ]+/u, '')
        .trim()
    : '';
  const before = at ? rest.slice(0, at.index) : rest;
  const issuer = /(?:^| )của (?<issuer>.+)$/u.exec(before)?.groups?.['issuer'];
  return {
    issuer: issuer === undefined ? null : withoutTrailing(issuer, /[, ]/u),
    title: title === '' ? null : title,
  };
}

/** The name of an act that stands between its type and its number: Luật Đất đai số 31/2024/QH15. */
function nameOfAct(words: string, typeWord: string): Partial<CitedDocument> {
  const name = words.replace(/\s*(?:số ?:?)?\s*$/iu, '');
  return name.length > typeWord.length ? { title: name } : {};
}

/** Words without the “ngày” and the signs before a day. */
const beforeDay = (words: string): string =>
  withoutTrailing(withoutTrailing(words, /[\s,(]/u).replace(/ngày$/iu, ''), /[\s,(]/u);

/** A document that is known by its name: Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV, Hiến pháp năm 2013. */
function readNamed(words: string): CitedDocument | { readonly problem: CitedDocumentProblem } {
  const small = words.toLowerCase();
  const [found] = typeWords
    .filter(({ word }) => small.startsWith(`${word} `))
    .sort((a, b) => b.word.length - a.word.length);
  if (!found || /\d[-/]\p{Lu}/u.test(words)) return { problem: 'no-document' };
  const [date] = findDates(words);
  if (date && date.date === null) return { problem: 'impossible-date' };
  const year = /(?:^| )năm (\d{4})(?!\d)/u.exec(words)?.[1];
  const name = date ? beforeDay(words.slice(0, date.start)) : words;
  if (name.length <= found.word.length) return { problem: 'no-document' };
  return {
    type: found.type,
    symbol: null,
    number: null,
    date: date?.date ?? (year === undefined ? null : Number(year)),
    issuer: null,
    title: name,
  };
}
