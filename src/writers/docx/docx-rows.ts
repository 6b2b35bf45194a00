import type { KnownXml } from '../../plan/office-parts.ts';
import type { ByteBuffer } from './byte-buffer.ts';
import { cellStart, escapedXml, spanXml } from './docx-xml.ts';
import type { DeferredXml } from './deferred-xml.ts';

/** A column of a table of words: as wide in twentieths of a point, and to which side its words keep. */
export interface DocxColumn {
  readonly width: number;
  readonly side: 'left' | 'right' | 'center';
}

/** A row of words, each ready to be shown. */
export interface DocxRow {
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** Whether it heads the rows after it, in bold. */
  readonly isHead: boolean;
  /** Whether it is in bold as the sum of the rows above it; LibreOffice knows no bold of a last row from the style of its table. */
  readonly isTotal: boolean;
  readonly keepsNext: boolean;
}

/**
 * The rows of a table, each cell one paragraph of one style. The library keeps two dozen objects for a cell, copies them twice and holds
 * them all to the end: with ten thousand tasks that takes longer, and more memory, than everything else. So these rows are written here,
 * in the form that it writes them in (docs/decisions/0033-rows-of-long-tables.md).
 */
export function rowPieces(
  rows: readonly DocxRow[],
  {
    columns,
    style,
    deferred,
  }: { readonly columns: readonly DocxColumn[]; readonly style: string; readonly deferred: DeferredXml },
): KnownXml[] {
  const looks = { loose: columnXmls(columns, style, false), kept: columnXmls(columns, style, true) };
  return deferred.piecesOf(rows, {
    write: (row, buffer) => {
      writeRow(row, columns, { looks: row.keepsNext ? looks.kept : looks.loose, buffer });
    },
    wordsOf: ({ words }) => words,
  });
}

/** What stands before the words of a cell of each column, the end of the cell before it included, as bytes, and what follows its width there, by whether the words are bold. */
interface ColumnXml {
  readonly plain: Uint8Array;
  readonly bold: Uint8Array;
  readonly beforeWidth: string;
  readonly afterWidth: { readonly plain: string; readonly bold: string };
}

const cellEnd = '</w:t></w:r></w:p></w:tc>';

const columnXmls = (columns: readonly DocxColumn[], style: string, keepsNext: boolean): ColumnXml[] =>
  columns.map(({ width, side }, index) => {
    const next = keepsNext ? '<w:keepNext/>' : '';
    const paragraph = `</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${next}<w:jc w:val="${side}"/></w:pPr><w:r>`;
    const words = '<w:t xml:space="preserve">';
    const [plain, bold] = [`${paragraph}${words}`, `${paragraph}<w:rPr><w:b/></w:rPr>${words}`];
    const beforeWidth = index === 0 ? '' : cellEnd;
    const start = beforeWidth + cellStart(width);
    return {
      plain: Buffer.from(`${start}${plain}`),
      bold: Buffer.from(`${start}${bold}`),
      beforeWidth,
      afterWidth: { plain, bold },
    };
  });

const rowStart = {
  whole: Buffer.from('<w:tr><w:trPr><w:cantSplit/></w:trPr>'),
  loose: Buffer.from('<w:tr>'),
};
const rowEnd = Buffer.from(`${cellEnd}</w:tr>`);

/** Writes a row; the last words of one that heads others run over the blank cells after them (practice of annexes). */
function writeRow(
  { words, isWhole, isHead, isTotal }: DocxRow,
  columns: readonly DocxColumn[],
  { looks, buffer }: { readonly looks: readonly ColumnXml[]; readonly buffer: ByteBuffer },
): void {
  const weight = isHead || isTotal ? 'bold' : 'plain';
  buffer.put(isWhole ? rowStart.whole : rowStart.loose);
  const last = isHead
    ? Math.max(
        0,
        words.findLastIndex((word) => word !== ''),
      )
    : columns.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const look = looks[index];
    if (!look) break;
    if (index === last && index < columns.length - 1)
      buffer.write(look.beforeWidth + spannedXml(columns.slice(index)) + look.afterWidth[weight]);
    else buffer.put(look[weight]);
    buffer.write(escapedXml(words[index] ?? ''));
  }
  buffer.put(rowEnd);
}

/** The beginning of a cell over several columns. */
const spannedXml = (columns: readonly DocxColumn[]) =>
  `${cellStart(columns.reduce((sum, { width }) => sum + width, 0))}${spanXml(columns.length)}`;
