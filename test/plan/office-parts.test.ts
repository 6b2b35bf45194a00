import { expect, test } from 'vitest';
import { numberWords } from '../../src/plan/office-parts.ts';

test('a number is written with the twelve digits that every program of spreadsheets keeps', () => {
  expect([0, -40, 0.1 + 0.2, -1 / 3, 999_999_999_999, 1_234_567_890_123].map(numberWords)).toEqual([
    '0',
    '-40',
    '0.3',
    '-0.333333333333',
    '999999999999',
    '1234567890120',
  ]);
});
