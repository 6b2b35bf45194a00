import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixText } from '../../src/lint/fix.ts';
import { caseCount } from '../support/case-count.ts';
import { compose } from '../../src/source/read/compose.ts';

const path = 'plans/a/text/I.yaml';

/** Pieces of which both sound and broken YAML is made, with blanks, line ends and letters in every form. */
const pieces = [
  ...['a', 'b1', 'đ', 'é', 'e\u0301', 'o\u031b\u0323', '\u212b', '\u1fef', '\u037e', '\u0301', '\u00a0', '`'],
  ...[' ', '  ', '\t', ' \t ', '\n', '\r\n', '\n\n', '\n  ', '\n    ', ' \n', '\t\n', ' \r\n', '\r'],
  ...[
    ': ',
    ':',
    '- ',
    '\n- ',
    '\na: ',
    '\nb: ',
    '\n  c: ',
    '# ',
    ' # e\u0301',
    '"',
    "'",
    '\\',
    '\\ ',
    '\\u0301',
  ],
  ...[
    '|',
    '>',
    '|+',
    '>-',
    '|2',
    ': |\n  ',
    ': >-\n  ',
    ': "',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\uFEFF',
    '---',
    '1',
    'null',
  ],
];
const loose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

/** Sound files of the shapes that plans have, roughened at the line ends. */
const line = fc.constantFrom(
  'Mở lớp',
  'đ\u1ea1i h\u1ed9i'.normalize('NFD'),
  'x ',
  'x\t',
  '',
  ' ',
  '"q "',
  'e\u0301 # c ',
);
const style = fc.constantFrom(' ', ' |\n  ', ' >-\n  ', ' |+\n  ', ' >\n    ', ' "', "  '", '\n  - ');
const entry = fc
  .tuple(style, fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', ' \n'))
  .map(([start, lines, end]) => {
    const quote = /["']$/.exec(start)?.[0] ?? '';
    return `${start}${lines.map((text) => (quote ? text.replaceAll(quote, '') : text)).join('\n  ')}${quote}${end}`;
  });
const planLike = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([entries, isOpen]) => {
    const text = entries.map((value, n) => `k${n}:${value}`).join('');
    return isOpen ? text.trimEnd() : text;
  });

const texts = fc.oneof(
  loose,
  planLike,
  fc.oneof(loose, planLike).map((text) => `\uFEFF${text}`),
);

/** A text without its byte order mark. */
const unmarked = (text: string) => text.replace(/^\uFEFF(?!\uFEFF)/, '');

/** Data as JSON, in NFC; null for a file in which more than the byte order mark is wrong. */
function dataOf(text: string): string | null {
  const { value, problems } = compose({ path, text: unmarked(text) });
  return value === undefined || problems.length > 0 ? null : JSON.stringify(value).normalize('NFC');
}

/** The text without anything that a repair may touch. */
const essence = (text: string) =>
  unmarked(text)
    .normalize('NFC')
    .replace(/[ \t]+(?=\r\n|\n|\r|$)/g, '')
    .replace(/[\r\n]+$/, '');

test('data stay, nothing but blanks, NFC, the last line end and a byte order mark changes, a broken file stays as it is', () => {
  let repaired = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const fixed = fixText({ path, text });
      const data = dataOf(text);
      if (data === null) expect(fixed).toEqual({ text, done: [] });
      else expect(dataOf(fixed.text)).toBe(data);
      expect(essence(fixed.text)).toBe(essence(text));
      expect(fixed.done.length === 0).toBe(fixed.text === text);
      repaired += fixed.done.length > 0 ? 1 : 0;
    }),
    { numRuns: caseCount(300, 3_000) },
  );
  expect(repaired).toBeGreaterThan(caseCount(50, 500));
});

test('a second repair finds nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: once } = fixText({ path, text });
      expect(fixText({ path, text: once })).toEqual({ text: once, done: [] });
    }),
    { numRuns: caseCount(300, 3_000) },
  );
});
