import { describe, expect, test } from 'vitest';
import { toLintRun } from '../../src/findings-output/lint-run.ts';
import { findingsFormats } from '../../src/findings-output/findings-formats.ts';
import { sinceBase } from '../../src/lint/findings-since-base.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { lintWith } from '../support/lint-example.ts';

const rule = 'final-stop';
const most = 2_000;

/** A part with two sections of bullets, of which those that `isFaulty` chooses lack their final stop. */
const textOf = (count: number, isFaulty: (at: number) => boolean = () => true) => {
  const bullets = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index)
      .map((at) => `          - { id: viec-${at}, kind: bullet, text: Họp${isFaulty(at) ? '' : '.'} }`)
      .join('\n');
  const section = (number: number, from: number, to: number) =>
    `      - id: muc-${number}\n        kind: section\n        number: '${number}'\n        heading: Mục\n        units:\n${bullets(from, to)}\n`;
  return `units:\n  - id: nhiem-vu\n    kind: part\n    number: II\n    heading: NHIỆM VỤ\n    units:\n${section(1, 0, 1_000)}${section(2, 1_000, count)}`;
};

const lint = (text: string, more: Readonly<Record<string, string>> = {}) =>
  lintWith({ 'text/II.yaml': text, ...more }, { levels: { [rule]: 'warning' } });
type Result = ReturnType<typeof lint>;
const ofRule = ({ findings }: Result) => findings.filter((finding) => finding.rule === rule);
const runOf = (result: Result) =>
  toLintRun(result, {
    files: ['plans/vi-du/text/II.yaml'],
    asOf: '2021-01-01',
    filters: { paths: [], programme: null, rules: {}, against: null },
    failOn: 'error',
    version: '0',
  });

describe('of what a rule finds in a file, two thousand findings are kept', () => {
  const faulty = lint(textOf(2_134));

  test('and one stands for the others, at the first of them, and says how many they are', () => {
    const found = ofRule(faulty);
    expect(found.length).toBe(most + 1);
    const { more, message, range, unit } = found.at(-1) ?? {};
    expect([more, range?.start.line, unit]).toEqual([134, 2_017, undefined]);
    expect(message).toEqual({
      vi: 'Từ đây, quy tắc này còn 134 phát hiện nữa trong tệp, chỉ đếm mà không kể từng chỗ; hãy sửa những chỗ đã nêu rồi kiểm tra lại.',
      en: 'From here on this rule has 134 more in this file, counted and not told one by one; mend what is told, and check again.',
    });
  });

  test('up to that many all are told', () => {
    const found = ofRule(lint(textOf(most)));
    expect([found.length, found.some(({ more }) => more !== undefined)]).toEqual([most, false]);
  });

  test('the counts of every format are those of all', () => {
    const run = runOf(faulty);
    const others = faulty.findings.filter((one) => one.rule !== rule && one.severity === 'warning').length;
    expect(run.counts.warning).toBe(2_134 + others);
    const settings = { language: 'en', colour: false, width: 100 } as const;
    expect(findingsFormats.text(run, settings)).toContain('2,134 warnings');
    const json = JSON.parse(findingsFormats.json(run, settings)) as { counts: { warning: number } };
    expect([json.counts.warning, refusalsOf('lint', JSON.stringify(json))]).toEqual([2_134 + others, []]);
    expect(findingsFormats.markdown(run, settings)).toContain('## Warnings (2,134)');
  });

  test('exceptions accept those of their units among them too, and the count stays exact', () => {
    const exceptions =
      'exceptions:\n  - { rule: final-stop, unit: muc-1, reason: Chờ sửa. }\n  - { rule: final-stop, unit: viec-2100, reason: Chờ sửa. }\n';
    const result = lint(textOf(2_134), { 'exceptions.yaml': exceptions });
    const { counts } = runOf(result);
    const others = result.findings.filter((one) => one.rule !== rule && one.severity === 'warning').length;
    expect([counts.warning - others, counts.excepted]).toEqual([1_133, 1_001]);
    expect(ofRule(result).at(-1)?.more).toBe(133);
    expect(result.excepted.at(-1)).toMatchObject({ more: 1, reason: 'Chờ sửa.' });
    expect(result.findings.filter((one) => one.rule === 'exception-unused')).toEqual([]);
  });

  test('another finding among those that are counted only is new beside a base of as many', () => {
    const before = lint(textOf(2_100, (at) => at !== 2_050));
    const after = lint(textOf(2_100, (at) => at !== 2_070));
    const { fresh } = sinceBase(after, before.findings);
    expect(fresh.map(({ rule: one, more }) => [one, more])).toEqual([[rule, 99]]);
    expect(sinceBase(before, lint(textOf(2_100, (at) => at !== 2_050)).findings).fresh).toEqual([]);
  });
});
