import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { planWith } from '../support/example-plan.ts';

const findings = (files: Record<string, string>, ...rules: string[]) =>
  lintPlan(planWith(files), { asOf: '2021-01-01' })
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, unit, range, file }) => ({
      rule,
      unit,
      file: file.replace(/^.*vi-du\//, ''),
      start: range?.start,
      end: range?.end,
    }));

/** A part with bullets of these texts, each in double quotes. */
const bullets = (...texts: string[]) => ({
  'text/I.yaml': `units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH
    units:
${texts.map((text, n) => `      - { id: vach-${n + 1}, kind: bullet, text: "${text}" }`).join('\n')}
`,
});

const characterRules = ['legacy-encoding', 'look-alike-letters', 'invisible-characters'];

describe('rules about characters', () => {
  test('a string in an old letter table is reported once, and not for its single characters', () => {
    const text = 'Ch\\xAD¬ng tr×nh hµnh ®éng, ðî ¸n Ðo\\xADn.';
    expect(findings(bullets(text), ...characterRules).map(({ rule }) => rule)).toEqual(['legacy-encoding']);
  });

  test('the same characters in another string are reported each by its rule', () => {
    expect(
      findings(
        bullets('Ch\\xAD¬ng tr×nh hµnh ®éng.', 'Ðảng đoàn.', 'Liên\\xADhiệp hội.'),
        ...characterRules,
      ).map(({ rule, unit }) => [rule, unit]),
    ).toEqual([
      ['legacy-encoding', 'vach-1'],
      ['look-alike-letters', 'vach-2'],
      ['invisible-characters', 'vach-3'],
    ]);
  });

  test('an escape is marked whole, a raw character by itself', () => {
    const [escaped, raw] = findings(bullets('ab\\u202Ecd.', 'ab\u202ecd.'), 'invisible-characters');
    expect([(escaped?.end?.column ?? 0) - (escaped?.start?.column ?? 0), escaped?.start?.column]).toEqual([
      6, 46,
    ]);
    expect([(raw?.end?.column ?? 0) - (raw?.start?.column ?? 0), raw?.start?.column]).toEqual([1, 46]);
  });

  test('strings that the schema refuses are looked at too, keys as well, in every kind of file', () => {
    const files = {
      'documents.yaml': 'documents:\n  - { id: mot, "ti\\u200Btle": 1 }\n',
      'progress/mo-lop.yaml':
        '- { date: 2020-01-01, state: none, by: van-phong, note: "a\\u200Bb", recorded: x }\n',
      'exceptions.yaml': 'exceptions:\n  - { rule: quotes, unit: mo-lop, reason: "vì\\u200B sao" }\n',
      'revisions/mot.yaml': 'id: mot\nnote: "\\u200B"\n',
    };
    expect(findings(files, 'invisible-characters').map(({ file, unit }) => [file, unit])).toEqual([
      ['plans/documents.yaml', 'mot'],
      ['exceptions.yaml', 'mo-lop'],
      ['progress/mo-lop.yaml', 'mo-lop'],
      ['revisions/mot.yaml', 'mot'],
    ]);
  });

  test('at most twenty places of one string are reported', () => {
    expect(findings(bullets('a\\u200Bb '.repeat(100)), 'invisible-characters')).toHaveLength(20);
  });

  test('no message shows an invisible character', () => {
    const files = bullets(
      'Ch\\xAD¬ng tr×nh \\u202E hµnh ®éng\\u200B vÒ.',
      'Ð\\u202Eảng \\u00A0\\uF0B7 h\\u200Bo\\u0302i.',
    );
    const text = ['text-nfc', 'no-break-space', 'private-use', ...characterRules];
    const messages = lintPlan(planWith(files), { asOf: '2021-01-01' }).findings.filter(({ rule }) =>
      text.includes(rule),
    );
    expect(new Set(messages.map(({ rule }) => rule))).toEqual(new Set(text));
    for (const { message } of messages)
      expect(message.vi + message.en).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\u00A0]/u);
  });
});

describe('page breaks and final marks', () => {
  const programme = (...units: string[]) => ({
    'text/I.yaml': `units:\n  - id: muc-dich\n    kind: part\n    number: I\n    heading: MỤC ĐÍCH\n    units:\n${units.map((unit, n) => `      - { id: u${n + 1}, ${unit} }`).join('\n')}\n`,
  });
  const found = (...units: string[]) =>
    findings(programme(...units), 'page-break-cut', 'final-stop').map(
      ({ rule, unit }) => `${rule} ${unit ?? ''}`,
    );

  test.each([
    ['a small letter', 'tới lực lượng trí thức.'],
    ['a capital', 'Hội trí thức KH&CN.'],
  ])(
    'a bullet that an unlabelled paragraph carries on with %s is cut, and not asked for a stop',
    (_, rest) => {
      expect(found('kind: bullet, text: chức năng của các', `kind: paragraph, text: ${rest}`)).toEqual([
        'page-break-cut u1',
      ]);
    },
  );

  test('a paragraph after a bullet that ended is none', () => {
    expect(found('kind: bullet, text: Đã xong.', 'kind: paragraph, text: Hội trí thức.')).toEqual([]);
  });

  test('a heading before its lead paragraph is none; one that goes on in small letters is', () => {
    const heading = (rest: string) =>
      `kind: section, number: "1", heading: Nâng cao năng lực, units: [{ id: con, kind: paragraph, text: ${rest} }]`;
    expect(found(heading('Liên hiệp Hội chủ động.'))).toEqual([]);
    expect(found(heading('và đẩy mạnh hoạt động.'))).toEqual(['page-break-cut u1']);
  });

  test('a bullet without a stop before another bullet lacks a stop', () => {
    expect(found('kind: bullet, text: chức năng của các', 'kind: bullet, text: Hội trí thức.')).toEqual([
      'final-stop u1',
    ]);
  });

  test.each([
    ['text: "Xong.”."', []],
    ['text: "Nói “xong.”"', []],
    ['text: "Xong (trừ năm 2021)."', []],
    ['text: "Xong./."', []],
    ['text: "Xong…"', []],
    ['text: "Xong;"', ['final-stop u1']],
    ['text: "Xong:"', ['final-stop u1']],
    ['text: "Xong.."', ['final-stop u1']],
    ['text: "Xong;."', ['final-stop u1']],
    ['text: "Nói “xong”"', ['final-stop u1']],
    ['text: "Gồm:", units: [{ id: con, kind: bullet, text: Xong. }]', []],
  ])('%s', (unit, expected) => {
    expect(found(`kind: section, number: "1", ${unit}`)).toEqual(expected);
  });
});
