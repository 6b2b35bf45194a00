import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxTable } from '../../src/writers/docx/docx-table.ts';
import { type DocxColumn, type DocxRow, lateRows, withRows } from '../../src/writers/docx/docx-rows.ts';
import { officeContent, partsContent } from '../../src/io/files/office-content.ts';
import { packParts } from '../../src/io/tables/pack-parts.ts';
import { caseCount } from '../support/case-count.ts';
import { partOf } from './read-back.ts';

const style = 'TableText';
const sides = ['left', 'right', 'center'] as const;

/** A document of one table as the library writes it, but for the bold of scripts that Vietnamese has no letters of. */
async function documentOf(table: Table): Promise<string> {
  const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children: [table] }] }));
  return (await partOf(new Uint8Array(bytes), 'word/document.xml')).replaceAll('<w:bCs/>', '');
}

const frame = (columns: readonly DocxColumn[], rows: TableRow[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    rows: [new TableRow({ tableHeader: true, children: [new TableCell({ children: [] })] }), ...rows],
  });

/** A row of the library's own components. */
function libraryRow(row: DocxRow, columns: readonly DocxColumn[]): TableRow {
  const { words, isWhole, isHead, keepsNext } = row;
  const last = isHead
    ? Math.max(
        0,
        words.findLastIndex((word) => word !== ''),
      )
    : columns.length - 1;
  return new TableRow({
    ...(isWhole && { cantSplit: true }),
    children: columns.slice(0, last + 1).map(({ width, side }, index) => {
      const under = index === last ? columns.slice(index) : [];
      const size = under.length > 1 ? under.reduce((sum, one) => sum + one.width, 0) : width;
      const looks = isHead ? { bold: true } : {};
      return new TableCell({
        width: { size, type: WidthType.DXA },
        ...(under.length > 1 && { columnSpan: under.length }),
        children: [
          new Paragraph({
            style,
            alignment: side,
            ...(keepsNext && { keepNext: true }),
            children: [new TextRun({ text: words[index] ?? '', ...looks })],
          }),
        ],
      });
    }),
  });
}

const words = fc.oneof(
  fc.constant(''),
  fc.string({
    unit: fc.constantFrom('a', 'ế', 'Đ', ' ', '&', '<', '>', '"', "'", '{', '}', '$', '1', '\u{1F4DC}'),
  }),
  fc.constantFrom('<w:late w:rows="0"/>', '{dash-0}', '$&$1', ']]>', '&amp;'),
);

const tables = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 9000 }), side: fc.constantFrom(...sides) }), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.record({
          words: fc.array(words, { minLength: columns.length, maxLength: columns.length }),
          isWhole: fc.boolean(),
          isHead: fc.boolean(),
          keepsNext: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
    }),
  );

test('rows are written as the library writes them, byte for byte, and their words are what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns, rows }) => {
      const late = lateRows();
      const ours = withRows(frame(columns, []), rows, { columns, style, late });
      const theirs = frame(
        columns,
        rows.map((row) => libraryRow(row, columns)),
      );
      const pieces = late.putInto(await documentOf(ours));
      expect(
        pieces
          .map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece.xml).toString()))
          .join(''),
      ).toBe(await documentOf(theirs));
      const parts = new Map([['word/document.xml', pieces]]);
      expect(await partsContent(parts)).toEqual(await officeContent(packParts(parts)));
    }),
    { numRuns: caseCount(20, 500) },
  );
});

test('rows of one document do not come into another, and none is lost in silence', async () => {
  const block = { kind: 'table', columns: [{ head: 'TT' }], rows: [['1']] } as const;
  const written = await documentOf(docxTable(block, { width: 9000, rows: lateRows() }));
  expect(() => lateRows().putInto(written)).toThrow('another form');
  const rows = lateRows();
  rows.placeOf([]);
  expect(() => rows.putInto('<w:body/>')).toThrow('another form');
});
