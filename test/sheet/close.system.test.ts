import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { cthd, recordedIn, reportPlan } from '../support/report-plan.ts';
import { fillIn, gridOf, writeGrid } from '../support/sheet-edits.ts';
import { rulesFound } from '../support/rules-found.ts';

const period = '2024-H2';

/** Runs the program in a process of its own to its end. */
function started(root: string, args: readonly string[]) {
  const child = spawn(process.execPath, [resolve('bin/cthd.js'), ...args, '--lang', 'vi'], { cwd: root });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  return new Promise<{ readonly exitCode: number | null; readonly said: string }>((done) =>
    child.on('close', (exitCode) => {
      done({ exitCode, said });
    }),
  );
}

/** A plan with a sheet of two tasks of the period that was filled in, in `ve`. */
async function returnedSheet(): Promise<string> {
  const root = reportPlan();
  const out = ['sheet', 'out', '--period', period, '--lead', 'van-phong', '--out', 'phieu'];
  await cthd(root, [...out, '--as-of', '2024-12-10']);
  const grid = gridOf(join(root, `phieu/${period.toLowerCase()}-van-phong.xlsx`));
  for (const task of ['mo-lop', 'ra-soat'])
    fillIn(grid, task, { 'Trạng thái': 'Đang thực hiện', Ngày: '1/12/2024' });
  mkdirSync(join(root, 've'));
  writeGrid(grid, join(root, 've/phieu.xlsx'), { type: 'xlsx' });
  return root;
}

const sheetIn = ['sheet', 'in', 've'];
const close = ['sheet', 'close', period];

/** Starts two processes while a third has the lock, so that the first comes to wait before the second, and gives what became of both. */
async function inTurn(root: string, first: readonly string[], second: readonly string[]) {
  const folder = join(root, 'plans/vi-du');
  const waiting = () => readdirSync(folder).filter((name) => name.startsWith('.cthd-wait-')).length;
  const come = async (count: number) => {
    while (waiting() < count) await new Promise((done) => setTimeout(done, 10));
  };
  const both: ReturnType<typeof started>[] = [];
  await withLock(folder, async () => {
    both.push(started(root, first));
    await come(1);
    both.push(started(root, second));
    await come(2);
  });
  return Promise.all(both);
}

test('a sheet that is read while the period is closed is recorded before it whole, or refused whole', async () => {
  const early = await returnedSheet();
  expect((await inTurn(early, sheetIn, close)).map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(recordedIn(early).map(({ unit }) => unit)).toEqual(['mo-lop', 'ra-soat']);
  expect(await rulesFound(early)).toEqual(await rulesFound(reportPlan()));

  const late = await returnedSheet();
  const [closed, refused] = await inTurn(late, close, sheetIn);
  expect(closed?.exitCode).toBe(0);
  expect(refused).toMatchObject({
    exitCode: 2,
    said: expect.stringContaining(`thuộc kỳ ${period} đã chốt`) as string,
  });
  expect(recordedIn(late)).toEqual([]);
});
