import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { cthd, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { fillIn, type Grid, gridOf, headIn, rowIn, writeGrid } from '../support/sheet-edits.ts';

let root = '';
let grid: Grid = [];
beforeEach(async () => {
  root = reportPlan();
  grid = gridOf(await sheetFor(root));
  mkdirSync(join(root, 've'));
}, 60_000);

/** Fills in the row of a task, copies it until it stands so many times, and reads the sheet. */
async function readCopies(count: number, words: string, args: readonly string[] = []) {
  fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang bay bổng', 'Kết quả thực hiện': words });
  const row = grid[rowIn(grid, 'ra-soat')] ?? [];
  for (let more = 1; more < count; more += 1) grid.push([...row]);
  writeGrid(grid, join(root, 've', 'phieu.csv'), { type: 'csv' });
  return cthd(root, ['sheet', 'in', 've', ...args]);
}

const tooMuch =
  'cthd: ve/phieu.csv: phiếu có hơn 3.000 hàng có báo cáo, hoặc hơn 3.000.000 chữ trong các ô đã điền; hãy chia thành nhiều tệp, mỗi tệp giữ hàng tiêu đề và hai cột ẩn ở cuối; không có gì được ghi.\n';

test('at most 3,000 rows of a sheet report something', async () => {
  expect((await readCopies(3_001, 'Đã làm.')).err).toBe(tooMuch);
  expect(recordedIn(root)).toEqual([]);
});

test('what was filled in has at most 3,000,000 letters', async () => {
  const english = await readCopies(101, 'a'.repeat(30_000), ['--lang', 'en']);
  expect([english.exitCode, english.err]).toEqual([
    2,
    'cthd: ve/phieu.csv: more than 3,000 rows report something, or the cells that were filled in have more than 3,000,000 letters; divide it into several files, each with the heads and the two hidden columns at the end; nothing was recorded.\n',
  ]);
});

test('a copy that goes back marks the first 500 faults and counts the others', async () => {
  const { err } = await readCopies(620, 'Đã làm.', ['--return', 'tra']);
  expect(err).toContain('ve/phieu.csv: 620 chỗ chưa ghi được');
  const book = XLSX.readFile(join(root, 'tra/2026-h2-van-phong-tra-lai.xlsx'));
  const guide = Object.values(book.Sheets['Hướng dẫn'] ?? {}).map((cell: { v?: unknown }) => cell.v);
  expect(guide).toContain('Và 120 chỗ nữa chưa đánh dấu; gửi lại thì chúng được nêu tiếp.');
});

test('a body that leads more tasks than a sheet has rows gets several sheets, and all come back', async () => {
  const tasks = Array.from(
    { length: 3_001 },
    (_, n) => `- { id: viec-${n}, kind: bullet, text: Việc hư cấu ${n}., task: { lead: van-phong } }\n`,
  );
  const indented = tasks.map((line) => `      ${line}`).join('');
  root = reportPlan({
    'plans/vi-du/text/II.yaml': `units:\n  - id: nhiem-vu\n    kind: part\n    number: II\n    heading: NHIỆM VỤ HƯ CẤU\n    units:\n${indented}`,
    'plans/vi-du/progress/ket-nap.yaml': '[]\n',
  });
  await sheetFor(root);
  const names = readdirSync(join(root, 'phieu')).sort();
  expect(names).toEqual(['2026-h2-van-phong-2.xlsx', '2026-h2-van-phong.xlsx']);
  const second = gridOf(join(root, 'phieu/2026-h2-van-phong-2.xlsx'));
  expect(second[rowIn(second, 'viec-3000')]?.[headIn(second).column('TT')]).toBe('3.001');
  fillIn(second, 'viec-3000', { 'Trạng thái': 'Đang thực hiện' });
  writeGrid(second, join(root, 've.xlsx'), { type: 'xlsx' });
  expect((await cthd(root, ['sheet', 'in', 've.xlsx'])).exitCode).toBe(0);
  expect(recordedIn(root)).toMatchObject([{ unit: 'viec-3000', state: 'in-progress' }]);
  expect(readFileSync(join(root, 'phieu', names[0] ?? '')).length).toBeLessThan(100_000);

  await cthd(root, ['sheet', 'remind', '--period', '2026-H2', '--out', 'nhac', '--as-of', '2026-12-18']);
  const message = readFileSync(join(root, 'nhac/2026-h2-van-phong.eml'), 'utf8');
  expect(message.match(/(?<=; filename\*=utf-8'').*/g)?.map((name) => name.trim())).toEqual([
    '2026-h2-van-phong.xlsx',
    '2026-h2-van-phong-2.xlsx',
    '2026-h2-van-phong.docx',
  ]);
});
