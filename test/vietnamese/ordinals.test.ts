import { expect, test } from 'vitest';
import { formatOrdinal, parseOrdinal } from '../../src/vietnamese/numbers/ordinals.ts';

test.each([
  [1, 'thứ nhất'],
  [2, 'thứ hai'],
  [3, 'thứ ba'],
  [4, 'thứ tư'],
  [5, 'thứ năm'],
  [7, 'thứ bảy'],
  [10, 'thứ mười'],
  [11, 'thứ mười một'],
  [14, 'thứ mười bốn'],
  [15, 'thứ mười lăm'],
  [20, 'thứ hai mươi'],
  [21, 'thứ hai mươi mốt'],
  [24, 'thứ hai mươi tư'],
  [25, 'thứ hai mươi lăm'],
  [100, 'thứ một trăm'],
  [105, 'thứ một trăm linh năm'],
  [999, 'thứ chín trăm chín mươi chín'],
  [1000, 'thứ 1000'],
])('%i is %s', (position, words) => {
  expect(formatOrdinal(position)).toBe(words);
});

test.each([
  ['Thứ Nhất', 1],
  ['thứ bốn', 4],
  ['thứ bẩy', 7],
  ['thứ  mười\nmột', 11],
  ['thứ mười tư', 14],
  ['thứ hai mươi bốn', 24],
  ['thứ một trăm lẻ năm', 105],
])('%j names position %i', (words, position) => {
  expect(parseOrdinal(words)).toBe(position);
});

test.each(['', 'thứ', 'nhất', 'thứ một', 'thứ không', 'thứ 0', 'chủ nhật'])('%j is no ordinal', (words) => {
  expect(parseOrdinal(words)).toBeNull();
});

test('every position has words of its own, which are read back', () => {
  const positions = Array.from({ length: 1200 }, (_, index) => index + 1);
  expect(new Set(positions.map(formatOrdinal)).size).toBe(positions.length);
  expect(positions.map(formatOrdinal).map(parseOrdinal)).toEqual(positions);
});
