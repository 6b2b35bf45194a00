import type { Localised } from '../locale/localised.ts';

/** A text as a file from outside holds it, in one form for every kind of file. */
export interface SourceText {
  readonly blocks: readonly SourceBlock[];
  /** Footnotes by their marks. */
  readonly notes: readonly SourceNote[];
  /** What is not part of the text: page numbers, running heads, signature stamps. */
  readonly dropped: readonly Dropped[];
  /** What the reader decided for the whole file: tracked changes, comments, encodings. */
  readonly remarks: readonly Localised[];
}

/** Where something stands in the file; everything is counted from 1. */
export interface SourcePlace {
  readonly page?: number;
  /** The line of a file of lines. */
  readonly line?: number;
  /** The paragraph, cells of tables included. */
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly place: SourcePlace;
  readonly runs: readonly SourceRun[];
  readonly align: ParagraphAlign;
  /** The level of a heading style or of a heading in markup; null for body text. */
  readonly level: number | null;
  /** What automatic numbering prints before the paragraph: `1.2.`, `đ)`, `-`. Null where there is none. */
  readonly label: string | null;
}

export type ParagraphAlign = 'left' | 'center' | 'right' | 'justify';

/** A stretch of one style. A line break is `\n`, a tab `\t`. */
export interface SourceRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The mark of a footnote that stands here; its text is then empty. */
  readonly note?: string;
  /** A font that has letters of its own (.VnTime, VNI-Times); gone once these are in Unicode. */
  readonly font?: string;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly place: SourcePlace;
  readonly rows: readonly SourceRow[];
  /** A table without rules arranges a letterhead or a signature; it holds no data. */
  readonly hasRules: boolean;
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** A row that is repeated at the top of every page, or is marked as a head. */
  readonly isHead: boolean;
}

export interface SourceCell {
  readonly place: SourcePlace;
  /** The first column that the cell takes, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** 0 for a cell that continues the one above it. */
  readonly rowSpan: number;
  readonly blocks: readonly SourceBlock[];
}

export interface SourceNote {
  readonly mark: string;
  readonly paragraphs: readonly SourceParagraph[];
}

export interface Dropped {
  readonly text: string;
  readonly place: SourcePlace;
  readonly why: Localised;
}

/** The words of a paragraph, without what automatic numbering prints. */
export const paragraphText = ({ runs }: SourceParagraph): string => runs.map(({ text }) => text).join('');

/** A paragraph of a generated table of contents, which is no part of the text. */
export const contentsDropped = (paragraph: SourceParagraph): Dropped => ({
  text: paragraphText(paragraph),
  place: paragraph.place,
  why: { vi: 'mục lục tự động', en: 'a generated table of contents' },
});
