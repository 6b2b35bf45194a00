import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commitFiles } from '../../src/io/git/git-commit.ts';
import { logOf, newFiles, record, recordPlan } from '../support/record-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

/** Git without any configuration of this machine; who commits is said in the repository. */
function setEnvironment(variables: Readonly<Record<string, string>>): void {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  onTestFinished(() => {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  });
}

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function repository(files: Readonly<Record<string, string>> = {}, ...form: string[]): string {
  setEnvironment({ HOME: temporaryFolder(), XDG_CONFIG_HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' });
  const root = recordPlan({ 'khac.txt': 'một\n', 'sua.txt': 'một\n', ...files });
  git(root, 'init', '-q', '-b', 'chinh', ...form);
  git(root, 'config', 'user.name', 'Người Ghi Hư Cấu');
  git(root, 'config', 'user.email', 'ghi@vidu.vn');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'Bắt đầu');
  return root;
}
const changed = (root: string, commit = 'HEAD') =>
  git(root, 'show', '--format=', '--name-status', '-z', commit).split('\0').filter(Boolean);
const commits = (root: string) => Number(git(root, 'rev-list', '--count', 'HEAD'));

describe('--commit', () => {
  test('makes one commit of just the log, with a Vietnamese message and trailers', async () => {
    const root = repository();
    const { exitCode, out, err } = await record(root, [
      'mo-lop',
      'dang thuc hien',
      '--date',
      '30/6/2024',
      '--commit',
    ]);
    const hash = git(root, 'rev-parse', 'HEAD').trim();
    expect([exitCode, err, out.split('\n')[3]]).toEqual([0, '', `Đã đưa vào lịch sử ${hash.slice(0, 12)}`]);
    expect([commits(root), changed(root)]).toEqual([2, ['A', newFiles(root)[0]]]);
    expect(git(root, 'log', '-1', '--format=%an <%ae>%n%B')).toBe(
      'Người Ghi Hư Cấu <ghi@vidu.vn>\nGhi tiến độ mo-lop: đang thực hiện\n\n- II.1/1, 30/6/2024, van-phong: đang thực hiện. Mở 4 lớp tập huấn cho cán bộ.\n\nNhiem-vu: mo-lop\nTrang-thai: in-progress\n\n',
    );
    expect(
      git(
        root,
        'log',
        '-1',
        '--format=%(trailers:key=Nhiem-vu,valueonly)%(trailers:key=Trang-thai,valueonly)',
      ),
    ).toBe('mo-lop\nin-progress\n\n');
    expect(git(root, 'status', '--porcelain')).toBe('');
    const [file = ''] = newFiles(root);
    expect(git(root, 'show', `HEAD:${file}`)).toBe(readFileSync(join(root, file), 'utf8'));
    expect(git(root, 'reflog', '-1', '--format=%gs').trim()).toBe(
      'commit: Ghi tiến độ mo-lop: đang thực hiện',
    );
    expect(git(root, 'fsck', '--strict')).toBe('');
  });

  test('leaves what else is staged staged, and what is changed changed', async () => {
    const root = repository();
    writeFileSync(join(root, 'khac.txt'), 'hai\n');
    writeFileSync(join(root, 'moi.txt'), 'mới\n');
    git(root, 'add', 'khac.txt', 'moi.txt');
    git(root, 'rm', '-q', '--cached', 'plans/documents.yaml');
    writeFileSync(join(root, 'sua.txt'), 'hai\n');
    writeFileSync(join(root, 'la.txt'), 'lạ\n');
    const before = git(root, 'status', '--porcelain');
    await record(root, ['mo-lop', 'in-progress', '--commit']);
    await record(root, ['mo-lop', 'paused', '--commit']);
    expect([changed(root, 'HEAD~1'), changed(root)]).toEqual([
      ['A', newFiles(root)[0]],
      ['A', newFiles(root)[1]],
    ]);
    expect(git(root, 'show', '--format=', '--numstat', 'HEAD').trim()).toBe(
      `2\t0\t${newFiles(root)[1] ?? ''}`,
    );
    expect(git(root, 'status', '--porcelain')).toBe(before);
  });

  test('works in a repository without a commit, on no branch, and below the top', async () => {
    const fresh = repository();
    git(fresh, 'update-ref', '-d', 'HEAD');
    expect(await record(fresh, ['mo-lop', 'in-progress', '--commit'])).toMatchObject({
      exitCode: 0,
      err: '',
    });
    expect([commits(fresh), changed(fresh)]).toEqual([1, ['A', newFiles(fresh)[0]]]);
    expect(git(fresh, 'diff', '--cached', '--name-only')).toContain('khac.txt');

    git(fresh, 'commit', '-q', '-m', 'Phần còn lại');
    git(fresh, 'checkout', '-q', '--detach');
    const tip = git(fresh, 'rev-parse', 'chinh');
    expect(await record(fresh, ['mo-lop', 'paused', '--commit'])).toMatchObject({ exitCode: 0 });
    expect([git(fresh, 'rev-parse', 'chinh'), git(fresh, 'rev-parse', 'HEAD~1')]).toEqual([tip, tip]);

    const top = repository();
    mkdirSync(join(top, 'thư mục con'));
    renameSync(join(top, 'plans'), join(top, 'thư mục con/plans'));
    git(top, 'add', '.');
    git(top, 'commit', '-q', '-m', 'Chuyển');
    expect(await record(join(top, 'thư mục con'), ['mo-lop', 'in-progress', '--commit'])).toMatchObject({
      exitCode: 0,
    });
    expect(changed(top)).toEqual(['A', `thư mục con/${newFiles(join(top, 'thư mục con'))[0] ?? ''}`]);
    expect(git(top, 'status', '--porcelain')).toBe('');
  });

  test('again, of what was written and not committed, makes the commit; of what is committed, none', async () => {
    const root = repository();
    await record(root, ['mo-lop', 'paused']);
    const again = await record(root, ['mo-lop', 'paused', '--commit', '--lang', 'en']);
    expect([again.exitCode, commits(root), changed(root)]).toEqual([0, 2, ['A', newFiles(root)[0]]]);
    expect(again.out).toContain('This record is there already, nothing was added: ');
    await record(root, ['mo-lop', 'paused', '--commit']);
    expect([commits(root), git(root, 'status', '--porcelain')]).toEqual([2, '']);
  });

  test('starts no hook, no editor, no signature and no filter', async () => {
    const root = repository();
    const trap = join(root, '.git/trap');
    writeFileSync(trap, `#!/bin/sh\ntouch "${root}/.git/SPRUNG"\nexit 1\n`);
    chmodSync(trap, 0o755);
    for (const hook of [
      'pre-commit',
      'prepare-commit-msg',
      'commit-msg',
      'post-commit',
      'reference-transaction',
      'post-index-change',
      'pre-auto-gc',
    ]) {
      writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\nexec ${trap}\n`);
      chmodSync(join(root, '.git/hooks', hook), 0o755);
    }
    for (const [key, value] of [
      ['core.editor', trap],
      ['commit.gpgSign', 'true'],
      ['gpg.program', trap],
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['commit.template', trap],
    ] as const)
      git(root, 'config', key, value);
    setEnvironment({ GIT_EDITOR: trap });
    expect(await record(root, ['mo-lop', 'in-progress', '--commit'])).toMatchObject({ exitCode: 0, err: '' });
    expect(readdirSync(join(root, '.git'))).not.toContain('SPRUNG');

    git(
      root,
      '-c',
      'core.hooksPath=/dev/null',
      '-c',
      'core.fsmonitor=false',
      'config',
      'filter.bay.clean',
      trap,
    );
    writeFileSync(join(root, '.gitattributes'), '*.yaml filter=bay\n');
    const { exitCode, err } = await record(root, ['mo-lop', 'paused', '--commit']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Đã ghi ${newFiles(root)[1] ?? ''}:2, nhưng chưa đưa vào lịch sử: tệp đi qua bộ lọc git «bay», là một chương trình khác; hãy tự lưu (git commit).\n`,
    ]);
    expect(readdirSync(join(root, '.git'))).not.toContain('SPRUNG');
  });

  test('by several at once: each commit holds its own record', async () => {
    const root = repository();
    const notes = Array.from({ length: 6 }, (_, index) => `n${index}`);
    const ran = await Promise.all(
      notes.map((note) => record(root, ['mo-lop', 'in-progress', '--note', note, '--commit'])),
    );
    expect(ran.map(({ err }) => err)).toEqual(notes.map(() => ''));
    expect(commits(root)).toBe(7);
    const added = git(root, 'log', '--format=', '--numstat')
      .trim()
      .split('\n')
      .filter((line) => /progress\/\d/.test(line));
    expect(added.map((line) => line.split('\t')[0])).toEqual(notes.map(() => '2'));
    expect(git(root, 'status', '--porcelain')).toBe('');
  });
});

test('what is taken away is committed too where hashes are of SHA-256', () => {
  const root = repository({}, '--object-format=sha256');
  const { hash = '' } = commitFiles(root, [{ path: 'sua.txt', bytes: null }], 'bỏ\n') as { hash?: string };
  expect([hash.length, changed(root, hash)]).toEqual([64, ['D', 'sua.txt']]);
});

test('a hook that the configuration of the repository names is refused, before git runs it', async () => {
  const root = repository();
  git(root, 'config', 'hook.bay.event', 'reference-transaction');
  git(root, 'config', 'hook.bay.command', 'touch SPRUNG');
  const { exitCode, err } = await record(root, ['mo-lop', 'in-progress', '--commit']);
  expect([exitCode, err, commits(root)]).toEqual([2, expect.stringContaining('(hook.bay.command)'), 1]);
});

describe('where it cannot be committed, the record stays written and the message says so', () => {
  const line = (root: string) => logOf(root, 'mo-lop')?.split('\n').length;
  const placeIn = (root: string) => `${newFiles(root)[0] ?? ''}:2`;

  test('outside a repository', async () => {
    setEnvironment({ GIT_CEILING_DIRECTORIES: '/' });
    const root = recordPlan();
    expect(await record(root, ['mo-lop', 'in-progress', '--commit'])).toEqual({
      exitCode: 2,
      out: '',
      err: `cthd: Đã ghi ${placeIn(root)}, nhưng chưa đưa vào lịch sử: thư mục này chưa giữ lịch sử (ở đây và bên trên không có .git); hãy chạy một lần: cthd init --files-only --git.\n`,
    });
    expect(line(root)).toBe(3);
  });

  test('where git knows no name', async () => {
    const root = repository();
    git(root, 'config', '--unset', 'user.name');
    git(root, 'config', '--unset', 'user.email');
    git(root, 'config', 'user.useConfigOnly', 'true');
    const tip = git(root, 'rev-parse', 'HEAD');
    const { exitCode, err } = await record(root, ['mo-lop', 'in-progress', '--commit', '--lang', 'en']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: ${placeIn(root)} was written, but not committed: git does not know your name and e-mail; set them with git config user.name and git config user.email.\n`,
    ]);
    expect([line(root), git(root, 'rev-parse', 'HEAD')]).toEqual([3, tip]);
    setEnvironment({
      GIT_AUTHOR_NAME: 'Ai',
      GIT_AUTHOR_EMAIL: 'ai@vidu.vn',
      GIT_COMMITTER_NAME: 'Ai',
      GIT_COMMITTER_EMAIL: 'ai@vidu.vn',
    });
    expect(await record(root, ['mo-lop', 'paused', '--commit'])).toMatchObject({ exitCode: 0 });
    expect(git(root, 'log', '-1', '--format=%an')).toBe('Ai\n');
  });

  test('in the middle of a merge', async () => {
    const root = repository();
    writeFileSync(join(root, '.git/MERGE_HEAD'), git(root, 'rev-parse', 'HEAD'));
    expect((await record(root, ['mo-lop', 'in-progress', '--commit'])).err).toBe(
      `cthd: Đã ghi ${placeIn(root)}, nhưng chưa đưa vào lịch sử: kho đang gộp dở hai bản; hãy nhờ người phụ trách gộp xong (git merge) rồi lưu lại.\n`,
    );
    expect(line(root)).toBe(3);
  });

  test('while another git holds the index', async () => {
    const root = repository();
    writeFileSync(join(root, '.git/index.lock'), '');
    const tip = git(root, 'rev-parse', 'HEAD');
    const { exitCode, err } = await record(root, ['mo-lop', 'in-progress', '--commit']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Đã ghi ${placeIn(root)}, nhưng chưa đưa vào lịch sử: một lệnh git khác đang chạy, hoặc đã bị dừng giữa chừng; khi không còn lệnh nào chạy, hãy xóa ${realpathSync(root)}/.git/index.lock rồi chạy lại.\n`,
    ]);
    expect([line(root), git(root, 'rev-parse', 'HEAD')]).toEqual([3, tip]);
    expect(readFileSync(join(root, '.git/index.lock'), 'utf8')).toBe('');
  });

  test('and a dry run commits nothing', async () => {
    const root = repository();
    expect(await record(root, ['mo-lop', 'in-progress', '--commit', '--dry-run'])).toMatchObject({
      exitCode: 0,
    });
    expect([commits(root), git(root, 'status', '--porcelain')]).toEqual([1, '']);
  });
});
