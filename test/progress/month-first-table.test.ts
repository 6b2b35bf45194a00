import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { cthd, recordedIn, reportPlan } from '../support/report-plan.ts';

/** As Excel holds 06/12/2026. */
const sixthOfDecember: XLSX.CellObject = { t: 'n', v: 46_362, z: 'dd/mm/yyyy' };
const heads = ['Nhiệm vụ', 'Trạng thái', 'Ngày'];
const rows = (...dates: readonly (string | XLSX.CellObject)[]) => [
  heads,
  ...dates.map((date, at) => [['ra-soat', 'mo-lop', 'bien-soan'][at] ?? '', 'đang thực hiện', date]),
];

function written(cells: readonly (readonly (string | XLSX.CellObject)[])[], name: string): string {
  const root = reportPlan();
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(cells.map((row) => [...row]));
  XLSX.utils.book_append_sheet(book, sheet, 'Bảng');
  if (name.endsWith('.csv'))
    writeFileSync(join(root, name), cells.map((row) => row.map(String).join(';')).join('\n'));
  else XLSX.writeFile(book, join(root, name));
  return root;
}

test('a column with the month first is asked about wherever it can be read both ways', async () => {
  const root = written(rows('06/30/2026', '6/12/2026', '25/9/2026'), 'bang.csv');
  expect(await cthd(root, ['record', '--from', 'bang.csv'])).toMatchObject({
    exitCode: 2,
    err: [
      'cthd: bang.csv: 2 chỗ chưa ghi được; không có bản ghi nào được ghi.',
      '  C2: Ngày «06/30/2026» không có trong lịch (ngày viết trước tháng); nếu tháng đã viết trước ngày, hãy viết 30/06/2026 và xem lại cả cột.',
      '  C3: Không rõ là 06/12/2026 hay 12/6/2026: ô C2 cùng cột viết tháng trước ngày; hãy viết lại cả cột, ngày trước tháng.',
      '',
    ].join('\n'),
  });
  expect(recordedIn(root)).toEqual([]);
});

test('so is a date that a spreadsheet made of such a cell', async () => {
  const root = written(rows('06/30/2026', sixthOfDecember), 'bang.xlsx');
  const { exitCode, err } = await cthd(root, ['record', '--from', 'bang.xlsx']);
  expect([exitCode, err]).toEqual([
    2,
    expect.stringContaining('  C3: Không rõ là 06/12/2026 hay 12/6/2026: ô C2'),
  ]);
  expect(recordedIn(root)).toEqual([]);
});

test('without such a proof the day comes before the month', async () => {
  const root = written(rows('6/11/2026', '12/6/2026'), 'bang.csv');
  expect((await cthd(root, ['record', '--from', 'bang.csv'])).exitCode).toBe(0);
  expect(recordedIn(root).map(({ unit, date }) => [unit, date])).toEqual([
    ['ra-soat', '2026-11-06'],
    ['mo-lop', '2026-06-12'],
  ]);
});
