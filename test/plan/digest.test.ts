import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../../src/plan/digest.ts';

/** FNV-1a with 64 bits, as its authors define it. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('gives of %j what the authors of the function publish', (text, expected) => {
  expect(digest(text)).toBe(expected);
});

it('gives of any text, short or long, what the definition says', () => {
  const texts = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom(1, 1, 1, 300));
  fc.assert(
    fc.property(texts, ([text, times]) => {
      expect(digest(text.repeat(times))).toBe(reference(text.repeat(times)));
    }),
  );
});
