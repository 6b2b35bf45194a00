import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { compose } from '../../src/source/read/compose.ts';
import { composeProblems, valueOf } from '../support/compose-text.ts';

describe('what plain YAML leaves out is refused at its place', () => {
  test.each([
    ['an anchor', 'a: &x 1\n', 'plain-yaml 1:4-1:6'],
    ['an alias', 'a: *x\n', 'plain-yaml 1:4-1:6'],
    ['an anchor at a key', '&x a: 1\n', 'plain-yaml 1:1-1:3'],
    ['a tag', 'a: !!int "1"\n', 'plain-yaml 1:4-1:9'],
    ['a tag at a list', 'a: !x\n  - 1\n', 'plain-yaml 1:4-1:6'],
    ['a tag before a block', 'a: !!str |\n  x\n', 'plain-yaml 1:4-1:9'],
    ['a merge key', 'a: 1\n<<: { b: 1 }\n', 'plain-yaml 2:1-2:3'],
    ['a directive', '%YAML 1.1\n---\na: NO\n', 'plain-yaml 1:1-1:10'],
    ['a number of too many digits', 'a: 12345678901234567890\n', 'plain-yaml 1:4-1:24'],
    ['a fraction of too many digits', 'a: 0.12345678901234567891\n', 'plain-yaml 1:4-1:26'],
    ['a number without end', 'a: .inf\n', 'plain-yaml 1:4-1:8'],
    ['__proto__ as key', '__proto__: { a: 1 }\n', 'plain-yaml 1:1-1:10'],
    ['__proto__ as escaped key', '"__pr\\u006fto__": { a: 1 }\n', 'plain-yaml 1:1-1:17'],
    ['constructor as key', 'a: { constructor: 1 }\n', 'plain-yaml 1:6-1:17'],
  ])('%s', (_, text, problem) => {
    expect(composeProblems(text)).toEqual([problem]);
  });

  test.each([
    'a: "&x *y !z <<"\n',
    "a: '%YAML'\n",
    'a: x & y * z ! w\n',
    'a: |\n  &x\n  !y\n',
    '# &x *y !z\na: 1\n',
  ])('but not inside text: %j', (text) => {
    expect(composeProblems(text)).toEqual([]);
  });

  test.each([
    'a: 4.50\n',
    'a: 0.1\n',
    'a: -12\n',
    'a: 0x1F\n',
    'a: 1e3\n',
    'a: 9007199254740991\n',
    'a: +0.0\n',
  ])('and numbers that can be kept are: %j', (text) => {
    expect(composeProblems(text)).toEqual([]);
  });

  test('keys that reach into objects change no object', () => {
    const value = valueOf('__proto__: { polluted: true }\na: { constructor: { b: 1 }, c: 2 }\n');
    expect(JSON.stringify(value)).toBe('{"a":{"c":2}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('what is no YAML is reported where it can be put right', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', 'yaml-syntax 2:1-2:2'],
    ['a second colon', 'a: b: c\n', 'yaml-syntax 1:4-1:5'],
    ['a quote that is not closed, at its opening', 'a: 1\nb: "x\nc: 2\n', 'yaml-syntax 2:4-2:5'],
    ['a bracket that is not closed', 'a: [1, 2', 'yaml-syntax 1:4-1:5'],
    ['a reserved character', 'a: @x\n', 'yaml-syntax 1:4-1:5'],
    ['an escape that does not exist', 'a: "\\q"\n', 'yaml-syntax 1:5-1:6'],
    ['a key that is a list', '[a]: 1\n', 'yaml-syntax 1:1-1:2'],
  ])('%s', (_, text, problem) => {
    expect(composeProblems(text)[0]).toBe(problem);
    expect(valueOf(text)).toBeUndefined();
  });
});

test.each([
  ['a doubled key', 'a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1-3:2']],
  ['a doubled key in CRLF lines', 'a: 1\r\na: 2\r\n', ['duplicate-key 2:1-2:2']],
  ['a doubled key behind a byte order mark', '\uFEFFa: 1\na: 2\n', ['duplicate-key 2:1-2:2']],
  ['two encodings of one key', '"\u00e9": 1\n"e\u0301": 2\n', ['duplicate-key 2:1-2:5']],
  ['a second document', 'a: 1\n---\nb: 2\n', ['one-document 2:1-2:4']],
  [
    'conflict markers, and nothing else of the lines between',
    'a: 1\n<<<<<<< HEAD\nb: [\n=======\nb: }\n>>>>>>> x\n',
    ['conflict-markers 2:1-2:13', 'conflict-markers 4:1-4:8', 'conflict-markers 6:1-6:10'],
  ],
  ['a leading document mark', '---\na: 1\n...\n', []],
])('%s', (_, text, problems) => {
  expect(composeProblems(text)).toEqual(problems);
});

const units = `units:
  - id: a
    task: { lead: b }
  - id: c
    text: Việc.
    task:
      with: [a, b]
      deadline: { date: 2026-01-01 }
  - id: d
    text: Việc khác.
`;

test.each([
  ['[a, b]', '[a, b', '7:13'],
  ['[a, b]', '[{ a, b]', '7:14'],
  ['{ date: 2026-01-01 }', '[{ date: 2026-01-01 }', '8:17'],
  ['{ date: 2026-01-01 }', '{ date: 2026-01-01', '8:17'],
  ['{ lead: b }', '{ lead: b', '3:11'],
  ['Việc.', '[Việc.', '5:11'],
])('%s typed as %s is one mistake, at the bracket', (whole, typed, place) => {
  const { problems } = compose({ path: 'x', text: units.replace(whole, typed) });
  expect(problems.map(({ rule, range }) => `${rule} ${range?.start.line}:${range?.start.column}`)).toEqual([
    `yaml-syntax ${place}`,
  ]);
  expect(problems[0]?.message.en).toMatch(/^This [[{] is never closed; add [\]}], or /);
});

test('a mistake before a bracket that is not closed is told beside it', () => {
  expect(composeProblems('a: @x\nb: [1, 2\nc: @y\n')).toEqual(['yaml-syntax 1:4-1:5', 'yaml-syntax 2:4-2:5']);
});

test('a doubled key keeps its first value and names its line', () => {
  const { value, problems } = compose({ path: 'x', text: '\na: 1\na: 2\n' });
  expect(value).toEqual({ a: 1 });
  expect(problems[0]?.message.en).toBe('The key “a” is already on line 2; keep one.');
});

describe('texts meant to do harm', () => {
  test.each([
    ['brackets', '[', 64],
    ['braces', '{a: ', 253],
    ['dashes', '- ', 63 * 2 + 1],
  ])('100,000 nested %s are refused where they go too deep, at once', (_, opening, column) => {
    const problems = composeProblems(opening.repeat(100_000));
    expect(problems).toEqual([`yaml-syntax 1:${column}-1:${column + 1}`]);
  });

  test('two deep files in one process do not end it', () => {
    for (let time = 0; time < 3; time += 1) expect(composeProblems('['.repeat(50_000))).toHaveLength(1);
  });

  test('aliases that would expand without end are refused one by one, and capped', () => {
    const steps = Array.from(
      'bcdefghij',
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
    );
    const problems = composeProblems(['a: &a [x, x]', ...steps].join('\n'));
    expect(problems).toHaveLength(50);
    expect(new Set(problems.map((problem) => problem.split(' ')[0]))).toEqual(new Set(['plain-yaml']));
  });

  test('20,000 keys are read in a moment', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `key-${index}: ${index}\n`).join('');
    expect(Object.keys(valueOf(text) as object)).toHaveLength(20_000);
  });

  test.each([
    ['lists behind tabs', `a:\n${'\t- b\n'.repeat(10_000)}`, 50],
    ['quotes that are not closed', '"\n'.repeat(10_000), 50],
    ['tags', '- !a b\n'.repeat(10_000), 50],
    ['anchors', '- &a b\n'.repeat(10_000), 50],
    ['a value of a million lines', `a: |\n${'\n'.repeat(1_000_000)}  x\n`, 1],
    ['two million empty lines', '\n'.repeat(2_000_000), 1],
  ])('%s: so many findings', (_, text, findings) => {
    expect(composeProblems(text)).toHaveLength(findings);
  });

  test('many doubled keys behind a long comment are counted in a moment', () => {
    const [lines, keys] = [caseCount(50_000, 100_000), caseCount(20_000, 100_000)];
    expect(composeProblems(`# ${'x\n# '.repeat(lines)}\n${'a: 1\n'.repeat(keys)}`)).toHaveLength(50);
  });

  test('a number of a million digits is refused in a moment', () => {
    expect(composeProblems(`a: ${'1'.repeat(1_000_000)}\n`)).toEqual(['plain-yaml 1:4-1:1000004']);
    expect(composeProblems(`a: 0.${'0'.repeat(1_000_000)}1\n`)).toHaveLength(1);
  });

  test('a NUL is text like any other, for the rules about letters to refuse', () => {
    expect(valueOf('a: "x\\0y"\nb: x\u0000y\n')).toEqual({ a: 'x\u0000y', b: 'x\u0000y' });
  });
});

test('YAML 1.2 retypes only what its core schema names', () => {
  expect(valueOf('[NO, yes, on, 1.0, 0x1F, 010, 12:30, 2023-11-24, ~, "5"]\n')).toEqual([
    'NO',
    'yes',
    'on',
    1,
    31,
    10,
    '12:30',
    '2023-11-24',
    null,
    '5',
  ]);
});

test('an empty file is no map, and is said to be at its first line', () => {
  const document = compose({ path: 'x', text: '' });
  expect([document.value, document.problems]).toEqual([null, []]);
  expect(document.locate([]).start).toEqual({ line: 1, column: 1 });
});
