import type { Chart } from './chart.ts';
import type { Tone, Words } from './shown-words.ts';

export type Align = 'left' | 'right' | 'centre';

/** Words with what stands after them: the value they write out, and the permanent ids that it was counted from. */
export interface Figure {
  readonly text: Words;
  /** A number, a share from 0 to 1 in a column of percentages, or a day such as 2026-11-23; null where nothing is known. */
  readonly value?: number | string | null;
  readonly ids?: readonly string[];
  readonly tone?: Tone;
}

export type Cell = Words | Figure;

export interface TableColumn {
  readonly head: Words;
  /** The head of the group of columns that it is under, in a first row of heads. */
  readonly under?: Words;
  readonly align?: Align;
  /** What the values of its figures are; spreadsheets keep them as such. */
  readonly type?: 'text' | 'number' | 'date' | 'percent';
  /** The words that may stand here, where only some may: a drop-down in a spreadsheet, a filter on a page. */
  readonly choices?: readonly Words[];
  /** Whether whole sentences stand here, which a narrow screen shows in lines of their own first. */
  readonly isSentence?: boolean;
  /** Whether pages leave it out where all its cells are blank; a spreadsheet keeps it to be filled in. */
  readonly isOptional?: boolean;
  /** What some of the words mean, so that they are coloured alike wherever they are in the column. */
  readonly tones?: Readonly<Record<Words, Tone>>;
}

export interface Table {
  readonly kind: 'table';
  /** What the table shows, where no heading says it. */
  readonly caption?: Words;
  /** A table of the official text: its words stay whole and in their order in every format. */
  readonly isIssued?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The positions of rows that head the rows after them. */
  readonly groups?: readonly number[];
  /** What tells rows apart when a spreadsheet of them comes back, a pair a row; null for a row that is none. Spreadsheets keep it in hidden columns, and they alone ask for it. */
  readonly keys?: () => readonly (readonly [key: string, mark: string] | null)[];
  /** Whether a screen shows a line a row, cut where it ends, without frame or heads. */
  readonly isCompact?: boolean;
  /** Whether the last row adds up the others. */
  readonly hasTotal?: boolean;
}

/** A run of words in the comparison of two wordings: kept, removed or added. */
export interface ChangedWords {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: Words;
}

/** The head of an official page (practice of Party documents): null where a fact is not known, which prints as dots. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /**
   * Of a text as it was issued, whose heading is Vietnamese in every language: printed whole, or lost with the copy, so that formats of
   * lines, which print every line as it is, have only kind and subject.
   */
  readonly issued?: 'whole' | 'lost';
  readonly style: 'party' | 'state';
  readonly superior: Words | null;
  readonly issuer: Words;
  readonly symbol: Words | null;
  /** What follows a number that is not given yet: `-BC/ĐU`, `/BC-UBND`. */
  readonly ending?: Words;
  readonly place: Words | null;
  /** A day in the form 2026-11-23. */
  readonly date: string | null;
  /** How the text has its day in words, where that is not the usual form. */
  readonly printedDate?: Words;
  /** The word for the kind of document; null for a letter, which names none and has what it is about under its number (Decree 30/2020). */
  readonly type: Words | null;
  /** What it is about. */
  readonly subject: Words;
}

/** A note to a line, under the number that stands after the line; numbers run through the whole of a rendering, from 1. */
export interface Footnote {
  readonly number: number;
  readonly text: Words;
  /** How many letters of the line stand before its mark; at the end of the line where absent. */
  readonly at?: number;
}

/** What a view yields: the facts in their order, without any format. Every format writes all of them. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: Words;
      /** Heads an annex: in the middle of the line. */
      readonly role?: 'annex';
    }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | Table
  | {
      readonly kind: 'note';
      readonly text: Words;
      readonly weight?: 'info' | 'warning';
      /** Says that the programme is fictional, where a view has a place for it; pages say so by themselves on every sheet. */
      readonly role?: 'fictional';
    }
  /**
   * Wording as issued: one line of the official text, with the notes to it; its title and headings are bold, a State document's grounds
   * italic. The label of an annex begins a page, in the middle of the line as its title and its reference in brackets.
   */
  | {
      readonly kind: 'wording';
      readonly text: Words;
      readonly role?: 'title' | 'heading' | 'ground' | 'annex' | 'reference';
      readonly notes?: readonly Footnote[];
    }
  /** The lines of a block that belong together without blank lines between them, '' for an empty one. */
  | {
      readonly kind: 'lines';
      readonly lines: readonly Words[];
      /** A title, or to whom a letter is written: in the middle of the line. Code is never broken, so that it can be copied. */
      readonly role?: 'title' | 'addressee' | 'code';
    }
  /** What is said of one thing, point by point; the title names the thing. */
  | {
      readonly kind: 'facts';
      readonly title?: Words;
      /** The title says that the programme is fictional. */
      readonly role?: 'fictional';
      readonly facts: readonly { readonly name: Words; readonly words: Words }[];
    }
  /** A wording as it was and as it is, in one run. */
  | { readonly kind: 'changes'; readonly title?: Words; readonly words: readonly ChangedWords[] }
  | Chart
  | Letterhead
  | {
      readonly kind: 'signature';
      readonly authority?: Words;
      readonly position: Words;
      readonly name: Words;
    }
  /** To whom a document goes, without the dashes; its title is “Nơi nhận:”. */
  | { readonly kind: 'recipients'; readonly title: Words; readonly lines: readonly Words[] };
