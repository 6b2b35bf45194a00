import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table as TableBlock } from '../../src/views/blocks/block.ts';
import { alignOf, wordsOf } from '../../src/views/blocks/cell.ts';
import type { Chart } from '../../src/views/blocks/chart.ts';
import { groupedHeads } from '../../src/views/blocks/heads.ts';
import { type BarCell, barCells, steps } from '../../src/writers/docx/bar-cells.ts';
import { docxBars } from '../../src/writers/docx/docx-bars.ts';
import { deferredXml } from '../../src/writers/docx/deferred-xml.ts';
import { tableStyleId } from '../../src/writers/docx/docx-styles.ts';
import { docxTable } from '../../src/writers/docx/docx-table.ts';
import { officeContent, partsContent } from '../../src/io/files/office-content.ts';
import { packParts } from '../../src/io/tables/pack-parts.ts';
import { notedLine, plainLines, type WordingLine } from '../../src/writers/docx/wording-paragraphs.ts';
import { pageWidths, tallRows } from '../../src/writers/page-columns.ts';
import { toneColours } from '../../src/writers/tone-colours.ts';
import { caseCount } from '../support/case-count.ts';
import { partOf } from './read-back.ts';

/** A document of these as the library writes it. */
async function documentOf(...children: readonly FileChild[]): Promise<string> {
  const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
  return partOf(new Uint8Array(bytes), 'word/document.xml');
}

/** What is written once the rest is in its document, where its words must be those that are read back from it. */
async function withDeferred(make: (deferred: ReturnType<typeof deferredXml>) => FileChild): Promise<string> {
  const deferred = deferredXml();
  const parts = new Map([['word/document.xml', deferred.putInto(await documentOf(make(deferred)))]]);
  const bytes = packParts(parts);
  expect((await partsContent(parts)).join('\n')).toBe((await officeContent(bytes)).join('\n'));
  return partOf(bytes, 'word/document.xml');
}

const dxa = (size: number) => ({ size, type: WidthType.DXA });

/** A table of the library's own components, but for the bold of scripts that Vietnamese has no letters of, which rows lack. */
function libraryTable(block: TableBlock, width: number): Table {
  const { columns, rows, groups = [], hasTotal = false } = block;
  const widths = pageWidths(block, width);
  const isTall = tallRows(block, widths, 6);
  const rowOf = (index: number) => {
    const words = columns.map((_, column) => wordsOf(rows[index]?.[column] ?? ''));
    const isHead = groups.includes(index);
    const keepsNext = isHead || (rows.length <= 8 && index < rows.length - 1);
    const filled = words.findLastIndex((word) => word !== '');
    const last = isHead ? Math.max(0, filled) : columns.length - 1;
    return new TableRow({
      ...((isHead || !isTall[index]) && { cantSplit: true }),
      children: columns.slice(0, last + 1).map((column, place) => {
        const under = place === last ? widths.slice(place) : [];
        const size = under.length > 1 ? under.reduce((sum, one) => sum + one, 0) : (widths[place] ?? 0);
        const side = alignOf(column);
        const isTotal = hasTotal && index === rows.length - 1;
        const looks = isHead || isTotal ? { bold: true } : {};
        return new TableCell({
          width: dxa(size),
          ...(under.length > 1 && { columnSpan: under.length }),
          children: [
            new Paragraph({
              style: 'TableText',
              alignment: side === 'centre' ? AlignmentType.CENTER : side,
              ...(keepsNext && { keepNext: true }),
              children: [new TextRun({ text: words[place] ?? '', ...looks })],
            }),
          ],
        });
      }),
    });
  };
  return new Table({
    style: tableStyleId,
    layout: TableLayoutType.FIXED,
    width: dxa(width),
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: hasTotal, noHBand: true, noVBand: true },
    rows: [...libraryHeads(columns, widths), ...rows.map((_, index) => rowOf(index))],
  });
}

function libraryHeads(columns: TableBlock['columns'], widths: readonly number[]): TableRow[] {
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children });
  const cell = (text: string, size: number, spans = {}) =>
    new TableCell({
      ...spans,
      width: dxa(size),
      children: [new Paragraph({ style: 'TableHead', text })],
    });
  const groups = groupedHeads(columns);
  const own = (isMeant: (index: number) => boolean) =>
    columns.flatMap(({ head }, index) => (isMeant(index) ? [cell(head, widths[index] ?? 0)] : []));
  if (!groups) return [row(own(() => true))];
  return [
    row(
      groups.map(({ text, first, span, isTall }) =>
        cell(
          text,
          widths.slice(first, first + span).reduce((sum, one) => sum + one, 0),
          isTall ? { rowSpan: 2 } : { columnSpan: span },
        ),
      ),
    ),
    row(own((index) => columns[index]?.under !== undefined)),
  ];
}

const words = fc.oneof(
  fc.constant(''),
  fc.string({
    unit: fc.constantFrom('a', 'ế', 'Đ', ' ', '&', '<', '>', '"', "'", '{', '}', '$', '1', '\u{1F4DC}'),
  }),
  fc.constantFrom('<w:late w:pieces="0"/>', '{dash-0}', '$&$1', ']]>', '&amp;', 'một hai ba '.repeat(60)),
);

const tables: fc.Arbitrary<TableBlock> = fc
  .array(
    fc.record(
      {
        head: words,
        align: fc.constantFrom('left', 'right', 'centre'),
        under: fc.constantFrom('Kết quả', 'Số <1>'),
      },
      { requiredKeys: ['head'] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.constant(columns),
      rows: fc.array(fc.array(words, { minLength: columns.length, maxLength: columns.length }), {
        maxLength: 12,
      }),
      groups: fc.uniqueArray(fc.integer({ min: 0, max: 11 })),
      hasTotal: fc.boolean(),
    }),
  );

test('tables are written as the library writes them, byte for byte, and their words are what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 500, max: 14_000 }), async (block, width) => {
      expect(await withDeferred((deferred) => docxTable(block, { width, deferred }))).toBe(
        (await documentOf(libraryTable(block, width))).replaceAll('<w:bCs/>', ''),
      );
    }),
    { numRuns: caseCount(20, 500) },
  );
});

const lines: fc.Arbitrary<WordingLine[]> = fc.array(
  fc.record(
    {
      kind: fc.constant('wording' as const),
      text: fc.oneof(
        words,
        fc.constantFrom(
          'Điều 3.',
          'Điều 12a. Hiệu lực',
          'Trong 2026 - 2030',
          'Điều 1. Giai đoạn 2021 - 2025 & sau',
        ),
      ),
      role: fc.constantFrom('title', 'heading', 'ground', 'annex', 'reference'),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  { minLength: 1, maxLength: 300 },
);

test('lines of wording are written as the library writes them, byte for byte, and their words are what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (some) => {
      expect(await withDeferred((deferred) => deferred.placeOf(plainLines(some, deferred)))).toBe(
        await documentOf(...some.map(notedLine)),
      );
    }),
    { numRuns: caseCount(20, 500) },
  );
});

const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const;
const edges = { top: gap, bottom: gap, left: { ...gap, size: 4 }, right: { ...gap, size: 4 } };

/** The looks of a figure in a bar. */
const figure = { color: 'FFFFFF', bold: true, size: 22 } as const;

/** Bars of the library's own components. */
function libraryBars(chart: Chart, width: number): Table {
  const names = Math.floor(width * 0.4);
  const step = Math.floor((width - names) / steps);
  const bars = barCells(chart) ?? [];
  const cellOf = ({ span, words, tone }: BarCell) =>
    new TableCell({
      columnSpan: span,
      width: dxa(span * step),
      verticalAlign: VerticalAlignTable.CENTER,
      ...(tone !== null && {
        borders: edges,
        margins: { left: 0, right: 0 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: toneColours[tone].letters },
      }),
      children: [
        new Paragraph({
          style: 'TableText',
          ...(tone !== null && { alignment: AlignmentType.CENTER }),
          children: words === null ? [] : [new TextRun({ ...(tone === null ? {} : figure), text: words })],
        }),
      ],
    });
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: dxa(names + step * steps),
    columnWidths: [names, ...Array.from({ length: steps }, () => step)],
    rows: [
      ...bars.map(
        ({ name, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                width: dxa(names),
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new Paragraph({
                    style: 'TableText',
                    keepNext: true,
                    children: [new TextRun({ text: name })],
                  }),
                ],
              }),
              ...cells.map(cellOf),
            ],
          }),
      ),
      legendRow(names + step * steps),
    ],
  });
}

/** The legend of the bars below, each of which shows all of its pieces, as the library writes it. */
function legendRow(width: number): TableRow {
  const keys = tones.flatMap((tone, index) => [
    new TextRun({ text: `${index === 0 ? '' : '   '}■\u00A0`, color: toneColours[tone].letters }),
    new TextRun({ text: String(index) }),
  ]);
  const words = new Paragraph({
    style: 'TableText',
    keepNext: false,
    alignment: AlignmentType.CENTER,
    children: keys,
  });
  const cell = new TableCell({ columnSpan: steps + 1, width: dxa(width), children: [words] });
  return new TableRow({ cantSplit: true, children: [cell] });
}

const tones = ['good', 'bad', 'open'] as const;
const progress: fc.Arbitrary<Chart> = fc
  .array(
    fc.record({
      name: words,
      slices: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((bars) => ({
    kind: 'chart',
    chart: 'progress',
    title: '',
    summary: '',
    bars: bars.map(({ name, slices }) => ({
      name,
      slices: slices.map((value, index) => ({
        name: String(index),
        value,
        text: String(value),
        tone: tones[index] ?? 'open',
        ids: [],
      })),
    })),
  }));

test('bars are written as the library writes them, byte for byte, and their words are what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(progress, fc.integer({ min: 5000, max: 14_000 }), async (chart, width) => {
      fc.pre(barCells(chart) !== null);
      expect(
        await withDeferred((deferred) => docxBars(chart, { width, deferred }) ?? deferred.placeOf([])),
      ).toBe(await documentOf(libraryBars(chart, width)));
    }),
    { numRuns: caseCount(20, 500) },
  );
});

test('what is deferred of one document does not come into another, and none is lost in silence', async () => {
  const block = { kind: 'table', columns: [{ head: 'TT' }], rows: [['1']] } as const;
  const written = await documentOf(docxTable(block, { width: 9000, deferred: deferredXml() }));
  expect(() => deferredXml().putInto(written)).toThrow('another form');
  const deferred = deferredXml();
  deferred.placeOf([]);
  expect(() => deferred.putInto('<w:body/>')).toThrow('another form');
});
