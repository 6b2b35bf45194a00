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

test('a short text is scanned key by key as a long one is by the automaton for all', () => {
  const ofAllKinds = [...sets, ['số ', '\uFFFF'], ['điều 1', ' 00'], ['–'], ['\n', 'luật'], ["'", '“']];
  const spent = (reading: 'as it is' | 'made even') => {
    const scan = keyScanner(ofAllKinds, reading);
    scan('x'.repeat(5_000));
    return scan;
  };
  const automata = { 'as it is': spent('as it is'), 'made even': spent('made even') };
  const part = fc.constantFrom(
    ...[
      'a',
      'B',
      'b',
      ' ',
      '\n',
      '-',
      '–',
      'Số',
      'SỐ',
      '12',
      'ĐIỀU',
      'Điều 7',
      'LUẬT',
      '“',
      "'",
      'İ',
      'K',
      'e\u0302',
      '\u00a0',
      '😀',
    ],
  );
  const wordings = fc.array(part, { maxLength: 16 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(wordings, fc.constantFrom('as it is' as const, 'made even' as const), (wording, reading) => {
      // Of a text made even, keys with a dash or a line end are not asked for.
      const asked = reading === 'made even' ? ~((1 << 7) | (1 << 8)) : ~0;
      expect(keyScanner(ofAllKinds, reading)(wording) & asked).toBe(automata[reading](wording) & asked);
    }),
    { numRuns: caseCount(3_000, 200_000) },
  );
});

test('the last of as many sets as there are bits is found as the first; one more is refused', () => {
  const many = Array.from('abcdefghijklmnopqrstuvwxyzđêôơ', (letter) => [`khóa ${letter}`]);
  expect(keyScanner(many)('khóa a, khóa z, khóa ơ')).toBe(2 ** 29 + 2 ** 25 + 1);
  expect(() => keyScanner([...many, ['b']])).toThrow('more than 30 sets of keys: 31');
});
