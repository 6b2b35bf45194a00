import { expect, test } from 'vitest';
import { findOddYearRanges } from '../../src/vietnamese/dates/year-ranges.ts';

test.each([
  ['nhiệm kỳ 2025-2030 của', '2025-2030', '2025 - 2030'],
  ['(2021–2025)', '2021–2025', '2021 - 2025'],
  ['2021 — 2030.', '2021 — 2030', '2021 - 2030'],
  ['2021 -2025', '2021 -2025', '2021 - 2025'],
  ['2021  - 2025', '2021  - 2025', '2021 - 2025'],
  ['2021-2025 - mục tiêu', '2021-2025', '2021 - 2025'],
  ['giai đoạn 1 - 1996-2000', '1996-2000', '1996 - 2000'],
])('%s', (wording, written, expected) => {
  expect(findOddYearRanges(wording)).toMatchObject([{ written, expected }]);
  const [start, end] = findOddYearRanges(wording)[0]?.span ?? [0, 0];
  expect(wording.slice(start, end)).toBe(written);
});

test.each([
  '2021 - 2025',
  '2021\u00a0-\u00a02025',
  '15/2020-2021/NQ-BTC',
  '2021-2022/QĐ',
  'KH-2021-2025',
  '2021-2025-KH',
  '24-11-2023',
  '2023-11-24',
  'chính trị - xã hội',
  '0243-2020-2021',
  '1.2020-2021',
  '2030-2025',
  '2025-2025',
  '12021-20250',
])('%s is none', (wording) => {
  expect(findOddYearRanges(wording)).toEqual([]);
});
