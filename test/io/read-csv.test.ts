import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/io/tables/read-csv.ts';
import type { InputRow, InputTable } from '../../src/plan/input-table.ts';
import { thrownBy } from './thrown.ts';
import { toWindows1258 } from '../support/windows-1258.ts';

const isHeader = (words: readonly string[]) => words.includes('Mã') && words.includes('Ghi chú');
const read = async (content: string | Uint8Array): Promise<InputTable> => {
  const rows: InputRow[] = [];
  for await (const row of readCsv({ path: 'bao-cao.csv', bytes: Buffer.from(content) }, isHeader))
    rows.push(row);
  return { rows };
};
const texts = ({ rows }: InputTable) =>
  rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell.kind === 'text' ? cell.text : null)),
  ]);

const expected = [
  [1, 'Mã', 'Ghi chú'],
  [2, 'mo-lop', 'một, hai; ba\tbốn "năm"\nsáu'],
  [4, 'tap-huan', 'ổn'],
];
const csv = (separator: string, lineEnd: string) =>
  ['Mã|Ghi chú', 'mo-lop|"một, hai; ba\tbốn ""năm""\nsáu"', '|', 'tap-huan|ổn', '']
    .map((line) => line.replace('|', separator))
    .join(lineEnd);

test.each([
  ['a comma', ',', '\n'],
  ['a semicolon, as Excel in Vietnamese writes it', ';', '\r\n'],
  ['a tab', '\t', '\r\n'],
  ['line ends of old Macintoshes', ';', '\r'],
])('%s', async (_, separator, lineEnd) => {
  expect(texts(await read(csv(separator, lineEnd)))).toEqual(expected);
  expect(texts(await read(`\uFEFF${csv(separator, lineEnd)}`))).toEqual(expected);
});

test('the separator is that of the header, whatever stands in titles and rows', async () => {
  const table = await read('Báo cáo, quý IV, năm 2024, hư cấu\n\nMã;Ghi chú\na;1,5\nb;1,5\n');
  expect(texts(table)).toEqual([
    [1, 'Báo cáo, quý IV, năm 2024, hư cấu'],
    [3, 'Mã', 'Ghi chú'],
    [4, 'a', '1,5'],
    [5, 'b', '1,5'],
  ]);
});

test('a line sep=; decides and is not counted', async () => {
  expect(texts(await read('sep=;\r\nx,y;z\r\n'))).toEqual([[1, 'x,y', 'z']]);
});

test('mixed line ends end lines all the same, a missing last one too', async () => {
  expect(texts(await read('Mã,Ghi chú\r\na,b\nc,d'))).toEqual([
    [1, 'Mã', 'Ghi chú'],
    [2, 'a', 'b'],
    [3, 'c', 'd'],
  ]);
});

test('an empty file is an empty table', async () => {
  expect((await read('')).rows).toEqual([]);
  expect((await read('\uFEFF\n\n')).rows).toEqual([]);
});

const said = 'Mã,Ghi chú\nmo-lop,tiến độ đạt 80%, Đảng đoàn ở Huế\n'.replace('80%,', '80%;');
test.each([
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${said}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(said, 'utf16le')],
  ['UTF-16, the other end first', Buffer.from(`\uFEFF${said}`, 'utf16le').swap16()],
  ['UTF-16, the other end first, without a mark', Buffer.from(said, 'utf16le').swap16()],
  ['Windows-1258', toWindows1258(said)],
])('%s is recognised by what its bytes are', async (_, bytes) => {
  expect(texts(await read(bytes))).toEqual([
    [1, 'Mã', 'Ghi chú'],
    [2, 'mo-lop', 'tiến độ đạt 80%; Đảng đoàn ở Huế'],
  ]);
});

test.each([
  [
    'TCVN3',
    Buffer.from('Mã,Ghi chú\nmo-lop,Ch­¬ng tr×nh hµnh ®éng cña §¶ng ñy\n', 'latin1'),
    'dòng 1, cột 2',
  ],
  ['a tone on no vowel', Buffer.from([0x4d, 0xe3, 0x2c, 0x74, 0xec, 0x6e, 0x0a]), 'dòng 1, cột 2'],
  [
    'UTF-16 that was cut off',
    Buffer.concat([Buffer.from('\uFEFFMã', 'utf16le'), Buffer.from('x')]),
    'UTF-16',
  ],
])('%s is refused, and it is said how to save', async (_, bytes, place) => {
  const message = await thrownBy(() => read(bytes));
  expect(message?.vi).toContain(place);
  expect(message?.vi).toContain('CSV UTF-8');
  expect(message?.en).toContain('CSV UTF-8');
});

test.each([
  ['Mã,Ghi chú\na,"b\nc,d\n', 'không đóng lại'],
  ['Mã,Ghi chú\na,b "c" d\n', 'dòng 2'],
  ['Mã,Ghi chú\na,"b" c\n', 'dòng 2'],
])('quotation marks out of place: %j', async (content, said) => {
  expect((await thrownBy(() => read(content)))?.vi).toContain(said);
});

test.each([
  ['a row too many', `Mã,Ghi chú\n${'a,b\n'.repeat(150_000)}`, 'A150001'],
  ['a column too many', `Mã,Ghi chú\n${','.repeat(100)}x\n`, 'CW2'],
  ['a cell too long', `Mã,Ghi chú\na,${'x'.repeat(32_768)}\n`, 'B2'],
])('%s is refused with its place', async (_, content, place) => {
  expect((await thrownBy(() => read(content)))?.vi).toContain(place);
});

test('just as much as allowed is read, and empty rows and columns cost nothing', async () => {
  expect((await read(`Mã,Ghi chú\n${'a,b\n'.repeat(49_999)}${',\n'.repeat(50_000)}`)).rows).toHaveLength(
    50_000,
  );
  expect((await read(`Mã,Ghi chú${','.repeat(5_000)}\n`)).rows[0]?.cells).toHaveLength(2);
  const long = (await read(`Mã,Ghi chú\na,${'x'.repeat(32_767)}\n`)).rows[1]?.cells[1];
  expect(long).toMatchObject({ kind: 'text', address: 'B2' });
});

test('what is dangerous in a spreadsheet or on a screen is only text', async () => {
  const hostile = ['=cmd()', '@SUM(1)', '\u001b[31mđỏ', '+1', '-1', '__proto__', 'a\nb'];
  const table = await read(`Mã,Ghi chú\n${hostile.map((text) => `x,"${text}"`).join('\n')}\n`);
  expect(
    texts(table)
      .slice(1)
      .map((row) => row[2]),
  ).toEqual(hostile);
});

test('any table comes back as it was written', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', '"', ';', ',', '\t', '\n', '\r\n', 'Mã', '=1', ' a ', '\uFEFF'),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, separator, end) => {
        const all = [['Mã', 'Ghi chú'], ...rows];
        const written = all
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join(end);
        const cells = all.flatMap((row, index) =>
          row.flatMap((text, column) => (text === '' ? [] : [{ row: index + 1, column, text }])),
        );
        const back = (await read(written)).rows.flatMap(({ number, cells: found }) =>
          found.map((one) => ({
            row: number,
            column: one.column,
            text: one.kind === 'text' ? one.text : null,
          })),
        );
        expect(back).toEqual(cells);
      },
    ),
  );
});
