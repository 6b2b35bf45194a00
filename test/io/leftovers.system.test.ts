import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCommit } from '../../src/io/git/collected-plan.ts';
import { commitFiles } from '../../src/io/git/git-commit.ts';
import { withLockOf } from '../../src/io/write/programme-lock.ts';
import { writerToken } from '../../src/io/write/writer-token.ts';
import { exampleRepository, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { logOf, recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { bytes } from './scratch.ts';

/** The token that a process of this machine would give which has ended: its number is beyond all numbers. */
const dead = () => `${writerToken().slice(0, 6)}ffffff${writerToken().slice(12)}`;
const namesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('cthd-'));

test('what killed writers left in any folder of a programme is gone after the next write, what running ones write is not', async () => {
  const root = recordPlan();
  const programme = join(root, 'plans/vi-du');
  const running = writerToken();
  for (const folder of ['', 'text', 'progress', 'revisions']) {
    mkdirSync(join(programme, folder), { recursive: true });
    for (const name of [`.cthd-new-${dead()}`, `.cthd-step-${dead()}`, `.cthd-new-${running}`])
      writeFileSync(join(programme, folder, name), 'x');
  }
  await withLockOf(root, 'plans/vi-du/text/I.yaml', () => undefined);
  for (const folder of ['', 'text', 'progress', 'revisions'])
    expect(namesIn(join(programme, folder))).toEqual([`.cthd-new-${running}`]);
});

test('an intent that was cut off goes with the next write; one that is a copy of another stays, and is not followed', async () => {
  const root = recordPlan();
  const programme = join(root, 'plans/vi-du');
  const copy = `.cthd-intent-${dead()}`;
  writeFileSync(join(programme, copy), '{"owner":{},"steps":[]}');
  for (const text of ['', '{"owner":{"pid']) writeFileSync(join(programme, `.cthd-intent-${dead()}`), text);
  await withLockOf(root, 'plans/vi-du/text/I.yaml', () => undefined);
  expect(namesIn(programme)).toEqual([copy]);
});

test('what a killed init left in the folders that it lays down is gone after the next', async () => {
  const root = temporaryFolder();
  const folders = ['.cthd/schemas', '.github/workflows'];
  const running = writerToken();
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of [`.cthd-step-${dead()}`, `.cthd-step-${running}`])
      writeFileSync(join(root, folder, name), 'x');
  }
  const args = ['init', '--subject', 'Thử', '--issuer', 'Hội Ví dụ', '--term', '2026-2031', '--ci', 'github'];
  expect((await runCthd(args, { cwd: root })).exitCode).toBe(0);
  for (const folder of folders) expect(namesIn(join(root, folder))).toEqual([`.cthd-step-${running}`]);
});

test('what a killed import left in its programme and beside it is gone after the next, not after a preview', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'van-ban.md'),
    '**KẾ HOẠCH**\n**công tác hư cấu**\n\n**I. MỤC ĐÍCH**\n\n1. Cụ thể hóa.\n',
  );
  const args = ['import', 'van-ban.md', '-p', 'vi-du'];
  const folders = ['.', 'plans', 'plans/vi-du', 'plans/vi-du/text'];
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, `.cthd-step-${dead()}`), 'x');
  }
  writeFileSync(join(root, `.cthd-intent-${dead()}`), '');
  const left = () => [...folders.flatMap((folder) => namesIn(join(root, folder)))].length;
  await runCthd([...args, '--dry-run'], { cwd: root });
  expect(left()).toBe(5);
  await runCthd(args, { cwd: root });
  expect(left()).toBe(0);
});

test('a file of another machine goes when it is older than any write, or from a time to come', async () => {
  const root = recordPlan();
  const folder = join(root, 'plans/vi-du/text');
  const strange = (digit: string) => `.cthd-new-${digit.repeat(32)}`;
  const place = (name: string, minutes: number) => {
    writeFileSync(join(folder, name), 'x');
    const time = new Date(Date.now() - minutes * 60_000);
    utimesSync(join(folder, name), time, time);
  };
  place(strange('1'), 9);
  place(strange('2'), 11);
  place(strange('3'), -60 * 24 * 36_500);
  await withLockOf(root, 'plans/vi-du/text/I.yaml', () => undefined);
  expect(namesIn(folder)).toEqual([strange('1')]);
});

test.each(['', '# edited'])(
  'what killed writers left beside a page goes when it is made again%s',
  async (edited) => {
    const root = recordPlan();
    const page = join(root, 'trang', 'a.md');
    const render = ['render', 'text', '--format', 'markdown', '--out', 'trang/a.md', '--force'];
    await runCthd(render, { cwd: root });
    if (edited !== '') writeFileSync(page, edited);
    const running = writerToken();
    for (const token of [dead(), running]) writeFileSync(join(root, 'trang', `.cthd-new-${token}`), 'x');
    expect((await runCthd(render, { cwd: root })).exitCode).toBe(0);
    expect(namesIn(join(root, 'trang'))).toEqual([`.cthd-new-${running}`]);
  },
);

test('the index of a killed commit is gone after the next one, which leaves none of its own', () => {
  const root = exampleRepository();
  const git = join(root, '.git');
  for (const name of [`cthd-index-${dead()}`, `cthd-index-${dead()}.lock`])
    writeFileSync(join(git, name), 'x');
  const path = 'plans/lien-hiep-hoi-vi-du/README.md';
  expect(commitFiles(root, [{ path, bytes: bytes('x') }], 'x')).toHaveProperty('hash');
  expect(namesIn(git)).toEqual([]);
  expect(
    execFileSync('git', ['-C', root, 'status', '--porcelain', '--', 'plans/documents.yaml']).length,
  ).toBe(0);
});

test('the folder of a killed reader of a bare repository is gone from the temporary folder after the next one', () => {
  const [root, temporary] = [exampleRepository(), temporaryFolder()];
  const bare = join(temporaryFolder(), 'kho.git');
  gitIn(root, ['clone', '--quiet', '--bare', root, bare]);
  const running = `cthd-bare-${writerToken()}`;
  for (const name of [`cthd-bare-${dead()}`, running, 'cthd-bare-khac']) {
    mkdirSync(join(temporary, name));
    writeFileSync(join(temporary, name, '.git'), 'gitdir: /khong-co\n');
  }
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    expect(withCommit(bare, 'main', ({ hash }) => hash)).toMatch(/^[0-9a-f]{40}$/);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  expect(namesIn(temporary)).toEqual([running, 'cthd-bare-khac'].sort());
});

test('a lock or a new file that was put into git is a finding, and keeps nobody from reading or writing', async () => {
  const owner = {
    id: '1',
    pid: 1,
    started: '1',
    boot: 'x',
    space: 'y',
    host: 'ci',
    since: '2126-11-28T07:00:00+07:00',
  };
  const stray = {
    'plans/vi-du/.cthd-lock-1': `${JSON.stringify(owner)}\n`,
    'plans/vi-du/.cthd-lock-999999999': `${JSON.stringify({ ...owner, file: '1' })}\n`,
    'plans/vi-du/text/.cthd-new-0123456789abcdef0123456789abcdef': 'x',
    'plans/vi-du/.cthd-intent-0123456789abcdef0123456789abcdef': JSON.stringify({
      owner: { ...owner, file: '1' },
      steps: [],
    }),
  };
  const root = recordPlan(stray);
  const lint = await runCthd(['lint', '--format', 'json'], { cwd: root });
  const { findings } = JSON.parse(lint.out) as { findings: { rule: string; file: string }[] };
  expect(findings.filter(({ rule }) => rule === 'unexpected-file').map(({ file }) => file)).toEqual(
    Object.keys(stray).sort(),
  );
  expect((await runCthd(['status'], { cwd: root })).exitCode).toBe(0);
  expect(await runCthd(['record', 'mo-lop', 'in-progress'], { cwd: root })).toMatchObject({ exitCode: 0 });
  expect(logOf(root, 'mo-lop')).toContain('in-progress');
});
