import { expect, test } from 'vitest';
import { severalDeadlines } from '../../src/import/plan/several-deadlines.ts';
import { parseDeadline } from '../../src/vietnamese/dates/read-deadline.ts';

const read = (cell: string) =>
  severalDeadlines(cell, parseDeadline).map(({ label, term }) => `${label}|${JSON.stringify(term)}`);

test.each<[string, string[]]>([
  ['Tháng 6, tháng 12/2026', ['|{"month":"2026-06"}', '|{"month":"2026-12"}']],
  ['Quý I và quý III năm 2026', ['|{"quarter":"2026-Q1"}', '|{"quarter":"2026-Q3"}']],
  [
    '- Dự thảo: tháng 6/2026;\n- Hoàn thành: 15/12/2026.',
    ['Dự thảo|{"month":"2026-06"}', '|{"date":"2026-12-15"}'],
  ],
  ['Lần 1: 30/10/2026 Lần 2: 30/3/2027', ['Lần 1|{"date":"2026-10-30"}', 'Lần 2|{"date":"2027-03-30"}']],
  ['2026, 2028 và 2030', ['|{"year":2026}', '|{"year":2028}', '|{"year":2030}']],
  ['15/3/2026 (lần 1), 15/9/2026 (lần 2)', ['lần 1|{"date":"2026-03-15"}', 'lần 2|{"date":"2026-09-15"}']],
  [
    'Giai đoạn 1: 2025 - 2026; giai đoạn 2: 2027 - 2028',
    ['Giai đoạn 1|{"from":2025,"to":2026}', 'giai đoạn 2|{"from":2027,"to":2028}'],
  ],
  ['Tháng 3, 6 và 9/2026', ['|{"month":"2026-03"}', '|{"month":"2026-06"}', '|{"month":"2026-09"}']],
  ['Sơ kết năm 2028; tổng kết năm 2030', ['Sơ kết|{"year":2028}', 'tổng kết|{"year":2030}']],
  [
    'Tháng 9/2026 (trình); tháng 12/2026 (ban hành)',
    ['trình|{"month":"2026-09"}', 'ban hành|{"month":"2026-12"}'],
  ],
])('%s', (cell, deadlines) => {
  expect(read(cell)).toEqual(deadlines);
});

test.each([
  'Quý I/2026',
  'Tháng 6 và tháng 12 hằng năm',
  'Tháng 6/2026; khi có kinh phí',
  'Lần 1: sau lễ',
  '2026, 2028 trở đi',
])('“%s” says one, or one that is not understood', (cell) => {
  expect(read(cell)).toEqual([]);
});
