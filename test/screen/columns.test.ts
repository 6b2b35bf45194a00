import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/screen/columns.ts';
import { wrap } from '../../src/screen/wrap.ts';

test.each([
  ['composed letters', 'Chương trình hành động '],
  ['decomposed letters', 'Chương trình '.normalize('NFD')],
  ['ideographs', '漢字'],
  ['emoji', '\u{1F600}'],
  ['emoji with a skin', '\u{1F44D}\u{1F3FD}'],
  ['families', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} '],
  ['letters with many marks', `a${'\u0301'.repeat(9)}`],
])('a long text of %s takes the columns of its parts', (_, part) => {
  expect(columnsOf(part.repeat(400))).toBe(400 * stringWidth(part));
});

test('a line is broken at blanks, and none begins the next', () => {
  expect([wrap('1  ba bốn', 5), wrap('một   hai', 4), wrap('một   hai', 5)]).toEqual([
    ['1  ba', 'bốn'],
    ['một ', 'hai'],
    ['một  ', 'hai'],
  ]);
});

test('an unbroken word of 200,000 letters that are not Latin is measured', () => {
  const word = '\u{1F600}'.repeat(200_000);
  expect([columnsOf(word), wrap(`a ${word}`, 80)]).toEqual([400_000, ['a', word]]);
});
