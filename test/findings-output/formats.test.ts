import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { Severity } from '../../src/plan/finding.ts';
import { findingsForGitlab } from '../../src/findings-output/findings-gitlab.ts';
import { findingsAsJson } from '../../src/findings-output/findings-json.ts';
import { findingsAsJunit } from '../../src/findings-output/findings-junit.ts';
import { toLintRun } from '../../src/findings-output/lint-run.ts';
import { codeSpan, markdownWords } from '../../src/screen/markdown-text.ts';
import { planWith } from '../support/example-plan.ts';
import { finding, scenario, withFindings } from './scenario.ts';

const settings = { language: 'vi', colour: false, width: 80 } as const;
const one = (severity: Severity, rule: string) =>
  finding(severity, rule, { vi: 'x', en: 'x' }, { file: 'plans/a.yaml' });

describe('GitLab', () => {
  const entries = (findings: Parameters<typeof withFindings>[0]) =>
    JSON.parse(findingsForGitlab(withFindings(findings), settings)) as {
      severity: string;
      fingerprint: string;
    }[];

  test('an error is major, and a blocker where it keeps a file from being read', () => {
    const found = [
      one('error', 'unknown-body'),
      one('error', 'encoding'),
      one('warning', 'encoding'),
      one('info', 'x'),
    ];
    expect(entries(found).map(({ severity }) => severity)).toEqual(['major', 'blocker', 'minor', 'info']);
  });

  test('no two findings share a fingerprint', () => {
    const twice = one('error', 'x');
    const marks = entries([twice, twice, twice]).map(({ fingerprint }) => fingerprint);
    expect(marks).toEqual([twice.fingerprint, `${twice.fingerprint}-2`, `${twice.fingerprint}-3`]);
  });
});

describe('JUnit', () => {
  const outcomes = (failOn: (typeof scenario)['failOn']) => {
    const report = {
      ...withFindings([one('error', 'x'), one('warning', 'x'), one('info', 'x')]),
      files: [],
      failOn,
    };
    const text = findingsAsJunit(report, settings);
    return [text.match(/<failure /g)?.length ?? 0, text.match(/<skipped /g)?.length ?? 0];
  };

  test.each([
    ['error', [1, 2]],
    ['warning', [2, 1]],
    ['info', [3, 0]],
    ['never', [0, 3]],
  ] as const)('with --fail-on %s a finding fails where the exit code does', (failOn, expected) => {
    expect(outcomes(failOn)).toEqual(expected);
  });

  test('has a suite for every file, and a passed case where nothing was found', () => {
    const text = findingsAsJunit(scenario, settings);
    const suites = Array.from(text.matchAll(/<testsuite name="([^"]*)"/g), ([, name]) => name);
    expect(suites).toEqual([
      'cthd lint',
      'plans/documents.yaml',
      'plans/organisations.yaml',
      'plans/vi-du/programme.yaml',
      'plans/vi-du/text/I.yaml',
      'plans/vi-du/text/II.yaml',
    ]);
    expect(text).toContain(
      '<testcase name="không có phát hiện nào" classname="plans/organisations.yaml" time="0"/>',
    );
  });
});

test('words are code in Markdown only where they could be more than words', () => {
  expect(markdownWords('Số 01-CT/TW, KH&CN, “đổi mới” (2020 - 2025); 50% như sau:')).toBe(
    'Số 01-CT/TW, KH&CN, “đổi mới” (2020 - 2025); 50% như sau:',
  );
  expect(markdownWords('gõ cthd task <nhiệm vụ> --deadline 2025')).toBe(
    'gõ cthd task `<nhiệm vụ>` --deadline 2025',
  );
  expect(markdownWords('a *b c* <d> @e #1 f|g')).toBe('a `*b` `c*` `<d>` `@e` `#1` `f\\u{7c}g`');
  expect(['`', '``a', ' a', 'a`b'].map(codeSpan)).toEqual(['`` ` ``', '``` ``a ```', '`  a `', '``a`b``']);
});

test.each([
  ...Array.from('\\`*_~[]<>$@', (mark) => `x${mark}y`),
  ...['&amp;', 'x#1', '#x', 'x![y', 'x://y', 'WWW.x.vn', ':smile:', 'GH-1', 'abcdef1', '1234567f'],
])(
  'a word alone among plain ones is written as code where it could mean more than its letters: %s',
  (word) => {
    const shown = markdownWords(`đổi ${word} mới`);
    expect(shown).toBe(`đổi ${codeSpan(word)} mới`);
  },
);

test('JSON leaves out the place of a finding about a whole file', () => {
  const report = JSON.parse(findingsAsJson(scenario, settings)) as { findings: { rule: string }[] };
  const whole = report.findings.find(({ rule }) => rule === 'unreadable-file');
  expect(Object.keys(whole ?? {})).toEqual(['rule', 'severity', 'message', 'file', 'fingerprint']);
});

test('a report is made from what lint found', () => {
  const result = lintPlan(
    planWith({
      'exceptions.yaml': `exceptions:\n  - { rule: unknown-body, unit: vi-du, reason: Chờ thành lập. }\n`,
      'text/I.yaml': '',
    }),
    { asOf: '2025-04-06', levels: { schema: 'warning' } },
  );
  const asked = {
    files: ['plans/documents.yaml'],
    asOf: '2025-04-06',
    filters: scenario.filters,
    failOn: 'error',
    version: '1.0.0',
  } as const;
  const report = toLintRun(result, asked);
  const of = (severity: Severity) => result.findings.filter((found) => found.severity === severity).length;
  expect(report).toMatchObject(asked);
  expect(report.findings).toBe(result.findings);
  expect(of('warning')).toBeGreaterThan(0);
  expect(report.counts).toEqual({
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    excepted: result.excepted.length,
  });
  expect(report.fictional).toEqual(['vi-du']);
  expect(report.sources).toBe(result.sources);
});
