import { describe, expect, test } from 'vitest';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { partOfTasks, withUnreadable } from '../support/example-plan.ts';
import { brief, lintWith, programmeYaml } from '../support/lint-example.ts';

const unknownLead = partOfTasks(`
- id: mo-lop
  kind: bullet
  text: Họp giao ban.
  task:
    lead: khong-co
    deadline: { from: 2025, to: 2021 }
    deliverable: Biên bản
`);

const withoutPermission = (folder: PlanFolder) =>
  withUnreadable(folder, 'plans/organisations.yaml', {
    vi: 'Không có quyền đọc.',
    en: 'No permission to read.',
  });

describe('while a file cannot be read', () => {
  test('rules that conclude from absence are skipped, and named', () => {
    const { findings, skipped } = lintWith({ 'text/II.yaml': unknownLead }, {}, withoutPermission);
    expect(findings.map(brief)).toEqual([
      'error unreadable-file organisations.yaml whole',
      'error deadline-order text/II.yaml 12:39',
    ]);
    expect(skipped).toContain('unknown-body');
  });

  test('nothing is skipped once all files are read', () => {
    const { findings, skipped } = lintWith({ 'text/II.yaml': unknownLead });
    expect(skipped).toEqual([]);
    expect(findings.map(brief)).toContain('error unknown-body text/II.yaml 11:17');
  });

  test.each([
    ['is no YAML', 'organisations.yaml', 'organisations: ['],
    ['lost an entry to its schema', 'organisations.yaml', 'organisations:\n  - { id: van-phong }\n'],
    ['lost an entry to a doubled key', 'organisations.yaml', 'organisations: []\norganisations: []\n'],
  ])('a register that %s proves nothing', (_, file, yaml) => {
    const { findings, skipped } = lintWith({ [file]: yaml });
    expect(skipped).toContain('unknown-body');
    expect(findings.map(({ rule }) => rule)).not.toContain('unknown-body');
  });

  test('a field that its schema refuses loses no entry', () => {
    const { findings, skipped } = lintWith({
      'organisations.yaml':
        'organisations:\n  - { id: van-phong, name: Văn phòng Hội Ví dụ, from: lâu rồi }\n  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }\n',
    });
    expect(skipped).toEqual([]);
    expect(findings.map(brief)).toEqual(['error schema organisations.yaml 2:55']);
  });
});

test('a programme of which a file is broken hides nothing of another', () => {
  const other = {
    'plans/khac/programme.yaml': programmeYaml({ id: 'khac', text: '[text/II.yaml]' }),
    'plans/khac/text/II.yaml': unknownLead.replaceAll('mo-lop', 'hop').replaceAll('nhiem-vu', 'viec-khac'),
  };
  const rulesIn = (files: Readonly<Record<string, string>>, folder: string) =>
    lintWith({ ...files, ...other })
      .findings.filter(({ file }) => file.startsWith(folder))
      .map(({ rule }) => rule);
  const broken = { 'text/II.yaml': unknownLead, 'text/I.yaml': 'units: [' };
  expect(rulesIn(broken, 'plans/khac/')).toContain('unknown-body');
  expect(rulesIn(broken, 'plans/vi-du/')).not.toContain('unknown-body');
});

test('one broken file hides nothing of the others', () => {
  const { findings } = lintWith({ 'text/II.yaml': unknownLead, 'text/I.yaml': 'units: [' });
  expect(findings.map(brief)).toEqual([
    'error yaml-syntax text/I.yaml 1:8',
    'error deadline-order text/II.yaml 12:39',
  ]);
});

test('entries behind one that was left out are found where they stand', () => {
  const { findings } = lintWith({
    'text/II.yaml': unknownLead
      .replace('    units:\n', '    units:\n      - 5\n      - { kind: bullet }\n')
      .replace('lead: khong-co', 'with: [7, van-phong, van-phong]'),
  });
  expect(findings.map(brief)).toEqual([
    'error schema text/II.yaml 7:9',
    'error schema text/II.yaml 8:9',
    'info task-without-lead text/II.yaml 9:13',
    'error schema text/II.yaml 13:18',
    'error lead-also-cooperates text/II.yaml 13:32',
    'error deadline-order text/II.yaml 14:39',
  ]);
});

test('findings are sorted by file, place and rule, whatever the order of the files', () => {
  const files = {
    'text/I.yaml': 'units: [{ id: i-1, kind: part, number: X }]\n',
    'text/II.yaml': unknownLead,
    'ghi-chu.yaml': '',
  };
  const { findings } = lintWith(files);
  const backwards = lintWith(files, {}, (folder) => ({ ...folder, files: folder.files.toReversed() }));
  expect(backwards.findings).toEqual(findings);
  const order = findings.map(({ file, range, rule }) =>
    [
      file,
      String(range?.start.line ?? 0).padStart(4),
      String(range?.start.column ?? 0).padStart(4),
      rule,
    ].join(' '),
  );
  expect(order).toEqual(order.toSorted());
  expect(new Set(findings.map(({ file }) => file)).size).toBe(3);
});
