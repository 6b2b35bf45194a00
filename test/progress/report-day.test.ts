import { expect, test } from 'vitest';
import { readReportDay } from '../../src/vietnamese/dates/report-day.ts';
import { parsePeriod } from '../../src/progress/states/periods.ts';

const half = { from: '2026-07-01', to: '2026-12-31' };

test.each([
  ['30/6/26', '2026-06-30'],
  ['30-6-2026', '2026-06-30'],
  ['ngày 30/6/2026.', '2026-06-30'],
  ['ngày 30/9', '2026-09-30'],
  ['30/9', '2026-09-30'],
  ['ngày 30 tháng 9', '2026-09-30'],
  ['30/6', '2026-06-30'],
  ['tháng 6/2026', '2026-06-30'],
  ['hết tháng 9/2026', '2026-09-30'],
  ['Quý II/2026', '2026-06-30'],
  ['năm 2026', '2026-12-31'],
])('%s', (words, day) => {
  expect(readReportDay(words, half)).toEqual({ day });
});

test('a day without its year lies in the period, over the turn of a year too', () => {
  const span = { from: '2025-12-15', to: '2026-06-14' };
  expect(readReportDay('20/12', span)).toEqual({ day: '2025-12-20' });
  expect(readReportDay('2/3', span)).toEqual({ day: '2026-03-02' });
});

test.each([
  ['15/12', '2025-12-16', '2025-12-15'],
  ['15/12', '2025-12-14', '2024-12-15'],
  ['5/1', '2026-01-06', '2026-01-05'],
  ['5/1', '2025-12-31', '2025-01-05'],
  ['5/3', '2026-01-06', '2025-03-05'],
  ['20/7', '2027-01-06', '2025-07-20'],
])('%s that lies in no year of the period, read on %s, is the nearest that has come', (words, read, day) => {
  expect(readReportDay(words, { from: '2025-06-15', to: '2025-12-14', read })).toEqual({ day });
});

test('a month or quarter without its year is the last that began in the period, or before it', () => {
  const span = { from: '2025-12-15', to: '2026-06-14' };
  const ends = ['tháng 6', 'Quý II', 'trong tháng 12', 'quý 4', 'hết tháng 5'];
  expect(ends.map((words) => readReportDay(words, span))).toEqual(
    ['2026-06-30', '2026-06-30', '2025-12-31', '2025-12-31', '2026-05-31'].map((day) => ({ day })),
  );
  expect(readReportDay('tháng 13', span)).toEqual({ problem: 'impossible' });
  expect(readReportDay('quý II')).toEqual({ problem: 'no-year' });
});

test.each([
  ['31/12', '2026-12-31', { day: '2026-12-31' }],
  ['31/12', '2026-12-30', { day: '2025-12-31' }],
  ['tháng 6', '2026-06-01', { day: '2026-06-30' }],
  ['tháng 6', '2026-05-31', { day: '2025-06-30' }],
  ['quý III', '2026-07-01', { day: '2026-09-30' }],
  ['quý III', '2026-06-30', { day: '2025-09-30' }],
  ['29/02', '2024-06-30', { day: '2024-02-29' }],
  ['29/02', '2025-06-30', { day: '2024-02-29' }],
  ['29/02', '2023-06-30', { problem: 'impossible' }],
])('%s in a time that ends on %s', (words, to, expected) => {
  expect(readReportDay(words, { from: `${to.slice(0, 4)}-01-01`, to })).toEqual(expected);
});

test.each([
  ['12/13/2026', { problem: 'month-first', swapped: '13/12/2026' }],
  ['01/31/2026', { problem: 'month-first', swapped: '31/01/2026' }],
  ['13/13/2026', { problem: 'impossible' }],
  ['12/32/2026', { problem: 'impossible' }],
  ['06/30/2026', { problem: 'month-first', swapped: '30/06/2026' }],
  ['31/6/2026', { problem: 'impossible' }],
  ['giữa năm', { problem: 'unreadable' }],
])('%s is refused', (words, problem) => {
  expect(readReportDay(words, half)).toEqual(problem);
});

test('without a period a day needs its year', () => {
  expect(readReportDay('30/6')).toEqual({ problem: 'no-year' });
});

test.each([
  ['6 tháng cuối năm 2026', '2026-H2'],
  ['6 tháng đầu năm 2026', '2026-H1'],
  ['Quý III/2026', '2026-Q3'],
  ['quy 3 nam 2026', '2026-Q3'],
  ['9 tháng năm 2026', '2026-9M'],
  ['tháng 7/2026', '2026-07'],
  ['năm 2026', '2026'],
  ['2026-h2', '2026-H2'],
])('the period %s', (words, name) => {
  expect(parsePeriod(words, undefined)?.name).toBe(name);
});
