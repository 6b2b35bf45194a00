import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenBlanks } from '../../src/vietnamese/letters/even-blanks.ts';

test('a text keeps its words, with one space between two of them', () => {
  const blanks = fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\t',
    '\r\n',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '\u200B',
    'ạ',
    'b',
  );
  fc.assert(
    fc.property(fc.array(blanks, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(evenBlanks(text)).toBe(
        text
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' '),
      );
    }),
  );
});
