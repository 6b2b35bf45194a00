import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLookAlikes } from '../../src/vietnamese/letters/look-alikes.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

const summary = (text: string) =>
  findLookAlikes(text).map(({ word, letters, span }) => [
    word,
    letters.map((pair) => pair.join('→')).join(' '),
    text.slice(...span),
  ]);

test.each([
  ['Ðảng đoàn', ['Ðảng', 'Ð→Đ', 'Ð']],
  ['của Ðoàn', ['Ðoàn', 'Ð→Đ', 'Ð']],
  ['nhƣng năm', ['nhƣng', 'ƣ→ư', 'ƣ']],
  ['ngân hаng', ['hаng', 'а→a', 'а']],
  ['Đại hội ХІІІ', ['ХІІІ', 'Х→X І→I', 'ХІІІ']],
  ['Bộ Chính trị ΚH', ['ΚH', 'Κ→K', 'Κ']],
  ['mộtｈai', ['mộtｈai', 'ｈ→h', 'ｈ']],
  ['phần Ⅱ', ['Ⅱ', 'Ⅱ→II', 'Ⅱ']],
  ['𝐃ự thảo', ['𝐃ự', '𝐃→D', '𝐃']],
  ['trǎm nǎm', ['trǎm', 'ǎ→ă', 'ǎ']],
])('%s', (text, first) => {
  expect(summary(text)[0]).toEqual(first);
});

test.each([
  'hệ số α, β và γ',
  '5 kΩ, 10 μm',
  'Москва và Санкт-Петербург',
  'Россия - СССР',
  'Ελλάδα',
  'Đảng, ưu tú',
  'naïve Köln',
])('letters in their own place are left alone: %s', (text) => {
  expect(findLookAlikes(text)).toEqual([]);
});

test('a thousand such words give twenty places', () => {
  expect(findLookAlikes('Ðảng '.repeat(1000))).toHaveLength(20);
});

test('Vietnamese in NFC has none', () => {
  fc.assert(
    fc.property(aVietnameseText, (text) => {
      expect(findLookAlikes(text)).toEqual([]);
    }),
  );
});
