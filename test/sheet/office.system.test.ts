import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { editedByOffice, type OfficeJob, type OfficeStep } from '../support/office-macro.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, office, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { gridOf, headIn, rowIn } from '../support/sheet-edits.ts';
import { converted } from '../writers/office.ts';

const formats = ['xlsx', 'ods', 'csv'] as const;

/** A sheet that went out, and the file as which it comes back. */
interface Sent {
  readonly root: string;
  readonly job: OfficeJob;
}

async function sent(format: string, steps: (file: string) => readonly OfficeStep[]): Promise<Sent> {
  const root = reportPlan();
  const file = await sheetFor(root);
  mkdirSync(join(root, 've'));
  return {
    root,
    job: { file, sheet: 'Báo cáo', steps: steps(file), saved: join(root, `ve/phieu.${format}`) },
  };
}

/** What somebody fills in, as it is typed, and what else is done to the sheet: more of it in each round. */
function stepsOf(round: number, file: string): OfficeStep[] {
  const grid = gridOf(file);
  const { row: head, column } = headIn(grid);
  const rowOf = (task: string) => rowIn(grid, task) + 1;
  const letter = (at: number) => String.fromCharCode(65 + at);
  const cell = (task: string, name: string, typed: string): OfficeStep => [
    'cell',
    `${letter(column(name))}${rowOf(task)}`,
    typed,
  ];
  const [first, last] = [head + 2, head + 8];
  const isDone = (what: number) => Math.floor(round / formats.length / what) % 2 === 1;
  return [
    cell('mo-lop', 'Trạng thái', 'đang t/h'),
    cell('mo-lop', 'Số đạt được', String(12 + round)),
    cell('mo-lop', 'Ngày', ['1/12/2026', '01/12/26', 'ngày 1/12', '1-12-2026'][round % 4] ?? ''),
    cell('ty-le', 'Trạng thái', 'Đang TH.'),
    cell('ty-le', 'Số đạt được', ['94', '94%', '94,0'][round % 3] ?? ''),
    cell('de-an#1', 'Trạng thái', 'Đã xong'),
    cell('de-an#1', 'Ngày', 'ngày 30/11'),
    cell('de-an#1', 'Minh chứng', 'Báo cáo số 31-BC/VP ngày 25/9/2026'),
    ...(isDone(1) ? ([['sort', `A${first}:Q${last}`, 0]] as const) : []),
    ...(isDone(2) ? ([['move', `I1:O${last}`, 'S1']] as const) : []),
    ...(isDone(4)
      ? ([
          ['insert-row', first + 1],
          ['hide-row', first + 2],
          ['insert-row', 1],
        ] as const)
      : []),
  ];
}

const recordsOf = (round: number) => [
  {
    unit: 'mo-lop',
    date: '2026-12-01',
    state: 'in-progress',
    value: 12 + round,
    period: '2026-H2',
    by: 'van-phong',
  },
  { unit: 'ty-le', date: '2026-12-14', state: 'in-progress', value: 94, period: '2026-H2', by: 'van-phong' },
  {
    unit: 'de-an',
    date: '2026-11-30',
    state: 'completed',
    result: '1',
    period: '2026-H2',
    by: 'van-phong',
    evidence: [{ document: '31-BC/VP', date: '2026-09-25' }],
  },
];

const byUnit = (records: readonly Record<string, unknown>[]) =>
  records.toSorted((a, b) => String(a['unit']).localeCompare(String(b['unit'])));

describe.skipIf(office === null)('opened and saved by LibreOffice', () => {
  test('as xlsx, ods and csv: untouched is nothing; what was typed, sorted, moved and hidden is recorded', async () => {
    const untouched = await Promise.all(formats.map((format) => sent(format, () => [])));
    const rounds = Array.from({ length: caseCount(3, 24) }, (_, round) => round);
    const edited = await Promise.all(
      rounds.map((round) =>
        sent(formats[round % formats.length] ?? '', (file) => stepsOf(caseCount(round + 21, round), file)),
      ),
    );
    const jobs = [...untouched, ...edited].map(({ job }) => job);
    const folder = temporaryFolder();
    editedByOffice(jobs, folder);
    for (const { root, job } of untouched) {
      const before = everythingIn(root, 'plans');
      const ran = await cthd(root, ['sheet', 'in', 've']);
      expect([job.saved.slice(root.length), ran.err, ran.exitCode]).toEqual([
        expect.stringContaining('/ve/phieu.'),
        '',
        0,
      ]);
      expect(ran.out).toContain('7 dòng để nguyên như khi gửi.');
      expect(everythingIn(root, 'plans')).toEqual(before);
    }
    for (const [at, { root, job }] of edited.entries()) {
      const round = caseCount(at + 21, at);
      const ran = await cthd(root, ['sheet', 'in', 've']);
      expect([round, ran.err, ran.exitCode]).toEqual([round, '', 0]);
      expect(byUnit(recordedIn(root))).toEqual(byUnit(recordsOf(round)));
      expect(readFileSync(job.saved).length).toBeGreaterThan(1000);
    }
  });

  test('is printed on A4: what is to be done upright, the tasks on two pages on their side', async () => {
    const pdf = converted(readFileSync(await sheetFor(reportPlan())), 'xlsx', 'pdf').get('in.pdf');
    const boxes = [...(pdf?.toString('latin1') ?? '').matchAll(/\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual(
      [
        [595, 842],
        [842, 595],
        [842, 595],
      ],
    );
  });
});
