import type { NamedDate, Span } from '../../plan/citation.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { findDates } from '../dates/dates.ts';
import type { DocumentIndex } from './document-index.ts';
import { wordsFor } from './document-types.ts';

/** A document without a number, cited by the word for its kind and its date. */
interface UnnumberedCitation extends Span {
  readonly date: NamedDate;
  readonly documents: readonly RegisteredDocument[];
}

/**
 * The registered documents without a number that a wording cites by kind and date: “Kết luận của Thường trực Hội ngày 12/3/2025”. The
 * kind and the date stand in one clause, at most 200 letters apart, and no symbol between them.
 */
export function findUnnumbered(
  wording: string,
  registered: DocumentIndex['unnumbered'],
): UnnumberedCitation[] {
  if (registered.size === 0) return [];
  const found: UnnumberedCitation[] = [];
  for (const date of findDates(wording)) {
    const documents = date.date === null ? [] : (registered.get(date.date) ?? []);
    const kinds = documents.map((document) => ({
      document,
      start: kindBefore(wording, date.start, document),
    }));
    const start = Math.max(...kinds.map((kind) => kind.start ?? -1));
    if (start < 0) continue;
    found.push({
      start,
      end: date.end,
      raw: wording.slice(start, date.end),
      date,
      documents: kinds.filter((kind) => kind.start === start).map(({ document }) => document),
    });
  }
  return found;
}

/** Where the word for a document's kind is before its date, in one clause; null where it is not. */
function kindBefore(wording: string, dateStart: number, { type }: RegisteredDocument): number | null {
  const from = Math.max(0, dateStart - 200);
  const before = wording.slice(from, dateStart);
  const words = [
    ...new Set([...wordsFor(type, 'party'), ...wordsFor(type, 'state')].map(({ word }) => word)),
  ];
  const pattern = new RegExp(`.*(?<!\\p{L})(?=(?:${words.join('|')})(?!\\p{L}))`, 'isu');
  const start = pattern.exec(before)?.[0].length;
  return start === undefined || /[.;:“”"/]/u.test(before.slice(start)) ? null : from + start;
}
