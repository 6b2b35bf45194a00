import { expect, test } from 'vitest';
import { memoisedRecent } from '../../src/plan/memoised.ts';

test('what was made of the last few keys is not made again', () => {
  const made: string[] = [];
  const lengthOf = memoisedRecent(2, (key: string) => {
    made.push(key);
    return key === '' ? null : key.length;
  });
  expect(['a', '', 'a', '', 'bcd', '', 'a'].map(lengthOf)).toEqual([1, null, 1, null, 3, null, 1]);
  expect(made).toEqual(['a', '', 'bcd', 'a']);
});
