import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fault, whileBroken } from '../io/broken-fs.ts';
import { commitAll, exampleRepository } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';
import { rulesFound } from '../support/rules-found.ts';

const folder = 'plans/lien-hiep-hoi-vi-du';
const log = `${folder}/progress/lap-12-dang-doan.yaml`;
const asOf = ['--as-of', '2025-12-20'];
const newIn = (root: string) =>
  readdirSync(join(root, folder, 'progress')).filter((name) => /^\d/.test(name));

async function record(root: string, task: string, ...args: readonly string[]) {
  const ran = await runCthd(['record', task, 'in-progress', ...args, '--by', 'ban-to-chuc-vi-du', ...asOf], {
    cwd: root,
  });
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
}
const said = async (root: string) => {
  const format = ['--format', 'json', ...asOf];
  const [status, history] = await Promise.all([
    runCthd(['status', ...format], { cwd: root }),
    runCthd(['log', ...format], { cwd: root }),
  ]);
  return [status.out, history.out];
};

describe('records of a closed period are packed into the logs of their tasks', () => {
  test('so that nothing is said otherwise, the log keeps every byte, and later records stay where they are', async () => {
    const root = exampleRepository();
    const before = readFileSync(join(root, log), 'utf8');
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-12', '--value', '9');
    await record(root, 'ban-tin-hoi-vien', '--date', '2025-12-10', '--note', 'Số đầu');
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-11', '--value', '8');
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-18', '--value', '10');
    const base = commitAll(root, 'ghi');
    const all = await said(root);
    const dry = await runCthd(['pack', '--until', '2025-12-15', '--dry-run', '--lang', 'en'], { cwd: root });
    expect([dry.out, newIn(root).length]).toEqual([
      'Not packed (--dry-run); it would be 3 records of 3 files into 2 logs.\n',
      4,
    ]);
    const { out } = await runCthd(['pack', '--until', '2025-12-15'], { cwd: root });
    expect(out).toBe('Đã gộp 3 bản ghi của 3 tệp vào 2 tệp tiến độ.\n');
    expect(newIn(root)).toHaveLength(1);
    const after = readFileSync(join(root, log), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length).match(/date: [\d-]*, /g)).toEqual([
      'date: 2025-12-11, ',
      'date: 2025-12-12, ',
    ]);
    expect(await rulesFound(root, '--against', base, ...asOf)).toEqual(await rulesFound(root, ...asOf));
    const diff = await runCthd(['diff', base, '--format', 'json'], { cwd: root });
    expect((JSON.parse(diff.out) as { changes: unknown[] }).changes).toEqual([]);
    commitAll(root, 'gộp');
    expect(await said(root)).toEqual(all); // the commits are still those that recorded
    expect((await runCthd(['pack', '--until', '2025-12-15'], { cwd: root })).out).toBe(
      'Không có bản ghi nào để gộp.\n',
    );
  });

  test('what was packed and not yet removed counts once, and is not packed again', async () => {
    const root = exampleRepository();
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-12', '--value', '9');
    const all = await said(root);
    const [name = ''] = newIn(root);
    const file = join(root, folder, 'progress', name);
    const loose = readFileSync(file);
    await runCthd(['pack'], { cwd: root });
    const packed = readFileSync(join(root, log), 'utf8');
    writeFileSync(file, loose); // as a process leaves it that is killed in between
    expect((await said(root))[0]).toEqual(all[0]);
    await runCthd(['pack'], { cwd: root });
    expect([newIn(root), readFileSync(join(root, log), 'utf8')]).toEqual([[], packed]);
  });

  test('a folder that the disk does not give is no empty folder', async () => {
    const root = exampleRepository();
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-12', '--value', '9');
    const names = newIn(root);
    await whileBroken(
      'readdirSync',
      (real) =>
        (...args) => {
          if (String(args[0]).endsWith('/progress')) throw fault('EIO');
          return real(...args);
        },
      async () => {
        for (const args of [
          ['pack'],
          ['record', 'lap-12-dang-doan', 'in-progress', '--by', 'ban-to-chuc-vi-du'],
        ]) {
          const { exitCode, err } = await runCthd([...args, ...asOf, '--lang', 'en'], { cwd: root });
          expect([exitCode, err]).toEqual([
            2,
            expect.stringMatching(/^cthd: .*the disk reports a fault \(EIO\); nothing was changed\.\n$/),
          ]);
        }
      },
    );
    expect(newIn(root)).toEqual(names);
  });

  test('a file that cannot be removed once it is packed is named, and what is true of its records', async () => {
    const root = exampleRepository();
    await record(root, 'lap-12-dang-doan', '--date', '2025-12-12', '--value', '9');
    const [all, [name = '']] = [await said(root), newIn(root)];
    await whileBroken(
      'unlinkSync',
      (real) =>
        (...args) => {
          if (String(args[0]).endsWith(name)) throw fault('EIO');
          return real(...args);
        },
      async () => {
        const { exitCode, err } = await runCthd(['pack', '--lang', 'en', ...asOf], { cwd: root });
        expect([exitCode, err]).toEqual([
          2,
          `cthd: The records are in the logs, but a file that held them is still there. Cannot write ${folder}/progress/${name}: the disk reports a fault (EIO). Each record counts once all the same; run cthd pack again.\n`,
        ]);
      },
    );
    expect((await said(root))[0]).toEqual(all[0]);
    expect((await runCthd(['pack', ...asOf], { cwd: root })).exitCode).toBe(0);
    expect(newIn(root)).toEqual([]);
  });

  test('a day that is none is refused', async () => {
    const { exitCode, err } = await runCthd(['pack', '--until', '2025-02-30'], { cwd: exampleRepository() });
    expect([exitCode, err]).toEqual([
      2,
      'cthd: --until cần một ngày có thật, viết như 2025-12-15 hoặc 15/12/2025, không phải «2025-02-30».\n',
    ]);
  });
});
