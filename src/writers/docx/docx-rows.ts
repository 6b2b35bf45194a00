import { FileChild } from 'docx';
import type { KnownXml } from '../../plan/office-parts.ts';
import { type ByteSheet, byteSheet } from './byte-sheet.ts';
import { cellStart, escapedXml, spanXml } from './docx-xml.ts';

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
  readonly keepsNext: boolean;
}

/** Tables that are not given to the library, until its document is written. */
export interface LateTables {
  /** An element that keeps the place of a table in the library's document. */
  readonly placeOf: (table: readonly KnownXml[]) => FileChild;
  /** The library's document with the tables in their places. */
  readonly putInto: (document: string) => (string | KnownXml)[];
}

/** An element that no text of a plan can become, since the library writes `<` as `&lt;`. */
const place = /<w:late w:table="(\d+)"\/>/;

/** So many rows make a piece. */
const rowsAtOnce = 200;

/** The tables of one document. */
export function lateTables(): LateTables {
  const kept: (readonly KnownXml[])[] = [];
  return {
    placeOf(table) {
      const element = { 'w:late': { _attr: { 'w:table': kept.push(table) - 1 } } };
      return Object.assign(new FileChild('w:late'), { prepForXml: () => element });
    },
    putInto(document) {
      const parts = document.split(place);
      if (parts.length !== 2 * kept.length + 1)
        throw new Error('the library writes documents in another form');
      return parts.flatMap((part, index): readonly (string | KnownXml)[] =>
        index % 2 === 0 ? [part] : (kept[Number(part)] ?? []),
      );
    },
  };
}

/**
 * The rows of a table, each cell one paragraph of one style. The library keeps two dozen objects for a cell, copies them twice and holds
 * them all to the end: with ten thousand tasks that takes longer, and more memory, than everything else. So these rows are written here,
 * in the form that it writes them in (docs/decisions/0033-rows-of-long-tables.md).
 */
export function rowPieces(
  rows: readonly DocxRow[],
  { columns, style }: { readonly columns: readonly DocxColumn[]; readonly style: string },
): KnownXml[] {
  const looks = { loose: columnXmls(columns, style, false), kept: columnXmls(columns, style, true) };
  const sheet = byteSheet();
  const pieces: KnownXml[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    pieces.push({
      xml: () => {
        for (const row of some)
          writeRow(row, columns, { looks: row.keepsNext ? looks.kept : looks.loose, sheet });
        return sheet.take();
      },
      lines: [some.map(({ words }) => words.join('\n')).join('\n')],
    });
  }
  return pieces;
}

/** What stands before the words of a cell of each column, as bytes, and what follows its width there, by whether the words are bold. */
interface ColumnXml {
  readonly plain: Uint8Array;
  readonly bold: Uint8Array;
  readonly afterWidth: { readonly plain: string; readonly bold: string };
}

const columnXmls = (columns: readonly DocxColumn[], style: string, keepsNext: boolean): ColumnXml[] =>
  columns.map(({ width, side }) => {
    const next = keepsNext ? '<w:keepNext/>' : '';
    const paragraph = `</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${next}<w:jc w:val="${side}"/></w:pPr><w:r>`;
    const words = '<w:t xml:space="preserve">';
    const [plain, bold] = [`${paragraph}${words}`, `${paragraph}<w:rPr><w:b/></w:rPr>${words}`];
    const start = cellStart(width);
    return {
      plain: Buffer.from(`${start}${plain}`),
      bold: Buffer.from(`${start}${bold}`),
      afterWidth: { plain, bold },
    };
  });

const rowStart = {
  whole: Buffer.from('<w:tr><w:trPr><w:cantSplit/></w:trPr>'),
  loose: Buffer.from('<w:tr>'),
};
const cellEnd = Buffer.from('</w:t></w:r></w:p></w:tc>');
const rowEnd = Buffer.from('</w:tr>');

/** Writes a row; the last words of one that heads others run over the blank cells after them (practice of annexes). */
function writeRow(
  { words, isWhole, isHead }: DocxRow,
  columns: readonly DocxColumn[],
  { looks, sheet }: { readonly looks: readonly ColumnXml[]; readonly sheet: ByteSheet },
): void {
  sheet.put(isWhole ? rowStart.whole : rowStart.loose);
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
      sheet.write(spannedXml(columns.slice(index)) + look.afterWidth[isHead ? 'bold' : 'plain']);
    else sheet.put(isHead ? look.bold : look.plain);
    sheet.write(escapedXml(words[index] ?? ''));
    sheet.put(cellEnd);
  }
  sheet.put(rowEnd);
}

/** The beginning of a cell over several columns. */
const spannedXml = (columns: readonly DocxColumn[]) =>
  `${cellStart(columns.reduce((sum, { width }) => sum + width, 0))}${spanXml(columns.length)}`;
