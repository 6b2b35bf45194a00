import { describe, expect, test } from 'vitest';
import { findingsForGithub } from '../../src/findings-output/findings-github.ts';
import { jobSummary, findingsAsMarkdown } from '../../src/findings-output/findings-markdown.ts';
import type { Severity } from '../../src/plan/finding.ts';
import { finding, scenario, withFindings } from './scenario.ts';

const settings = { language: 'vi', colour: false, width: 80 } as const;
const one = (severity: Severity, n: number, message = `Phát hiện ${n}.`) =>
  finding(
    severity,
    'some-rule',
    { vi: message, en: message },
    { file: `plans/${String(n).padStart(6, '0')}.yaml` },
  );

const mixed = (errors: number, warnings: number, infos: number) =>
  withFindings([
    ...Array.from({ length: infos }, (_, n) => one('info', n)),
    ...Array.from({ length: warnings }, (_, n) => one('warning', infos + n)),
    ...Array.from({ length: errors }, (_, n) => one('error', infos + warnings + n)),
  ]);

/** The workflow commands of a report, in their order. */
const commands = (text: string) => text.split('\n').flatMap((line) => /^::(\w+)/.exec(line)?.[1] ?? []);
const repeat = (word: string, times: number) => Array.from({ length: times }, () => word);

describe('annotations', () => {
  test('come worst first', () => {
    expect(commands(findingsForGithub(mixed(2, 1, 3), settings))).toEqual([
      ...repeat('error', 2),
      'warning',
      ...repeat('notice', 3),
    ]);
  });

  test('are as many as GitHub shows; the rest stands in the log and is counted in a last notice', () => {
    const text = findingsForGithub(mixed(13, 12, 30), settings);
    expect(commands(text)).toEqual([
      ...repeat('error', 10),
      ...repeat('warning', 10),
      ...repeat('notice', 9),
      'group',
      'endgroup',
      'notice',
    ]);
    const group = text.slice(text.indexOf('::group'), text.indexOf('::endgroup'));
    expect(group.match(/some-rule/g)).toHaveLength(3 + 2 + 21);
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '::notice title=cthd::Còn 26 phát hiện không hiện thành chú thích; trang tóm tắt của công việc này có đủ tất cả.',
    );
  });

  test('need no notice while all are shown', () => {
    expect(commands(findingsForGithub(mixed(10, 10, 10), settings))).toEqual([
      ...repeat('error', 10),
      ...repeat('warning', 10),
      ...repeat('notice', 10),
    ]);
  });

  test('escape what separates properties and ends lines', () => {
    const report = withFindings([
      finding('error', 'a,b:c', { vi: '100% a,b:c\r\n::error::x', en: '' }, { file: 'plans/50%, x:y.yaml' }),
    ]);
    expect(findingsForGithub(report, settings).split('\n')[0]).toBe(
      '::error file=plans/50%25%2C x%3Ay.yaml,title=a%2Cb%3Ac::100%25 a,b:c\\u{d}\\u{a}::error::x',
    );
  });

  test('give columns only within one line', () => {
    const text = findingsForGithub(scenario, settings);
    expect(text).toContain('line=12,endLine=13,title=cut-unit');
    expect(text).toContain('line=13,endLine=13,col=18,endColumn=28,title=impossible-date');
  });
});

describe('the job summary', () => {
  test('is the Markdown page where that is small enough', () => {
    expect(jobSummary(scenario, settings)).toBe(findingsAsMarkdown(scenario, settings));
  });

  test('is cut below 1 MiB at a row, worst first, and says how much is left out', () => {
    const message = 'Nội dung dài. '.repeat(20);
    const infos = Array.from({ length: 4000 }, (_, n) => one('info', n, message));
    const text = jobSummary(withFindings([...infos, one('error', 9999)]), settings);
    const bytes = new TextEncoder().encode(text).length;
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes).toBeGreaterThan(1000 * 1024);
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows[0]).toContain('plans/009999.yaml');
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true);
    const left = new Intl.NumberFormat('vi-VN').format(4001 - rows.length);
    expect(text.trimEnd().split('\n').at(-1)).toContain(`Còn ${left} phát hiện không có ở đây`);
  });
});
