import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { formatNumber, parseNumber } from '../../src/vietnamese/numbers/numbers.ts';

test.each([
  [21914, '21.914', '21,914'],
  [98.62, '98,62', '98.62'],
  [1000, '1.000', '1,000'],
  [12, '12', '12'],
  [0, '0', '0'],
])('%d is written %s and %s', (value, vi, en) => {
  expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en]);
});

test('whole numbers are written as the tables of languages say', () => {
  const [vi, en] = [new Intl.NumberFormat('vi-VN'), new Intl.NumberFormat('en-GB')];
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (number, digits) => {
      const value = Math.trunc(number / 10 ** digits);
      expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([
        vi.format(value),
        en.format(value),
      ]);
    }),
    { numRuns: 300 },
  );
});

test('numbers with decimals are rounded and written as the tables of languages say', () => {
  const values = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc
      .tuple(fc.integer({ min: -100_000, max: 100_000_000 }), fc.constantFrom(8, 40, 100, 300, 1000))
      .map(([one, other]) => one / other),
    fc.double(),
  );
  fc.assert(
    fc.property(values, fc.constantFrom(0, 1, 2, 6, 20), (value, decimals) => {
      const formatted = (locale: string) =>
        new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
      expect([formatNumber(value, 'vi', decimals), formatNumber(value, 'en', decimals)]).toEqual([
        formatted('vi-VN'),
        formatted('en-GB'),
      ]);
    }),
    { numRuns: caseCount(500, 20_000) },
  );
});

test('a rate is rounded to the decimals asked for', () => {
  expect(formatNumber((16051 / 16274) * 100, 'vi', 2)).toBe('98,63');
});

test.each([
  ['21.914', 21914],
  ['98,62', 98.62],
  ['06', 6],
  ['2021', 2021],
  [' 1.234.567,5 ', 1234567.5],
])('%s is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(['', '1,2,3', '12.34', '1234.567', '1.', ',5', 'mười', '-3', '1 000'])(
  '%j is no number',
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);

test('a formatted number is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
      const value = Number(`${whole}.${String(thousandths).padStart(3, '0')}`);
      expect(parseNumber(formatNumber(value, 'vi'))).toBe(value);
    }),
  );
});
