import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/vietnamese/letters/fold.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

test.each([
  ['Thành lập 12 Đảng đoàn', 'thanh lap 12 dang doan'],
  ['Ủy ban Kiểm tra; KH&CN', 'uy ban kiem tra; kh&cn'],
  ['ƯỚC MƠ, quyết nghị', 'uoc mo, quyet nghi'],
])('«%s» folds to «%s»', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('composed and decomposed text, upper and lower case fold alike, to plain letters', () => {
  fc.assert(
    fc.property(aVietnameseText, (text) => {
      const folded = fold(text);
      expect(folded).toMatch(/^[a-z ]*$/);
      expect([text.normalize('NFD'), text.toUpperCase(), folded].map(fold)).toEqual([folded, folded, folded]);
    }),
  );
});

test('folding is idempotent for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
