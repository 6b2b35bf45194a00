import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/locale/localised.ts';
import type { Severity } from '../../src/plan/finding.ts';
import { findingsAsText } from '../../src/findings-output/findings-text.ts';
import { finding, scenario, withFindings } from './scenario.ts';

const plain = { language: 'vi', colour: false, width: 80 } as const;

const many = (severity: Severity, number: number, file = 'plans/a.yaml', rule = 'some-rule') =>
  Array.from({ length: number }, (_, n) =>
    finding(
      severity,
      rule,
      { vi: `Phát hiện ${n + 1}.`, en: `Finding ${n + 1}${file === 'plans/a.yaml' ? '' : ' too'}.` },
      {
        file,
        range: { start: { line: n + 1, column: 3 }, end: { line: n + 1, column: 5 } },
      },
    ),
  );

test.each([40, 60, 80, 120])(
  'no line of the scenario is wider than %i columns but for a place or a name alone',
  (width) => {
    for (const language of languages) {
      const lines = findingsAsText(scenario, { language, colour: false, width }).split('\n');
      const wide = lines.filter((line) => stringWidth(line) > width);
      expect(wide.filter((line) => !line.startsWith('plans/'))).toEqual([]);
      if (width >= 80) expect(wide).toEqual([]);
    }
  },
);

test('colour adds nothing but colour', () => {
  const coloured = findingsAsText(scenario, { ...plain, colour: true });
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(findingsAsText(scenario, plain));
  expect(coloured).not.toBe(findingsAsText(scenario, plain));
  expect(findingsAsText(scenario, plain)).not.toContain('\u001B');
});

describe('findings that say the same', () => {
  const at = (file: string, line: number, rule: string, message: string, severity: Severity = 'info') =>
    finding(
      severity,
      rule,
      { vi: message, en: message },
      {
        file,
        range: { start: { line, column: 3 }, end: { line, column: 5 } },
      },
    );

  test('of many tasks are told in the words that the rule has for many, with every place', () => {
    const report = withFindings([
      at('plans/a.yaml', 2, 'task-without-lead', 'The task a has no lead.'),
      at('plans/a.yaml', 4, 'task-without-lead', 'The task b has no lead.'),
      at('plans/b.yaml', 9, 'task-without-lead', 'The task c has no lead.'),
    ]);
    expect(findingsAsText(report, { ...plain, language: 'en' })).toBe(`plans/a.yaml:2:3  info
  3 tasks have no lead.
    plans/a.yaml:2:3, 4:3
    plans/b.yaml:9:3

4 files checked: 0 errors, 0 warnings, 3 info.
Why, and how to put it right: cthd explain task-without-lead
`);
  });

  test('of a rule with several sentences are told apart by the sentence', () => {
    const ends = (line: number, sentence: string) => ({
      ...at('plans/a.yaml', line, 'final-stop', `The end of ${line}.`, 'warning'),
      sentence,
    });
    const report = withFindings(
      [1, 2, 3, 4, 5, 6].map((line) => ends(line, line % 2 === 0 ? 'heading' : 'missing')),
    );
    expect(findingsAsText(report, { ...plain, language: 'en' })).toBe(`plans/a.yaml:1:3  warning
  3 wordings end without a full stop.
    plans/a.yaml:1:3, 3:3, 5:3

plans/a.yaml:2:3  warning
  3 headings end in a full stop.
    plans/a.yaml:2:3, 4:3, 6:3

4 files checked: 0 errors, 6 warnings, 0 info.
Why, and how to put it right: cthd explain final-stop
`);
  });

  test('that mark a word are told with it, the same word of a file once with its count', () => {
    const file = 'plans/vi-du/text/II.yaml';
    const marks = (line: number, start: number, end: number) =>
      finding(
        'info',
        'hang-nam',
        { vi: `Chữ ở ${line}:${start}.`, en: `A word at ${line}:${start}.` },
        {
          file,
          range: { start: { line, column: start }, end: { line, column: end } },
        },
      );
    const report = withFindings([marks(12, 7, 14), marks(13, 7, 17), marks(12, 7, 14)]);
    expect(findingsAsText(report, plain).split('\n').slice(0, 4)).toEqual([
      `${file}:12:7  thông tin`,
      '  3 chỗ viết «hàng năm», «hàng tháng» khi nói về việc lặp lại; viết «hằng năm»,',
      '  «hằng tháng».',
      `    ${file}:12:7, 12:7 «Báo cáo» (2); 13:7 «trước ngày»`,
    ]);
  });

  test('in the same words are told once from three on, two of them each at its place', () => {
    const three = [1, 2, 3].map((line) => at('plans/a.yaml', line, 'some-rule', 'The same.', 'warning'));
    expect(findingsAsText(withFindings(three), { ...plain, language: 'en' })).toBe(`plans/a.yaml:1:3  warning
  The same.
    plans/a.yaml:1:3, 2:3, 3:3

4 files checked: 0 errors, 3 warnings, 0 info.
Why, and how to put it right: cthd explain some-rule
`);
    expect(findingsAsText(withFindings(three.slice(0, 2)), { ...plain, language: 'en' }))
      .toBe(`plans/a.yaml:1:3  warning
  The same.

plans/a.yaml:2:3  warning
  The same.

4 files checked: 0 errors, 2 warnings, 0 info.
Why, and how to put it right: cthd explain some-rule
`);
  });
});

describe('many findings of one rule', () => {
  const heads = (text: string) => text.split('\n').filter((line) => line.startsWith('plans/'));

  test.each(['error', 'warning'] as const)(
    '50 of severity %s are shown in a file, the rest counted',
    (severity) => {
      const report = withFindings([...many(severity, 53), ...many(severity, 50, 'plans/b.yaml')]);
      const text = findingsAsText(report, plain);
      expect(heads(text)).toHaveLength(100);
      expect(text).toContain('  … và 3 phát hiện cùng loại nữa; xem đủ bằng --format markdown\n');
      expect(text.match(/phát hiện cùng loại nữa/g)).toHaveLength(1);
    },
  );

  test('50 sentences about several places each are shown in a file, the findings of the rest counted', () => {
    const thrice = (index: number) =>
      many('error', 3).map((finding) => ({
        ...finding,
        message: { vi: `Câu ${index}.`, en: `Sentence ${index}.` },
      }));
    const report = withFindings(Array.from({ length: 52 }, (_, index) => thrice(index)).flat());
    const text = findingsAsText(report, plain);
    expect(heads(text)).toHaveLength(50);
    expect(text).toContain('  … và 6 phát hiện cùng loại nữa; xem đủ bằng --format markdown\n');
  });

  test('5 pieces of information are shown, under one head, without frames', () => {
    const text = findingsAsText(withFindings(many('info', 24)), plain);
    expect(text).toBe(`plans/a.yaml  thông tin
  1:3  Phát hiện 1.
  2:3  Phát hiện 2.
  3:3  Phát hiện 3.
  4:3  Phát hiện 4.
  5:3  Phát hiện 5.
  … và 19 phát hiện cùng loại nữa; xem đủ bằng --format markdown

Đã kiểm tra 4 tệp: 0 lỗi, 0 cảnh báo, 24 thông tin.
Vì sao bị báo và cách sửa: cthd explain some-rule
`);
  });

  test('each rule is counted by itself', () => {
    const report = withFindings([
      ...many('info', 6, 'plans/a.yaml', 'one'),
      ...many('info', 7, 'plans/a.yaml', 'two'),
    ]);
    const text = findingsAsText(report, { ...plain, language: 'en', namesRules: true });
    expect(text).toContain('… and 1 more of this kind (one)');
    expect(text).toContain('… and 2 more of this kind (two)');
  });
});

test('a file whose text is not known, or has fewer lines, is reported without a frame', () => {
  const text = findingsAsText(
    withFindings(many('error', 1), [], new Map([['plans/a.yaml', { path: 'plans/a.yaml', text: '' }]])),
    plain,
  );
  expect(text).toContain('plans/a.yaml:1:3  lỗi\n  Phát hiện 1.\n  1 │ \n    │ ^\n');
  expect(findingsAsText(withFindings(many('error', 1)), plain)).toContain('  Phát hiện 1.\n\nĐã kiểm tra');
});

test('a rule is named only where that was asked for, and then at every finding; without it the end says how to ask', () => {
  const quiet = findingsAsText(scenario, plain);
  const asked = findingsAsText(scenario, { ...plain, namesRules: true });
  const rules = [
    ...new Set([...scenario.findings.map(({ rule }) => rule), ...scenario.skipped, ...scenario.dated]),
  ];
  expect(rules.filter((rule) => quiet.includes(rule))).toEqual([]);
  expect(rules.filter((rule) => !asked.includes(rule))).toEqual([]);
  expect(quiet).toMatch(/\n {2}.*cthd explain <tên quy tắc>\.\n$/);
  expect(asked).toMatch(/cthd explain <quy tắc>\n$/);
});
