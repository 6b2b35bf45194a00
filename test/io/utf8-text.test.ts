import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16Units, utf8Text } from '../../src/io/files/utf8-text.ts';
import { utf8 } from '../../src/source/read/decode.ts';
import { unitsOf } from '../../src/source/read/utf16-units.ts';
import { caseCount } from '../support/case-count.ts';

const written = (text: string): number[] => [...new TextEncoder().encode(text)];

/** Texts with bytes that are not UTF-8 among them: cut, overlong, surrogates, beyond Unicode, a lone byte. */
const pieces = fc.oneof(
  fc.constantFrom('a: Đảng\n', '\uFEFF', '😀', 'x', '\u0000', '\u0085', '\uFFFD', 'ế').map(written),
  fc.string({ unit: 'binary' }).map(written),
  fc.constantFrom(
    [0x80],
    [0xe1, 0xba],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf0, 0x9f],
    [0xff],
  ),
  fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 }),
);

test('whatever the bytes, the decoder of the engine and the fast ones give the same text or refuse them alike', () => {
  const outcomes = { text: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.nat(3), (parts, offset) => {
      const bytes = new Uint8Array([...Array<number>(offset).fill(0x41), ...parts.flat()]).subarray(offset);
      const text = utf8Text(bytes);
      expect(text).toBe(utf8(bytes));
      const found = utf16Units(bytes);
      expect(found && found.textOf(0, found.length)).toBe(text);
      outcomes[text === null ? 'refused' : 'text'] += 1;
    }),
    { seed: 1, numRuns: caseCount(1_000, 100_000) },
  );
  expect(Math.min(outcomes.text, outcomes.refused)).toBeGreaterThan(100);
});

const byNumber = (a: number, b: number) => a - b;

test('whatever the text, its units and stretches of them are the same both ways, and 0 is behind them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(1, 1_000),
      fc.nat(30_000),
      (part, times, cut) => {
        const text = `${part}\uD800`.repeat(times);
        const bytes = new TextEncoder().encode(text);
        const [from = 0, to = 0] = [cut, cut + text.length / 3]
          .map((at) => Math.round(at) % text.length)
          .sort(byNumber);
        for (const [whole, found] of [
          [text, unitsOf(text)],
          [text.toWellFormed(), utf16Units(bytes)],
        ] as const) {
          expect(found?.length).toBe(whole.length);
          expect([...(found?.units.subarray(0, whole.length + 1) ?? [])]).toEqual([
            ...whole.split('').map((one) => one.charCodeAt(0)),
            0,
          ]);
          expect(found?.textOf(from, to)).toBe(whole.slice(from, to));
        }
      },
    ),
    { numRuns: caseCount(200, 5_000) },
  );
});
