import { expect, test } from 'vitest';
import { findCycles } from '../../src/plan/cycles.ts';

const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
const circles = (...pairs: string[]) =>
  findCycles(edges(...pairs)).map(({ ids, closing }) => [ids.join(''), closing.from + closing.to]);

test('a circle is told once, with the edge that closes it', () => {
  expect(circles('ab', 'bc', 'ca', 'cd')).toEqual([['abc', 'ca']]);
});

test('a tail that leads into a circle is not part of it', () => {
  expect(circles('ab', 'bc', 'cd', 'db')).toEqual([['bcd', 'db']]);
});

test('one thing that leads to itself is a circle', () => {
  expect(circles('aa', 'ab')).toEqual([['a', 'aa']]);
});

test('two ways to one place are no circle', () => {
  expect(circles('ab', 'ac', 'bd', 'cd')).toEqual([]);
});

test('separate circles are told separately', () => {
  expect(circles('ab', 'ba', 'cd', 'dc')).toEqual([
    ['ab', 'ba'],
    ['cd', 'dc'],
  ]);
});

test('a very long chain is followed to its end', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => ({
    from: String(index),
    to: String((index + 1) % 100_000),
  }));
  expect(findCycles(chain).map(({ ids }) => ids.length)).toEqual([100_000]);
});
