import { addDays, formatISO, isValid, parseISO } from 'date-fns';
import { expect, test } from 'vitest';
import { daysLater, isRealDate } from '../../src/plan/calendar.ts';

const figures = (number: number, length: number) => String(number).padStart(length, '0');

test('a real date is one that the calendar has, in every year and month', () => {
  const odd: string[] = [];
  for (let year = 0; year < 10_000; year += 13)
    for (let month = 0; month <= 13; month += 1)
      for (const day of [0, 1, 28, 29, 30, 31, 32]) {
        const date = `${figures(year, 4)}-${figures(month, 2)}-${figures(day, 2)}`;
        if (isRealDate(date) !== isValid(parseISO(date))) odd.push(date);
      }
  expect(odd).toEqual([]);
});

test('a day is as many days later, or earlier, in every year', () => {
  const odd: string[] = [];
  for (let year = 0; year < 10_000; year += 13)
    for (const day of ['01-01', '02-28', '12-31'])
      for (const days of [-400, -1, 0, 1, 59, 36_525]) {
        const date = `${figures(year, 4)}-${day}`;
        const expected = formatISO(addDays(parseISO(date), days), { representation: 'date' });
        if (daysLater(date, days) !== expected) odd.push(`${date} ${days}`);
      }
  expect(odd).toEqual([]);
  expect(() => daysLater('2023-02-30', 1)).toThrow(RangeError);
});

test.each([
  '',
  '2023',
  '2023-02',
  '23-02-01',
  '2023-2-1',
  '2023-02-01T00:00',
  ' 2023-02-01',
  '２０２３-02-01',
])('“%s” is none', (text) => {
  expect(isRealDate(text)).toBe(false);
});
