import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { makeXlsx, rowsOf } from '../support/make-xlsx.ts';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, recordedIn } from '../support/report-plan.ts';
import { sentSheet } from '../support/sent-sheet.ts';
import { type Grid, headIn, rowIn } from '../support/sheet-edits.ts';

let root = '';
let grid: Grid = [];
beforeEach(async () => {
  ({ root, grid } = await sentSheet());
}, 60_000);

/** A cell as a spreadsheet holds it: with a number format, or a formula. */
type Typed = string | number | XLSX.CellObject;

/** Writes the grid with cells of a task filled in, reads it back, and gives what was said. */
async function back(task: string, cells: Readonly<Record<string, Typed>>, date1904 = false) {
  const { column } = headIn(grid);
  const sheet = XLSX.utils.aoa_to_sheet(grid);
  for (const [head, value] of Object.entries(cells)) {
    const address = XLSX.utils.encode_cell({ r: rowIn(grid, task), c: column(head) });
    sheet[address] =
      typeof value === 'object' ? value : { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  const book = XLSX.utils.book_new();
  book.Workbook = { WBProps: { date1904 } };
  XLSX.utils.book_append_sheet(book, sheet, 'Báo cáo');
  XLSX.writeFile(book, join(root, 've/phieu.xlsx'));
  return cthd(root, ['sheet', 'in', 've']);
}

const said = (task: string) => recordedIn(root).filter(({ unit }) => unit === task);

describe('what people write is understood', () => {
  test.each([
    ['Đã xong', 'completed'],
    ['xong', 'completed'],
    ['đã h/thành', 'completed'],
    ['Đang t/h', 'in-progress'],
    ['Đang TH.', 'in-progress'],
    ['chưa làm', 'not-started'],
    ['tạm ngưng', 'paused'],
    ['Dang trien khai', 'in-progress'],
  ])('the state «%s»', async (state, id) => {
    const done = id === 'completed' ? { Ngày: '1/12/2026', 'Minh chứng': '31-BC/VP ngày 1/12/2026' } : {};
    expect((await back('ra-soat', { 'Trạng thái': state, ...done })).err).toBe('');
    expect(said('ra-soat').map((record) => record['state'])).toEqual([id]);
  });

  test('a word for a state that the programme adds', async () => {
    const head = join(root, 'plans/vi-du/programme.yaml');
    writeFileSync(
      head,
      String(everythingIn(root)['plans/vi-du/programme.yaml']).replace(
        'cutoff: 14,',
        'cutoff: 14, states: { in-progress: [đang chạy] },',
      ),
    );
    expect((await back('ra-soat', { 'Trạng thái': 'Đang chạy' })).err).toBe('');
    expect(said('ra-soat').map(({ state }) => state)).toEqual(['in-progress']);
  });

  test.each<readonly [string, Typed, string, boolean]>([
    ['30/6/26', '30/6/26', '2026-06-30', false],
    ['30-6-2026', '30-6-2026', '2026-06-30', false],
    ['ngày 30/6', 'ngày 30/6', '2026-06-30', false],
    ['tháng 6/2026', 'tháng 6/2026', '2026-06-30', false],
    ['Quý II/2026', 'Quý II/2026', '2026-06-30', false],
    ['a day of Excel', { t: 'n', v: 46203, z: 'dd/mm/yyyy' }, '2026-06-30', false],
    ['a day of the system of 1904', { t: 'n', v: 46203 - 1462, z: 'dd/mm/yyyy' }, '2026-06-30', true],
  ])('the date %s', async (_, typed, day, is1904) => {
    const ran = await back('ra-soat', { 'Trạng thái': 'Đang thực hiện', Ngày: typed }, is1904);
    expect(ran.err).toBe('');
    expect(said('ra-soat').map(({ date }) => date)).toEqual([day]);
  });

  test.each<readonly [string, string, Typed, number]>([
    ['94 % in a cell of per cent, where the target is 95', 'ty-le', { t: 'n', v: 0.94, z: '0%' }, 94],
    ['94,5% as Excel shows it', 'ty-le', { t: 'n', v: 0.945, z: '0.0%' }, 94.5],
    ['80% of an indicator of per cent', 'ty-le', '80%', 80],
    ['with its noun', 'mo-lop', '7 lớp', 7],
    ['as a part of the target', 'mo-lop', '10/40', 10],
    ['the Vietnamese way', 'ket-nap', '1.410', 1410],
    ['as a number of Excel', 'ket-nap', { t: 'n', v: 1410, z: '#,##0' }, 1410],
    ['as the last result of a formula', 'ket-nap', { t: 'n', v: 1410, f: '1325+85' }, 1410],
  ])('a value %s', async (_, task, typed, value) => {
    expect((await back(task, { 'Trạng thái': 'Đang thực hiện', 'Số đạt được': typed })).err).toBe('');
    expect(said(task).map((record) => record['value'])).toEqual([value]);
  });

  test('several documents of evidence in one cell', async () => {
    const written =
      'Báo cáo số 31-BC/VP ngày 25/9/2026; Quyết định số 05-QĐ/VP ngày 01/10/2026\nhttps://vi-du.example/1';
    expect((await back('ra-soat', { 'Trạng thái': 'Đang thực hiện', 'Minh chứng': written })).err).toBe('');
    expect(said('ra-soat').map(({ evidence }) => evidence)).toEqual([
      [
        { document: '31-BC/VP', date: '2026-09-25' },
        { document: '05-QĐ/VP', date: '2026-10-01' },
        { url: 'https://vi-du.example/1' },
      ],
    ]);
  });
});

describe('what cannot be right is refused at its cell', () => {
  test.each<readonly [string, string, Readonly<Record<string, Typed>>, string]>([
    [
      'two values of one day',
      'ket-nap',
      { Ngày: '14/6/2026', 'Số đạt được': '1.400' },
      'Hai kết quả khác nhau của cùng ngày 14/6/2026',
    ],
    ['06/30/2026', 'ra-soat', { Ngày: '06/30/2026' }, 'hãy viết 30/06/2026'],
    [
      'a formula that nothing has worked out',
      'ket-nap',
      { 'Số đạt được': { t: 'n', f: '1325+85' } },
      'công thức',
    ],
    ['an error of a formula', 'ket-nap', { 'Số đạt được': { t: 'e', v: 23 } }, '#REF!'],
    [
      '80% as a number of a count',
      'mo-lop',
      { 'Số đạt được': { t: 'n', v: 0.8, z: '0%' } },
      'không tính bằng phần trăm',
    ],
    [
      '1.200 that a spreadsheet made 1,2',
      'ket-nap',
      { 'Số đạt được': { t: 'n', v: 1.2, z: '0.000' } },
      'có phải là 1.200?',
    ],
  ])('%s', async (_, task, cells, words) => {
    const before = Object.keys(everythingIn(root, 'plans'));
    const ran = await back(task, { 'Trạng thái': 'Đang thực hiện', ...cells });
    expect([ran.exitCode, ran.err]).toEqual([2, expect.stringContaining(words)]);
    expect(ran.err).not.toContain('lấy kết quả lưu trong tệp');
    expect(ran.err).toMatch(/^cthd: ve\/phieu\.xlsx \[Báo cáo\]: [^]*\n {2}[A-Z]+\d+: /);
    expect(Object.keys(everythingIn(root, 'plans'))).toEqual(before);
  });
});

test('hostile files in a folder are each refused by name, nothing of them is written, and the good sheet beside them is', async () => {
  const good = makeXlsx({ sheet: rowsOf([['x']]) });
  const hostile: Readonly<Record<string, readonly [bytes: Uint8Array, said: string]>> = {
    'bom.xlsx': [makeXlsx({ sheet: `<a>${' '.repeat(20 * 1024 * 1024)}</a>` }), 'phình ra'],
    'cut.xlsx': [good.subarray(0, -30), 'bị hỏng'],
    'lien-ket.xlsx': [
      makeXlsx({
        sheet: rowsOf([['x']]),
        parts: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }],
      }),
      'không trang tính nào có mã dòng',
    ],
    'macro.xlsm.xlsx': [
      makeXlsx({ sheet: rowsOf([['x']]), parts: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
      'tệp có macro',
    ],
    'mat-khau.xlsx': [
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'được đặt mật khẩu',
    ],
    'thuc-the.xlsx': [makeXlsx({ sheet: '<a>&xxe;</a>' }), 'bị hỏng'],
    'van-o.csv': [Buffer.from(','.repeat(17_000)), '16.384 ô'],
  };
  for (const [name, [bytes]] of Object.entries(hostile)) writeFileSync(join(root, 've', name), bytes);
  const ran = await back('ra-soat', { 'Trạng thái': 'Đang thực hiện' });
  expect(ran.exitCode).toBe(2);
  const lines = ran.err.trimEnd().split('\n');
  expect(lines.length).toBe(Object.keys(hostile).length);
  for (const [name, [, words]] of Object.entries(hostile))
    expect(lines.find((line) => line.includes(`ve/${name}`))).toContain(words);
  expect(recordedIn(root).map(({ unit }) => unit)).toEqual(['ra-soat']);
});
