import { describe, expect, test } from 'vitest';
import { formatPrintedNumber, numbersAfter, parsePrintedNumber } from '../../src/plan/printed-number.ts';
import type { UnitKind } from '../../src/plan/unit.ts';

const next = (kind: UnitKind, number: string) => {
  const parsed = parsePrintedNumber(kind, number);
  return parsed && numbersAfter(parsed).map(formatPrintedNumber);
};

describe('the numbers that may follow', () => {
  test.each<[UnitKind, string, string[]]>([
    ['part', 'III', ['IV', 'IIIa']],
    ['part', 'VIII', ['IX', 'VIIIa']],
    ['section', '9', ['10', '9a']],
    ['subsection', '2.3', ['2.4', '2.3a']],
    ['subsection', '2.3a', ['2.4', '2.3b']],
    ['subsection', '2a.1', ['2a.2', '2a.1a']],
    ['subsection', '2.3d', ['2.4', '2.3đ']],
    ['point', 'd', ['đ']],
    ['point', 'đ)', ['e']],
    ['point', 'e', ['g']],
    ['point', 'i', ['k']],
    ['point', 'v', ['x']],
    ['point', '2.1.3', ['2.1.4', '2.1.3a']],
    ['part', 'PHẦN THỨ NHẤT', ['thứ hai']],
    ['part', 'Phần II', ['III', 'IIa']],
    ['section', 'I', ['II', 'Ia']],
    ['subsection', '2', ['3', '2a']],
    ['section', '1/', ['2', '1a']],
    ['subsection', '2.1-', ['2.2', '2.1a']],
    ['point', 'c.', ['d']],
    ['point', '1.2', ['1.3', '1.2a']],
    ['point', '2)', ['3', '2a']],
    ['point', 'iii)', ['iv']],
    ['point', '2.1.3.1', ['2.1.3.2', '2.1.3.1a']],
    ['section', 'A', ['B', 'Aa']],
    ['section', 'D', ['Đ', 'E']],
  ])('%s %s', (kind, number, numbers) => {
    expect(next(kind, number)).toEqual(numbers);
  });
});

test.each<[UnitKind, string]>([
  ['part', 'IIII'],
  ['part', 'i'],
  ['section', '01'],
  ['section', '2f'],
  ['section', '2.'],
  ['subsection', '2.1.1'],
  ['subsection', '2.01'],
  ['point', 'f'],
  ['point', 'w'],
  ['point', '1'],
  ['bullet', '1'],
])('a %s has no number %s', (kind, number) => {
  expect(parsePrintedNumber(kind, number)).toBeNull();
});

test('a number taken apart is put together again', () => {
  for (const [kind, number] of [
    ['part', 'XLIX'],
    ['section', '12b'],
    ['subsection', '2a.10đ'],
    ['point', 'đ'],
  ] as const) {
    const parsed = parsePrintedNumber(kind, number);
    expect(parsed && formatPrintedNumber(parsed)).toBe(number);
  }
});
