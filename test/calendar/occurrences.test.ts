import { expect, test } from 'vitest';
import type { DeadlineTerm } from '../../src/plan/deadline.ts';
import { daysOf } from '../../src/views/calendar/occurrences.ts';

const span = { from: '2026-01-01', to: '2028-12-31' };

test.each<[string, DeadlineTerm, string[]]>([
  ['a day', { date: '2026-06-30' }, ['2026-06-30']],
  ['a day of every year', { yearly: true, by: '12-10' }, ['2026-12-10', '2027-12-10', '2028-12-10']],
  ['29 February of every year', { yearly: true, by: '02-29' }, ['2026-02-28', '2027-02-28', '2028-02-29']],
  [
    'a day of every year from one on',
    { yearly: true, by: '12-10', from: 2027 },
    ['2027-12-10', '2028-12-10'],
  ],
  [
    'a day and every year',
    { date: '2026-02-28', then: 'yearly' },
    ['2026-02-28', '2027-02-28', '2028-02-28'],
  ],
  [
    '29 February and every year',
    { date: '2024-02-29', then: 'yearly' },
    ['2024-02-29', '2026-02-28', '2027-02-28', '2028-02-29'],
  ],
  [
    'February and every year',
    { month: '2024-02', then: 'yearly' },
    ['2024-02-29', '2026-02-28', '2027-02-28', '2028-02-29'],
  ],
  ['the next February and every year', { month: '2027-02', then: 'yearly' }, ['2027-02-28', '2028-02-29']],
  [
    'a quarter and every year',
    { quarter: '2026-Q2', then: 'yearly' },
    ['2026-06-30', '2027-06-30', '2028-06-30'],
  ],
  ['a year and every year', { year: 2027, then: 'yearly' }, ['2027-12-31', '2028-12-31']],
  [
    'a period of months and every year',
    { from: '2026-01', to: '2026-02', then: 'yearly' },
    ['2026-02-28', '2027-02-28', '2028-02-29'],
  ],
  [
    'a period of days and every year',
    { from: '2026-02-01', to: '2026-02-28', then: 'yearly' },
    ['2026-02-28', '2027-02-28', '2028-02-28'],
  ],
  ['every half of a year from one on', { every: 'half-year', from: '2028' }, ['2028-06-30', '2028-12-31']],
  [
    'every quarter from a day on',
    { every: 'quarter', from: '2028-06-30' },
    ['2028-06-30', '2028-09-30', '2028-12-31'],
  ],
  ['a day that the calendar does not have', { date: '2026-02-30' }, []],
  ['a day of every year that no year has', { yearly: true, by: '02-30' }, []],
  ['a day of a month that no year has', { yearly: true, by: '13-10' }, []],
  ['every week', { every: 'week' }, []],
  ['every year', { yearly: true }, []],
  ['at all times', { standing: true }, []],
  ['an event', { event: 'Đại hội hư cấu' }, []],
])('%s', (_, deadline, days) => {
  expect(daysOf(deadline, span)).toEqual(days);
});
