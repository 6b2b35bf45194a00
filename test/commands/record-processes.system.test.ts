import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { isOwnFile } from '../../src/io/write/own-files.ts';
import { readRecords } from '../../src/progress/records/read-records.ts';
import { caseCount } from '../support/case-count.ts';
import {
  everythingIn,
  logOf,
  logPath,
  newFiles,
  record,
  recordPlan,
  schemaLine,
} from '../support/record-plan.ts';
import type { Ran } from '../support/run-cthd.ts';
import { startRecording } from '../support/record-children.ts';

const head = schemaLine;

const notesIn = (root: string, task: string) => {
  const log = logOf(root, task);
  return log === null ? [] : readRecords(new TextEncoder().encode(log), task).map(({ note = '' }) => note);
};
const namesIn = (root: string) => Object.keys(everythingIn(root)).map((path) => path.split('/').at(-1) ?? '');

/** A part with so many fictional tasks. */
const textOf = (tasks: readonly string[]) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ HƯ CẤU
    units:
${tasks.map((id, index) => `      - { id: ${id}, kind: section, number: '${index + 1}', text: Việc hư cấu., task: { lead: van-phong } }\n`).join('')}`;

describe('processes that record at once', () => {
  const processes = caseCount(6, 16);
  const many = Array.from({ length: 16 }, (_, index) => `viec-${index}`);
  test.each<[string, number, readonly string[]]>([
    ['on one task', caseCount(8, 50), ['viec-0']],
    ['on 16 tasks', caseCount(20, 50), many],
  ])('%s make %i records each, none lost, none torn', async (_, each, tasks) => {
    const root = recordPlan({ 'plans/vi-du/text/II.yaml': textOf(many) });
    const children = Array.from({ length: processes }, (__, index) =>
      startRecording(root, each, `p${index}`, tasks),
    );
    await Promise.all(children.map(({ ended }) => ended));
    const said = children.flatMap(({ written }) => written());
    expect(said.filter((line) => line.startsWith('failed'))).toEqual([]);
    expect(said).toHaveLength(processes * each);
    expect(tasks.flatMap((task) => notesIn(root, task)).sort()).toEqual(said.sort());
    for (const task of tasks) {
      const lines = logOf(root, task)?.split('\n') ?? [];
      expect([lines[0], lines.at(-1)]).toEqual([head.trimEnd(), '']);
      for (const line of lines.slice(1, -1))
        expect(line).toMatch(
          /^- \{date: [\d-]{10}, state: in-progress, by: van-phong, note: "p\d+-\d+", recorded: \S{25}\}$/,
        );
    }
    expect(namesIn(root).filter(isOwnFile)).toEqual([]);
  });
});

const kills = caseCount(8, 200);

test('a recording process that is killed leaves every file whole, and its lock keeps nobody out', async () => {
  const root = recordPlan();
  const tasks = ['mo-lop', 'bien-soan'];
  const stable = everythingIn(root);
  let acknowledged: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const child = startRecording(root, 100_000, `k${round}`, tasks);
    await child.recording;
    await setTimeout(Math.random() * 60);
    child.process.kill('SIGKILL');
    await child.ended;
    acknowledged = [...acknowledged, ...child.written()];

    await withLock(join(root, 'plans/vi-du'), () => undefined, { wait: 0 });
    const next = await record(root, ['mo-lop', 'in-progress', '--note', `n${round}`], { now: new Date() });
    expect(next).toMatchObject({ exitCode: 0, err: '' });
    acknowledged.push(`n${round}`);

    const notes = tasks.flatMap((task) => notesIn(root, task));
    expect(new Set(notes).size).toBe(notes.length);
    expect(acknowledged.filter((note) => !notes.includes(note))).toEqual([]);
    for (const task of tasks) expect(logOf(root, task) ?? head).toMatch(/^# yaml.*\n(?:- \{.*\}\n)*$/);
    const others = Object.entries(everythingIn(root)).filter(
      ([path]) => !path.startsWith('plans/vi-du/progress') && !isOwnFile(path.split('/').at(-1) ?? ''),
    );
    expect(Object.fromEntries(others)).toEqual(stable);
  }
});

describe('a disk that refuses', () => {
  const first =
    '- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}\n';
  const refusedBy = (why: string, what = 'Không ghi được plans/vi-du/progress/2026-11-23-*.yaml') => ({
    exitCode: 2,
    out: '',
    err: `cthd: ${what}: ${why}; không có gì bị thay đổi.\n`,
  });
  const unnamed = (ran: Ran): Ran => ({ ...ran, err: ran.err.replace(/(?<=-)[0-9a-f]{12}(?=\.yaml)/, '*') });

  test('because it is full, then because it is read-only: the log is as it was', async (context) => {
    const root = recordPlan({ [logPath('bien-soan')]: first });
    const progress = join(root, 'plans/vi-du/progress');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', progress], { stdio: 'ignore' });
    } catch {
      context.skip('a small disk can be mounted by root only');
    }
    onTestFinished(() => {
      execFileSync('umount', [progress]);
    });
    const long = ['--note', 'đ'.repeat(3000)];
    expect(await record(root, ['mo-lop', 'in-progress', ...long])).toMatchObject({ exitCode: 0 });
    const before = logOf(root, 'mo-lop');
    expect(unnamed(await record(root, ['mo-lop', 'paused', ...long]))).toEqual(
      refusedBy('ổ đĩa đã đầy (ENOSPC)'),
    );
    expect([logOf(root, 'mo-lop'), readdirSync(progress).length]).toEqual([before, newFiles(root).length]);
    execFileSync('mount', ['-o', 'remount,ro', progress]);
    expect(unnamed(await record(root, ['mo-lop', 'paused']))).toEqual(
      refusedBy('ổ đĩa chỉ cho phép đọc (EROFS)'),
    );
    expect(logOf(root, 'mo-lop')).toBe(before);
  });

  test('because the folder may not be written to', async (context) => {
    if (process.getuid?.() === 0) {
      const root = recordPlan({ [logPath('mo-lop')]: first });
      const folder = join(root, 'plans/vi-du');
      try {
        execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
        execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'ignore' });
      } catch {
        context.skip('this machine lets nobody mount');
      }
      onTestFinished(() => {
        execFileSync('umount', [folder]);
      });
      expect(await record(root, ['mo-lop', 'paused'])).toEqual(
        refusedBy('ổ đĩa chỉ cho phép đọc (EROFS)', `Không khóa được thư mục ${folder} để ghi`),
      );
      expect(logOf(root, 'mo-lop')).toBe(first);
      return;
    }
    const root = recordPlan({ [logPath('mo-lop')]: first });
    const folder = join(root, 'plans/vi-du');
    chmodSync(folder, 0o555);
    onTestFinished(() => {
      chmodSync(folder, 0o755);
    });
    expect(await record(root, ['mo-lop', 'paused'])).toEqual(
      refusedBy('không có quyền truy cập (EACCES)', `Không khóa được thư mục ${folder} để ghi`),
    );
    expect(logOf(root, 'mo-lop')).toBe(first);
  });

  test('a dry run needs no right to write', async () => {
    const root = recordPlan();
    mkdirSync(join(root, 'plans/vi-du/progress'));
    chmodSync(join(root, 'plans/vi-du'), 0o555);
    onTestFinished(() => {
      chmodSync(join(root, 'plans/vi-du'), 0o755);
    });
    const before = everythingIn(root);
    expect(await record(root, ['mo-lop', 'paused', '--dry-run'])).toMatchObject({ exitCode: 0 });
    expect(everythingIn(root)).toEqual(before);
  });
});
