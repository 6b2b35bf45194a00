import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findAdditions } from '../../src/io/git/git-additions.ts';
import { commitAll, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const path = 'plans/hu-cau/progress/viec.yaml';
const lineOf = (name: string) => `- {note: "${name}"}`;

/** A repository with an empty log in a folder of it. */
function repository(below = ''): { root: string; add: (name: string) => void } {
  const top = temporaryFolder();
  const root = join(top, below);
  gitIn(top, ['init', '--quiet', '--initial-branch=main']);
  mkdirSync(join(root, 'plans/hu-cau/progress'), { recursive: true });
  const add = (name: string) => {
    appendFileSync(join(root, path), `${lineOf(name)}\n`);
  };
  return { root, add };
}

/** The commits found for lines, by the names of the lines. */
async function commitsOf(root: string, ...names: string[]) {
  const found = await findAdditions(
    root,
    names.map((name) => ({ path, line: lineOf(name) })),
  );
  if (!found) return null;
  const hashes = new Map([...found.of].map(([{ line }, { hash }]) => [line, hash]));
  return { isWhole: found.isWhole, hashes: names.map((name) => hashes.get(lineOf(name)) ?? null) };
}

describe('the commit that added a line', () => {
  test('is found in a straight history, with its author and its day in Hanoi; what is not committed has none', async () => {
    const { root, add } = repository();
    add('một');
    const first = commitAll(root, 'một', '2025-01-01');
    writeFileSync(join(root, 'khac.txt'), 'không liên quan');
    commitAll(root, 'khác', '2025-01-02');
    add('hai');
    const second = commitAll(root, 'hai', '2025-01-03');
    add('ba');
    expect(await commitsOf(root, 'một', 'hai', 'ba')).toEqual({
      isWhole: true,
      hashes: [first, second, null],
    });
    const found = await findAdditions(root, [{ path, line: lineOf('hai') }]);
    expect([...(found?.of.values() ?? [])]).toEqual([
      { hash: second, author: 'Người Ví Dụ', date: '2025-01-03T08:00:00+07:00' },
    ]);
  });

  test('is that of the branch, not of the merge; of the same line on two branches the earlier', async () => {
    const { root, add } = repository();
    writeFileSync(join(root, '.gitattributes'), 'plans/*/progress/*.yaml merge=union\n');
    add('gốc');
    const base = commitAll(root, 'gốc', '2025-01-01');
    gitIn(root, ['checkout', '--quiet', '-b', 'nhanh']);
    add('chung');
    add('nhánh');
    const branch = commitAll(root, 'nhánh', '2025-01-05');
    gitIn(root, ['checkout', '--quiet', 'main']);
    add('chung');
    add('chính');
    const main = commitAll(root, 'chính', '2025-01-03');
    gitIn(root, ['merge', '--quiet', '-m', 'hợp nhất', 'nhanh'], '2025-01-07');
    expect(await commitsOf(root, 'gốc', 'nhánh', 'chính', 'chung')).toEqual({
      isWhole: true,
      hashes: [base, branch, main, main],
    });
  });

  test('is found where the plan lies in a folder of the repository', async () => {
    const { root, add } = repository('thư mục/con');
    add('một');
    const first = commitAll(root, 'một');
    expect((await commitsOf(root, 'một'))?.hashes).toEqual([first]);
  });

  test('is that which put the line back after it was taken away', async () => {
    const { root, add } = repository();
    add('một');
    commitAll(root, 'thêm', '2025-01-01');
    renameSync(join(root, path), join(root, 'giữ'));
    commitAll(root, 'bỏ', '2025-01-02');
    renameSync(join(root, 'giữ'), join(root, path));
    const again = commitAll(root, 'thêm lại', '2025-01-03');
    expect((await commitsOf(root, 'một'))?.hashes).toEqual([again]);
  });
});

describe('where it cannot be found', () => {
  test('without a repository, and before the first commit, there is no answer', async () => {
    expect(await commitsOf(temporaryFolder(), 'một')).toBeNull();
    const { root, add } = repository();
    add('một');
    expect(await commitsOf(root, 'một')).toBeNull();
  });

  test('a shallow clone says that its history is not whole, and guesses nothing', async () => {
    const { root, add } = repository();
    add('một');
    commitAll(root, 'một', '2025-01-01');
    add('hai');
    const second = commitAll(root, 'hai', '2025-01-02');
    add('ba');
    const third = commitAll(root, 'ba', '2025-01-03');
    const clone = join(temporaryFolder(), 'ban-sao');
    gitIn(root, ['clone', '--quiet', '--depth', '2', pathToFileURL(root).href, clone]);
    expect(await commitsOf(clone, 'một', 'hai', 'ba')).toEqual({
      isWhole: false,
      hashes: [null, null, third],
    });
    expect(second).not.toBe(third);
  });
});

test('nothing that the repository configures is executed', async () => {
  const { root, add } = repository();
  const trace = join(root, 'bị-gọi');
  const program = join(root, 'ghi-vết.sh');
  writeFileSync(program, `#!/bin/sh\necho x >> "${trace}"\ncat "$1" 2>/dev/null\n`, { mode: 0o755 });
  writeFileSync(join(root, '.gitattributes'), '*.yaml diff=bẫy filter=bẫy\n');
  for (const key of [
    'diff.bẫy.textconv',
    'diff.bẫy.command',
    'diff.external',
    'core.pager',
    'core.fsmonitor',
    'core.sshCommand',
    'credential.helper',
    'gpg.program',
  ])
    gitIn(root, ['config', key, program]);
  add('một');
  gitIn(root, ['-c', 'core.fsmonitor=false', 'add', '--all']);
  gitIn(root, ['-c', 'core.fsmonitor=false', 'commit', '--quiet', '-m', 'một']);
  gitIn(root, ['config', 'filter.bẫy.smudge', program]);
  gitIn(root, ['config', 'filter.bẫy.clean', program]);
  const before = existsSync(trace) ? readFileSync(trace, 'utf8') : '';
  expect((await commitsOf(root, 'một'))?.hashes).not.toContain(null);
  expect(existsSync(trace) ? readFileSync(trace, 'utf8') : '').toBe(before);
});

test('a long history of many files is followed in a few seconds', async () => {
  const { root, add } = repository();
  const stream: string[] = [];
  let log = '';
  for (let index = 0; index < 3000; index += 1) {
    log += `${lineOf(`bản ghi ${index}`)}\n`;
    const bytes = Buffer.byteLength(index % 10 === 0 ? log : '');
    stream.push(
      `commit refs/heads/main`,
      `committer Người Ví Dụ <nguoi@vi-du.example> ${1_700_000_000 + index * 60} +0700`,
      `data 1`,
      `x`,
      ...(index % 10 === 0 ? [`M 100644 inline ${path}`, `data ${bytes}`, log] : []),
    );
  }
  const file = join(temporaryFolder(), 'lịch-sử');
  writeFileSync(file, `${stream.join('\n')}\n`);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: readFileSync(file) });
  add('chưa ghi');
  const names = Array.from({ length: 300 }, (_, index) => `bản ghi ${index * 10}`);
  const found = await commitsOf(root, ...names);
  expect(new Set(found?.hashes).size).toBe(300);
  expect(found?.hashes).not.toContain(null);
});
