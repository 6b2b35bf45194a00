import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlacedTones } from '../../src/vietnamese/letters/find-tone-placement.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

const pairs =
  'hòa hoà, hóa hoá, khỏe khoẻ, thủy thuỷ, Ủy Uỷ, tòa toà, khóa khoá, lũy luỹ, nguỵ ngụy, XÓA XOÁ, òe oè, ỦY UỶ, tụy tuỵ, xõa xoã';

test.each(pairs.split(', ').map((pair) => pair.split(' ') as [string, string]))(
  '%s and %s are one word',
  (one, other) => {
    const [first, second] = [one, other].map((word) => findPlacedTones(word)[0]);
    expect([first?.other, second?.other]).toEqual([other, one]);
    expect(new Set([first?.placement, second?.placement])).toEqual(new Set(['old', 'new']));
  },
);

test.each([
  'quý, quỳ, quỷ, quỹ, quỵ, qúy',
  'giá, già, giả, giò, giục',
  'hoàn, hoãn, ngoài, khoảng, toét, huýt, khuỷu, thuyền, quyết, thuở, Huế, khuya',
  'của, mùa, lúa, múi, hàn, sử',
])('words that are spelt in one way only do not count: %s', (text) => {
  expect(findPlacedTones(text)).toEqual([]);
});

test('places are those of the words', () => {
  const text = 'Thể chế hoá, trẻ hóa.';
  expect(findPlacedTones(text).map(({ span, placement }) => [text.slice(...span), placement])).toEqual([
    ['hoá', 'new'],
    ['hóa', 'old'],
  ]);
});

test('the other spelling of the other spelling is the first, in any Vietnamese text', () => {
  fc.assert(
    fc.property(aVietnameseText, (text) => {
      for (const { word, other, placement } of findPlacedTones(text)) {
        expect(findPlacedTones(other)).toMatchObject([{ word: other, other: word }]);
        expect(findPlacedTones(other)[0]?.placement).not.toBe(placement);
      }
    }),
  );
});
