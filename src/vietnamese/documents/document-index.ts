import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { type PhraseIndex, phraseIndex } from '../wording/phrase-index.ts';
import { canonicalSymbol } from './symbols.ts';

/** The register of documents, arranged for looking up what a wording cites. */
export interface DocumentIndex {
  /** The documents that bear a symbol, which includes the type; Party numbers restart each term, so there may be several. */
  bearing(symbol: string): readonly RegisteredDocument[];
  /** The names under which wordings cite documents without a number; each is official whatever its case. */
  readonly names: PhraseIndex<RegisteredDocument>;
}

const indexes = new WeakMap<readonly RegisteredDocument[], DocumentIndex>();

/** The index of a register, made once. */
export function indexOf(documents: readonly RegisteredDocument[]): DocumentIndex {
  const known = indexes.get(documents);
  if (known) return known;
  const bySymbol = new Map<string, RegisteredDocument[]>();
  for (const document of documents) {
    if (document.symbol === null) continue;
    const symbol = canonicalSymbol(document.symbol);
    const others = bySymbol.get(symbol);
    if (others) others.push(document);
    else bySymbol.set(symbol, [document]);
  }
  const names = documents.flatMap((document) =>
    (document.names ?? []).map((name): [string, RegisteredDocument] => [name, document]),
  );
  const index: DocumentIndex = {
    bearing: (symbol) => bySymbol.get(symbol) ?? [],
    names: phraseIndex(names, 'any-case'),
  };
  indexes.set(documents, index);
  return index;
}

/** Whether a document may bear a date, as far as its own is known. */
export const mayBeOf = ({ date }: RegisteredDocument, day: CalendarDate): boolean =>
  date === null || (firstDay(date) <= day && day <= lastDay(date));
