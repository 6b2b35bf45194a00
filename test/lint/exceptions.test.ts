import { sectionOfTasks } from '../support/example-plan.ts';
import { describe, expect, test } from 'vitest';
import { brief, lintWith, programmeYaml } from '../support/lint-example.ts';

const part = sectionOfTasks(`
- { id: mo-lop, kind: bullet, text: Họp giao ban., task: { deadline: { standing: true }, deliverable: Biên bản } }
- { id: in-sach, kind: bullet, text: Trao đổi., task: { deadline: { standing: true }, deliverable: Biên bản } }
`);

const lint = (exceptions: string, asOf = '2021-01-01', more: Readonly<Record<string, string>> = {}) =>
  lintWith({ 'text/II.yaml': part, 'exceptions.yaml': exceptions, ...more }, { asOf });

const units = (findings: readonly { unit?: string }[]) => findings.map(({ unit }) => unit);

describe('an exception', () => {
  test('sets aside what its rule finds at its unit, and keeps the reason', () => {
    const { findings, excepted } = lint(
      'exceptions: [{ rule: task-without-lead, unit: mo-lop, reason: Chờ phân công. }]\n',
    );
    expect(findings.map(brief)).toEqual(['info task-without-lead text/II.yaml 13:19']);
    expect(excepted.map(({ unit, reason }) => [unit, reason])).toEqual([['mo-lop', 'Chờ phân công.']]);
  });

  test('at a unit accepts what is found at the units inside it', () => {
    const { findings, excepted } = lint(
      'exceptions: [{ rule: task-without-lead, unit: nhiem-vu, reason: Chờ phân công. }]\n',
    );
    expect(findings).toEqual([]);
    expect(units(excepted)).toEqual(['mo-lop', 'in-sach']);
  });

  test('holds on its last day and lapses after it', () => {
    const exceptions =
      'exceptions:\n  - { rule: task-without-lead, unit: tap-huan, reason: Chờ phân công., until: 2021-06-30 }\n';
    expect(lint(exceptions, '2021-06-30').findings).toEqual([]);
    const late = lint(exceptions, '2021-07-01');
    expect(late.findings.map(brief)).toEqual([
      'error exception-expired exceptions.yaml 2:79',
      'info task-without-lead text/II.yaml 12:19',
      'info task-without-lead text/II.yaml 13:19',
    ]);
    expect(late.excepted).toEqual([]);
  });

  test('that accepts nothing, or nothing more, is reported', () => {
    const { findings } = lint(`exceptions:
  - { rule: task-without-lead, unit: tap-huan, reason: Chờ phân công. }
  - { rule: task-without-lead, unit: mo-lop, reason: Chờ phân công. }
  - { rule: unit-id, unit: mo-lop, reason: Chờ phân công. }
`);
    expect(findings.map(brief)).toEqual([
      'warning exception-unused exceptions.yaml 3:13',
      'warning exception-unused exceptions.yaml 4:13',
    ]);
  });

  test('without a reason accepts nothing', () => {
    const { findings, excepted } = lint(
      "exceptions: [{ rule: task-without-lead, unit: nhiem-vu, reason: 'TODO' }]\n",
    );
    expect(excepted).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'exception-reason',
      'task-without-lead',
      'task-without-lead',
    ]);
  });

  test('reaches no other programme', () => {
    const other = Object.fromEntries(
      Object.entries({
        'programme.yaml': programmeYaml({ id: 'khac', text: '[text/II.yaml]' }),
        'text/II.yaml': part.replace('number: II', 'number: I'),
      }).map(([name, text]) => [`plans/khac/${name}`, text]),
    );
    const { findings, excepted } = lint(
      'exceptions: [{ rule: task-without-lead, unit: nhiem-vu, reason: Chờ phân công. }]\n',
      '2021-01-01',
      other,
    );
    expect(excepted.map(({ file }) => file)).toEqual(Array(2).fill('plans/vi-du/text/II.yaml'));
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual(
      Array(2).fill(['task-without-lead', 'plans/khac/text/II.yaml']),
    );
  });

  test('in two programmes for one document of the shared register is used in both', () => {
    const unverified =
      'documents: [{ id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: khong-co, title: về một việc hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }]\n';
    const exceptions = 'exceptions: [{ rule: unknown-body, unit: nq-01-2020, reason: Tổ chức hư cấu. }]\n';
    const { findings, excepted } = lintWith({
      'documents.yaml': unverified,
      'exceptions.yaml': exceptions,
      'plans/khac/exceptions.yaml': exceptions,
      'plans/khac/programme.yaml': programmeYaml({ id: 'khac', text: '[text/I.yaml]', operative: '[]' }),
      'plans/khac/text/I.yaml':
        "units:\n  - { id: mo, kind: part, number: I, heading: M, units: [{ id: ta, kind: section, number: '1', text: T. }] }\n",
    });
    expect(findings.map(brief).filter((line) => line.includes('exception'))).toEqual([]);
    expect(excepted).toHaveLength(1);
  });

  test('from a rule that is off, or of a plan not read whole, is not called unused', () => {
    const exceptions = 'exceptions: [{ rule: unit-id, unit: mo-lop, reason: Chờ phân công. }]\n';
    const isUnused = (result: ReturnType<typeof lint>) =>
      result.findings.some(({ rule }) => rule === 'exception-unused');
    expect(isUnused(lint(exceptions))).toBe(true);
    expect(isUnused(lintWith({ 'exceptions.yaml': exceptions }, { levels: { 'unit-id': 'off' } }))).toBe(
      false,
    );
    expect(isUnused(lint(exceptions, '2021-01-01', { 'text/I.yaml': 'units: [' }))).toBe(false);
  });
});
