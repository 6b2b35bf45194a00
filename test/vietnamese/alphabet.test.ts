import { expect, test } from 'vitest';
import { hasUnusual, ordinaryCharacters } from '../../src/vietnamese/letters/alphabet.ts';

test('the same characters are unusual however many letters were looked at before', () => {
  const units = Array.from({ length: 0x10000 }, (_, number) => String.fromCharCode(number));
  const ordinary = () => units.filter((unit) => !hasUnusual(`a${unit}b`)).join('');
  const first = ordinary();
  expect([...first].sort()).toEqual([...ordinaryCharacters].sort());
  expect(hasUnusual('chữ thường '.repeat(100_000))).toBe(false);
  expect(ordinary()).toBe(first);
});

test('whether a long text is unusual is told again when others were asked about', () => {
  const long = 'chữ thường '.repeat(100);
  const texts = [long, `${long}п`, `${long}p`, 'п', 'p', `${long}п`, `${long}п`, long];
  expect(texts.map(hasUnusual)).toEqual([false, true, false, true, false, true, true, false]);
});
