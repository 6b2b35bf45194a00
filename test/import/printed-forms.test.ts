import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatIssueDate } from '../../src/vietnamese/dates/dates.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const lines = [
  'ỦY BAN NHÂN DÂN TỈNH HƯ CẤU',
  'Số: 7/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hư Cấu, ngày 5 tháng 03 năm 2026',
  'KẾ HOẠCH',
  'Thực hiện việc hư cấu',
  'I. NHIỆM VỤ',
  '01. Soạn đề cương.',
  'Phụ lục 01',
  'PHÂN CÔNG NHIỆM VỤ',
  'STT | Nội dung | Phân công |  | Thời gian',
  ' |  | Cơ quan chủ trì | Cơ quan phối hợp |',
  '01 | Soạn đề cương | Sở A | Sở B | 03/2026',
];

test('the numbers of a text are printed as they stand there: its own number, its day, an annex, cells; heads of columns once', async () => {
  const root = temporaryFolder();
  const rows = [
    '<tr><th rowspan="2">STT</th><th rowspan="2">Nội dung</th><th colspan="2">Phân công</th><th rowspan="2">Thời gian</th></tr>',
    '<tr><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th></tr>',
    '<tr><td>01</td><td>Soạn đề cương</td><td>Sở A</td><td>Sở B</td><td>03/2026</td></tr>',
  ];
  const page = [
    ...lines.slice(0, 11).map((line) => `<p>${line}</p>`),
    `<table border="1">${rows.join('')}</table>`,
  ];
  writeFileSync(join(root, 'a.html'), `<html><body>${page.join('')}</body></html>`);
  const { exitCode, out } = await runCthd(['import', 'a.html', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, out]).toEqual([0, expect.stringContaining('(100%); 0 words lost, 0 made up')]);
  const { out: printed } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  expect(printed.split('\n').filter((line) => line.trim() !== '')).toEqual(lines);
});

test.each([
  ['2026-03-05', undefined, 'ngày 05 tháng 3 năm 2026'],
  ['2026-03-05', 'ngày 5 tháng 03 năm 2026', 'ngày 5 tháng 03 năm 2026'],
  ['2026-01-20', 'ngày 20/01/2026', 'ngày 20/01/2026'],
  ['2026-03-06', 'ngày 5 tháng 03 năm 2026', 'ngày 06 tháng 3 năm 2026'],
  ['2026-03-05', 'ngày nào đó', 'ngày 05 tháng 3 năm 2026'],
])('a day of issue %s with the words %s is printed as %s', (date, printed, expected) => {
  expect(formatIssueDate(date, printed)).toBe(expected);
});
