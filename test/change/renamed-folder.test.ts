import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

/** A programme with one task that has a moved deadline, and two records of it. */
const files = ({ ledger, records }: { ledger: string; records: readonly string[] }) =>
  planWith({
    'text/II.yaml': partOfTasks(`
- id: mo-lop
  kind: section
  number: '1'
  text: Mở lớp bồi dưỡng cán bộ.
  task:
    lead: van-phong
    deadline: { date: 2024-06-30${ledger} }
`),
    'progress/mo-lop.yaml': records.map((record) => `- {${record}}\n`).join(''),
  });

const ledger = ', was: [{ date: 2023-12-31, until: 2023-05-10, reason: Lùi theo kế hoạch }]';
const records = [
  'date: 2023-03-31, state: in-progress, by: van-phong, recorded: 2023-04-02T08:00:00+07:00',
  'date: 2023-06-30, state: paused, by: van-phong, recorded: 2023-07-02T09:12:00+07:00',
];
const before = files({ ledger, records });

const moved = ({ files: all, ...folder }: PlanFolder, edit = (path: string) => path): PlanFolder => ({
  ...folder,
  files: all.map(({ path, bytes }) => ({ path: edit(path), bytes })),
});
const renamed = (folder: PlanFolder) =>
  moved(folder, (path) => path.replace('plans/vi-du/', 'plans/vi-du-moi/'));
const withId = ({ files: all, ...folder }: PlanFolder, id: string): PlanFolder => ({
  ...folder,
  files: all.map(({ path, bytes }) => ({
    path,
    bytes: path.endsWith('programme.yaml')
      ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/^id: .*$/m, `id: ${id}`))
      : bytes,
  })),
});

/** The folder with a copy of the programme as the base has it, under the same id, in a folder that comes first. */
const withCopy = (folder: PlanFolder): PlanFolder => ({
  ...folder,
  files: [
    ...moved(before, (path) => path.replace('plans/vi-du/', 'plans/a-du/')).files.filter(({ path }) =>
      path.startsWith('plans/a-du/'),
    ),
    ...folder.files,
  ],
});

/** What the diff, and the two rules about what a base kept, say of the later folder. */
function said(after: PlanFolder) {
  const changes = diffReport(before, after).changes.map(({ change, effect }) => `${change.kind} ${effect}`);
  const { findings } = lintPlan(after, { asOf: '2025-01-01', against: before });
  const of = (rule: string) =>
    findings.filter((one) => one.rule === rule).map(({ file, message }) => `${file}: ${message.en}`);
  return { changes, ledger: of('ledger-kept'), records: of('record-kept'), gone: of('id-vanished') };
}

const unchanged = files({ ledger, records });
const withoutLedger = files({ ledger: '', records });
const withoutRecord = files({ ledger, records: records.slice(0, 1) });
const lostEntry =
  'The former deadline of the task mo-lop (31 December 2023, until 10 May 2023) is no longer in “was” as it is in the base.';
const lostRecord =
  'The task mo-lop has lost the record of 30 June 2023 that is in the base. Put it back as it was; to change what it says, add a record that corrects it: cthd record mo-lop --corrects …';

describe.each([
  ['as it was', (folder: PlanFolder) => folder, 'plans/vi-du', []],
  ['whose folder is renamed', renamed, 'plans/vi-du-moi', []],
  [
    'whose id is changed',
    (folder: PlanFolder) => withId(folder, 'vi-du-khac'),
    'plans/vi-du',
    ['programme-id-changed neutral'],
  ],
  [
    'whose folder is renamed and whose id is changed, known again by its wording',
    (folder: PlanFolder) => renamed(withId(folder, 'vi-du-khac')),
    'plans/vi-du-moi',
    ['programme-id-changed neutral'],
  ],
  ['beside which a copy bears its id', withCopy, 'plans/vi-du', ['programme-added strengthens']],
] as const)('for a programme %s, the diff and the rules agree', (_, as, folder, own) => {
  test('where nothing else changed', () => {
    expect(said(as(unchanged))).toEqual({ changes: own, ledger: [], records: [], gone: [] });
  });

  test('where an entry of a ledger was deleted', () => {
    expect(said(as(withoutLedger))).toEqual({
      changes: [...own, 'deadline-changed weakens'],
      ledger: [`${folder}/text/II.yaml: ${lostEntry}`],
      records: [],
      gone: [],
    });
  });

  test('where a record was deleted', () => {
    expect(said(as(withoutRecord))).toEqual({
      changes: [...own, 'record-removed weakens'],
      ledger: [],
      records: [`${folder}/progress/mo-lop.yaml: ${lostRecord}`],
      gone: [],
    });
  });
});

const rewritten = planWith({
  'text/I.yaml': 'units:\n  - { id: khac, kind: part, number: I, heading: NỘI DUNG HOÀN TOÀN KHÁC }\n',
  'text/II.yaml':
    'units:\n  - { id: khac-hai, kind: part, number: II, heading: VIỆC CHƯA AI TỪNG NÊU Ở BẤT CỨ ĐÂU }\n',
});

test('a programme that keeps its id is the same one, whatever its folder and its text have become', () => {
  const { changes, gone } = said(renamed(rewritten));
  expect(changes.filter((change) => change.startsWith('programme-'))).toEqual([]);
  expect(gone.some((message) => message.includes('The programme'))).toBe(false);
});

test('a programme that is like none of the base is another one', () => {
  const other = withId(renamed(rewritten), 'vi-du-khac');
  const { changes, gone } = said(other);
  expect(changes).toEqual(['programme-removed weakens', 'programme-added strengthens']);
  expect(gone).toEqual(['plans/vi-du/programme.yaml: The programme “vi-du” of the base is gone.']);
});

test('the records of a programme that is gone are lost with it, log by log', () => {
  const other = withId(renamed(rewritten), 'vi-du-khac');
  expect(said(other).records).toEqual([
    'plans/vi-du/progress/mo-lop.yaml: The progress file of the task mo-lop, with 2 records in the base, is gone. Put it back as it was; to change what it says, add a record that corrects it: cthd record mo-lop --corrects …',
  ]);
});

test('the entries of a ledger stay in their order, in diff and rule alike', () => {
  const entry = (date: string, until: string) =>
    `{ date: ${date}, until: ${until}, reason: Lùi theo kế hoạch }`;
  const [one, other] = [entry('2023-06-30', '2023-02-10'), entry('2023-12-31', '2023-05-10')];
  const ordered = (...entries: readonly string[]) =>
    files({ ledger: `, was: [${entries.join(', ')}]`, records });
  const findings = lintPlan(ordered(other, one), {
    asOf: '2025-01-01',
    against: ordered(one, other),
  }).findings;
  expect(findings.filter(({ rule }) => rule === 'ledger-kept')).toHaveLength(1);
  expect(
    diffReport(ordered(one, other), ordered(other, one)).changes.map(({ change, effect }) => [
      change.kind,
      effect,
    ]),
  ).toEqual([['deadline-changed', 'weakens']]);
});
