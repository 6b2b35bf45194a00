import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/read/decode.ts';
import { inShort } from '../support/compose-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

const decoded = (...parts: (string | number[])[]) => decode({ path: 'plans/x.yaml', bytes: bytes(...parts) });

describe('decoding', () => {
  test('keeps every character, CRLF and byte order mark included', () => {
    const text = '\uFEFFtên: Đảng đoàn 😀\r\nb: e\u0302\u0301\u0000\n';
    expect(decoded(text).source?.text).toBe(text);
  });

  test('reports a byte order mark at the first column', () => {
    expect(decoded('\uFEFFa: 1\n').problems.map(inShort)).toEqual(['encoding 1:1-1:2']);
    expect(decoded('a: \uFEFF1\n').problems).toEqual([]);
  });

  test.each([
    ['a byte of Windows-1258', ['tên: Đảng\nb: x', [0xd0, 0x20]], '2:5'],
    ['a letter cut at the end', ['a: Đản', [0xe1, 0xba]], '1:7'],
    ['a lone continuation byte at the start', [[0x80], 'a: 1\n'], '1:1'],
    ['UTF-16 with its mark', [[0xff, 0xfe, 0x61, 0x00]], '1:1'],
    ['an overlong form', ['a: ', [0xc0, 0xaf], '\n'], '1:4'],
    ['a surrogate', ['a: 1\r\nb: ', [0xed, 0xa0, 0x80], '\n'], '2:4'],
  ])('%s is refused where it stands', (_, parts, place) => {
    const { source, problems } = decoded(...parts);
    expect(source).toBeNull();
    expect(problems.map(({ rule, range }) => [rule, `${range?.start.line}:${range?.start.column}`])).toEqual([
      ['encoding', place],
    ]);
  });
});
