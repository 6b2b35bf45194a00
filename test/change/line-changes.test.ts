import { expect, test } from 'vitest';
import { lineChanges } from '../../src/change/sequences/line-changes.ts';

test('lines that differ are found between those that are the same, each stretch at its line', () => {
  expect([
    lineChanges('a\nb\nc\nd', 'a\nx\nc\nd\ne'),
    lineChanges('a\r\nb', 'a\nb'),
    lineChanges('a\nb\nc', 'c'),
    lineChanges('', 'a'),
  ]).toEqual([
    [
      { line: 2, removed: ['b'], added: ['x'] },
      { line: 5, removed: [], added: ['e'] },
    ],
    [],
    [{ line: 1, removed: ['a', 'b'], added: [] }],
    [{ line: 1, removed: [''], added: ['a'] }],
  ]);
});

test('long texts that have nothing in common are one change', () => {
  const [old, fresh] = ['a', 'b'].map((letter) => Array.from({ length: 3000 }, (_, at) => `${letter}${at}`));
  expect(lineChanges((old ?? []).join('\n'), (fresh ?? []).join('\n'))).toEqual([
    { line: 1, removed: old, added: fresh },
  ]);
});
