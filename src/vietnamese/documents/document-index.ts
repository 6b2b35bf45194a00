import { firstDay, lastDay, type PartialDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { type PhraseIndex, phraseIndex } from '../wording/phrase-index.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { latinLetters } from '../letters/look-alikes.ts';
import { readable } from '../wording/readable.ts';
import { labelOf } from './document-label.ts';

/** The register of documents, arranged for looking up what a wording cites. */
export interface DocumentIndex {
  /** The documents that bear a symbol in its canonical form, which includes the type; Party numbers restart each term, so there may be several. */
  withSymbol(symbol: string): readonly RegisteredDocument[];
  /** The names under which wordings cite documents without a number; each is official whatever its case. */
  readonly names: PhraseIndex<RegisteredDocument>;
  /** The laws, codes and ordinances of a name, which stands without the word for their kind: “Đất đai”. */
  laws(type: DocumentType, name: string): readonly RegisteredDocument[];
  /** The dated documents that bear no number, by their date. */
  readonly unnumbered: ReadonlyMap<PartialDate, readonly RegisteredDocument[]>;
}

/** The index of a register. */
export function indexDocuments(documents: readonly RegisteredDocument[]): DocumentIndex {
  const byNumber = lazily(() =>
    groupBy(
      documents.filter(({ symbol }) => symbol !== null),
      ({ symbol }) => numberOf(symbol ?? ''),
    ),
  );
  const bySymbol = new Map<string, readonly RegisteredDocument[]>();
  const names = documents.flatMap((document) =>
    (document.names ?? []).map((name): [string, RegisteredDocument] => [name, document]),
  );
  const laws = lazily(() =>
    groupBy(documents.filter(({ type }) => lawTypes.includes(type)).flatMap(namedLaws), ([key]) => key),
  );
  return {
    withSymbol(symbol) {
      const known = bySymbol.get(symbol);
      if (known) return known;
      const sameNumber = byNumber().get(numberOf(symbol)) ?? [];
      const found = sameNumber.filter((one) => one.symbol?.trim() === symbol || labelOf(one) === symbol);
      bySymbol.set(symbol, found);
      return found;
    },
    names: phraseIndex(names, 'any-case'),
    laws: (type, name) => [
      ...new Set(
        laws()
          .get(lawKey(type, name))
          ?.map(([, document]) => document),
      ),
    ],
    unnumbered: groupBy(
      documents.filter(({ symbol }) => symbol === null),
      ({ date }) => date ?? '',
    ),
  };
}

/** The figures with which a symbol begins, whatever stops and leading zeros: the same in every spelling, so that only few symbols have to be read whole. */
const numberOf = (symbol: string): string =>
  (/^[\d.]+/.exec(latinLetters(readable(symbol.trim()).text))?.[0] ?? '')
    .replaceAll('.', '')
    .replace(/^0+/, '');

/** The symbols that several documents of a register bear. */
export function repeatedSymbols(documents: readonly RegisteredDocument[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const document of documents) {
    if (document.symbol === null) continue;
    const label = labelOf(document);
    (seen.has(label) ? repeated : seen).add(label);
  }
  return repeated;
}

/** Whether a document may bear a date, as far as both are known. */
export const mayBeOf = ({ date }: RegisteredDocument, day: PartialDate): boolean =>
  date === null || (firstDay(date) <= lastDay(day) && firstDay(day) <= lastDay(date));

const lawTypes: readonly DocumentType[] = ['L', 'BL', 'PL', 'HP'];

/** Every name of a law with its key: its title and its names in use. */
const namedLaws = (document: RegisteredDocument): [key: string, document: RegisteredDocument][] =>
  [document.title, ...(document.names ?? [])].map((name) => [lawKey(document.type, name), document]);

/** Names of one law, whatever the capitals, with the word for its kind or without, with its year or without. */
const lawKey = (type: DocumentType, name: string): string =>
  `${type} ${readable(name)
    .text.toLowerCase()
    .replace(/^(?:bộ luật|luật|pháp lệnh|hiến pháp) ?/u, '')
    .replace(/^nước cộng hòa xã hội chủ nghĩa việt nam/u, '')
    .replace(/(?:,? năm|,? \(?sửa đổi\)?)? ?\(?(?:(?:19|20)\d\d)?\)?$/u, '')
    .trim()}`;
