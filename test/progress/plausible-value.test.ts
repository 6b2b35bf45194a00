import { expect, test } from 'vitest';
import { implausible } from '../../src/progress/records/value-problems.ts';

test.each([
  [1.41, { target: 1500, before: 1325 }, 'có phải là 1.410?'],
  [1.2, { target: 1500, before: null }, 'có phải là 1.200?'],
  [1.2, { target: 240, before: 150 }, 'có phải là 1.200?'],
  [1234.5, { target: 45, before: 30 }, 'gấp nhiều lần chỉ tiêu 45'],
  [1410.0000000000002, { target: 1500, before: 1325 }, 'hãy ghi 1.410 nếu đúng là vậy'],
  [0.1 + 0.2, { target: null, before: null }, 'hãy ghi 0,3 nếu đúng là vậy'],
])('%j beside %j cannot be right', (value, context, words) => {
  expect(implausible(value, context)?.vi).toContain(words);
});

test.each([
  [1410, { target: 1500, before: 1325 }],
  [7.5, { target: 12, before: 5 }],
  [6.5, { target: 12, before: 7 }],
  [7.5, { target: 240, before: 5 }],
  [1.2, { target: 240, before: 1.5 }],
  [98.62, { target: 95, before: 94.5 }],
  [1.5, { target: 1.2, before: null }],
  [0.583, { target: null, before: null }],
  [60, { target: 45, before: 30 }],
  [1500, { target: 45, before: 1400 }],
])('%j beside %j may be right', (value, context) => {
  expect(implausible(value, context)).toBeNull();
});
