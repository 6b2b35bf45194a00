import { partOfTasks } from '../support/example-plan.ts';
import { describe, expect, test } from 'vitest';
import { toFindings } from '../../src/lint/to-findings.ts';
import { lintWith } from '../support/lint-example.ts';

const text = partOfTasks(`
- { id: hop, kind: bullet, text: Họp giao ban., task: { lead: khong-co, with: [khong-co] } }
- { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn và thêm 2 lớp. }
- { id: sai, kind: bulet, text: Trao đổi. }
`);

const fingerprints = (yaml: string) =>
  lintWith({ 'text/II.yaml': yaml }).findings.map(({ rule, unit, fingerprint }) => [rule, unit, fingerprint]);

describe('a fingerprint', () => {
  test('stays when lines are added above, and units before', () => {
    const moved = text.replace(
      '    units:\n',
      '    # ghi chú\n    units:\n      - { id: khac, kind: bullet, text: Biên soạn., task: { lead: van-phong, deadline: { standing: true }, deliverable: Sách } }\n',
    );
    expect(fingerprints(`# đầu tệp\n${moved}`)).toEqual(fingerprints(text));
    expect(fingerprints(text).length).toBeGreaterThan(5);
  });

  test('stays when the message is worded otherwise', () => {
    const problem = {
      rule: 'unit-id',
      file: 'plans/vi-du/text/I.yaml',
      unit: 'hop',
      args: ['id', { id: 'hop' }],
    };
    const [one, other] = ['Một câu.', 'Một câu khác.'].map((vi) =>
      toFindings([{ ...problem, message: { vi, en: vi } }], () => 'error'),
    );
    expect(one?.[0]?.fingerprint).toBe(other?.[0]?.fingerprint);
  });

  test('stays when a unit moves to another file of its programme', () => {
    const of = (file: string, unit?: string) =>
      toFindings(
        [{ rule: 'x', file, message: { vi: '', en: '' }, args: [], ...(unit && { unit }) }],
        () => 'error',
      )[0]?.fingerprint;
    expect(of('plans/a/text/I.yaml', 'hop')).toBe(of('plans/a/text/II.yaml', 'hop'));
    expect(of('plans/a/text/I.yaml', 'hop')).not.toBe(of('plans/b/text/I.yaml', 'hop'));
    expect(of('plans/a/text/I.yaml')).not.toBe(of('plans/a/text/II.yaml'));
  });

  test('tells all findings of a run apart', () => {
    const all = fingerprints(text).map(([, , fingerprint]) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });

  test('follows the values that the message is made of', () => {
    expect(fingerprints(text.replace('Mở 4 lớp', 'Mở 5 lớp'))).not.toEqual(fingerprints(text));
  });
});
