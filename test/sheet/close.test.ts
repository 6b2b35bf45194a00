import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { cthd, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';
import { fillIn, gridOf, writeGrid } from '../support/sheet-edits.ts';
import { rulesFound } from '../support/rules-found.ts';

const headOf = (root: string) => readFileSync(join(root, 'plans/vi-du/programme.yaml'), 'utf8');

test('a closed period takes only corrections that say why', async () => {
  const root = reportPlan();
  const before = headOf(root);
  expect(await cthd(root, ['sheet', 'close', '2026-H1', '--dry-run'])).toMatchObject({ exitCode: 0 });
  expect(headOf(root)).toBe(before);
  expect(await cthd(root, ['sheet', 'close', '6 tháng đầu năm 2026'])).toMatchObject({
    exitCode: 0,
    err: '',
  });
  const after = headOf(root);
  expect(after.replace(/, closed: \[[^\]]*\]/, '')).toBe(before);
  expect(after).toContain('closed: [{ period: 2026-H1, closed: 2026-12-18T09:00:00+07:00 }]');
  await cthd(root, ['sheet', 'close', '2026-H1']);
  expect(headOf(root)).toBe(after);

  const later = new Date('2026-12-19T09:00:00+07:00');
  const refused = await cthd(root, ['record', 'ra-soat', 'in-progress', '--date', '2026-06-01'], later);
  expect(refused).toMatchObject({
    exitCode: 2,
    err: 'cthd: Ngày 01/6/2026 thuộc kỳ 2026-H1 đã chốt; chỉ ghi được bản đính chính có nêu lý do (--corrects, --note).\n',
  });
  const log = await cthd(root, ['log', 'ket-nap', '--format', 'json']);
  const { records } = JSON.parse(log.out) as { records: { key: string }[] };
  const corrects = ['record', 'ket-nap', '--corrects', records[0]?.key ?? '', '--value', '1330'];
  expect((await cthd(root, [...corrects, '--note', ''], later)).exitCode).toBe(2);
  expect((await cthd(root, corrects, later)).err).toContain('thuộc kỳ 2026-H1 đã chốt');
  expect(recordedIn(root)).toEqual([]);
  expect((await cthd(root, [...corrects, '--note', 'Đếm sót 5 hội viên.'], later)).exitCode).toBe(0);
  expect(recordedIn(root)).toEqual([
    {
      unit: 'ket-nap',
      date: '2026-06-14',
      state: 'in-progress',
      value: 1330,
      by: 'van-phong',
      corrects: records[0]?.key,
      note: 'Đếm sót 5 hội viên.',
    },
  ]);
  expect(await rulesFound(root)).toEqual(await rulesFound(reportPlan()));
});

test('at a terminal the reason is asked for at once, and a new record is given another day', async () => {
  const root = reportPlan();
  await cthd(root, ['sheet', 'close', '2026-H1']);
  const asked = async (args: readonly string[], answers: readonly string[]) => {
    const { askIn, heard } = scriptedAsk(answers);
    const ran = await runCthd(args, { cwd: root, now: new Date('2026-12-19T09:00:00+07:00'), askIn });
    return { ...ran, heard: heard.filter((line) => line.startsWith('  > ') || line.includes('chốt')) };
  };
  const reason = 'Lý do đính chính (kỳ 2026-H1 đã chốt nên phải nêu):';
  const correction = 'Đính chính: 14/6/2026, đang thực hiện, 1.325, Văn phòng Hội Ví dụ';
  expect(
    await asked(['record', 'ket-nap'], [correction, '', '', '1.330', '', 'Đếm sót 5 hội viên.', 'Ghi']),
  ).toMatchObject({
    err: '',
    heard: [reason, '  > Kỳ đã chốt thì phải nêu lý do đính chính.', reason],
  });
  const fresh = await asked(['record', 'ra-soat'], ['', '1/6/2026', '16/12/2026', '', '', '', 'Ghi']);
  expect(fresh).toMatchObject({
    err: '',
    heard: [
      '  > Ngày 01/6/2026 thuộc kỳ 2026-H1 đã chốt; chỉ ghi được bản đính chính có nêu lý do (--corrects, --note).',
    ],
  });
  expect(new Map(recordedIn(root).map(({ unit, date, note }) => [unit, [date, note]]))).toEqual(
    new Map([
      ['ket-nap', ['2026-06-14', 'Đếm sót 5 hội viên.']],
      ['ra-soat', ['2026-12-16', undefined]],
    ]),
  );
});

test('a period that has not ended is not closed', async () => {
  const root = reportPlan();
  expect(await cthd(root, ['sheet', 'close', '2027-H1'])).toMatchObject({
    exitCode: 2,
    err: 'cthd: Kỳ 2027-H1 đến hết ngày 14/6/2027 mới kết thúc nên chưa chốt được.\n',
  });
});

test('a period is closed no earlier than what was recorded in it by a clock that is a little ahead', async () => {
  const root = reportPlan();
  const ahead = new Date('2026-12-18T09:00:05+07:00');
  expect(
    (await cthd(root, ['record', 'ra-soat', 'in-progress', '--date', '2026-06-01'], ahead)).exitCode,
  ).toBe(0);
  expect((await cthd(root, ['sheet', 'close', '2026-H1'])).exitCode).toBe(0);
  expect(headOf(root)).toContain('closed: [{ period: 2026-H1, closed: 2026-12-18T09:00:05+07:00 }]');
  expect(await rulesFound(root)).toEqual(await rulesFound(reportPlan()));
});

const folderOf = (root: string) => join(root, 'plans/vi-du');
const record = ['record', 'ra-soat', 'in-progress', '--date', '2026-06-01'];
const refusal = /^cthd: Ngày 01\/6\/2026 thuộc kỳ 2026-H1 đã chốt;/;

test.each([
  ['of the same second', '2026-12-18T09:00:00+07:00'],
  ['of a clock that is behind', '2026-12-18T08:59:00+07:00'],
])('a record %s is refused once the period is closed', async (_, at) => {
  const root = reportPlan();
  await cthd(root, ['sheet', 'close', '2026-H1']);
  const refused = await cthd(root, record, new Date(at));
  expect(refused).toMatchObject({ exitCode: 2, err: expect.stringMatching(refusal) as string });
  expect(recordedIn(root)).toEqual([]);
});

test('a record made before the period was closed, in the same second, stays without a finding', async () => {
  const root = reportPlan();
  expect((await cthd(root, record)).exitCode).toBe(0);
  await cthd(root, ['sheet', 'close', '2026-H1']);
  expect(await rulesFound(root)).toEqual(await rulesFound(reportPlan()));
});

describe('a period that is closed while a writer waits for its turn', () => {
  const table = 'Nhiệm vụ,Trạng thái,Ngày\nra-soat,đang thực hiện,1/6/2026\n';
  test.each([
    ['a record', record],
    ['a table', ['record', '--from', 'bang.csv']],
    ['a sheet', ['sheet', 'in', 've.xlsx']],
  ])('%s is refused', async (_, args) => {
    const root = reportPlan({ 'bang.csv': table });
    const grid = gridOf(await sheetFor(root));
    fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang thực hiện', Ngày: '1/6/2026' });
    writeGrid(grid, join(root, 've.xlsx'), { type: 'xlsx' });
    const head = join(folderOf(root), 'programme.yaml');
    let waiting: Promise<unknown> = Promise.resolve();
    await withLock(
      folderOf(root),
      async () => {
        waiting = cthd(root, args);
        while (!readdirSync(folderOf(root)).some((name) => name.startsWith('.cthd-wait-')))
          await new Promise((done) => setTimeout(done, 10));
        writeFileSync(
          head,
          headOf(root).replace(
            'cutoff: 14,',
            'closed: [{ period: 2026-H1, closed: 2026-12-18T09:00:00+07:00 }], cutoff: 14,',
          ),
        );
      },
      { wait: 0 },
    );
    expect(await waiting).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('thuộc kỳ 2026-H1 đã chốt') as string,
    });
    expect(recordedIn(root)).toEqual([]);
  });
});
