import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bound } from '../../src/plan/indicator.ts';
import {
  formatBound,
  formatIndicator,
  parseBound,
  readPrintedBound,
} from '../../src/vietnamese/numbers/bounds.ts';

describe('reads what annexes print as a target', () => {
  test.each<[string, Bound & { unit?: string }]>([
    ['12', { target: 12 }],
    ['09', { target: 9 }],
    ['1.250 lớp', { target: 1250, unit: 'lớp' }],
    ['98,5%', { target: 98.5, unit: '%' }],
    ['≥ 95%', { 'at-least': 95, unit: '%' }],
    ['>= 30', { 'at-least': 30 }],
    ['tối thiểu 12 lớp', { 'at-least': 12, unit: 'lớp' }],
    ['80% trở lên', { 'at-least': 80, unit: '%' }],
    ['≤ 50', { 'at-most': 50 }],
    ['không quá 30%', { 'at-most': 30, unit: '%' }],
    ['dưới 5 vụ', { 'at-most': 5, unit: 'vụ' }],
    ['5 trở xuống', { 'at-most': 5 }],
    ['16 - 18%/năm', { between: [16, 18], unit: '%/năm' }],
    ['20% - 50%', { between: [20, 50], unit: '%' }],
    ['từ 20 đến 30 lớp', { between: [20, 30], unit: 'lớp' }],
  ])('%s', (printed, bound) => {
    expect(parseBound(printed)).toEqual(bound);
  });

  test.each(['cơ bản hoàn thành', '≤ 3 khu vực; ≤ 50 thế giới', '≥ 3% và tăng dần', ''])(
    '%j is words only',
    (printed) => {
      expect(readPrintedBound(printed)).toEqual({ printed });
    },
  );

  test('the issued words are kept where ours would differ', () => {
    expect(readPrintedBound('không quá 30%')).toEqual({ 'at-most': 30, unit: '%', printed: 'không quá 30%' });
    expect(readPrintedBound('≤ 30%')).toEqual({ 'at-most': 30, unit: '%' });
  });
});

const number = fc.integer({ min: 0, max: 2_000_000 }).map((value) => value / 10);
const bounds = fc.tuple(
  fc.oneof(
    number.map((target): Bound => ({ target })),
    number.map((least): Bound => ({ 'at-least': least })),
    number.map((most): Bound => ({ 'at-most': most })),
    fc.tuple(number, number).map((between): Bound => ({ between })),
  ),
  fc.constantFrom(undefined, '%', '%/năm', 'lớp', 'hội viên mới'),
);

test('what is printed is read back', () => {
  fc.assert(
    fc.property(bounds, ([bound, unit]) => {
      const whole = { ...bound, ...(unit !== undefined && { unit }) };
      expect(parseBound(formatBound(whole, 'vi'))).toEqual(whole);
      expect(readPrintedBound(formatBound(whole, 'vi'))).toEqual(whole);
    }),
  );
});

test('an indicator in words, in both languages', () => {
  const both = (indicator: Parameters<typeof formatIndicator>[0]) => [
    formatIndicator(indicator, 'vi'),
    formatIndicator(indicator, 'en'),
  ];
  expect(both({ name: 'lớp được mở', target: 1200 })).toEqual(['1.200 lớp được mở', '1,200 lớp được mở']);
  expect(both({ name: 'tỷ lệ chôn lấp', unit: '%', 'at-most': 30, by: 2030 })).toEqual([
    'tỷ lệ chôn lấp: ≤ 30% (đến năm 2030)',
    'tỷ lệ chôn lấp: ≤ 30% (by 2030)',
  ]);
  expect(both({ name: 'chuyển đổi số', printed: 'cơ bản hoàn thành' })).toEqual([
    'chuyển đổi số: cơ bản hoàn thành',
    'chuyển đổi số: cơ bản hoàn thành',
  ]);
});
