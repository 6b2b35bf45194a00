import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, Scalar } from 'yaml';
import { caseCount } from '../support/case-count.ts';
import { sourceSpansOf, startAsWritten } from '../../src/source/read/source-spans.ts';
import { compose } from '../../src/source/read/compose.ts';

const composed = (text: string) => compose({ path: 'plans/x.yaml', text });

/** The text that stands at the range of a span. */
function standsAt(text: string, span: readonly [number, number]): string {
  const { start, end } = composed(text).locate(['text'], { span });
  const lines = text.split('\n');
  if (start.line !== end.line) return `${start.line}-${end.line}`;
  return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
}

const valueOf = (text: string) => (composed(text).value as { text: string }).text;

/** Where a word of the value stands: line and columns. */
function placeOf(text: string, word: string): string {
  const from = valueOf(text).indexOf(word);
  expect(from).toBeGreaterThanOrEqual(0);
  const { start, end } = composed(text).locate(['text'], { span: [from, from + word.length] });
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

describe('the place of a word', () => {
  test.each([
    ['in a plain scalar', 'text: Mở bốn lớp\n', '1:10-1:13'],
    ['in a plain scalar over two lines', 'text: Mở\n  bốn lớp\n', '2:3-2:6'],
    ['in single quotes after a doubled quote', "text: 'a''b bốn'\n", '1:13-1:16'],
    ['in double quotes after escapes', 'text: "\\u1ED9\\t\\U0001F600\\\\ bốn"\n', '1:29-1:32'],
    ['in double quotes after an escaped line end', 'text: "a \\\n   bốn"\n', '2:4-2:7'],
    ['in double quotes over an empty line', 'text: "a\n\n   bốn"\n', '3:4-3:7'],
    ['in the third line of a folded block', 'text: >-\n  Mở\n  thêm\n  lớp bốn nhé\n', '4:7-4:10'],
    ['in a folded block with an empty line', 'text: >-\n  Mở\n\n  lớp bốn nhé\n', '4:7-4:10'],
    ['in a literal block', 'text: |\n  Mở\n   bốn\n', '3:4-3:7'],
    ['in a block with a comment behind its header', 'text: >- # bốn\n  Mở bốn\n', '2:6-2:9'],
    ['after combining marks', 'text: Mo\u031B\u0309 bốn\n', '1:12-1:15'],
    ['in a file with CRLF', 'text: >-\r\n  Mở\r\n  bốn\r\n', '3:3-3:6'],
    ['in quotes after many blanks', `text: "${' '.repeat(200_000)}bốn"\n`, '1:200008-1:200011'],
    ['in quotes after many tabs', `text: 'a${'\t'.repeat(200_000)}bốn'\n`, '1:200009-1:200012'],
    ['behind a byte order mark', '\uFEFFtext: bốn\n', '1:8-1:11'],
  ])('%s', (_, text, place) => {
    expect(placeOf(text, 'bốn')).toBe(place);
  });

  test('an escape is marked whole', () => {
    expect(standsAt('text: "a\\u1ED9b"\n', [1, 2])).toBe('\\u1ED9');
  });

  test.each([
    ['in a plain scalar over two lines', 'text: Mở bốn\n  lớp  nhé\n'],
    ['in a folded block', 'text: >-\n  Mở  bốn\n  lớp nhé\n'],
    ['in a literal block with an empty line', 'text: |\n  Mở bốn\n\n   lớp nhé\n'],
    ['in a file with CRLF', 'text: |\r\n  Mở bốn\r\n  lớp\r\n'],
    ['in a block indented more', 'text: |2\n   Mở bốn\n  lớp\n'],
  ])('every letter %s is found as when each is gone through', (_, text) => {
    const value = valueOf(text);
    const from = text.search(/[|>M]/);
    const places = sourceSpansOf(text, from, value);
    const all = Array.from(value, (_letter, at) => at);
    expect(all.map((at) => startAsWritten(text, from, value, at) ?? places(at)[0] - at)).toEqual(
      all.map((at) => places(at)[0] - at),
    );
  });

  test('doubled blanks are marked where they stand', () => {
    const text = 'text: >-\n  Mở lớp\n  cho  cán bộ\n';
    const at = valueOf(text).indexOf('  ');
    const { start, end } = composed(text).locate(['text'], { span: [at, at + 2] });
    expect([start, end]).toEqual([
      { line: 3, column: 6 },
      { line: 3, column: 8 },
    ]);
  });
});

const styles = [
  'PLAIN',
  'QUOTE_SINGLE',
  'QUOTE_DOUBLE',
  'BLOCK_FOLDED',
  'BLOCK_LITERAL',
] as const satisfies Scalar.Type[];

const words = fc.array(
  fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    "'",
    '"',
    '\\',
    '#',
    ': ',
    'a',
    'Ế',
    'e\u0302\u0301',
    '😀',
    '\u00a0',
    'đảng',
  ),
  { minLength: 1, maxLength: 30 },
);

/** Whether a stretch of the file is the letter itself, or an escape of it. */
const stands = (found: string, letter: string) =>
  found === letter || found === "''" || (found.startsWith('\\') && JSON.parse(`"${found}"`) === letter);

test('in every style, the place of a letter is that letter or its escape', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(...styles),
      fc.integer({ min: 8, max: 40 }),
      (parts, style, lineWidth) => {
        const scalar = new Scalar(parts.join(''));
        scalar.type = style;
        const text = new Document({ text: scalar }).toString({ lineWidth });
        fc.pre(!/\p{Surrogate}/u.test(text));
        const whole = composed(text).value as { text?: string } | undefined;
        fc.pre(whole?.text === parts.join(''));
        let index = 0;
        for (const letter of parts.join('')) {
          if (!/[ \t\n]/.test(letter)) {
            const found = standsAt(text, [index, index + letter.length]);
            expect([letter, found, stands(found, letter)]).toEqual([letter, found, true]);
          }
          index += letter.length;
        }
      },
    ),
    { numRuns: caseCount(150, 500) },
  );
});
