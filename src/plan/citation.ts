import type { CalendarDate, PartialDate } from './calendar.ts';
import type { Passage } from './passage.ts';
import type { RegisteredDocument } from './register-entries.ts';
import type { DocumentType } from './schema-types.ts';

/** A stretch of a text, in UTF-16 units, as it is there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** A full date in a wording. */
export interface DateMention extends Span {
  /** The day meant; null where the calendar has no such day. */
  readonly date: CalendarDate | null;
}

/**
 * A document's number and symbol in one of the official forms: Party (45-NQ/TW), State administrative (97/NQ-CP), State normative
 * (30/2020/NĐ-CP), National Assembly and its Standing Committee (190/2025/QH15), official letter (1552/BTTTT-TTH).
 */
export interface DocumentSymbol {
  readonly form: 'party' | 'administrative' | 'normative' | 'assembly' | 'letter';
  /** Of at least two digits, without thousands marks; a decimal number keeps its decimals: 05, 1250, 66.13. */
  readonly number: string;
  /** The letters for the type: NQ, CTr, LCT; empty where the symbol has none. */
  readonly code: string;
  /** The type that the letters stand for; null for letters and for the National Assembly, which numbers laws and resolutions alike. */
  readonly type: DocumentType | null;
  readonly organ: string;
  /** Only normative symbols and those of the National Assembly carry a year. */
  readonly year: number | null;
}

/** When a document cited by its name was made, as the wording says: a day, or a year. */
export interface NamedDate extends Span {
  /** Null where the calendar has no such day. */
  readonly date: PartialDate | null;
}

/** A document cited by its symbol: “Nghị quyết số 27-NQ/TW ngày 06/8/2008”. The raw wording is kept; style is a matter of output. */
export interface Citation extends Span {
  readonly symbol: Span & { readonly value: DocumentSymbol };
  readonly date: DateMention | null;
  /** The word for the type that is before the symbol, or before the list that the symbol is part of; null where there is none. */
  readonly typeWord: (Span & { readonly word: string }) | null;
}

/**
 * What a citation turned out to mean: one registered document, none, several, one that the registry dates otherwise, or nothing that
 * could be recognised, because its symbol has letters of another script or a year of five figures.
 */
export type CitationOutcome =
  | { readonly kind: 'misprinted' }
  | { readonly kind: 'resolved'; readonly document: RegisteredDocument }
  | { readonly kind: 'unresolved' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RegisteredDocument[] }
  | { readonly kind: 'date-differs'; readonly candidates: readonly RegisteredDocument[] };

/** A citation in a programme's wording, by symbol or by a registered name, and what it means. */
export interface ResolvedCitation {
  readonly passage: Passage;
  /** Start and end in the passage's wording. */
  readonly span: readonly [start: number, end: number];
  /** The canonical symbol, or the name as the wording has it. */
  readonly label: string;
  /** The parts of a citation by symbol; null for one by name. */
  readonly parts: Citation | null;
  /** The date or year beside the symbol or name, in the passage's wording. */
  readonly date: NamedDate | null;
  readonly outcome: CitationOutcome;
}
