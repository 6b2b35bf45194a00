import { expect, test } from 'vitest';
import type { Programme } from '../../src/plan/plan.ts';
import { comparedDay, lastEndedPeriod, periodAfter } from '../../src/progress/states/period-neighbours.ts';
import { parsePeriod } from '../../src/progress/states/periods.ts';
import { programmeWith } from '../support/progress-tasks.ts';
import { periodNamed } from '../support/period-named.ts';

type Asked = NonNullable<Parameters<typeof programmeWith>[2]>;
const reporting = (asked?: Asked): Programme['reporting'] => programmeWith([], {}, asked).reporting;
const quarters = reporting({ periods: ['quarter', 'half-year', 'year'], cutoff: 14 });

test.each([
  ['2025-12-13', '2025-Q3'],
  ['2025-12-14', '2025-Q4'],
  ['2026-01-05', '2025-Q4'],
  ['2025-06-14', '2025-Q2'],
  ['2025-03-13', '2024-Q4'],
])('on %s the last quarter that had ended is %s, even where longer periods ended with it', (day, name) => {
  expect(lastEndedPeriod(quarters, day).name).toBe(name);
});

test('where a programme does not say on which periods it reports, half-years count', () => {
  expect(lastEndedPeriod(reporting(), '2026-11-23').name).toBe('2026-H1');
  expect(lastEndedPeriod(reporting(), '2026-01-01').name).toBe('2025-H2');
});

test.each([
  ['2025-12', '2026-01'],
  ['2025-Q4', '2026-Q1'],
  ['2025-H1', '2025-H2'],
  ['2025-9M', '2025-Q4'],
  ['2025', '2026'],
])('after %s comes %s, on the day after its cut-off', (name, next) => {
  for (const asked of [quarters, reporting()]) {
    const period = periodNamed(name, asked);
    expect(periodAfter(period, asked)).toEqual(parsePeriod(next, asked));
  }
});

test('while a period is being reported on, it is compared with the one before it', () => {
  expect(comparedDay(quarters, '2025-12-15')).toBe('2025-09-14');
  expect(comparedDay(quarters, '2025-12-28')).toBe('2025-09-14');
  expect(comparedDay(quarters, '2025-12-29')).toBe('2025-12-14');
  expect(comparedDay(quarters, '2025-12-13')).toBe('2025-09-14');
});
