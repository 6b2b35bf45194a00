import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adjustedRepository } from '../support/adjusted-repository.ts';
import { commitAll, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const id = 'lien-hiep-hoi-vi-du';

/** Every command that reads the history of the repository, by what is asked. */
const commands: readonly (readonly string[])[] = [
  ['render', 'text', '--as-of', '2024-06-30'],
  ['render', 'text', '--as-of', '2025-06-30'],
  ['render', 'text', '--revision', '2024-kl09'],
  ['consolidate', '--as-of', '2025-12-20'],
  ['log', '--wording', '--unit', 'II.1.1/1', '--as-of', '2025-12-20'],
  ['log', '--wording', '--unit', 'tu-van-thuong-xuyen', '--as-of', '2025-12-20'],
  ['log', 'II.4/4', '--as-of', '2025-12-20'],
  ['diff', '2024-kl09', '--layer', 'wording'],
  ['diff', '2024-kl09', '2025-ct21'],
  ['amend', '2024-kl09', '2025-ct21'],
];

/** What a command prints; hashes, which differ from repository to repository, made alike. */
async function answer(root: string, args: readonly string[]) {
  const { out, err, exitCode } = await runCthd([...args, '--lang', 'en'], { cwd: root });
  return {
    out: out.replace(/\b[0-9a-f]{10,40}\b/g, '#').replaceAll(/plans\/ten-moi\//g, `plans/${id}/`),
    err,
    exitCode,
  };
}

/** A copy of a repository in which every commit has the plan in a folder. */
function inFolder(root: string, folder: string): string {
  const top = temporaryFolder();
  runGit(top, 'init', '--quiet', '--initial-branch=main');
  const stream = execFileSync('git', ['fast-export', '--all'], { cwd: root, maxBuffer: 1 << 28 });
  const inBytes = Buffer.from(folder).toString('latin1');
  const moved = Buffer.from(
    stream
      .toString('latin1')
      .replace(/^([MD] (?:\d+ \S+ )?)"?plans\//gm, (_, command: string) => `${command}${inBytes}/plans/`),
    'latin1',
  );
  execFileSync('git', ['fast-import', '--quiet'], { cwd: top, input: moved });
  runGit(top, 'reset', '--quiet', '--hard', 'main');
  return join(top, folder);
}

let usual = '';
let expected: Awaited<ReturnType<typeof answer>>[] = [];
beforeAll(async () => {
  usual = await adjustedRepository(mkdtempSync(join(tmpdir(), 'cthd-layouts-')));
  expected = await Promise.all(commands.map((args) => answer(usual, args)));
}, 120_000);

afterAll(() => {
  rmSync(usual, { recursive: true, force: true });
});

test('the history has something to tell', () => {
  expect(expected.map(({ exitCode, err }) => [exitCode, err])).toEqual(commands.map(() => [0, '']));
  expect(expected[0]?.out).not.toBe(expected[1]?.out);
  expect(expected[4]?.out).toMatch(/as issued[^]*was amended by point \d of[^]*was amended by point \d of/);
  expect(expected[6]?.out).toContain('Commit: #, Người Ví Dụ');
});

describe('the commands that read it give the same', () => {
  const layouts: readonly (readonly [string, () => string])[] = [
    ['where plans/ lies below the top of the repository', () => inFolder(usual, 'văn phòng/kế hoạch')],
    [
      'in a worktree',
      () => {
        const tree = join(temporaryFolder(), 'tree');
        runGit(usual, 'worktree', 'add', '--quiet', '--detach', tree, 'main');
        return tree;
      },
    ],
    [
      'in a worktree of a repository that has plans/ below its top',
      () => {
        const top = join(inFolder(usual, 'vp'), '..');
        const tree = join(temporaryFolder(), 'tree');
        runGit(top, 'worktree', 'add', '--quiet', '--detach', tree, 'main');
        return join(tree, 'vp');
      },
    ],
    [
      'where the folder of the programme was renamed, and then the plan moved',
      () => {
        const root = join(inFolder(usual, 'vp'), '..');
        gitIn(root, ['mv', `vp/plans/${id}`, 'vp/plans/ten-moi']);
        commitAll(root, 'Đổi tên thư mục', '2026-01-05');
        mkdirSync(join(root, 'hội'));
        gitIn(root, ['mv', 'vp/plans', 'hội/plans']);
        commitAll(root, 'Dời kế hoạch', '2026-01-06');
        return join(root, 'hội');
      },
    ],
  ];

  test.each(layouts)(
    '%s',
    async (_, make) => {
      const root = make();
      for (const [at, args] of commands.entries())
        expect([args, await answer(root, args)]).toEqual([args, expected[at]]);
    },
    120_000,
  );
});

test('a record is told with the commit that brought it, on whatever branch, and not with the one that moved its file', async () => {
  const root = await adjustedRepository();
  const log = `plans/${id}/progress/ket-nap-hoi-vien.yaml`;
  runGit(root, 'switch', '--quiet', '--create', 'nhanh');
  const line = `- {date: 2025-12-12, state: in-progress, value: 1400, by: van-phong-vi-du, recorded: 2025-12-12T09:00:00+07:00}\n`;
  writeFileSync(join(root, log), readFileSync(join(root, log), 'utf8') + line);
  const brought = commitAll(root, 'Ghi tiến độ', '2025-12-12');
  runGit(root, 'switch', '--quiet', 'main');
  gitIn(root, ['mv', 'plans', 'ke-hoach']);
  mkdirSync(join(root, 'vp'));
  gitIn(root, ['mv', 'ke-hoach', 'vp/plans']);
  commitAll(root, 'Dời', '2025-12-13');
  gitIn(root, ['merge', '--quiet', '-m', 'gộp', 'nhanh'], '2025-12-14');
  const { out } = await runCthd(['log', 'II.4/4', '--format', 'json'], { cwd: join(root, 'vp') });
  const records = (JSON.parse(out) as { records: { date: string; commit: { hash: string } }[] }).records;
  expect(records.find(({ date }) => date === '2025-12-12')?.commit.hash).toBe(brought);
  const first = runGit(root, 'rev-list', '--max-parents=0', 'HEAD');
  expect(new Set(records.map(({ commit }) => commit.hash))).toEqual(new Set([brought, first]));
});

test('without a repository the history of a wording is refused, and the consolidated text says what it lacks', async () => {
  const root = await adjustedRepository();
  rmSync(join(root, '.git'), { recursive: true });
  const refused = ['This folder is in no git repository', 2, ''];
  for (const args of [commands[0], commands[4]]) {
    const { err, exitCode, out } = await runCthd([...(args ?? []), '--lang', 'en'], { cwd: root });
    expect([/This folder is in no git repository/.exec(err)?.[0], exitCode, out]).toEqual(refused);
  }
  const text = await runCthd(['consolidate', '--as-of', '2025-12-20', '--lang', 'en'], { cwd: root });
  expect([text.exitCode, text.out]).toEqual([0, expect.stringContaining('does not have the wording before')]);
});
