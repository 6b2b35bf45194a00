import fc from 'fast-check';
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { officeContent, partsContent } from '../../src/io/files/office-content.ts';
import { packParts } from '../../src/io/tables/pack-parts.ts';
import { wholeParts } from '../../src/io/tables/unpack-parts.ts';
import { readXlsx } from '../io/read-sheet-of-xlsx.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import { type RowSheet, workbook } from '../../src/writers/xlsx/xlsx-rows.ts';
import { caseCount } from '../support/case-count.ts';
import { partOf } from './read-back.ts';

const day = new Date('2025-06-15T00:00:00Z');
const properties = { created: day, modified: day };

/** Looks of which two are the same, one is the usual one and one is of days. */
const styles: readonly CellStyle[] = [
  {},
  { font: { bold: true } },
  { font: { bold: true } },
  { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', wrapText: true } },
  { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F0EC' } } },
];

/** A sheet as the library takes it. */
const libraryForm = ({ rows, cells, ...sheet }: RowSheet): WriteSheet => ({
  ...sheet,
  rows: rows.map(({ values }): CellValue[] => [...values]),
  rowDefs: new Map(
    rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }] as const])),
  ),
  cells: new Map([
    ...(cells ?? []),
    ...rows.flatMap(({ looks = [] }, row) =>
      looks.map((style, column) => {
        const place = `${row},${column}`;
        return [place, { ...cells?.get(place), style }] as const;
      }),
    ),
  ]),
});

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { names } = await openZip(bytes);
  return new Map(await Promise.all(names.map(async (name) => [name, await partOf(bytes, name)] as const)));
}

const texts = fc.oneof(
  fc.constantFrom('', '_x0041_', '<sheetData/>', ' ', '<c r="D1" s="1"/>', '&amp;', '12', '=1+1'),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'ế',
      'Đ',
      ' ',
      '&',
      '<',
      '>',
      '"',
      "'",
      '\n',
      '\t',
      '\r',
      '\u0001',
      '\u{1F4DC}',
    ),
  }),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, 1 / 3, 45_291, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const rows = fc
  .record({
    cells: fc.array(fc.tuple(fc.oneof(texts, numbers, fc.constant(null)), fc.constantFrom(...styles)), {
      maxLength: 5,
    }),
    looked: fc.nat(5),
    height: fc.option(fc.constantFrom(16.5, 33, 409), { nil: undefined }),
  })
  .map(({ cells, looked, height }) => ({
    values: cells.map(([value]) => value),
    looks: cells.slice(0, looked).map(([, look]) => look),
    ...(height !== undefined && { height }),
  }));

const sheets = fc.record(
  {
    rows: fc.array(rows, { maxLength: 8 }),
    columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 90 }), hidden: fc.boolean() }), {
      maxLength: 6,
    }),
    merges: fc.integer({ min: 1, max: 3 }).map((endCol) => [{ startRow: 0, startCol: 0, endRow: 0, endCol }]),
    freezePane: fc.constant({ rows: 1 }),
    hidden: fc.boolean(),
    cells: fc.constant(new Map([['0,0', { comment: { author: 'cthd', text: 'Xem lại <ngày>' } }]])),
  },
  { requiredKeys: ['rows'] },
);

/** A workbook each sheet of which begins with words. */
const workbooks = fc.array(sheets, { minLength: 1, maxLength: 3 }).map((made): RowSheet[] =>
  made.map((sheet, at) => ({
    ...sheet,
    name: `Bảng ${at + 1}`,
    rows: [{ values: ['Kế hoạch'] }, ...sheet.rows],
  })),
);

test('workbooks are those of the library, byte for byte in every part, and their cells are what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (made) => {
      const draft = await workbook({ sheets: made, properties });
      const bytes = packParts(draft);
      expect(await partsOf(bytes)).toEqual(
        await partsOf(await writeXlsx({ sheets: made.map(libraryForm), properties })),
      );
      expect((await partsContent(wholeParts(draft))).join('\n')).toEqual(
        (await officeContent(bytes)).join('\n'),
      );
    }),
    { numRuns: caseCount(50, 1000) },
  );
});

test('more rows than a piece of text holds are all there, in order', async () => {
  const many = Array.from({ length: 450 }, (_, at) => ({ values: [`Nhiệm vụ ${at + 1}`, at + 1] }));
  const bytes = packParts(await workbook({ sheets: [{ name: 'Bảng', rows: many }] }));
  expect(await officeContent(bytes)).toEqual([
    '[Bảng]',
    ...many.flatMap(({ values: [words, number] }, at) => [`A${at + 1}=${words}`, `B${at + 1}=${number}`]),
  ]);
});

test('a text that reads as an error of a formula, or as a formula, stays a text', async () => {
  const rows = [{ values: ['#N/A', '=1+1'] }];
  const { rows: read } = await readXlsx(
    packParts(await workbook({ sheets: [{ name: 'Bảng', rows }] })),
    'Bảng',
  );
  expect(read.map(({ cells }) => cells)).toEqual([
    [
      { kind: 'text', text: '#N/A', address: 'A1', column: 0 },
      { kind: 'text', text: '=1+1', address: 'B1', column: 1 },
    ],
  ]);
});

test('a sheet of another form than the library writes is refused', async () => {
  const { fill } = await workbook({ sheets: [{ name: 'Bảng', rows: [{ values: ['1'] }] }] });
  expect(() => fill(new Map([['xl/worksheets/sheet1.xml', '<worksheet/>']]))).toThrow('another form');
});
