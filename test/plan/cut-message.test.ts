import { expect, test } from 'vitest';
import { cutMessage } from '../../src/plan/cut-message.ts';
import { nearest } from '../../src/plan/nearest.ts';
import { UserError } from '../../src/plan/user-error.ts';

const both = (text: string) => ({ vi: text, en: text });
const long = 'x'.repeat(1_000_000);

test('a sentence of ordinary length stays as it is', () => {
  const sentence = both(`There is no unit “${'x'.repeat(900)}”; give an id.`);
  expect(cutMessage(sentence)).toEqual(sentence);
});

test.each([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
])('a long value between %s %s is cut, and what stands around it stays', (open, close) => {
  expect(cutMessage(both(`No unit ${open}${long}${close}; give an id.`)).en).toBe(
    `No unit ${open}${'x'.repeat(199)}…${close}; give an id.`,
  );
});

test('a long value without quotation marks, or with marks of its own, leaves the beginning and the end', () => {
  for (const value of [long, '“'.repeat(500_000), '« '.repeat(500_000), '“x” '.repeat(300_000)]) {
    const { en } = cutMessage(both(`The number ${value} cannot be kept; put it in quotes.`));
    expect([
      en.length < 1_300,
      en.startsWith('The number '),
      en.endsWith(' cannot be kept; put it in quotes.'),
    ]).toEqual([true, true, true]);
  }
});

test('no half of a character is left', () => {
  const { en } = cutMessage(both(`a ${'\u{1F600}'.repeat(100_000)}b`));
  expect(en).not.toMatch(/\p{Cs}/u);
});

test('a refusal quotes no long value either', () => {
  expect(new UserError(both(`“${long}”?`)).message.length).toBeLessThan(300);
});

test('a word that is far too long is near to nothing', () => {
  expect(nearest('mo-lop'.repeat(5_000), ['mo-lop', 'mo-lop'.repeat(5_000)])).toEqual([]);
});
