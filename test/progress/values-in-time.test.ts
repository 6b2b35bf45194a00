import { expect, test } from 'vitest';
import { valuesInTime } from '../../src/progress/records/history.ts';

test('a name has before a place what was said of it last', () => {
  const values = valuesInTime<number>();
  values.set('lop', 0, 3);
  values.set('hoi', 1, 7);
  values.set('lop', 4, 5);
  const lop = [0, 1, 4, 5].map((place) => values.before('lop', place));
  expect([lop, values.before('hoi', 1), values.before('hoi', 2), values.before('khac', 9)]).toEqual([
    [undefined, 3, 3, 5],
    undefined,
    7,
    undefined,
  ]);
});
