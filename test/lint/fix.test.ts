import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/lint/fix.ts';

const nfd = (text: string) => text.normalize('NFD');
const fix = (text: string) => fixText({ path: 'plans/a/text/I.yaml', text });

const cases: [name: string, before: string, after: string, done: string[]][] = [
  ['a clean file', 'a: 1\n', 'a: 1\n', []],
  ['an empty file', '', '', []],
  ['a missing final newline', 'a: b', 'a: b\n', ['1 final-newline']],
  ['a missing final newline among CRLF', 'a: b\r\nc: d', 'a: b\r\nc: d\r\n', ['2 final-newline']],
  [
    'values, keys and comments not in NFC',
    nfd('khóa: Đảng đoàn # đã rõ\n'),
    'khóa: Đảng đoàn # đã rõ\n',
    ['1 nfc'],
  ],
  [
    'blanks after values, comments, keys, and on empty lines; CRLF stays',
    'a: \r\n  - b \t\r\n  # c  \r\n \r\n  - d\r\n',
    'a:\r\n  - b\r\n  # c\r\n\r\n  - d\r\n',
    ['1 trailing-blanks', '2 trailing-blanks', '3 trailing-blanks', '4 trailing-blanks'],
  ],
  [
    'blanks within plain, quoted and folded wording of several lines, where they are no content',
    'a: b \n  c\nd: "e \n  f"\ng: >-  \n  h\n',
    'a: b\n  c\nd: "e\n  f"\ng: >-\n  h\n',
    ['1 trailing-blanks', '3 trailing-blanks', '5 trailing-blanks'],
  ],
  [
    'blanks that are content stay, those beside them go',
    'a: |  \n  b  \n  c\nd: e \nf: >-\n  g \n  h\n',
    'a: |\n  b  \n  c\nd: e\nf: >-\n  g \n  h\n',
    ['1 trailing-blanks', '4 trailing-blanks'],
  ],
  [
    'an escaped blank at the end of a line stays',
    'a: "b\\ \n  c"\nd: e \n',
    'a: "b\\ \n  c"\nd: e\n',
    ['3 trailing-blanks'],
  ],
  [
    'a final newline after a literal block, where it is no content',
    'a: |\n  b',
    'a: |\n  b\n',
    ['2 final-newline'],
  ],
  [
    'everything on one line, at the end',
    nfd('a: "é"') + ' ',
    'a: "é"\n',
    ['1 nfc', '1 trailing-blanks', '1 final-newline'],
  ],
  [
    'a byte order mark goes, with what else is to be repaired on its line',
    '\uFEFFa: b ',
    'a: b\n',
    ['1 byte-order-mark', '1 trailing-blanks', '1 final-newline'],
  ],
  [
    'a byte order mark goes from before a list, which could not be read',
    '\uFEFF- a: b\r\n',
    '- a: b\r\n',
    ['1 byte-order-mark'],
  ],
  ['a byte order mark goes from a file of comments', '\uFEFF# a\n', '# a\n', ['1 byte-order-mark']],
  ['a mark within the text is content', 'a: b\uFEFF\n', 'a: b\uFEFF\n', []],
  ['a no-break space is content', 'a: b\u00A0\n', 'a: b\u00A0\n', []],
  ['only comments', '# a \n# b', '# a\n# b\n', ['1 trailing-blanks', '2 final-newline']],
  [
    'U+1FEF becomes a grave accent in NFC, which YAML reserves: left alone',
    'a: \u1FEFb\nc: d \n',
    'a: \u1FEFb\nc: d\n',
    ['2 trailing-blanks'],
  ],
];

test.each(cases)('%s', (_, before, after, done) => {
  const fixed = fix(before);
  expect([fixed.text, fixed.done.map(({ line, what }) => `${line} ${what}`)]).toEqual([after, done]);
});

describe('a file in which something is wrong is not touched', () => {
  test.each([
    ['no YAML', 'a: [b \nc: d '],
    ['a key twice', 'a: b \na: c '],
    ['an alias', 'a: &x b \nc: *x '],
    ['a conflict', '<<<<<<< HEAD\na: b \n=======\na: c \n>>>>>>> other\n'],
    ['two documents', 'a: b \n---\nc: d '],
    ['a byte order mark before what is no YAML', '\uFEFFa: [b \n'],
    ['a list behind two byte order marks', '\uFEFF\uFEFF- a\n'],
    ['too deep', `a: ${'['.repeat(100_000)} `],
  ])('%s', (_, text) => {
    expect(fix(text)).toEqual({ text, done: [] });
  });
});

test('large files and long runs of blanks take no time to speak of', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `k${n}: v `).join('\n');
  const content = `${Array.from({ length: 5_000 }, () => '  wording ').join('\n')}\n`;
  expect(fix(lines).done.length).toBe(20_001);
  expect(fix(`a: |\n${content}b: c \n`).done).toEqual([{ what: 'trailing-blanks', line: 5_002 }]);
  expect(fix(`a: ${' '.repeat(500_000)}b \n`).text.length).toBe(500_005);
});
