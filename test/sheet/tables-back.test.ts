import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, recordedIn, reportPlan } from '../support/report-plan.ts';

const views = [
  ['tracker.xlsx', ['render', 'tracker', '--out', 'tracker.xlsx']],
  ['extract.xlsx', ['render', 'extract', '--lead', 'van-phong', '--out', 'extract.xlsx']],
  ['status.csv', ['status', '--format', 'csv', '--out', 'status.csv']],
] as const;

test.each(views)('%s comes back untouched as nothing', async (file, args) => {
  const root = reportPlan();
  await cthd(root, args);
  const before = everythingIn(root);
  const ran = await cthd(root, ['sheet', 'in', file]);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  expect(ran.out).toContain('không có gì mới để ghi');
  expect(everythingIn(root)).toEqual(before);
});

/** Changes the state of one task in a workbook by an independent library. */
function changeState(path: string, task: string, state: string): void {
  const book = XLSX.readFile(path);
  for (const sheet of Object.values(book.Sheets)) {
    const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
    const head = rows.findIndex((cells) => cells.includes('Tình trạng'));
    const row = rows.findIndex((cells) => cells.includes(`vi-du/${task}`));
    const column = rows[head]?.indexOf('Tình trạng') ?? -1;
    if (row >= 0) sheet[XLSX.utils.encode_cell({ r: row, c: column })] = { t: 's', v: state };
  }
  XLSX.writeFile(book, path);
}

test.each(views.slice(0, 2))('one changed row of %s is one record', async (file, args) => {
  const root = reportPlan();
  await cthd(root, args);
  changeState(join(root, file), 'ra-soat', 'Tạm dừng');
  const ran = await cthd(root, ['sheet', 'in', file]);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  const recorded = [{ unit: 'ra-soat', date: '2026-12-18', state: 'paused', by: 'van-phong' }];
  expect(recordedIn(root)).toEqual(recorded);
  await cthd(root, ['sheet', 'in', file], new Date('2026-12-19T09:00:00+07:00'));
  expect(recordedIn(root)).toEqual(recorded);
});

test('what the csv of status computes of a late task is never read back, whatever is typed there', async () => {
  const root = reportPlan({
    'plans/vi-du/progress/quy-che.yaml':
      '- {date: 2026-10-02, state: in-progress, by: van-phong, note: "Chờ ý kiến thẩm định.", recorded: 2026-10-02T09:00:00+07:00}\n',
  });
  const columns = (out: string, task: string) => {
    const [heads = [], ...rows] = XLSX.utils.sheet_to_json<string[]>(
      XLSX.read(out, { type: 'string', raw: true }).Sheets['Sheet1'] ?? {},
      { header: 1, defval: '' },
    );
    const row = rows.find((cells) => cells.includes(task)) ?? [];
    return Object.fromEntries(heads.map((head, at) => [head, row[at]]));
  };
  const { out } = await cthd(root, ['status', '--format', 'csv']);
  expect(columns(out, 'quy-che')).toMatchObject({
    'Thời hạn ban đầu': 'tháng 8/2026',
    'Chậm (ngày)': '109',
    'Vì sao chậm': 'Chờ ý kiến thẩm định.',
    'Người báo': 'Văn phòng Hội Ví dụ',
    'Báo vào ngày': '2026-10-02',
  });
  expect(columns(out, 'ra-soat')).toMatchObject({ 'Chậm (ngày)': '', 'Vì sao chậm': '', 'Báo vào ngày': '' });
  const edited = out.replace(
    'tháng 8/2026,109,Chờ ý kiến thẩm định.,Văn phòng Hội Ví dụ,2026-10-02',
    'tháng 9/2026,50,Đã nộp hồ sơ.,Ban Tổ chức Hội Ví dụ,2026-12-01',
  );
  expect(edited).not.toBe(out);
  writeFileSync(join(root, 'status.csv'), edited);
  const before = everythingIn(root);
  const ran = await cthd(root, ['sheet', 'in', 'status.csv']);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  expect(ran.out).toContain('không có gì mới để ghi');
  expect(everythingIn(root)).toEqual(before);
});

test('one changed state and one changed value of the csv of status', async () => {
  const root = reportPlan();
  await cthd(root, ['status', '--format', 'csv', '--out', 'status.csv']);
  const path = join(root, 'status.csv');
  const lines = readFileSync(path, 'utf8').split('\r\n');
  const edited = lines.map((line) => {
    if (line.includes('vi-du/quy-che')) return line.replace('chưa thực hiện', 'đang thực hiện');
    return line.includes('vi-du/ket-nap') ? line.replace(',1325,', ',1400,') : line;
  });
  writeFileSync(path, edited.join('\r\n'));
  const ran = await cthd(root, ['sheet', 'in', 'status.csv']);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  expect(recordedIn(root)).toEqual([
    { unit: 'ket-nap', date: '2026-12-18', state: 'in-progress', value: 1400, by: 'van-phong' },
    { unit: 'quy-che', date: '2026-12-18', state: 'in-progress', by: 'van-phong' },
  ]);
});
