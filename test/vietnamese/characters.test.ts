import { expect, test } from 'vitest';
import {
  codesOf,
  findRuns,
  invisibleRuns,
  oddBlankRuns,
  privateRuns,
} from '../../src/vietnamese/letters/characters.ts';

const invisible = [
  0x00, 0x07, 0x09, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x34f, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e,
  0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2064, 0x2066, 0x2067, 0x2068,
  0x2069, 0x206f, 0x2800, 0x3164, 0xd800, 0xdfff, 0xfdd0, 0xfe0f, 0xfeff, 0xfff9, 0xfffc, 0xfffe, 0xffff,
  0x1fffe, 0x10ffff, 0xe0041, 0xe0100,
];

test.each(invisible.map((code) => [codesOf(String.fromCodePoint(code)), code] as const))(
  '%s is invisible',
  (_, code) => {
    const text = `Liên${String.fromCodePoint(code)}hiệp`;
    expect(findRuns(text, invisibleRuns())).toEqual([
      { text: String.fromCodePoint(code), span: [4, code > 0xffff ? 6 : 5] },
    ]);
  },
);

test.each(['một\nhai', 'Đảng ủy; KH&CN “06” – …', '✔️ ❤️ 👍🏽', '한국 中文 العربية', '½ ² ° ©'])(
  '%s is not',
  (text) => {
    expect(findRuns(text, invisibleRuns())).toEqual([]);
  },
);

test('characters side by side are one place, named by their code points', () => {
  const [run] = findRuns('a\u200b\ufeff\u200bb', invisibleRuns());
  expect(run).toEqual({ text: '\u200b\ufeff\u200b', span: [1, 4] });
  expect(codesOf(run?.text ?? '')).toBe('U+200B, U+FEFF');
});

test('odd blanks are all but the plain one, private characters those of all three planes', () => {
  const blanks = [0xa0, 0x1680, 0x2000, 0x2007, 0x2009, 0x202f, 0x205f, 0x3000].map((code) =>
    String.fromCodePoint(code),
  );
  expect(findRuns(`một hai${blanks.map((blank) => `${blank}a`).join('')}`, oddBlankRuns)).toHaveLength(
    blanks.length,
  );
  expect(findRuns('\uf0b7 a \u{f0000} b \u{10fffd}', privateRuns())).toHaveLength(3);
});
