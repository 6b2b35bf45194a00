import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { cthd, recordedIn } from '../support/report-plan.ts';
import { going, oneRecord, sentSheet } from '../support/sent-sheet.ts';
import { fillIn, type Grid } from '../support/sheet-edits.ts';

type Comments = Readonly<Record<string, { readonly author?: string; readonly text: string }>>;

/** Writes a grid with comments beside its cells, as notes or as a conversation. */
function writeCommented(
  path: string,
  grid: Grid,
  comments: Comments,
  { isThreaded = false }: { readonly isThreaded?: boolean } = {},
): void {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(grid);
  for (const [address, { author = 'Bà B', text }] of Object.entries(comments)) {
    const cell = (sheet[address] ??= { t: 'z' }) as XLSX.CellObject;
    const note: XLSX.Comments = [{ a: author, t: text, ...(isThreaded && { T: true }) }];
    if (!isThreaded) note.hidden = true;
    cell.c = note;
  }
  XLSX.utils.book_append_sheet(book, sheet, 'Báo cáo');
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

const said = (cells: string) =>
  `  ghi chú gắn bên ô, không được ghi vào kế hoạch, hãy xem và chép phần cần giữ: ${cells}.`;
const commentsIn = (text: string) => text.split('\n').filter((line) => line.includes('ghi chú gắn bên ô'));

test.each([
  ['notes', {}],
  ['conversations', { isThreaded: true }],
] as const)('%s beside cells are told, and nothing of them is recorded', async (_, kind) => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', going);
  const comments = { C3: { text: 'Chờ kinh phí' }, H12: { text: 'Đã xong\nmột nửa' } };
  writeCommented(join(root, 'phieu.xlsx'), grid, comments, kind);
  const { out, err } = await cthd(root, ['sheet', 'in', 'phieu.xlsx']);
  expect([err, commentsIn(out)]).toEqual(['', [said('C3 «Chờ kinh phí»; H12 «Đã xong một nửa»')]]);
  expect(recordedIn(root)).toEqual(oneRecord);
});

test('comments of a sheet that is refused are told too', async () => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', { 'Trạng thái': 'chả biết' });
  writeCommented(join(root, 'phieu.xlsx'), grid, { C3: { text: 'Chờ kinh phí' } });
  const { err, exitCode } = await cthd(root, ['sheet', 'in', 'phieu.xlsx']);
  expect([exitCode, commentsIn(err)]).toEqual([2, [said('C3 «Chờ kinh phí»')]]);
});

test('many and long comments are told in a line of bounded length', async () => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', going);
  const places = Array.from(
    { length: 120 },
    (_, n) => `${String.fromCharCode(65 + (n % 12))}${Math.floor(n / 12) + 1}`,
  );
  const comments = Object.fromEntries(places.map((place) => [place, { text: 'từ '.repeat(20_000) }]));
  writeCommented(join(root, 'phieu.xlsx'), grid, comments);
  const { out } = await cthd(root, ['sheet', 'in', 'phieu.xlsx']);
  const [line = ''] = commentsIn(out);
  expect([line.endsWith(' và 110 chỗ nữa.'), line.length < 1_200]).toEqual([true, true]);
});

test('the comments of a copy that was sent back for correction are not told', async () => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', going);
  writeCommented(join(root, 'phieu.xlsx'), grid, { C3: { author: 'cthd', text: 'cần một trạng thái' } });
  expect(commentsIn((await cthd(root, ['sheet', 'in', 'phieu.xlsx'])).out)).toEqual([]);
});

test.each([
  ['recorded', { ...going, Ngày: '12/12/2026' }, 'phieu.xlsx: '],
  ['refused', { 'Trạng thái': 'chả biết' }, '  '],
] as const)('comments of a table that record --from has %s are told', async (_, filled, lead) => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', filled);
  writeCommented(join(root, 'phieu.xlsx'), grid, { C3: { text: 'Chờ kinh phí' } });
  const { err } = await cthd(root, ['record', '--from', 'phieu.xlsx']);
  expect(commentsIn(err)).toEqual([said('C3 «Chờ kinh phí»').replace('  ', lead)]);
});

test('comments of a table of assignments are told', async () => {
  const { root } = await sentSheet();
  const rows: Grid = [
    ['Mã', 'Chủ trì', 'Thời hạn'],
    ['mo-lop', 'Văn phòng', ''],
  ];
  writeCommented(join(root, 'phan-cong.xlsx'), rows, { B2: { text: 'Hỏi lại anh Hùng' } });
  const { err, exitCode } = await cthd(root, ['import', '--assignments', 'phan-cong.xlsx', '--dry-run']);
  expect([exitCode, commentsIn(err)]).toEqual([
    0,
    [said('B2 «Hỏi lại anh Hùng»').replace('  ', 'phan-cong.xlsx: ')],
  ]);
});
