import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, gitWith } from '../../src/io/git/git.ts';
import { withObjects } from '../../src/io/git/git-objects.ts';
import { commitFiles, textFile } from '../support/diff-kinds.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const cthd = (root: string, ...args: string[]) => runCthd(['--lang', 'en', ...args], { cwd: root });
const large = `# ${'a'.repeat(2 * 1024 * 1024)}\n`;

test('a file that git has and that is larger than a plan file may be is named, and not read', async () => {
  const root = planRepository();
  const text = runGit(root, 'show', `HEAD:${textFile}`);
  commitFiles(root, { [textFile]: text + large, 'khac/x/programme.yaml': large });
  change(root, { [textFile]: text });
  const { exitCode, err } = await cthd(root, 'lint', '--against', 'HEAD');
  expect([exitCode, err]).toEqual([
    2,
    expect.stringContaining(`${textFile}: The file is larger than 2 MiB and is not read`),
  ]);
  expect((await cthd(root, 'diff', 'HEAD')).exitCode).toBe(2);
});

test('trees that hold each other many times are refused, not followed to their end', async () => {
  const root = planRepository();
  const made = (type: string, input: string) =>
    execFileSync('git', type === 'tree' ? ['mktree'] : ['hash-object', '-w', '--stdin'], { cwd: root, input })
      .toString()
      .trim();
  let [hash, kind, mode] = [made('blob', ''), 'blob', '100644'];
  for (let level = 0; level < 8; level += 1) {
    const entries = Array.from({ length: 10 }, (_, at) => `${mode} ${kind} ${hash}\tthu-muc-${at}\n`);
    [hash, kind, mode] = [made('tree', entries.join('')), 'tree', '40000'];
  }
  const plans = runGit(root, 'rev-parse', 'HEAD:plans').trim();
  const top = made('tree', `40000 tree ${hash}\tplans\n40000 tree ${plans}\tkhac\n`);
  const commit = runGit(root, 'commit-tree', top, '-p', 'HEAD', '-m', 'nhiều tệp').trim();
  const { exitCode, err } = await cthd(root, 'diff', commit);
  expect([exitCode, err]).toEqual([
    2,
    'cthd: The git repository has too many files (their names take more than 64 MiB) and is not read.\n',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a repository in which git waits for ever, at a pipe, ends with a sentence, and gives no object',
  async () => {
    const root = planRepository();
    rmSync(join(root, '.git/HEAD'));
    execFileSync('mkfifo', [join(root, '.git/HEAD')]);
    expect(() => gitWith(root, ['rev-parse', 'HEAD'], { wait: 300 })).toThrow(
      `git gave no answer within 0.3 seconds in ${root}; that git repository is damaged, or its disk cannot be read.`,
    );
    expect(await withObjects(root, (read) => read('0'.repeat(40)), 300)).toBeNull();
  },
);

test.skipIf(process.platform === 'win32')('a git that was stopped has not answered', () => {
  const root = planRepository();
  expect(() => gitWith(root, ['-c', 'alias.dung=!kill -9 $PPID', 'dung'], {})).toThrow(
    `git was stopped before it had answered (SIGKILL) in ${root}; run the command again.`,
  );
});

test('a list of repositories takes no path with control characters, and what is too large is told once', async () => {
  const root = planRepository();
  commitFiles(root, { 'plans/organisations.yaml': large });
  const list = (path: string) => ({ 'kho.yaml': `repositories:\n  - { name: mot, path: ${path} }\n` });
  change(root, list('"a\\0b"'));
  const refused = await cthd(root, 'collect', 'kho.yaml', '--out', 'tong-hop');
  expect([refused.exitCode, refused.err.startsWith('cthd: kho.yaml:2: ')]).toEqual([2, true]);
  change(root, list('.'));
  const { exitCode, err } = await cthd(root, 'collect', 'kho.yaml', '--out', 'tong-hop');
  expect([exitCode, err]).toEqual([
    2,
    'cthd: not exported: mot: plans/organisations.yaml: The file is larger than 2 MiB and is not read; take out the entries that no programme uses.\n',
  ]);
});

test('how git is started brings no words of its own into what it says', () => {
  const { exitCode, err } = git(planRepository(), ['log', '-1']);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
});
