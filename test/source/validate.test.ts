import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { compose } from '../../src/source/read/compose.ts';
import { validate } from '../../src/source/read/validate.ts';
import { refusals } from '../support/compose-text.ts';

const ofUnit = (line: string) => refusals('text', `units:\n  - id: a\n    kind: bullet\n    ${line}\n`);
const ofTask = (task: string) => ofUnit(`task: { ${task} }`);
const deadlineForms =
  'has exactly one of the forms {date}, {month}, {quarter}, {year}, {from, to}, {standing: true}, {yearly: true}, {every}, {event}, {plan}, {printed}.';

describe('a refusal points at the value and says what it should be', () => {
  test.each([
    [
      'type',
      'text: 1.0',
      '4:11-4:14 “text” must be text, but 1.0 reads as a number. Put it in quotes: "1.0".',
    ],
    ['type: a list', 'text: [a]', '4:11-4:14 “text” must be text, but it reads as a list.'],
    [
      'type: several results',
      'task: [{ lead: ban-a }]',
      '4:11-4:28 “task” must be a map of keys, but it reads as a list. Write several results as task: { results: [ … ] }; “cthd migrate” does so.',
    ],
    [
      'a range to reach',
      'task: { indicator: { name: lớp, target: 10 - 12 } }',
      '4:45-4:52 “target” must be a number, but 10 - 12 reads as text. Write this target as between: [10, 12]; “cthd migrate” does so.',
    ],
    [
      'a bound in words',
      'task: { indicator: { name: lớp, target: tối thiểu 80% } }',
      '4:45-4:58 “target” must be a number, but tối thiểu 80% reads as text. Write this target as at-least: 80, unit: "%"; “cthd migrate” does so.',
    ],
    ['type: nothing', 'text:', '4:5-4:9 “text” must be text, but it reads as empty.'],
    ['minLength', "heading: ''", '4:14-4:16 “heading” must not be empty.'],
    ['maxLength', "number: '12345678901234567'", '4:13-4:32 “number” is longer than 16 characters.'],
    [
      'pattern',
      'repealed: Sai Mã',
      '4:15-4:21 “repealed” must be an id of lower-case letters, digits and hyphens (lap-12-dang-doan), not Sai Mã.',
    ],
    ['additionalProperties', 'txt: x', '4:5-4:8 There is no key “txt” here; did you mean “text”?'],
  ])('%s', (_, line, refusal) => {
    expect(ofUnit(line)).toEqual([refusal]);
  });

  test.each([
    [
      'required',
      'indicator: { name: a }',
      '4:24-4:35 “indicator” has exactly one of the forms {target}, {at-least}, {at-most}, {between}, or {printed} alone.',
    ],
    ['minimum', 'indicator: { name: a, target: -1 }', '4:43-4:45 “target” is less than 0.'],
    [
      'maximum',
      'indicator: { name: a, target: 2000000000000 }',
      '4:43-4:56 “target” is more than 1000000000000.',
    ],
    ['const', 'deadline: { standing: false }', '4:35-4:40 “standing” can only be true.'],
    ['oneOf: none', 'deadline: {}', `4:23-4:25 “deadline” ${deadlineForms}`],
    ['oneOf: two', 'deadline: { year: 2025, plan: x }', `4:23-4:46 “deadline” ${deadlineForms}`],
    ['oneOf: half', 'deadline: { from: 2025 }', `4:23-4:37 “deadline” ${deadlineForms}`],
    [
      'oneOf: the value of one form',
      'deadline: { date: 31/12/2025 }',
      '4:31-4:41 “date” must be a date in the form 2023-11-24, not 31/12/2025.',
    ],
    [
      'oneOf: the type of one form',
      'deadline: { date: 2025 }',
      '4:31-4:35 “date” must be a date in the form 2023-11-24, not 2025.',
    ],
    [
      'oneOf: a whole number',
      "deadline: { year: '2025' }",
      "4:31-4:37 “year” must be a whole number, but '2025' reads as text.",
    ],
    ['unevaluatedProperties', 'deadline: { year: 2025, foo: 1 }', '4:37-4:40 There is no key “foo” here.'],
    [
      'required in a ledger',
      'deadline: { year: 2025, was: [{ year: 2024, reason: x }] }',
      '4:43-4:68 An entry of “was” lacks the key “until”.',
    ],
  ])('in a task: %s', (_, task, refusal) => {
    expect(ofTask(task)).toEqual([refusal]);
  });

  test('enum', () => {
    expect(refusals('text', 'units:\n  - { id: a, kind: bulet }\n')).toEqual([
      '2:20-2:25 “kind” cannot be “bulet”; the values are: part, section, subsection, point, article, clause, bullet, subbullet, paragraph, annex, group, row, table. Did you mean bullet?',
    ]);
  });

  test('minItems, maxItems, minProperties, maxProperties', () => {
    const programme = `id: a
type: CTr
symbol: null
date: null
issuer: a
title: t
subject: s
preamble: p
term: { from: 2020, to: 2025 }
text: []
operative: [a]
reporting: { periods: [month, month, month, month, month, month] }
`;
    expect(refusals('programme', programme)).toEqual([
      '10:7-10:9 “text” needs at least 1 entry.',
      '12:23-12:65 “periods” has more than 5 entries.',
    ]);
    const relations = 'relations: [{ implements: x, amends: y }, {}]';
    expect(
      refusals(
        'documents',
        `documents:\n  - { id: a, type: NQ, symbol: null, date: null, title: t, unverified: x, ${relations} }\n`,
      ),
    ).toEqual([
      '2:87-2:115 An entry of “relations” can have only 1 key.',
      '2:117-2:119 An entry of “relations” needs at least 1 key.',
    ]);
  });

  test('the root', () => {
    expect(refusals('text', '')).toEqual(['1:1-1:2 The file must be a map of keys, but it reads as empty.']);
    expect(refusals('progress', 'a: b\n')).toEqual([
      '1:1-1:5 The file must be a list, but it reads as a map of keys.',
    ]);
  });

  test('forms of evidence, and times of recording', () => {
    const record = (more: string) => `- { date: 2022-06-30, state: completed, by: a, ${more} }\n`;
    const at = 'recorded: 2022-07-02T09:12:00+07:00';
    expect(refusals('progress', record(`evidence: [{ file: a, url: 'https://x' }], ${at}`))).toEqual([
      '1:59-1:88 Evidence has exactly one of the forms {document, date}, {url}, {file}.',
    ]);
    expect(refusals('progress', record(`evidence: [{ url: 'ftp://x' }], ${at}`))).toEqual([
      "1:66-1:75 “url” must be an address https://…, not 'ftp://x'.",
    ]);
    expect(refusals('progress', record('recorded: 2022-07-02'))).toEqual([
      '1:58-1:68 “recorded” must be a time with its offset, in the form 2022-07-02T09:12:00+07:00, not 2022-07-02.',
    ]);
  });
});

describe('what is left', () => {
  const left = (text: string) => validate(compose({ path: 'x', text }), 'text');

  test('is everything but what was refused', () => {
    const { value, isWhole } = left(`units:
  - { id: a, kind: part, number: 1, heading: A }
  - 5
  - { id: b, kind: part, units: [{ id: c }, { id: d, kind: bullet, text: D }] }
`);
    expect(JSON.parse(JSON.stringify(value))).toEqual({
      units: [
        { id: 'a', kind: 'part', heading: 'A' },
        { id: 'b', kind: 'part', units: [{ id: 'd', kind: 'bullet', text: 'D' }] },
      ],
    });
    expect(isWhole).toBe(false);
  });

  test('is whole where only fields are gone', () => {
    expect(left('units: [{ id: a, kind: part, number: 1, heading: A }]\n').isWhole).toBe(true);
    expect(left('units: [{ id: a, kind: part, heading: A, units: x }]\n').isWhole).toBe(true);
    expect(left('units: [{ id: a, kind: part, heading: A, units: { id: b } }]\n').isWhole).toBe(false);
  });

  test('is nothing where the file itself is refused', () => {
    expect(left('units: x\n')).toMatchObject({ value: undefined, isWhole: false });
    expect(left('units: [')).toMatchObject({ value: undefined, isWhole: false });
  });

  test.each([
    ['entries', '  - { id: A, kind: x }\n'],
    ['fields of closed unions', '  - { id: a, kind: bullet, text: x, task: { deadline: {} } }\n'],
  ])('thousands of refused %s cost no more than a moment', (_, entry) => {
    const document = compose({ path: 'x', text: `units:\n${entry.repeat(caseCount(4_000, 20_000))}` });
    expect(validate(document, 'text').problems).toHaveLength(50);
  });
});
