import { isDeepStrictEqual } from 'node:util';
import { Lexer } from 'yaml';
import { readPlain } from '../../src/source/read/plain-reader.ts';
import { unitsOf } from '../../src/source/read/utf16-units.ts';
import { compose, composeWithLibrary } from '../../src/source/read/compose.ts';
import type { YamlPath } from '../../src/plan/location.ts';

/** Lines as plan files have them, and lines that are nearly so. */
const lines = [
  'units:',
  '  - id: mot',
  '    kind: part',
  '    number: "I"',
  '    heading: Một hai',
  '    units:',
  '      - id: hai',
  '        text: >-',
  '          Thành lập 12 đảng đoàn',
  '          của các tỉnh.',
  '        text: |',
  '  - { id: ba, kind: bullet, text: "Chữ." }',
  '    task: { lead: van-phong, with: [a, b], deadline: { date: 2025-12-31 } }',
  '- {date: 2022-06-30, state: in-progress, value: 5, recorded: 2022-07-02T09:12:00+07:00}',
  '- id: x',
  '- a',
  '  - b',
  'a: 1',
  'b: 1.5',
  'c: 010',
  'd: ~',
  'e: null',
  'f: true',
  'g: -1',
  'h:',
  'i: ""',
  "j: 'x'",
  "k: 'it''s'",
  'l: "\\u0041"',
  'm: # chú thích',
  'a: "hai\\ndòng"',
  'a: {b: "\\"c\\" \\\\", d: e}',
  'a: "\\\\" # c',
  'a: "\\\\\\" b',
  'a: "\\t"',
  'n: x # chú thích',
  '# chú thích',
  '    # chú thích',
  '',
  '  ',
  'o: >',
  '  gấp',
  '',
  '  lại',
  'p: |-',
  '  từng',
  '   dòng',
  'q: {}',
  'r: []',
  's: { a: }',
  't: [a, b',
  'u: x: y',
  'v: http://x.y/#z',
  'w: [http://x.y/z, a:b]',
  'x: 2025-12-31',
  'y: 1e3',
  'z: 0x1F',
  '? a',
  ': b',
  '---',
  '...',
  '%YAML 1.2',
  'key with blank: a',
  '"a": b',
  'a: !t b',
  'a: &x b',
  'a: *x',
  'a: @b',
  'a: `b',
  'a: b,c',
  'a: [b]c',
  'a: {b: c} d',
  'constructor: a',
  '<<: a',
  'a: - b',
  'a: -b',
  'a: .5',
  'a: +1',
  'a: 1_000',
  'a: 12345678901234567890',
  'a: 0.10',
  'a: 1.',
  'a: "b" # c',
  'a: "b"# c',
  'a:b',
  'a : b',
  '- - a',
  '-',
  '- ',
  '-   a: 1',
  '    b: 2',
  'a: >+',
  '  x',
  'a: >2',
  'a: > # c',
  '\ta: b',
  'a:\tb',
  'a: b\t',
  'a: b ',
  'a: {b: "c, d", e: f}',
  'a: {b: c,}',
  'a: [,]',
  'a: [[b], {c: d}]',
  'a: {b: {c: [1, 2.50, x y]}}',
  'text: "“trích” dẫn"',
  'a: Yes',
  'a: NULL',
  'a: True',
  'a: x\r',
  'a: {b: c',
  '  d: e}',
  'a: "x',
  '  y"',
  'a: x',
  '  y',
  'a: 2022-Q4',
  'a: <b',
  'a: b>c',
  'a: =',
  'a: .',
  'a: 0o17',
  'a: 1:30',
  'a: b #c',
  'a: b#c',
  'a: [b #c',
  ']',
  'a: {b: c} # d',
  'a: {b: -1}',
  'a: [ ]',
  'a: { }',
  'a: [b , c]',
  'a: {b : c}',
  'a: |',
  '',
  '',
  '  x',
  '',
  'b: c',
  'a: nullx',
  'a: {b:c}',
  'a: [a\\,b]',
  "a: [it's]",
  'a: a"b',
  'a: {b: a"b}',
  'a: [?a]',
  'a: [a?]',
  'a: é',
  'a: \u00A0b',
  'a: b\u00A0',
  'a: \u2028b',
  'a:  b',
  'a:    ',
  'A-b_1: 2',
  'a: b\u00A0 # c',
  'a: >\u00A0',
  'a: |-\u3000',
  'a: "b"\u00A0# c',
  'a: [b\u00A0]',
  '\u00A0',
  `${'k'.repeat(1100)}: a`,
];

/** A source of whole numbers below a limit. */
export type Below = (limit: number) => number;

export function belowFrom(seed: number): Below {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}

const oneOf = <T>(list: readonly T[], below: Below): T => list[below(list.length)] as T;

/** A text like a plan file, or nearly so: lines of it in any order, indented otherwise, letters added and lost; or a stretch of a real file that is changed in places. */
export function plainOrNot(below: Below, real: readonly string[]): string {
  let text: string;
  if (below(3) > 0 && real.length > 0) {
    const all = oneOf(real, below).split('\n');
    const from = below(2) === 0 ? 0 : below(all.length);
    text = `${all.slice(from, from + 1 + below(30)).join('\n')}\n`;
  } else {
    const chosen = Array.from({ length: 1 + below(8) }, () => oneOf(lines, below));
    text = `${chosen.map((line) => (below(4) === 0 ? ' '.repeat(below(5)) + line : line)).join('\n')}\n`;
  }
  for (let edits = below(4); edits > 0; edits -= 1) text = edited(text, below);
  return text;
}

const inserted = [
  ...' \n:#-"\'{}[],&*!|>%@`?a1.~\t\r\\',
  ': ',
  ' #',
  '\n\n',
  '\n  ',
  '- ',
  '  ',
  'null',
  "''",
  '\\n',
  '\u00A0',
  '\u00A0 #',
  '\u3000',
  '\u200B',
];

function edited(text: string, below: Below): string {
  const at = below(text.length + 1);
  switch (below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + below(3));
    case 1:
    case 2:
      return text.slice(0, at) + oneOf(inserted, below) + text.slice(at);
    case 3: {
      const rows = text.split('\n');
      const row = below(rows.length);
      rows[row] = ' '.repeat(below(3)) + (rows[row] ?? '').slice(below(3));
      return rows.join('\n');
    }
    default: {
      const rows = text.split('\n');
      rows.splice(below(rows.length), 0, oneOf(lines, below));
      return rows.join('\n');
    }
  }
}

/** Every path of a value, some that lead nowhere too. */
function* pathsOf(value: unknown, path: YamlPath = []): Generator<{ path: YamlPath; value: unknown }> {
  yield { path, value };
  yield { path: [...path, 'không-có'], value: undefined };
  if (Array.isArray(value)) yield { path: [...path, value.length], value: undefined };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** What the plain reader makes of a text. */
export const readPlainly = (text: string) => readPlain(unitsOf(text));

/** Where the two readers differ on a text that the plain one reads; null where they agree, undefined where it leaves the text to the library. */
export function differenceOf(text: string): string | null | undefined {
  if (!readPlainly(text)) return undefined;
  const source = { path: 'x.yaml', text };
  const [ours, theirs] = [compose(source), composeWithLibrary(source)];
  if (ours.problems.length > 0) return null;
  if (theirs.problems.length > 0) return `refused: ${JSON.stringify(theirs.problems[0])}`;
  if (!isDeepStrictEqual(ours.value, theirs.value))
    return `values: ${JSON.stringify(ours.value)} ${JSON.stringify(theirs.value)}`;
  for (const { path, value } of pathsOf(theirs.value)) {
    const length = typeof value === 'string' ? value.length : 0;
    const parts = [
      {},
      { key: true },
      { span: [0, length] as const },
      { span: [length >> 1, (length >> 1) + 1] as const },
    ];
    for (const part of parts)
      if (!isDeepStrictEqual(ours.locate(path, part), theirs.locate(path, part)))
        return `place of ${path.join('/')} ${JSON.stringify(part)}: ${JSON.stringify([ours.locate(path, part), theirs.locate(path, part)])}`;
    if (ours.written(path) !== theirs.written(path)) return `written at ${path.join('/')}`;
  }
  return null;
}

/** Whether a text has a comment behind a blank, by what the YAML library takes it apart into. */
export function hasCommentBehindBlank(text: string): boolean {
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before.endsWith(' ')) return true;
    before = lexeme;
  }
  return false;
}
