import { expect, test } from 'vitest';
import { everyMatch } from '../../src/vietnamese/letters/every-match.ts';

const found = (text: string, expression: RegExp) =>
  Array.from(everyMatch(text, expression), (match) => [...match, match.index]);

test('the matches are those of matchAll, whatever the expression was tried on before', () => {
  const expression = /(\p{L})(\d)?/gu;
  expression.lastIndex = 3;
  const expected = Array.from('a1 b𝔸2'.matchAll(/(\p{L})(\d)?/gu), (match) => [...match, match.index]);
  expect(found('a1 b𝔸2', expression)).toEqual(expected);
  expect(found('', expression)).toEqual([]);
});

test('an expression may be tried on another text between two matches', () => {
  const expression = /\d/g;
  const inner: unknown[] = [];
  const outer = Array.from(everyMatch('1 2 3', expression), ([figure]) => {
    inner.push(found('4 5', expression));
    return figure;
  });
  expect(outer).toEqual(['1', '2', '3']);
  expect(inner).toEqual(
    Array(3).fill([
      ['4', 0],
      ['5', 2],
    ]),
  );
});
