/** XML of tables and paragraphs in the form in which the library writes it, for what is written apart from it (docs/decisions/0033-rows-of-long-tables.md). */

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Words as they stand between tags. */
export const escapedXml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => references[sign] ?? '') : text;

/** The beginning of a table with columns of these widths in twentieths of a point; with the id of its style and how that is used, else without borders. */
export function tableStart(
  widths: readonly number[],
  { width, style, look }: { readonly width: number; readonly style?: string; readonly look?: string },
): string {
  const columns = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const named = style === undefined ? '' : `<w:tblStyle w:val="${style}"/>`;
  const borders = style === undefined ? noBorders : '';
  const size = `<w:tblW w:type="dxa" w:w="${width}"/>`;
  return `<w:tbl><w:tblPr>${named}${size}${borders}<w:tblLayout w:type="fixed"/>${look ?? ''}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>`;
}

const noBorders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="none" w:color="auto" w:sz="0"/>`)
  .join('')}</w:tblBorders>`;

export const tableEnd = '</w:tbl>';

/** A row that is not split over two pages; a head is repeated on each. */
export const wholeRow = (cells: readonly string[], { isHead = false } = {}): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

/** The width of a cell in twentieths of a point, with which its properties begin. */
export const cellStart = (width: number): string => `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>`;

/** A cell as wide as this in twentieths of a point, with what else is said of it, and one paragraph. */
export const cellXml = (width: number, properties: string, paragraph: string): string =>
  `${cellStart(width)}${properties}</w:tcPr>${paragraph}</w:tc>`;

/** How many columns a cell covers. */
export const spanXml = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

/** A paragraph in a style, with what else is said of it, and its runs; an empty text for none. */
export const paragraphXml = (style: string, properties: string, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;

/** The looks of bold words. */
export const boldXml = '<w:rPr><w:b/><w:bCs/></w:rPr>';

/** The looks of words in italics. */
export const italicXml = '<w:rPr><w:i/><w:iCs/></w:rPr>';

/** Words, each ready to be shown, with their looks. */
export const runXml = (words: string, looks = ''): string =>
  `<w:r>${looks}<w:t xml:space="preserve">${escapedXml(words)}</w:t></w:r>`;
