import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDeadline, parseDeadline } from '../../src/vietnamese/dates/deadlines.ts';
import { deadlineTerm } from '../support/random-progress.ts';

describe('reads what people type', () => {
  test.each([
    ['2026-12-31', { date: '2026-12-31' }],
    ['31/12/2026', { date: '2026-12-31' }],
    [' 31-12-2026 ', { date: '2026-12-31' }],
    ['ngày 31 tháng 12 năm 2026', { date: '2026-12-31' }],
    ['2026-03', { month: '2026-03' }],
    ['2026-3', { month: '2026-03' }],
    ['tháng 3/2026', { month: '2026-03' }],
    ['Tháng 03 năm 2026', { month: '2026-03' }],
    ['3/2026', { month: '2026-03' }],
    ['2026-Q4', { quarter: '2026-Q4' }],
    ['2026-q4', { quarter: '2026-Q4' }],
    ['Quý IV/2026', { quarter: '2026-Q4' }],
    ['quy 4/2026', { quarter: '2026-Q4' }],
    ['quý III năm 2026', { quarter: '2026-Q3' }],
    ['2026', { year: 2026 }],
    ['năm 2026', { year: 2026 }],
    ['2027 - 2030', { from: 2027, to: 2030 }],
    ['2027-2030', { from: 2027, to: 2030 }],
    ['từ 2027 đến 2030', { from: 2027, to: 2030 }],
    ['01/2027 - 06/2028', { from: '2027-01', to: '2028-06' }],
    ['2027-01-01 - 2027-06-30', { from: '2027-01-01', to: '2027-06-30' }],
    ['2027 - 2027', { from: 2027, to: 2027 }],
    ['Thường xuyên', { standing: true }],
    ['thuong xuyen', { standing: true }],
    ['hằng năm', { yearly: true }],
    ['hang nam', { yearly: true }],
    ['hằng năm (từ 2024)', { yearly: true, from: 2024 }],
    ['sự kiện: Đại hội hư cấu', { event: 'Đại hội hư cấu' }],
    ['su kien: Đại hội hư cấu (dự kiến 12/2028)', { event: 'Đại hội hư cấu', expected: '2028-12' }],
    ['kế hoạch: Kế hoạch số 30', { plan: 'Kế hoạch số 30' }],
    ['quý IV/2026'.normalize('NFD'), { quarter: '2026-Q4' }],
  ])('%s', (typed, term) => {
    expect(parseDeadline(typed)).toEqual({ term });
  });

  test.each([
    ['sắp tới', 'unreadable'],
    ['', 'unreadable'],
    ['Quý V/2026', 'unreadable'],
    ['20/2/26', 'unreadable'],
    ['2026 2027', 'unreadable'],
    ['31/02/2026', 'impossible-date'],
    ['2026-02-30', 'impossible-date'],
    ['2026-13', 'impossible-date'],
    ['tháng 13/2026', 'impossible-date'],
    ['0026', 'impossible-date'],
    ['2027 - 2026-13', 'impossible-date'],
    ['hằng năm, từ 2024-13', 'impossible-date'],
    ['sự kiện: Đại hội (dự kiến 31/2/2028)', 'impossible-date'],
    ['sự kiện: Đại hội (dự kiến sắp tới)', 'unreadable'],
    ['2030 - 2027', 'backwards'],
    ['6/2027 - 5/2027', 'backwards'],
  ])('not %s', (typed, problem) => {
    expect(parseDeadline(typed)).toEqual({ problem });
  });
});

test.each([
  [{ date: '2026-12-31' }, '31/12/2026', '31 December 2026'],
  [{ month: '2026-02' }, 'tháng 02/2026', 'February 2026'],
  [{ quarter: '2026-Q4' }, 'Quý IV/2026', 'Q4 2026'],
  [{ year: 2026 }, 'năm 2026', '2026'],
  [{ from: 2027, to: 2030 }, '2027 - 2030', '2027 - 2030'],
  [{ standing: true as const }, 'thường xuyên', 'standing'],
  [{ yearly: true as const, from: 2024 }, 'hằng năm (từ 2024)', 'yearly (from 2024)'],
  [
    { event: 'Đại hội X', expected: '2028-12' },
    'đến Đại hội X (dự kiến 12/2028)',
    'until Đại hội X (expected December 2028)',
  ],
  [{ plan: 'Kế hoạch số 30' }, 'theo Kế hoạch số 30', 'as set by Kế hoạch số 30'],
])('%j in words', (term, vi, en) => {
  expect([formatDeadline(term, 'vi'), formatDeadline(term, 'en')]).toEqual([vi, en]);
});

test('what is written in Vietnamese is read back, events and plans by their keys', () => {
  fc.assert(
    fc.property(deadlineTerm, (term) => {
      const typed = formatDeadline(term, 'vi')
        .replace(/^đến (?=Đại)/, 'sự kiện: ')
        .replace(/^theo /, 'kế hoạch: ');
      expect(parseDeadline(typed)).toEqual({ term });
    }),
  );
});

test('whatever is typed is read or refused, quickly', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = parseDeadline(typed);
      expect('term' in read || 'problem' in read).toBe(true);
    }),
  );
  for (const hostile of [
    '1/'.repeat(2048),
    '1/'.repeat(30_000),
    ' - '.repeat(1365),
    `sự kiện: ${'(dự kiến '.repeat(450)}`,
    'từ '.repeat(1365),
  ]) {
    parseDeadline(hostile);
  }
});
