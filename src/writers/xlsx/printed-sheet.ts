import type { Rendering } from '../../views/rendering.ts';
import { visible } from '../../screen/visible.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatWords } from '../format-words.ts';
import type { ChoicesOf, SheetDraft } from './sheet-draft.ts';
import type { CoverLine } from './xlsx-cover.ts';
import { type Orientation, pageRows } from './xlsx-pages.ts';
import type { RowSheet } from './xlsx-rows.ts';

/** What Excel takes as the head or foot of a page. */
const maxInHeader = 200;

/** What every sheet of a workbook is made with. */
export interface WorkbookSettings {
  readonly rendering: Rendering;
  readonly choicesOf: ChoicesOf;
}

/** A sheet, and the row of its head where one is repeated on every page. */
export interface MadeSheet {
  readonly sheet: RowSheet;
  readonly headRow: number | null;
}

/** What is fictional says so above everything else. */
export const fictionalLine = ({ fictional, language }: Rendering): CoverLine[] =>
  fictional ? [{ text: `${formatWords[language].fictional}.`, looks: { bold: true } }] : [];

/** A4, as wide as the page, numbered; what is fictional says so on every page. */
export function printed(
  { title, language, fictional }: Rendering,
  orientation: Orientation,
  draft: SheetDraft,
) {
  const { fitToHeight, breaks } = pageRows(draft, orientation);
  const head = fictional ? `${formatWords[language].fictional}. ${title}` : title;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight,
    },
    ...(breaks.length > 0 && { rowBreaks: [...breaks] }),
    headerFooter: {
      oddHeader: `&C${excerpt(visible(head), maxInHeader).replaceAll('&', '&&')}`,
      oddFooter: '&C&P/&N',
    },
  } as const;
}
