import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { belowFrom, differenceOf, hasCommentBehindBlank, plainOrNot, readPlainly } from './plain-files.ts';

const planFiles = ['plans', 'examples', 'test/support/base-plan'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

test('nearly every file of the real programme and of the examples is plain, and both readers read it alike', () => {
  const differences = planFiles.map(differenceOf);
  expect(differences.filter((difference) => typeof difference === 'string')).toEqual([]);
  expect(differences.filter((difference) => difference === null).length).toBeGreaterThan(
    planFiles.length * 0.9,
  );
});

test.each([
  ['of one task', 'mot:\n- {date: 2026-01-01}\n- {date: 2026-01-02}\n'],
  ['of several tasks', 'mot:\n- {a: b}\n\n# chú thích\nhai:\n- {c: d}\n'],
  ['below each other in a list', 'units:\n- id: x\n  with:\n  - a\n  - b\n- id: z\n'],
  ['with a comment at the end', 'mot:\n- a\n# hết\n'],
])('lists in the column of their keys are plain: %s', (_, text) => {
  expect(differenceOf(text)).toBeNull();
});

test('a blank of another kind before a comment belongs to the value, as to the YAML library', () => {
  expect(readPlainly('a: b\u00A0 # c\n')?.value).toEqual({ a: 'b\u00A0' });
  expect(differenceOf('a: b\u00A0 # c\n')).toBeNull();
});

test('a line end, a quote and a backslash within quotes are plain', () => {
  const text = String.raw`- {note: "Đã làm\nKhó khăn: \"kinh phí\"", file: "a\\b\\"}` + '\n';
  expect(readPlainly(text)?.value).toEqual([{ note: 'Đã làm\nKhó khăn: "kinh phí"', file: 'a\\b\\' }]);
  expect(differenceOf(text)).toBeNull();
});

test.each([
  ['side by side', 'a: 1\na: 2\n'],
  ['with a map between that has it too', 'a: 1\nb: {a: 2}\na: 3\n'],
  ['with a map between that has not', 'a: 1\nb:\n  c: 2\na: 3\n'],
  ['inside braces', '- {a: 1, b: [{a: 2}], a: 3}\n'],
  [
    'with another key of the same length and letters at its ends and in its middle between',
    'abcde: 1\nazcye: 2\nabcde: 3\n',
  ],
])('a key that a map has twice is left to the YAML library: %s', (_, text) => {
  expect(readPlainly('a: 1\nb: 2\n')?.value).toEqual({ a: 1, b: 2 });
  expect(readPlainly(text)).toBeNull();
});

test('what the plain reader reads, the YAML library reads alike: values, places and written text', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const text = plainOrNot(belowFrom(seed), planFiles);
      const difference = differenceOf(text);
      if (difference !== undefined) plain += 1;
      expect([text, difference ?? null]).toEqual([text, null]);
      const hasComments = readPlainly(text)?.hasComments;
      if (hasComments !== undefined) expect([text, hasCommentBehindBlank(text)]).toEqual([text, hasComments]);
    }),
    { numRuns: caseCount(3_000, 300_000) },
  );
  expect(plain).toBeGreaterThan(300);
});

test.each([
  ['no line end at the end', 'a: b'],
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a byte order mark', '\uFEFFa: b\n'],
  ['an anchor', 'a: &x b\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !x b\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['two documents', 'a: b\n---\na: b\n'],
  ['a doubled key', 'a: b\na: c\n'],
  ['where two changes met', 'a: b\n<<<<<<< x\nc: d\n'],
  ['where two changes met after a block', '- >\n  b\n<<<<<<< x\n- c\n'],
  ['where two changes ended', 'a: |\n  b\n\n>>>>>>> x\n'],
  ['a key of JavaScript', 'constructor: b\n'],
  ['a merge key', '<<: b\n'],
  ['an octal number', 'a: 0o17\n'],
  ['a number that cannot be kept', 'a: 12345678901234567890\n'],
  ['an escape', 'a: "\\u0041"\n'],
  ['a text over two lines', 'a: b\n  c\n'],
  ['braces over two lines', 'a: { b: c,\n  d: e }\n'],
  ['a colon in a text', 'a: b: c\n'],
  ['a blank of another kind after the mark of a block', 'a: >\u00A0\n  b\n'],
  ['a blank after a key without a value', '- a: \n # b\n'],
  ['a blank after the comment of a key without a value', '- a: # b \n # c\n'],
  ['a key longer than the YAML library takes', `${'k'.repeat(1025)}: b\n`],
  ['nesting beyond reason', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`],
  ['more values than one file has', 'a:\n' + '  - b\n'.repeat(100_001)],
])('%s is left to the YAML library', (_, text) => {
  expect(readPlainly(text)).toBeNull();
});
