import { expect, test } from 'vitest';
import { fitWords, wordList } from '../../src/vietnamese/wording/fit-words.ts';

const fit = (one: string, other: string) => fitWords(wordList(one), wordList(other));

test.each([
  ['Sở KH&CN tỉnh', 'Sở Khoa học và Công nghệ tỉnh', { contained: 1, covered: 1 }],
  [
    'phat trien KHCN, ĐMST',
    'Phát triển khoa học, công nghệ, đổi mới sáng tạo.',
    { contained: 1, covered: 1 },
  ],
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh', { contained: 1, covered: 1 }],
  ['xây dựng dữ liệu', 'Xây dựng cơ sở dữ liệu của hội', { contained: 1, covered: 4 / 8 }],
  ['dữ liệu xây dựng', 'Xây dựng dữ liệu', { contained: 0.5, covered: 0.5 }],
  ['Phần II', 'Phần III', { contained: 0.5, covered: 0.5 }],
  ['', 'Xây dựng', { contained: 0, covered: 0 }],
])('“%s” and “%s”', (one, other, expected) => {
  expect(fit(one, other)).toEqual(expected);
});
