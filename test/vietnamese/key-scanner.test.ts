import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyScanner } from '../../src/vietnamese/letters/key-scanner.ts';
import { readable } from '../../src/vietnamese/wording/readable.ts';
import { caseCount } from '../support/case-count.ts';

/** Keys with a blank at either end, in the middle, and with a hyphen; some begin as others end. */
const sets = [['a b', 'b'], [' a', 'ab '], ['b-a', '- b'], ['a b a'], ['b a b-']];

test('a scanner of wordings made even finds in a wording what another finds once it is made even', () => {
  const asItIs = keyScanner(sets);
  const madeEven = keyScanner(sets, 'made even');
  const wordings = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '-', '–', '  '), { maxLength: 24 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(wordings, (wording) => {
      // A blank at an end of the wording and the one that stands for its end are one.
      expect(madeEven(wording)).toBe(asItIs(readable(wording).text.trim()));
    }),
    { numRuns: caseCount(2_000, 200_000) },
  );
});

test('the last of as many sets as there are bits is found as the first; one more is refused', () => {
  const many = Array.from('abcdefghijklmnopqrstuvwxyzđêôơ', (letter) => [`khóa ${letter}`]);
  expect(keyScanner(many)('khóa a, khóa z, khóa ơ')).toBe(2 ** 29 + 2 ** 25 + 1);
  expect(() => keyScanner([...many, ['b']])).toThrow('more than 30 sets of keys: 31');
});
