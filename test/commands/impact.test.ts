import { partOfTasks } from '../support/example-plan.ts';
import { describe, expect, test } from 'vitest';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { runCthd } from '../support/run-cthd.ts';

const documents = `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: ct-05-2018, type: CT, symbol: 05-CT/HVD, date: 2018-08-10, title: về đội ngũ trí thức (hư cấu), verified: { source: ví dụ } }
  - { id: ct-05-2023, type: CT, symbol: 05-CT/HVD, date: 2023-02-01, title: về phòng chống thiên tai (hư cấu), verified: { source: ví dụ } }
  - { id: kl-06-2019, type: KL, symbol: 06-KL/HVD, date: 2019-01-01, title: tiếp tục chỉ thị (hư cấu), relations: [{ continues: ct-05-2018 }], verified: { source: ví dụ } }
  - { id: ct-07-2023, type: CT, symbol: 07-CT/HVD, date: 2023-11-24, title: về đội ngũ trí thức trong giai đoạn mới (hư cấu), relations: [{ replaces: ct-05-2018 }], verified: { source: ví dụ } }
  - { id: hd-08-2024, type: HD, symbol: 08-HD/HVD, date: 2024-03-01, title: hướng dẫn (hư cấu), relations: [{ implements: ct-07-2023 }], verified: { source: ví dụ } }
`;
const text = partOfTasks(`
- id: tap-huan
  kind: section
  number: '1'
  heading: Tập huấn
  units:
    - { id: mo-dau, kind: paragraph, text: Thực hiện Chỉ thị số 05-CT/HVD ngày 10/8/2018. }
    - { id: mo-lop, kind: bullet, text: Mở 4 lớp., task: { lead: van-phong, deadline: { date: 2024-12-31 } } }
- { id: tong-ket, kind: section, number: '2', text: Tổng kết Kết luận số 06-KL/HVD ngày 01/01/2019. }
- { id: khac, kind: section, number: '3', text: Không viện dẫn gì. }
`);
const plan = (files: Readonly<Record<string, string>> = {}) =>
  planOnDisk({ 'plans/documents.yaml': documents, 'plans/vi-du/text/II.yaml': text, ...files });

const impact = (root: string, ...args: readonly string[]) =>
  runCthd(['impact', ...args, '--as-of', '2024-06-30', '--lang', 'en'], { cwd: root });

const json = async (root: string, ...args: readonly string[]) => {
  const { out } = await impact(root, ...args, '--format', 'json');
  expect(refusalsOf('impact', out)).toEqual([]);
  return JSON.parse(out) as Record<string, unknown>;
};

const written = { type: 'CT', title: expect.any(String) as string };

test('what hangs on a document: its line, who cites it and through what, tasks, suspects', async () => {
  const found = await json(plan(), '05-CT/HVD@2018-08-10');
  const { later, programmes, earlier } = found as {
    later: unknown;
    earlier: unknown;
    programmes: { tasks: { id: string }[] }[];
  };
  expect(later).toMatchObject([
    { document: { id: 'kl-06-2019' }, relation: 'continues', to: { id: 'ct-05-2018' } },
    { document: { id: 'ct-07-2023' }, relation: 'replaces', to: { id: 'ct-05-2018' } },
    { document: { id: 'hd-08-2024' }, relation: 'implements', to: { id: 'ct-07-2023' } },
  ]);
  expect(earlier).toEqual([]);
  const [programme] = programmes;
  expect({ ...programme, tasks: programme?.tasks.map(({ id }) => id) }).toEqual({
    id: 'vi-du',
    fictional: true,
    citing: [
      {
        unit: 'mo-dau',
        address: 'II.1/p1',
        field: 'text',
        text: 'Thực hiện Chỉ thị số 05-CT/HVD ngày 10/8/2018.',
        cites: 'ct-05-2018',
        direct: true,
      },
      {
        unit: 'tong-ket',
        address: 'II.2',
        field: 'text',
        text: 'Tổng kết Kết luận số 06-KL/HVD ngày 01/01/2019.',
        cites: 'kl-06-2019',
        direct: false,
      },
    ],
    grounds: [],
    suspects: [
      {
        unit: 'mo-dau',
        address: 'II.1/p1',
        text: 'Thực hiện Chỉ thị số 05-CT/HVD ngày 10/8/2018.',
        causes: [
          {
            kind: 'document',
            cites: 'ct-05-2018',
            change: 'replaces',
            of: 'ct-05-2018',
            by: 'ct-07-2023',
            date: '2023-11-24',
            standing: 'outstanding',
            review: null,
          },
        ],
      },
    ],
    tasks: ['mo-lop', 'tong-ket'],
  });
});

test('asked from the newer end: the units that cite what it replaced', async () => {
  const found = await json(plan(), 'ct-07-2023');
  expect(found).toMatchObject({
    document: { id: 'ct-07-2023', ...written },
    earlier: [{ document: { id: 'ct-07-2023' }, relation: 'replaces', to: { id: 'ct-05-2018' } }],
    programmes: [{ citing: [], suspects: [{ unit: 'mo-dau' }] }],
  });
});

test('grounds are found through what implements the document', async () => {
  const root = plan({
    'plans/documents.yaml': documents.replace(
      'names: [',
      'relations: [{ implements: ct-05-2018 }], names: [',
    ),
  });
  expect(await json(root, 'ct-05-2018')).toMatchObject({ programmes: [{ grounds: ['nq-01-2020'] }] });
});

test('without a document: every suspect unit', async () => {
  const { exitCode, out } = await impact(plan());
  expect([exitCode, out]).toEqual([
    0,
    `Units to be reviewed

As of 30 June 2024.

CHƯƠNG TRÌNH HÀNH ĐỘNG - Thực hiện Nghị quyết Đại hội hư cấu

A fictional example, not a real document.

Units to be reviewed: 1

II.1/p1 “Thực hiện Chỉ thị số 05-CT/HVD ngày 10/8/2018.”
  not reviewed: 07-CT/HVD of 24 November 2023 replaces 05-CT/HVD of 10 August
    2018

Tasks and deadlines concerned: 1

┌─────────┬───────────┬──────────────────┬──────────────────────┐
│ Address │ Task      │ Deadline         │ Standing             │
├─────────┼───────────┼──────────────────┼──────────────────────┤
│ II.1/1  │ Mở 4 lớp. │ 31 December 2024 │ not started, in term │
└─────────┴───────────┴──────────────────┴──────────────────────┘
`,
  ]);
});

test('markdown says the same', async () => {
  const { out } = await impact(plan(), 'ct-07-2023', '--format', 'markdown');
  for (const fact of [
    '# What hangs on 07-CT/HVD',
    'II.1/p1 “Thực hiện',
    '05-CT/HVD of 10 August 2018',
    'not reviewed',
  ])
    expect(out).toContain(fact);
});

describe('which document is meant', () => {
  test.each([
    ['id', 'ct-05-2018'],
    ['symbol and date', '05-CT/HVD@2018-08-10'],
    ['symbol and official date', '5-CT/HVD@10/8/2018'],
    ['symbol and year', '05-CT/HVD@2018'],
    ['as wordings cite it', 'Chỉ thị số 05-CT/HVD ngày 10/8/2018'],
    ['words without diacritics', 've doi ngu tri thuc (hu cau)'],
  ])('%s', async (_, asked) => {
    expect(await json(plan(), asked)).toMatchObject({ document: { id: 'ct-05-2018' } });
  });

  test.each([
    [
      '05-CT/HVD',
      'cthd: “05-CT/HVD” can mean 2 documents; give the id, or the symbol with its date: 05-CT/HVD@2018-08-10 (ct-05-2018); 05-CT/HVD@2023-02-01 (ct-05-2023).\n',
    ],
    [
      '05-CT/HVD@2017-01-01',
      'cthd: There is no document “05-CT/HVD@2017-01-01” in documents.yaml. Did you mean: 05-CT/HVD@2018-08-10 (ct-05-2018); 05-CT/HVD@2023-02-01 (ct-05-2023)?\n',
    ],
    [
      'ct-05-2019',
      'cthd: There is no document “ct-05-2019” in documents.yaml. Did you mean: ct-05-2018, ct-05-2023, ct-07-2023?\n',
    ],
    [
      '--',
      'cthd: There is no document “--” in documents.yaml; give an id, a symbol with its date (45-NQ/TW@2023-11-24), or a few words of its title. To add one: cthd document add "…"\n',
    ],
  ])('%s is answered with the candidates', async (asked, err) => {
    const args = asked === '--' ? ['--', asked] : [asked];
    expect(await runCthd(['impact', '--lang', 'en', ...args], { cwd: plan() })).toEqual({
      exitCode: 2,
      out: '',
      err,
    });
  });
});
