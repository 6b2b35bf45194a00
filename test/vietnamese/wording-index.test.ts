import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWords, wordList } from '../../src/vietnamese/wording/fit-words.ts';
import { wordingIndex } from '../../src/vietnamese/wording/wording-index.ts';
import { caseCount } from '../support/case-count.ts';

const words = ['sở', 'khoa', 'học', 'và', 'công', 'nghệ', 'KH&CN', 'KHCN', 'ủy', 'ban', 'UB', 'tỉnh', 'lớp'];
const wording = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));
const share = fc.constantFrom(0.5, 0.8, 0.9, 1);

test('no wording that fits is missed, and none fits better than is said', () => {
  fc.assert(
    fc.property(
      fc.array(wording, { maxLength: 25 }),
      wording,
      share,
      share,
      (texts, text, contained, covered) => {
        const [lists, list] = [texts.map(wordList), wordList(text)];
        const index = wordingIndex(lists, { contained, covered });
        index.likely(wordList('khoa học lớp'), { left: 1e6 });
        const likely = index.likely(list, { left: 1e6 }) ?? [];
        for (const [at, other] of lists.entries()) {
          const fit = fitWords(list, other);
          if (!fit || (fit.contained < contained && fit.covered < covered)) continue;
          const found = likely.find((one) => one.at === at);
          expect([
            texts[at],
            (found?.contained ?? -1) >= fit.contained,
            (found?.covered ?? -1) >= fit.covered,
          ]).toEqual([texts[at], true, true]);
        }
      },
    ),
    { numRuns: caseCount(300, 5_000) },
  );
});

const lists = Array.from({ length: 2_000 }, (_, n) => wordList(`Mở lớp tập huấn a${n} b${n} c${n} d${n}`));
const index = wordingIndex(lists, { contained: 0.8, covered: 0.9 });

test('of wordings with rare words only those that have some of them are looked at', () => {
  const effort = { left: 1_000_000 };
  const likely = index.likely(wordList('a77 b77 c77 lớp d77'), effort);
  expect([likely, 1_000_000 - effort.left < 200]).toEqual([[{ at: 77, contained: 1, covered: 0.625 }], true]);
});

test('where the effort does not suffice nothing is told, and what was looked at leaves no trace', () => {
  const all = wordList('Mở lớp tập huấn');
  expect([index.likely(all, { left: 1_000 }), index.likely(all, { left: 0 })]).toEqual([null, null]);
  expect(index.likely(all, { left: 1_000_000 })?.length).toBe(2_000);
});

test('two long wordings are not compared beyond the effort', () => {
  const [one, other] = ['a b c ', 'c b a '].map((some) => wordList(some.repeat(1_000)));
  const effort = { left: 1_000_000 };
  expect([one && other && fitWords(one, other, effort), effort]).toEqual([null, { left: 1_000_000 }]);
});
