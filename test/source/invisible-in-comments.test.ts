import { expect, test } from 'vitest';
import { readPlanFile } from '../../src/source/read/read-plan-file.ts';

const read = (text: string) =>
  readPlanFile({ path: 'plans/vi-du/text/I.yaml', bytes: new TextEncoder().encode(text) });
const found = (text: string) =>
  read(text).problems.map(({ rule, range, message }) => [rule, range?.start, message.en]);

const text = (comment: string, value = 'Mở lớp') =>
  `# ${comment}\nunits: # ${comment}\n  # ${comment}\n  - { id: mo-lop, kind: part, number: I, heading: "${value}" } # ${comment}\n`;

test.each([
  ['NUL', '\u0000', 'U+0000'],
  ['an escape', '\u001b[2J', 'U+001B'],
  ['a change of direction', '\u202e', 'U+202E (right-to-left override)'],
  ['a zero-width space', '\u200b', 'U+200B (zero-width space)'],
])('%s in a comment is named with its place; the file is read whole all the same', (_, character, name) => {
  const message = `The comment has an invisible character, ${name}; delete it.`;
  const column = (before: string) => before.length + 'ghi chú'.length + 1;
  expect(found(text(`ghi chú${character} ở đây`))).toEqual([
    ['invisible-characters', { line: 1, column: column('# ') }, message],
    ['invisible-characters', { line: 2, column: column('units: # ') }, message],
    ['invisible-characters', { line: 3, column: column('  # ') }, message],
    [
      'invisible-characters',
      { line: 4, column: column('  - { id: mo-lop, kind: part, number: I, heading: "Mở lớp" } # ') },
      message,
    ],
  ]);
  expect(read(text(`ghi chú${character} ở đây`)).isWhole).toBe(true);
});

test('so is a carriage return that ends no line: editors show a line of the text behind it', () => {
  expect(found('# ghi chú\r  text: khác\nunits: []\n')).toEqual([
    [
      'invisible-characters',
      { line: 1, column: 10 },
      'The comment has an invisible character, U+000D (carriage return); delete it.',
    ],
  ]);
});

test('tabs, line ends of Windows, emoji, other letters and a hash in a value are nothing of the kind', () => {
  expect(found(text('ghi chú\tcó 👨‍👩‍👧 và слово'))).toEqual([]);
  expect(found(text('ghi chú').replaceAll('\n', '\r\n'))).toEqual([]);
  // Of values the rule itself speaks.
  expect(found(text('ghi chú', 'Mở # \u200blớp'))).toEqual([]);
});

test('of very many the first 50 are named', () => {
  expect(found(`${'# \u202e\n'.repeat(60)}units: []\n`)).toHaveLength(50);
});
