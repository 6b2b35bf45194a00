import { least } from './extremes.ts';
import * as pdfjs from 'unpdf/pdfjs';
import type { Localised } from '../../../locale/localised.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SourceBlock, SourceNote, SourceParagraph, SourceText } from '../../source-text.ts';
import { lettersOfPdfFont } from '../legacy-fonts.ts';
import { plainSource } from '../plain-letters.ts';
import { checkCells, checkLetters } from '../source-bounds.ts';
import { convertedWords } from '../remarks.ts';
import { type PageExtent, withoutFurniture } from './furniture.ts';
import { closeColumns } from './close-columns.ts';
import { findColumnTables } from './column-tables.ts';
import { findGrids, type Grid } from './grids.ts';
import { isInGrid, tableOfGrid } from './page-tables.ts';
import type { Fragment } from './fragment.ts';
import type { Operators } from './page-operators.ts';
import { type PageContent, type PdfPage, readPageContent } from './page-content.ts';
import { linesOfPage, linesOfRows, type PageLine, printedRows } from './page-lines.ts';
import { columnsApart, takeFootnotes } from './page-parts.ts';
import { type PageLayout, layoutOf, paragraphsOf } from './paragraphs.ts';
import { joinTables } from './join-tables.ts';
import { letterDifference } from './letters-kept.ts';
import { remarksOn, unreadableLetters, unsureColumns } from './pdf-remarks.ts';
import { inspectStreams, unpacksTooMuch } from './stream-bounds.ts';
import type { OnShare } from '../../../plan/progress-share.ts';

/** What is used of pdf.js, whose types the package does not bring. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfLibrary {
  readonly getDocument: (options: object) => {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
  readonly OPS: Operators;
}
const { getDocument, OPS } = pdfjs as unknown as PdfLibrary;

/** How much of the work the letters of the pages are; lines and tables are the rest. */
const shareOfReading = 0.8;

/** A wider gap divides a row into two lines, in sizes of its letters. */
const widestGap = 2.2;

/** A document of more pages is not read. */
const mostPages = 1_500;

/**
 * Reads a PDF that was made from a text, not from a scan: lines joined to paragraphs, tables over pages, page heads, feet and signature
 * stamps left out. Scripts, links and embedded files are not looked at. A UserError for a scan, a file under a password, a damaged one, or
 * one beyond the limits.
 */
export async function readPdf(bytes: Uint8Array, onShare?: OnShare): Promise<SourceText> {
  const inside = inspectStreams(bytes);
  if (inside.isBomb) throw new UserError(unpacksTooMuch);
  const converted = new Map<string, string>();
  const pages = (await readPages(bytes, onShare)).map((page) => inUnicode(page, converted));
  if (!pages.some(({ fragments }) => fragments.some(({ text }) => text.trim() !== '')))
    throw new UserError(scanned);
  const grids = new Map<number, readonly Grid[]>();
  const lines: PageLine[][] = [];
  const unsure: number[] = [];
  let cells = 0;
  for (const page of pages) {
    const ruled = findGrids(page.rules);
    for (const { xs, ys } of ruled) cells += (xs.length - 1) * (ys.length - 1);
    checkCells(cells);
    const isIn = (all: readonly Grid[]) => (one: Fragment) => all.some((grid) => isInGrid(grid, one));
    const outside = page.fragments.filter((one) => !isIn(ruled)(one));
    const bare =
      ruled.length > 0
        ? []
        : findColumnTables(outside, bareTableAtEnd(lines.at(-1), grids.get(page.number - 1)));
    grids.set(
      page.number,
      [...ruled, ...bare].sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0)),
    );
    const rows = printedRows(outside.filter((one) => !isIn(bare)(one)));
    const { inColumns, isUnsure } = closeColumns(rows, widestGap);
    if (isUnsure) unsure.push(page.number);
    lines.push(linesOfRows(rows, page.number, widestGap, inColumns));
    await onShare?.(shareOfReading + ((1 - shareOfReading) * page.number) / pages.length);
  }
  const beside = pages.map((page) => linesOfPage(page.turned, page.number, widestGap));
  const { pages: bare, dropped } = withoutFurniture(lines, beside, pages.map(extentOf));
  const layout = layoutOf(bare.flat());
  const layouts = layoutsOf(pages, bare, grids);
  const { pages: body, notes, marks } = takeFootnotes(bare, layout.size);
  const joined = joinTables(blocksOf({ pages, body, grids, layouts, marks }));
  const read = {
    blocks: joined.blocks,
    notes: notes.map(noteOf(layout)),
    dropped: [...dropped, ...joined.dropped],
  };
  return plainSource({
    ...read,
    remarks: [
      ...unreadableLetters(pages),
      ...letterDifference(pages, read),
      ...unsureColumns(unsure),
      ...remarksOn(inside),
      ...convertedWords(converted),
    ],
  });
}

/** The lowest and highest place of a page, upright as one reads it. */
function extentOf({ direction, width, height }: PageContent): PageExtent {
  const length = direction === 0 || direction === 2 ? height : width;
  return direction === 1 || direction === 2 ? { low: -length, high: 0 } : { low: 0, high: length };
}

/** A page whose letters are Unicode, where old fonts have letters of their own. */
function inUnicode(page: PageContent, converted: Map<string, string>): PageContent {
  const read = (all: readonly Fragment[]) =>
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

async function readPages(bytes: Uint8Array, onShare: OnShare | undefined): Promise<PageContent[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new UserError(tooManyPages);
    const pages: PageContent[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await readPageContent(page, number, OPS);
      pages.push(content);
      for (const { text } of [...content.fragments, ...content.turned]) letters += text.length;
      checkLetters(letters);
      await onShare?.((shareOfReading * number) / document.numPages);
    }
    return pages;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    throw new UserError(name === 'PasswordException' ? underPassword : damaged(message));
  } finally {
    await task.destroy();
  }
}

interface ReadPages {
  readonly pages: readonly PageContent[];
  readonly body: readonly (readonly PageLine[])[];
  readonly grids: ReadonlyMap<number, readonly Grid[]>;
  readonly layouts: ReadonlyMap<number, PageLayout>;
  readonly marks: readonly ReadonlyMap<string, string>[];
}

/** The layout of each page by its number: pages of one size and direction share theirs; where few lines tell it, tables do. */
function layoutsOf(
  pages: readonly PageContent[],
  lines: readonly (readonly PageLine[])[],
  grids: ReadonlyMap<number, readonly Grid[]>,
): ReadonlyMap<number, PageLayout> {
  const groups = new Map<string, { lines: PageLine[]; borders: number[]; numbers: number[] }>();
  pages.forEach(({ direction, width, height, number }, index) => {
    const key = [direction, Math.round(width), Math.round(height)].join(' ');
    const group = groups.get(key) ?? { lines: [], borders: [], numbers: [] };
    for (const line of lines[index] ?? []) group.lines.push(line);
    for (const { xs } of grids.get(number) ?? []) for (const x of xs) group.borders.push(x);
    group.numbers.push(number);
    groups.set(key, group);
  });
  return new Map(
    [...groups.values()].flatMap((group) => {
      const layout = layoutOf(group.lines, group.borders);
      return group.numbers.map((number) => [number, layout] as const);
    }),
  );
}

/** Paragraphs and tables in reading order; a paragraph may go on over a page, not over a table. */
function blocksOf({ pages, body, grids, layouts, marks }: ReadPages): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: PageLine[] = [];
  let tables = 0;
  let layout = layoutOf([]);
  const flush = () => {
    blocks.push(
      ...columnsApart(open, layout).flatMap(({ lines, isColumn }) =>
        isColumn ? lines.flatMap((line) => paragraphsOf([line], layout)) : paragraphsOf(lines, layout),
      ),
    );
    open = [];
  };
  pages.forEach((page, index) => {
    const own = layouts.get(page.number) ?? layout;
    if (own !== layout) flush();
    layout = own;
    let left = [...(body[index] ?? [])].sort((a, b) => b.y - a.y || a.x0 - b.x0);
    for (const grid of grids.get(page.number) ?? []) {
      const top = grid.ys[0] ?? 0;
      open = [...open, ...left.filter(({ y }) => y > top)];
      left = left.filter(({ y }) => y <= top);
      flush();
      tables += 1;
      blocks.push(
        tableOfGrid(grid, page.fragments, {
          page: page.number,
          table: tables,
          marks: marks[index] ?? new Map<string, string>(),
        }),
      );
    }
    for (const line of left) open.push(line);
  });
  flush();
  return blocks;
}

const noteOf =
  (layout: PageLayout) =>
  ({ mark, lines }: { readonly mark: string; readonly lines: readonly PageLine[] }): SourceNote => {
    const paragraphs: SourceParagraph[] = paragraphsOf(lines, {
      ...layout,
      left: least(lines.map(({ x0 }) => x0)),
    });
    return { mark, paragraphs };
  };

const scanned: Localised = {
  vi: 'PDF này là bản quét, không có chữ; hãy dùng bản Word, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx',
  en: 'this PDF is a scan without text; use the Word file, or recognise its text (OCR) and save it as .docx',
};
const underPassword: Localised = {
  vi: 'PDF được đặt mật khẩu; hãy lưu lại không mật khẩu',
  en: 'the PDF is protected by a password; save it without one',
};
const tooManyPages: Localised = {
  vi: `PDF có hơn ${mostPages} trang nên không được đọc; hãy tách phần cần nhập`,
  en: `the PDF has more than ${mostPages} pages and is not read; take out the part to import`,
};
const damaged = (detail: string): Localised => ({
  vi: `PDF bị hỏng hoặc bị cắt cụt (${detail.slice(0, 120)})`,
  en: `the PDF is damaged or cut off (${detail.slice(0, 120)})`,
});
