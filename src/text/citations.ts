import { capitalised, uncapitalised } from '../locale/capitalised.ts';
import type { Body, RegisteredDocument } from '../plan/register-entries.ts';
import type { Programme } from '../plan/plan.ts';
import { formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import { type Family, wordsFor } from '../vietnamese/documents/document-types.ts';
import { isCarriedBy } from '../vietnamese/documents/carrying.ts';
import { titleTypeWord } from '../vietnamese/documents/own-type-word.ts';
import { canonicalSymbol, familyOf } from '../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../vietnamese/documents/find-symbols.ts';

/** The registers that citations are made from. */
export interface Registers {
  readonly documents: readonly RegisteredDocument[];
  readonly organisations: readonly Body[];
}

/** The word for a document's kind as citations begin with it: Nghị quyết, Chỉ thị. */
function typeWord({ type, symbol }: RegisteredDocument): string {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return capitalised(wordsFor(type, parsed ? familyOf(parsed) : 'party')[0]?.word ?? type);
}

/** A document cited in full, as the first time: kind, symbol, date, issuer, subject. */
export function citeInFull(document: RegisteredDocument, { organisations }: Registers): string {
  const { symbol, date, issuer, title, names } = document;
  if (symbol === null) return names?.[0] ?? `${typeWord(document)} ${title}`;
  const body = organisations.find(({ id }) => id === issuer)?.name;
  return [
    `${typeWord(document)} số ${canonicalSymbol(symbol)}`,
    ...(date === null ? [] : [formatDateWithNoun(date, 'vi')]),
    ...(body === undefined ? [] : [`của ${body}`]),
    aboutWords(title),
  ].join(' ');
}

/** What a document is about, as running text has it after its issuer: “về đổi mới …”. A title that is a name of its own stays as it is. */
const aboutWords = (title: string): string =>
  /^(?:về|của|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)\s/iu.test(title)
    ? uncapitalised(title)
    : /^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(title)
      ? `về ${inRunningText(title)}`
      : title;

/** A document cited in short, as every further time; with its date where another document bears the same symbol. */
export function citeInShort(document: RegisteredDocument, { documents }: Registers): string {
  const { symbol, date, title, names } = document;
  if (symbol === null) return names?.[0] ?? `${typeWord(document)} ${title}`;
  const own = canonicalSymbol(symbol);
  const hasNamesake = documents.some(
    (other) => other !== document && other.symbol !== null && canonicalSymbol(other.symbol) === own,
  );
  const short = `${typeWord(document)} số ${own}`;
  return hasNamesake && date !== null ? `${short} ${formatDateWithNoun(date, 'vi')}` : short;
}

/** A document of the register cited in short by its id; the id itself where the register has none. */
export function citeById(id: string, registers: Registers): string {
  const document = registers.documents.find((one) => one.id === id);
  return document ? citeInShort(document, registers) : id;
}

/** What a programme is called in running text: Chương trình hành động. */
export function nameOfProgramme({ title, type }: Pick<Programme, 'title' | 'type'>, family: Family): string {
  const word = titleTypeWord(title ?? '')?.raw ?? wordsFor(type, family)[0]?.word ?? type;
  return capitalised(word.toLowerCase());
}

/** The instrument that a programme without a number of its own goes by, with number and date, dots where they are not known; null where it has its own. */
export function citeCarrier({ type, symbol, date, 'issued-with': carrier }: Programme): string | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const own = parsed && isCarriedBy(type, parsed) ? { type: parsed.type ?? 'NQ', symbol, date } : null;
  const by = carrier ?? own;
  if (!by) return null;
  const word = capitalised(wordsFor(by.type, 'state')[0]?.word ?? by.type);
  const number = by.symbol === null ? '…' : canonicalSymbol(by.symbol);
  return `${word} số ${number} ${by.date === null ? 'ngày …' : formatDateWithNoun(by.date, 'vi')}`;
}

/** The programme by its name and subject, without number and date. */
export const nameInFull = (programme: Programme, family: Family): string =>
  `${nameOfProgramme(programme, family)} ${inRunningText(programme.subject ?? '')}`.trim();

/** The programme as an instrument names it once: with its number and date, or those of the instrument that carries it; dots where they are not known; and its subject. */
export function citeProgramme(programme: Programme, family: Family): string {
  const { symbol, date, subject } = programme;
  const carrier = citeCarrier(programme);
  if (carrier !== null) return `${nameInFull(programme, family)} (ban hành kèm theo ${carrier})`;
  const number = symbol === null ? 'số …' : `số ${canonicalSymbol(symbol)}`;
  const day = date === null ? 'ngày …' : formatDateWithNoun(date, 'vi');
  return `${nameOfProgramme(programme, family)} ${number} ${day} ${inRunningText(subject ?? '')}`.trim();
}

/** A subject in running text: its first letter small, unless the first word is a name or an abbreviation. */
const inRunningText = (subject: string): string =>
  /^\p{Lu}\p{Ll}*\s+\p{Ll}|^\p{Lu}\p{Ll}+\s/u.test(subject) ? uncapitalised(subject) : subject;
