import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOds, openOds } from '../../src/io/tables/read-ods.ts';
import { allRows } from '../../src/io/tables/read-xlsx.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import { xml } from '../support/make-xlsx.ts';
import { makeZip, type ZipPart } from '../support/make-zip.ts';
import { cellsInBrief, cellsOfLibreOffice } from './cells-in-brief.ts';
import { thrownBy } from './thrown.ts';

const names =
  'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s" xmlns:xlink="l"';

/** An .ods file of the tables given, as small as LibreOffice accepts. */
const makeOds = (tables: string, parts: readonly ZipPart[] = []): Buffer =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    {
      name: 'content.xml',
      data: xml(
        `<office:document-content ${names}><office:automatic-styles>` +
          '<style:style style:name="an"><style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
          `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    ...parts,
  ]);
const table = (rows: string, name = 'Báo cáo') => `<table:table table:name="${name}">${rows}</table:table>`;

async function read(bytes: Uint8Array, place = 0): Promise<Record<string, string | number>> {
  const { sheets } = await openOds(await openZip(bytes));
  const sheet = sheets[place];
  const rows = sheet ? await allRows(sheet) : [];
  return cellsInBrief(rows);
}

test('a spreadsheet that LibreOffice wrote', async () => {
  const bytes = readFileSync(new URL('../fixtures/tables/libreoffice.ods', import.meta.url));
  expect(await isOds(await openZip(bytes))).toBe(true);
  expect(await read(bytes)).toEqual(cellsOfLibreOffice);
});

test('values, repeated cells and rows, merged and hidden ones, notes left out', async () => {
  const bytes = makeOds(
    table(
      '<table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>hai<text:s text:c="2"/>lần</text:p></table:table-cell></table:table-row></table:table-header-rows>' +
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        '<table:table-row table:visibility="filter"><table:table-cell table:number-rows-spanned="2" office:value-type="string"><office:annotation><text:p>ghi chú bên lề</text:p></office:annotation><text:p>gộp</text:p><text:p>dòng <text:span>hai</text:span></text:p></table:table-cell>' +
        '<table:table-cell office:value-type="percentage" office:value="0.94"><text:p>94%</text:p></table:table-cell></table:table-row>' +
        '<table:table-row table:number-rows-repeated="2"><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2026-06-30T08:00:00"><text:p>30/06/26</text:p></table:table-cell></table:table-row>',
    ),
  );
  expect(await read(bytes)).toEqual({
    A1: 'hai  lần',
    B1: 'hai  lần',
    A1048002: 'gộp\ndòng hai',
    B1048002: '94%',
    A1048003: 'gộp\ndòng hai',
    B1048003: '@2026-06-30',
    B1048004: '@2026-06-30',
  });
});

test('comments beside cells are read apart with each reading, those of cthd left out', async () => {
  const cell = (creator: string, comment: string, words = '') =>
    `<table:table-cell><office:annotation><dc:creator>${creator}</dc:creator><dc:date>2026-12-01</dc:date>${comment}</office:annotation>${words}</table:table-cell>`;
  const row = [
    '<table:table-cell table:number-columns-repeated="2"/>',
    cell(
      'Bà B',
      '<text:p>chờ <text:span>kinh phí</text:span></text:p><text:p>dòng hai</text:p>',
      '<text:p>x</text:p>',
    ),
    cell('cthd', '<text:p>cần một trạng thái</text:p>'),
    cell('Bà B', '<text:p>ô trống</text:p>'),
  ].join('');
  const bytes = makeOds(
    table(`<table:table-row/><table:table-row>${row}</table:table-row>`).replace(
      '<table:table ',
      '<table:table xmlns:dc="d" ',
    ),
  );
  const { sheets } = await openOds(await openZip(bytes));
  for (const sheet of [...sheets, ...sheets]) expect(cellsInBrief(await allRows(sheet))).toEqual({ C2: 'x' });
  expect(sheets.map(({ comments }) => comments)).toEqual([
    {
      first: [
        { address: 'C2', text: 'chờ kinh phí dòng hai' },
        { address: 'E2', text: 'ô trống' },
      ],
      count: 2,
    },
  ]);
});

test('several sheets, hidden ones marked', async () => {
  const cell = (words: string) =>
    `<table:table-row><table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell></table:table-row>`;
  const bytes = makeOds(
    `<table:table table:name="Ẩn" table:style-name="an">${cell('một')}</table:table>${table(cell('hai'))}`,
  );
  const { sheets } = await openOds(await openZip(bytes));
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Ẩn', true],
    ['Báo cáo', false],
  ]);
  expect(await read(bytes, 0)).toEqual({ A1: 'một' });
  expect(await read(bytes, 1)).toEqual({ A1: 'hai' });
});

test('hidden columns are told, as far as a table may reach', async () => {
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
    '<table:table-column-group><table:table-column table:visibility="filter" table:number-columns-repeated="2"/></table:table-column-group>' +
    '<table:table-column table:number-columns-repeated="94"/><table:table-column table:visibility="collapse" table:number-columns-repeated="900"/>';
  const cell =
    '<table:table-row><table:table-cell office:value-type="string"><text:p>một</text:p></table:table-cell></table:table-row>';
  const { sheets } = await openOds(await openZip(makeOds(table(columns + cell))));
  const [sheet] = sheets;
  expect(sheet && (await allRows(sheet)).length).toBe(1);
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3, 4, 99]);
});

test.each([
  [
    'more rows than a sheet has room for',
    makeOds(table('<table:table-row table:number-rows-repeated="99999999"/>')),
    'bị hỏng',
  ],
  [
    'a million rows of one word',
    makeOds(
      table(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    ),
    '150.000 hàng',
  ],
  [
    'content under a password',
    makeOds('', [
      {
        name: 'META-INF/manifest.xml',
        data: xml('<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'),
      },
    ]),
    'mật khẩu',
  ],
  [
    'an entity',
    makeZip([{ name: 'content.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }]),
    'DOCTYPE',
  ],
])('%s is refused', async (_, bytes, said) => {
  expect((await thrownBy(() => read(bytes)))?.vi).toContain(said);
});
