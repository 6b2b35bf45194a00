import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows, openXlsx } from '../../src/io/tables/read-xlsx.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import { addressOf, placeOfAddress } from '../../src/plan/input-table.ts';
import { makeXlsx, rowsOf, xml } from '../support/make-xlsx.ts';
import { cellsInBrief, cellsOfLibreOffice } from './cells-in-brief.ts';
import { readXlsx } from './read-sheet-of-xlsx.ts';
import { thrownBy } from './thrown.ts';

const sheetOf = (rows: string) => `<sheetData>${rows}</sheetData>`;
const read = async (parts: Parameters<typeof makeXlsx>[0]) =>
  cellsInBrief((await readXlsx(makeXlsx(parts))).rows);

test('a workbook that LibreOffice wrote', async () => {
  const table = await readXlsx(readFileSync(new URL('../fixtures/tables/libreoffice.xlsx', import.meta.url)));
  expect(table.sheet).toBe('Báo cáo hư cấu');
  expect(cellsInBrief(table.rows)).toEqual(cellsOfLibreOffice);
});

describe('cells', () => {
  test('shared strings, rich text, readings left out, inline strings, results of formulas', async () => {
    const cells = await read({
      strings:
        '<si><t>một</t></si><si><r><rPr><b/></rPr><t>hai </t></r><r><t xml:space="preserve">ba</t></r></si>' +
        '<si><t>東京</t><rPh sb="0" eb="1"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si/>',
      sheet: sheetOf(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>' +
          '<row r="5"><c r="B5" t="inlineStr"><is><r><t>bốn</t></r><r><t> năm</t></r></is></c>' +
          '<c r="C5" t="str"><f>A2&amp;"!"</f><v>một!</v></c><c r="D5"><f>1+1</f><v>2</v></c><c r="E5"><f>1+1</f></c>' +
          '<c r="F5" t="str"><f>""</f><v></v></c></row>',
      ),
    });
    expect(cells).toEqual({
      A2: 'một',
      B2: 'hai ba',
      C2: '東京',
      B5: 'bốn năm',
      C5: 'một!',
      D5: 2,
      E5: '!=',
    });
  });

  test('truth values, errors, numbers, dates of ISO 8601', async () => {
    const cells = await read({
      sheet: sheetOf(
        '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c><v>-1.5E-3</v></c>' +
          '<c t="d"><v>2024-05-01</v></c><c t="d"><v>2024-05-01T08:30:00Z</v></c><c t="d"><v>2023-02-29</v></c></row>',
      ),
    });
    expect(Object.values(cells)).toEqual([
      'TRUE',
      'FALSE',
      '!#REF!',
      -0.0015,
      '@2024-05-01',
      '@2024-05-01',
      '2023-02-29',
    ]);
  });

  test('prefixes of names, comments, CDATA and processing instructions make no difference', async () => {
    const sheet = xml(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><?mso x?><x:sheetData>' +
        '<x:row><!-- <c> --><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]>&amp;c</x:t></x:is></x:c></x:row>' +
        '</x:sheetData></x:worksheet>',
    );
    expect(await read({ parts: [{ name: 'xl/worksheets/sheet1.xml', data: sheet }] })).toEqual({
      A1: 'a<b&c',
    });
  });

  test('merged cells are read for every row that they cover, hidden rows are read and marked', async () => {
    const text = (address: string, words: string) =>
      `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const table = await readXlsx(
      makeXlsx({
        sheet:
          sheetOf(
            `<row r="1" hidden="1">${text('A1', 'gộp')}<c r="B1"/></row><row r="2"><c r="A2"/><c r="C2"><v>1</v></c></row>` +
              '<row r="3"><c r="A3"/></row><row r="4"><c r="C4"><v>2</v></c></row>',
          ) + '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
      }),
    );
    expect(cellsInBrief(table.rows)).toEqual({ A1: 'gộp', A2: 'gộp', C2: 1, C4: 2 });
    expect(table.rows.map(({ isHidden }) => isHidden)).toEqual([true, false, false]);
    expect(table.rows[0]?.cells[0]?.span).toEqual({ columns: 2, rows: 3 });
    expect(table.rows[1]?.cells[0]?.coveredBy).toBe('A1');
  });

  test('hidden columns are told, as far as a table may reach', async () => {
    const cols =
      '<col min="1" max="1"/><col min="2" max="3" hidden="1"/><col min="99" max="16384" hidden="true"/>';
    const file = makeXlsx({
      sheet: `<cols>${cols}</cols>${sheetOf('<row r="1"><c r="B1"><v>1</v></c></row>')}`,
    });
    const { sheets } = await openXlsx(await openZip(file));
    const [sheet] = sheets;
    expect(sheet && (await allRows(sheet)).length).toBe(1);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2, 98, 99]);
  });

  test.each([
    ['a string that is not there', '<row><c t="s"><v>7</v></c></row>'],
    ['a number that is none', '<row><c><v>12a</v></c></row>'],
    ['a number beyond all bounds', '<row><c><v>1e999</v></c></row>'],
    ['an unknown type', '<row><c t="z"><v>1</v></c></row>'],
    ['a row that comes twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
    ['a cell that comes twice', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="B2"><v>1</v></c></row>'],
    ['a row beyond all rows', '<row r="1048577"><c><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="__proto__"><v>1</v></c></row>'],
  ])('%s: the file is damaged', async (_, rows) => {
    expect((await thrownBy(() => read({ sheet: sheetOf(rows) })))?.vi).toMatch(/^tệp bị hỏng/);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; #,##0.00\\ _d"/>' +
    '<numFmt numFmtId="166" formatCode="[$-42A]d mmmm, yyyy"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="mmm"/>' +
    '<numFmt numFmtId="169" formatCode="General"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    `<cellXfs>${[0, 14, 22, 47, 9, 164, 165, 166, 167, 168, 169, 200].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
  const serials = async (list: readonly (number | string)[], properties = '', style = 1) =>
    Object.values(
      await read({
        styles,
        properties,
        sheet: sheetOf(`<row>${list.map((one) => `<c s="${style}"><v>${one}</v></c>`).join('')}</row>`),
      }),
    );

  test('are told by the number format, built in or of its own', async () => {
    const kinds: (string | number | undefined)[] = [];
    for (let style = 0; style < 12; style += 1) kinds.push((await serials([45413], '', style))[0]);
    const date = '@2024-05-01';
    const percent = kinds.findIndex((kind) => kind === '4541300%');
    expect(kinds.map((kind, index) => (index === percent ? 45413 : kind))).toEqual([
      45413,
      date,
      date,
      date,
      45413,
      date,
      45413,
      date,
      45413,
      date,
      45413,
      45413,
    ]);
    expect(percent).toBeGreaterThan(0); // a cell of per cent is what it shows
  });

  test('the system of 1900, with the leap day that it invented', async () => {
    expect(await serials([0, 0.5, 1, 58, 59, 60, 61, 62, 45413, 45413.75, 2958465, 2958466, -1])).toEqual([
      0,
      0.5,
      '@1900-01-01',
      '@1900-02-27',
      '@1900-02-28',
      '29/02/1900',
      '@1900-03-01',
      '@1900-03-02',
      '@2024-05-01',
      '@2024-05-01',
      '@9999-12-31',
      2958466,
      -1,
    ]);
  });

  test('the system of 1904', async () => {
    const all = [
      '@1904-01-01',
      '@1904-02-28',
      '@1904-02-29',
      '@1904-03-01',
      '@2024-05-01',
      '@9999-12-31',
      2957004,
    ];
    for (const properties of ['date1904="1"', 'date1904="true"'])
      expect(await serials([0, 58, 59, 60, 43951, 2957003, 2957004], properties)).toEqual(all);
    expect((await serials([45413], 'date1904="0"'))[0]).toBe('@2024-05-01');
  });

  test('a moment just before midnight that a calculation rounded down is the next day', async () => {
    expect(await serials([45412.999999999996])).toEqual(['@2024-05-01']);
  });
});

describe('sheets', () => {
  const one = (text: string) => rowsOf([[text]]);

  test('the first that can be seen is read', async () => {
    const file = makeXlsx({ before: { 'Ẩn!': one('ẩn') }, sheet: one('đây'), after: { Khác: one('khác') } });
    expect(await readXlsx(file)).toMatchObject({ sheet: 'Báo cáo' });
    expect(cellsInBrief((await readXlsx(file)).rows)).toEqual({ A1: 'đây' });
  });

  test('or the one that is named, in any case of letters', async () => {
    const file = makeXlsx({ before: { 'Ẩn!': one('ẩn') }, sheet: one('đây'), after: { Khác: one('khác') } });
    expect(cellsInBrief((await readXlsx(file, 'KHÁC')).rows)).toEqual({ A1: 'khác' });
    expect(cellsInBrief((await readXlsx(file, 'ẩn')).rows)).toEqual({ A1: 'ẩn' });
    expect(await thrownBy(() => readXlsx(file, 'Không có'))).toEqual({
      vi: 'không có trang tính «Không có» (có: Ẩn, Báo cáo, Khác)',
      en: 'there is no sheet “Không có” (there are: Ẩn, Báo cáo, Khác)',
    });
  });

  test('a zip that is no workbook is refused with what to do', async () => {
    const empty = makeXlsx({ parts: [{ name: '_rels/.rels', data: xml('<Relationships/>') }] });
    expect((await thrownBy(() => readXlsx(empty)))?.vi).toContain('hãy lưu lại bằng Excel');
  });
});

test('addresses', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map((column) => addressOf(column, 7))).toEqual([
    'A7',
    'Z7',
    'AA7',
    'AZ7',
    'BA7',
    'ZZ7',
    'AAA7',
    'XFD7',
  ]);
  fc.assert(
    fc.property(fc.nat(16383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(placeOfAddress(addressOf(column, row))).toEqual({ column, row });
    }),
  );
});

test('any table comes back as it was written', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.toWellFormed()),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((one) => (one === 0 ? 0 : one)),
    fc.constantFrom('_x000D_', ' a ', '\u001b[0m', '<&>"', ']]>', '\r\n', '\u0000'),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const table = await readXlsx(makeXlsx({ sheet: rowsOf(rows) }));
      const back = Object.fromEntries(
        table.rows.flatMap(({ cells }) =>
          cells.map((one) => [
            one.address,
            one.kind === 'number' ? one.value : one.kind === 'text' ? one.text : one,
          ]),
        ),
      );
      const written = rows.flatMap((row, index) =>
        row.flatMap((one, column) => (one === null ? [] : [[addressOf(column, index + 1), one]])),
      );
      expect(back).toEqual(Object.fromEntries(written));
    }),
  );
});
