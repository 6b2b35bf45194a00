import { describe, expect, test } from 'vitest';
import { quotationReader } from '../../src/vietnamese/documents/quotations.ts';

const passage = 'mở rộng cửa, trồng thêm cây, đón khách bốn phương';
const read = (text: string, passages = [passage]) =>
  quotationReader(passages)
    .read(text)
    ?.map((found) => [found.passage, found.quoted]);

describe('a quotation', () => {
  test.each([
    ['as it is', `nói: ${passage}, rồi thôi`, []],
    [
      'with another word',
      'mở rộng cửa, trồng nhiều cây, đón khách bốn phương',
      [[0, 'mở rộng cửa, trồng nhiều cây, đón khách bốn phương']],
    ],
    [
      'with three of nine words changed',
      'mở toang cửa, trồng nhiều cây, đón bạn bốn phương',
      [[0, 'mở toang cửa, trồng nhiều cây, đón bạn bốn phương']],
    ],
    ['with most words changed', 'mở toang cửa, gieo nhiều hạt, đón bạn tám phương', []],
    [
      'once as it is and once with another word',
      `${passage}; mở rộng cửa, trồng nhiều cây, đón khách bốn phương`,
      [],
    ],
    ['of too few words', 'mở rộng cửa', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('of a passage of five words is read, of a shorter one not', () => {
    expect(read('đón khách tám phương xa', ['đón khách bốn phương xa'])).toEqual([
      [0, 'đón khách tám phương xa'],
    ]);
    expect(read('đón khách tám phương', ['đón khách bốn phương'])).toEqual([]);
  });

  test('is held against each passage, in their order', () => {
    const other = 'mở rộng cửa, trồng thêm hoa, đón khách bốn phương';
    const text = 'mở rộng cửa, trồng thêm lúa, đón khách bốn phương';
    expect(read(text, [passage, 'đi', other])).toEqual([
      [0, text],
      [2, text],
    ]);
  });

  test('that would need too many comparisons is not compared, and that is said', () => {
    const reader = quotationReader(Array(1_000).fill(passage) as string[], 20_000);
    const texts = Array.from({ length: 4 }, () => `${passage.slice(0, -6)} nào`);
    expect(texts.map((text) => reader.read(text)?.length ?? null)).toEqual([1_000, null, null, null]);
  });
});
