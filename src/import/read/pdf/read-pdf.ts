import { minOf } from './min-and-max.ts';
import type { Localised } from '../../../locale/localised.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SourceNote, SourceParagraph, SourceText } from '../../source-text.ts';
import { lettersOfPdfFont } from '../legacy-fonts.ts';
import { plainSource } from '../plain-letters.ts';
import { checkCells } from '../source-bounds.ts';
import { convertedWords } from '../remarks.ts';
import { type PageExtent, withoutFurniture } from './furniture.ts';
import { closeColumns } from './close-columns.ts';
import { findColumnTables } from './column-tables.ts';
import { findGrids, type Grid } from './grids.ts';
import { isInGrid, isTurnedInGrid } from './page-tables.ts';
import type { Fragment } from './fragment.ts';
import { blocksOf, layoutsOf } from './page-blocks.ts';
import type { PageContent } from './page-content.ts';
import { linesOfPage, linesOfRows, type PageLine, printedRows } from './page-lines.ts';
import { takeFootnotes } from './page-parts.ts';
import { type PageLayout, layoutOf, paragraphsOf } from './paragraphs.ts';
import { joinTables } from './join-tables.ts';
import { letterDifference } from './letters-kept.ts';
import { readPages } from './pdf-document.ts';
import { remarksOn, unreadableLetters, unsureColumns } from './pdf-remarks.ts';
import { withoutTextColumns } from './text-in-columns.ts';
import { inspectStreams, unpacksTooMuch } from './stream-bounds.ts';
import { type OnShare, shareOfPart } from '../../../plan/progress-share.ts';

/** How much of the work the letters of the pages are; lines and tables are the rest. */
const shareOfReading = 0.8;

/** A wider gap divides a row into two lines, in sizes of its letters. */
const maxGap = 2.2;

/**
 * Reads a PDF that was made from a text, not from a scan: lines joined to paragraphs, tables over pages, page heads, feet and signature
 * stamps left out. Scripts, links and embedded files are not looked at. A UserError for a scan, a file under a password, a damaged one, or
 * one beyond the limits.
 */
export async function readPdf(bytes: Uint8Array, onShare?: OnShare): Promise<SourceText> {
  const inside = inspectStreams(bytes);
  if (inside.isBomb) throw new UserError(unpacksTooMuch);
  const converted = new Map<string, string>();
  const read = await readPages(bytes, shareOfPart(onShare, { length: shareOfReading }));
  const pages = withoutTextColumns(read.map((page) => inUnicode(page, converted)));
  if (!pages.some(({ fragments }) => fragments.some(({ text }) => text.trim() !== '')))
    throw new UserError(scanned);
  const { grids, lines, unsure } = await findTables(
    pages,
    shareOfPart(onShare, { from: shareOfReading, length: 1 - shareOfReading }),
  );
  const beside = pages.map(({ turned, number }) => {
    const inTables = grids.get(number) ?? [];
    const outside = turned.filter((one) => !inTables.some((grid) => isTurnedInGrid(grid, one)));
    return linesOfPage(outside, number, maxGap);
  });
  const { pages: bare, dropped } = withoutFurniture(lines, beside, pages.map(extentOf));
  const layout = layoutOf(bare.flat());
  const layouts = layoutsOf(pages, bare, grids);
  const { pages: body, notes, marks } = takeFootnotes(bare, layout.size);
  const joined = joinTables(blocksOf({ pages, body, grids, layouts, marks }));
  const text = {
    blocks: joined.blocks,
    notes: notes.map(noteOf(layout)),
    dropped: [...dropped, ...joined.dropped],
  };
  return plainSource({
    ...text,
    remarks: [
      ...unreadableLetters(pages),
      ...letterDifference(pages, text),
      ...unsureColumns(unsure),
      ...remarksOn(inside),
      ...convertedWords(converted),
    ],
  });
}

interface FoundTables {
  /** The grids of the tables, from the top of each page, by its number. */
  readonly grids: ReadonlyMap<number, readonly Grid[]>;
  /** The lines outside tables, of each page. */
  readonly lines: readonly (readonly PageLine[])[];
  /** The numbers of pages whose columns may be divided otherwise. */
  readonly unsure: readonly number[];
}

/** Finds the tables of each page, by their rules or else by their columns, and the lines outside them. */
async function findTables(pages: readonly PageContent[], onShare: OnShare | undefined): Promise<FoundTables> {
  const grids = new Map<number, readonly Grid[]>();
  const lines: PageLine[][] = [];
  const unsure: number[] = [];
  let cells = 0;
  for (const { number, rules, fragments } of pages) {
    const ruled = findGrids(rules);
    for (const { xs, ys } of ruled) cells += (xs.length - 1) * (ys.length - 1);
    checkCells(cells);
    const outside = outsideOf(ruled, fragments);
    const above = bareTableAtEnd(lines.at(-1), grids.get(number - 1));
    const bare = findColumnTables(outside, above);
    grids.set(
      number,
      [...ruled, ...bare].sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0)),
    );
    const rows = printedRows(outsideOf(bare, outside));
    const { inColumns, isUnsure } = closeColumns(rows, maxGap);
    if (isUnsure) unsure.push(number);
    lines.push(linesOfRows(rows, number, maxGap, inColumns));
    await onShare?.(number / pages.length);
  }
  return { grids, lines, unsure };
}

const outsideOf = (grids: readonly Grid[], fragments: readonly Fragment[]): Fragment[] =>
  fragments.filter((one) => !grids.some((grid) => isInGrid(grid, one)));

/** The lowest and highest place of a page, upright as one reads it. */
function extentOf({ direction, width, height }: PageContent): PageExtent {
  const length = direction === 0 || direction === 2 ? height : width;
  return direction === 1 || direction === 2 ? { low: -length, high: 0 } : { low: 0, high: length };
}

/** A page whose letters are Unicode, where old fonts have letters of their own. */
function inUnicode(page: PageContent, converted: Map<string, string>): PageContent {
  const read = <F extends Fragment>(all: readonly F[]): F[] =>
    all.map((one) => ({ ...one, text: lettersOfPdfFont(one.text, one.font, converted) }));
  return { ...page, fragments: read(page.fragments), turned: read(page.turned) };
}

/** The last table of a page, where nothing stands below it, so that it may go on over the end of the page. */
function bareTableAtEnd(
  lines: readonly PageLine[] | undefined,
  grids: readonly Grid[] | undefined,
): Grid | null {
  const last = grids?.at(-1);
  const end = last?.ys.at(-1) ?? 0;
  const below = (lines ?? []).filter(({ y, text }) => y < end && !/^[-–\s]*\d{1,4}[-–\s]*$/u.test(text));
  return last && below.length === 0 ? last : null;
}

const noteOf =
  (layout: PageLayout) =>
  ({ mark, lines }: { readonly mark: string; readonly lines: readonly PageLine[] }): SourceNote => {
    const paragraphs: SourceParagraph[] = paragraphsOf(lines, {
      ...layout,
      left: minOf(lines.map(({ x0 }) => x0)),
    });
    return { mark, paragraphs };
  };

const scanned: Localised = {
  vi: 'PDF này là bản quét, không có chữ; hãy dùng bản Word, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx',
  en: 'this PDF is a scan without text; use the Word file, or recognise its text (OCR) and save it as .docx',
};
