import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { shorten } from '../../src/change/sequences/shorten.ts';
import { diffWords } from '../../src/change/sequences/word-diff.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

const count = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

test('long stretches that stayed are cut at words, and every word left out is counted', () => {
  const long = fc.array(aVietnameseText, { minLength: 2, maxLength: 4 }).map((texts) => texts.join('. '));
  fc.assert(
    fc.property(long, aVietnameseText, long, (start, middle, end) => {
      const segments = diffWords(`${start} ${end}`, `${start} ${middle} ${end}`);
      const parts = shorten(segments);
      const total = parts.reduce(
        (sum, part) => sum + (part.kind === 'omitted' ? part.words : count(part.text)),
        0,
      );
      expect(total).toBe(segments.reduce((sum, { text }) => sum + count(text), 0));
      const same = parts.filter(({ kind }) => kind === 'same');
      for (const part of same) expect('text' in part && count(part.text)).toBeLessThan(25);
      expect(parts.filter(({ kind }) => kind === 'added')).toEqual(
        segments.filter(({ kind }) => kind === 'added'),
      );
    }),
    { numRuns: caseCount(150, 1000) },
  );
});

test('a text in which nothing changed, or little stayed, is left whole', () => {
  const text = Array.from({ length: 60 }, (_, n) => `từ${n}`).join(' ');
  expect(shorten(diffWords(text, text))).toEqual([{ kind: 'same', text }]);
  expect(shorten(diffWords('một hai ba', 'một hai bốn'))).toHaveLength(3);
});
