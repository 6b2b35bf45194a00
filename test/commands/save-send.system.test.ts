import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { proposalAddress } from '../../src/commands/send/proposal-address.ts';
import {
  commitAll,
  exampleOnDisk,
  exampleRepository,
  gitIn,
  initRepository,
} from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';

const now = new Date('2026-12-15T09:00:00+07:00');
const branch = 'de-xuat/2026-12-15-ket-qua-thang-12';
const text = 'plans/lien-hiep-hoi-vi-du/text/II.2.yaml';

beforeEach(() => {
  vi.stubEnv('HOME', temporaryFolder());
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});

/** A shared repository with the example on its main branch, and a clone of it by somebody whom git knows. */
function office(): { readonly shared: string; readonly mine: string } {
  const shared = copyShared(temporaryFolder());
  return { shared, mine: cloneOf(shared) };
}
const copyShared = preparedFolder((folder) => {
  gitIn(folder, ['init', '--quiet', '--bare', '--initial-branch=main', '--template=']);
  gitIn(exampleRepository(), ['push', '--quiet', folder, 'main']);
});

function cloneOf(shared: string): string {
  const folder = join(temporaryFolder(), 'ke-hoach');
  gitIn(shared, ['clone', '--quiet', shared, folder]);
  gitIn(folder, ['config', 'user.name', 'Người Ví Dụ']);
  gitIn(folder, ['config', 'user.email', 'nguoi@vi-du.example']);
  return folder;
}

function edit(root: string, by: string, place = 'Hoàn thành'): void {
  const file = join(root, text);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(place);
  writeFileSync(file, before.replace(place, `${place} ${by}`));
}

const save = (cwd: string, ...more: string[]) =>
  runCthd(['save', 'Kết quả tháng 12', '--lang', 'en', ...more], { cwd, now });
const send = (cwd: string, ...more: string[]) => runCthd(['send', '--lang', 'en', ...more], { cwd, now });
const subjectsOf = (root: string, name: string) =>
  gitIn(root, ['log', '--format=%s', name]).trim().split('\n');

test('a branch that was joined is not gone on with where git keeps no history of its branches', async () => {
  const { shared, mine } = office();
  gitIn(mine, ['config', 'core.logAllRefUpdates', 'false']);
  edit(mine, 'một');
  await save(mine);
  await send(mine);
  gitIn(shared, ['update-ref', 'refs/heads/main', `refs/heads/${branch}`]);
  gitIn(mine, ['fetch', '--quiet', 'origin']);
  edit(mine, 'hai', 'Hoàn thành một');
  await save(mine);
  expect(gitIn(mine, ['symbolic-ref', '--short', 'HEAD']).trim()).toBe(`${branch}-2`);
});

test('no program that the configuration of the repository itself names is started by save or send', async () => {
  const { mine } = office();
  const mark = join(temporaryFolder(), 'chay');
  edit(mine, 'thêm');
  writeFileSync(join(mine, '.gitattributes'), '* filter=x merge=x\n');
  const variables = ['clean', 'smudge', 'process'].map((name) => `filter.x.${name}`);
  const others = ['merge.x.driver', 'remote.origin.uploadpack', 'remote.origin.receivepack'];
  for (const setting of [
    ...variables,
    ...others,
    'core.sshcommand',
    'credential.helper',
    'gpg.program',
    'gpg.ssh.program',
    'core.alternaterefscommand',
    'gc.recentobjectshook',
    'hook.x.command',
    'includeif.onbranch:de-xuat/**.path',
  ]) {
    gitIn(mine, ['config', setting, `touch ${mark}; false`]);
    const err = `cthd: The git configuration of this folder itself (.git/config) names a program for git to start (${setting}), so nothing was done; if it is yours, set it in your own configuration (git config --global), or use git.\n`;
    expect(await save(mine)).toEqual({ exitCode: 2, out: '', err });
    expect(await send(mine)).toEqual({ exitCode: 2, out: '', err });
    gitIn(mine, ['config', '--unset', setting]);
  }
  expect(existsSync(mark)).toBe(false);
});

describe('save', () => {
  test('opens a branch for the proposal, commits what belongs to the plan, and names the rest', async () => {
    const { mine } = office();
    edit(mine, 'thêm');
    gitIn(mine, ['rm', '--quiet', '--cached', text]);
    writeFileSync(join(mine, `plans/.cthd-step-${'0'.repeat(32)}`), 'x');
    rmSync(join(mine, 'plans/lien-hiep-hoi-vi-du/README.en.md'));
    writeFileSync(join(mine, 'bao-cao.docx'), 'x');
    mkdirSync(join(mine, '.vscode'));
    writeFileSync(join(mine, '.vscode/extensions.json'), '{}\n');
    expect(await save(mine)).toEqual({
      exitCode: 0,
      out: '',
      err: `Saved “Kết quả tháng 12”: 3 files (1 new, 1 changed, 1 removed), on the branch ${branch}. Nothing was sent yet.\nNot saved, being beside the plan: bao-cao.docx. To save one too: add --include <file>.\n`,
    });
    rmSync(join(mine, `plans/.cthd-step-${'0'.repeat(32)}`));
    expect(gitIn(mine, ['status', '--porcelain'])).toBe('?? bao-cao.docx\n');
    expect(subjectsOf(mine, branch)).toEqual(['Kết quả tháng 12', 'Ví dụ hư cấu']);
    expect(subjectsOf(mine, 'main')).toEqual(['Ví dụ hư cấu']);
    expect((await save(mine)).err).toMatch(/^There is nothing new to save\./);
    mkdirSync(join(mine, 'kem-theo'));
    writeFileSync(join(mine, 'kem-theo/a.docx'), 'x');
    for (const path of ['khong-co.docx', 'kem-theo', '.'])
      expect(await save(mine, '--include', path)).toEqual({
        exitCode: 2,
        out: '',
        err: `cthd: --include ${path}: there is no file to save. Look at the name; a folder, or a file that .gitignore leaves out, cannot be saved too. Nothing was saved.\n`,
      });
    rmSync(join(mine, 'kem-theo'), { recursive: true });
    expect((await save(mine, '--include', 'bao-cao.docx')).err).toContain('1 file (1 new)');
    expect((await save(mine, '--include', 'bao-cao.docx')).exitCode).toBe(0);
    expect(gitIn(mine, ['status', '--porcelain'])).toBe('');
  });

  test('asks what was done where it is not said, and nobody else than a person', async () => {
    const { mine } = office();
    expect((await runCthd(['save', '--lang', 'en'], { cwd: mine, now })).err).toMatch(
      /^There is nothing new to save\./,
    );
    edit(mine, 'thêm');
    expect((await runCthd(['save', '--lang', 'en'], { cwd: mine, now })).err).toBe(
      'cthd: Say in a short sentence what was done, for example: cthd save "Kết quả tháng 12".\n',
    );
    const { askIn } = scriptedAsk(['Kết quả tháng 12']);
    const { exitCode } = await runCthd(['save', '--lang', 'en'], { cwd: mine, now, askIn });
    expect([exitCode, subjectsOf(mine, branch)[0]]).toEqual([0, 'Kết quả tháng 12']);
  });

  test('asks who saves where git does not know, and remembers it in this folder', async () => {
    const { mine } = office();
    gitIn(mine, ['config', '--unset', 'user.name']);
    edit(mine, 'thêm');
    const refused = await save(mine);
    expect([refused.exitCode, refused.err]).toEqual([
      2,
      'cthd: It is not known who saves, so nothing was saved; the first time add --author "Name <e-mail>".\n',
    ]);
    expect(gitIn(mine, ['status', '--porcelain'])).toBe(` M ${text}\n`);
    expect((await save(mine, '--author', 'Trần Thị B')).exitCode).toBe(2);
    const { askIn } = scriptedAsk(['Trần Thị B', 'b@vi-du.example']);
    const { exitCode } = await runCthd(['save', 'Kết quả tháng 12'], { cwd: mine, now, askIn });
    expect(exitCode).toBe(0);
    expect(gitIn(mine, ['log', '-1', '--format=%an <%ae>']).trim()).toBe('Trần Thị B <b@vi-du.example>');
  });

  test('tells each step with its git command where that is asked for', async () => {
    const { mine } = office();
    edit(mine, 'thêm');
    expect((await save(mine, '--explain')).err).toBe(
      [
        `1. Opened a branch of its own for this proposal, so that the main one stays as agreed: ${branch}`,
        `   git switch -c ${branch}`,
        '2. Made a commit of 1 file.',
        '   git commit -m "Kết quả tháng 12"',
        `Saved “Kết quả tháng 12”: 1 file (1 changed), on the branch ${branch}. Nothing was sent yet.`,
        '',
      ].join('\n'),
    );
  });

  test('starts another proposal once the one before it was agreed', async () => {
    const { shared, mine } = office();
    edit(mine, 'thêm');
    await save(mine);
    gitIn(mine, ['push', '--quiet', 'origin', `${branch}:main`, branch]);
    gitIn(mine, ['fetch', '--quiet']);
    const colleague = cloneOf(shared);
    gitIn(colleague, ['checkout', '--quiet', branch]);
    for (const folder of [mine, colleague]) {
      edit(folder, 'nữa');
      expect((await save(folder)).err).toContain(`on the branch ${branch}-2.`);
    }
  });

  test.each(['refs/heads/viec.lock', 'HEAD.lock', 'index.lock'])(
    'leaves nothing staged where %s is in its way',
    async (lock) => {
      const { mine } = office();
      gitIn(mine, ['switch', '--quiet', '-c', 'viec']);
      edit(mine, 'thêm');
      const removed = 'plans/lien-hiep-hoi-vi-du/README.en.md';
      rmSync(join(mine, removed));
      const added = 'plans/lien-hiep-hoi-vi-du/ghi-chu.md';
      writeFileSync(join(mine, added), 'Ghi chú\n');
      const state = ` D ${removed}\n M ${text}\n?? ${added}\n`;
      expect(gitIn(mine, ['status', '--porcelain'])).toBe(state);
      writeFileSync(join(mine, '.git', lock), '');
      const { exitCode, err } = await save(mine);
      expect([exitCode, err]).toEqual([2, expect.stringContaining('your files are as they were')]);
      rmSync(join(mine, '.git', lock));
      expect(gitIn(mine, ['status', '--porcelain'])).toBe(state);
      expect((await save(mine)).err).toContain('3 files (1 new, 1 changed, 1 removed)');
    },
  );

  test('says what to do where no history is kept, and in the middle of a merge', async () => {
    const plain = exampleOnDisk();
    expect((await save(plain)).err).toContain('run once: cthd init --files-only --git');
    const { mine } = office();
    edit(mine, 'thêm');
    writeFileSync(join(mine, '.git/MERGE_HEAD'), gitIn(mine, ['rev-parse', 'HEAD']));
    const { exitCode, err } = await save(mine);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('your files are as they were')]);
  });
});

describe('send', () => {
  test('sends the branch and says how it becomes a proposal; again, it sends nothing twice', async () => {
    const { shared, mine } = office();
    edit(mine, 'thêm');
    await save(mine);
    expect(await send(mine)).toEqual({
      exitCode: 0,
      out: '',
      err: `Sent to the shared repository ${shared}, branch ${branch}.\nAsk whoever is in charge to take the branch ${branch} into the main branch main.\n`,
    });
    expect(subjectsOf(shared, branch)[0]).toBe('Kết quả tháng 12');
    expect(subjectsOf(shared, 'main')).toEqual(['Ví dụ hư cấu']);
    const take = `Ask whoever is in charge to take the branch ${branch} into the main branch main.\n`;
    expect(await send(mine)).toEqual({
      exitCode: 0,
      out: '',
      err: `There is nothing new to send: the branch ${branch} is in the shared repository ${shared} already.\n${take}`,
    });
    edit(mine, 'nữa', 'Tổ chức');
    await save(mine);
    expect((await send(mine)).err).toBe(
      `Sent more to the branch ${branch} of the shared repository ${shared}.\n${take}`,
    );
    gitIn(shared, ['update-ref', 'refs/heads/main', branch]);
    expect((await send(mine)).err).toMatch(/^There is nothing new to send/);
  });

  describe('a proposal that was joined in as another commit', () => {
    const joined = `There is nothing new to send: all that is on the branch ${branch} has come into the main branch. Before you begin something new, take the newest main branch: git switch main, then git pull.\n`;

    async function squashed(): Promise<{ readonly shared: string; readonly mine: string }> {
      const { shared, mine } = office();
      edit(mine, 'thêm');
      await save(mine);
      await send(mine);
      const other = cloneOf(shared);
      gitIn(other, ['merge', '--quiet', '--squash', `origin/${branch}`]);
      commitAll(other, 'Gộp thành một');
      gitIn(other, ['push', '--quiet', 'origin', 'main']);
      return { shared, mine };
    }

    test.each(['kept', 'deleted'])('is not sent again, its branch being %s', async (how) => {
      const { shared, mine } = await squashed();
      if (how === 'deleted') gitIn(shared, ['update-ref', '-d', `refs/heads/${branch}`]);
      const before = gitIn(shared, ['for-each-ref']);
      expect(await send(mine)).toEqual({ exitCode: 0, out: '', err: joined });
      expect(gitIn(shared, ['for-each-ref'])).toBe(before);
    });

    test('is not gone on with: the next one begins at the main branch', async () => {
      const { shared, mine } = await squashed();
      await send(mine);
      edit(mine, 'nữa', 'Hoàn thành thêm');
      expect((await save(mine)).err).toContain(`on the branch ${branch}-2.`);
      expect(await send(mine)).toMatchObject({
        exitCode: 0,
        err: expect.stringMatching(/^Sent to the shared repository /) as string,
      });
      expect(subjectsOf(shared, `${branch}-2`)).toEqual([
        'Kết quả tháng 12',
        'Gộp thành một',
        'Ví dụ hư cấu',
      ]);
    });

    test('is told from one that takes back what was sent before', async () => {
      const { shared, mine } = office();
      edit(mine, 'thêm');
      await save(mine);
      await send(mine);
      gitIn(mine, ['checkout', '--quiet', 'HEAD~1', '--', '.']);
      await save(mine);
      expect((await send(mine)).err).toMatch(/^Sent more to the branch /);
      expect(gitIn(shared, ['diff', '--stat', 'main', branch])).toBe('');
      expect(subjectsOf(shared, branch)).toHaveLength(3);
    });
  });

  test('a branch that is behind is sent, and it is said that others saved meanwhile', async () => {
    const { shared, mine } = office();
    const other = cloneOf(shared);
    edit(other, 'khác', 'Tổ chức');
    commitAll(other, 'Việc khác');
    gitIn(other, ['push', '--quiet', 'origin', 'main']);
    writeFileSync(join(mine, 'plans/lien-hiep-hoi-vi-du/README.md'), 'Ghi chú\n');
    await save(mine);
    const { exitCode, err } = await send(mine);
    expect([exitCode, err]).toEqual([0, expect.stringContaining('has 1 new commit of others')]);
  });

  test('a clone without the history that both share is sent, and it is said that git cannot tell whether they join', async () => {
    const { shared, mine } = office();
    const other = join(temporaryFolder(), 'nong');
    gitIn(shared, ['clone', '--quiet', '--depth', '1', `file://${shared}`, other]);
    for (const setting of ['name', 'email'])
      gitIn(other, ['config', `user.${setting}`, 'nguoi@vi-du.example']);
    commitAll(mine, 'Việc khác');
    edit(mine, 'khác', 'Tổ chức');
    commitAll(mine, 'Việc khác nữa');
    gitIn(mine, ['push', '--quiet', 'origin', 'main']);
    gitIn(other, ['fetch', '--quiet', '--depth', '1', 'origin', 'main']);
    edit(other, 'thêm');
    await save(other);
    const { exitCode, err } = await send(other);
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('whether the two can be joined: refusing to merge unrelated histories'),
    ]);
  });

  test('a conflict with the main branch is sent, named and exit code 1', async () => {
    const { shared, mine } = office();
    const other = cloneOf(shared);
    edit(other, 'khác');
    commitAll(other, 'Việc khác');
    gitIn(other, ['push', '--quiet', 'origin', 'main']);
    edit(mine, 'thêm');
    await save(mine);
    const { exitCode, err } = await send(mine);
    expect([exitCode, err]).toEqual([1, expect.stringContaining(`changed the same place in ${text}`)]);
    expect(subjectsOf(shared, branch)[0]).toBe('Kết quả tháng 12');
  });

  test('what others sent to the same branch is joined in; where it conflicts nothing is sent or lost', async () => {
    const { shared, mine } = office();
    edit(mine, 'thêm');
    await save(mine);
    await send(mine);
    const other = cloneOf(shared);
    gitIn(other, ['switch', '--quiet', branch]);
    writeFileSync(join(other, 'plans/lien-hiep-hoi-vi-du/README.md'), 'Ghi chú\n');
    commitAll(other, 'Góp thêm');
    gitIn(other, ['push', '--quiet', 'origin', branch]);
    edit(mine, 'nữa', 'Tổ chức');
    await save(mine);
    expect((await send(mine)).exitCode).toBe(0);
    expect(subjectsOf(shared, branch)).toContain('Góp thêm');
    expect(readFileSync(join(mine, 'plans/lien-hiep-hoi-vi-du/README.md'), 'utf8')).toBe('Ghi chú\n');

    gitIn(other, ['pull', '--quiet', 'origin', branch]);
    edit(other, 'của người khác', 'Tổ chức nữa');
    commitAll(other, 'Sửa cùng chỗ');
    gitIn(other, ['push', '--quiet', 'origin', branch]);
    edit(mine, 'của tôi', 'Tổ chức nữa');
    await save(mine);
    const head = gitIn(mine, ['rev-parse', 'HEAD']);
    const { exitCode, err } = await send(mine);
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('you and somebody else changed the same place'),
    ]);
    expect([gitIn(mine, ['rev-parse', 'HEAD']), gitIn(mine, ['status', '--porcelain'])]).toEqual([head, '']);
  });

  test('what was committed on the main branch goes to a branch of its own, so that a protected main refuses nothing', async () => {
    const { shared, mine } = office();
    writeFileSync(join(shared, 'config'), '\n[receive]\n\tdenyDeletes = true\n', { flag: 'a' });
    protect(shared, 'refs/heads/main');
    edit(mine, 'thêm');
    commitAll(mine, 'Kết quả tháng 12');
    expect((await send(mine)).err).toContain(`branch ${branch}.`);
    expect(subjectsOf(shared, 'main')).toEqual(['Ví dụ hư cấu']);
  });

  test.each(['save', 'send'])(
    'the main branch that was left by %s can be brought up to date, though the proposal was joined in as another commit',
    async (by) => {
      const { shared, mine } = office();
      edit(mine, 'thêm');
      commitAll(mine, 'Kết quả tháng 12');
      if (by === 'save') {
        edit(mine, 'nữa', 'Tổ chức');
        await save(mine);
      }
      await send(mine);
      expect(subjectsOf(mine, 'main')).toEqual(['Ví dụ hư cấu']);
      expect(subjectsOf(mine, branch)).toContain('Kết quả tháng 12');
      const other = cloneOf(shared);
      gitIn(other, ['merge', '--quiet', '--squash', `origin/${branch}`]);
      commitAll(other, 'Gộp thành một');
      gitIn(other, ['push', '--quiet', 'origin', 'main']);
      gitIn(mine, ['switch', '--quiet', 'main']);
      gitIn(mine, ['pull', '--quiet']);
      expect(subjectsOf(mine, 'HEAD')).toEqual(['Gộp thành một', 'Ví dụ hư cấu']);
    },
  );

  test('the main branch stays as it is where another folder works on it', async () => {
    const { mine } = office();
    edit(mine, 'thêm');
    commitAll(mine, 'Kết quả tháng 12');
    const beside = join(temporaryFolder(), 'canh');
    gitIn(mine, ['worktree', 'add', '--quiet', '--force', beside, 'main']);
    expect((await send(mine)).exitCode).toBe(0);
    expect([subjectsOf(mine, 'main')[0], gitIn(beside, ['status', '--porcelain'])]).toEqual([
      'Kết quả tháng 12',
      '',
    ]);
  });

  test('a shared repository that takes no branch at all is named, and nothing is lost', async () => {
    const { shared, mine } = office();
    protect(shared, 'refs/heads/');
    edit(mine, 'thêm');
    await save(mine);
    const { exitCode, err } = await send(mine);
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/does not let you write to this branch.*What was saved is still on this machine/),
    ]);
    expect(subjectsOf(mine, 'HEAD')[0]).toBe('Kết quả tháng 12');
  });

  test('no remote, no network, a strange address: each is explained', async () => {
    const { shared, mine } = office();
    edit(mine, 'thêm');
    await save(mine);
    gitIn(mine, ['remote', 'set-url', 'origin', 'https://khong-co.invalid/kho.git']);
    expect((await send(mine)).err).toMatch(/cannot be reached; check network or address/);
    gitIn(mine, ['remote', 'remove', 'origin']);
    expect((await send(mine)).err).toContain('connected with no shared repository');
    expect((await send(mine, '--to', '--upload-pack=x')).exitCode).toBe(2);
    expect((await send(mine, '--to', 'ext::sh -c x')).err).toContain('is not the address of a repository');
    expect((await send(mine, '--to', `${shared}-none`)).err).toContain('cannot be reached');
    expect(gitIn(mine, ['remote'])).toBe('');
    expect((await send(mine, '--to', shared)).err).toContain(`Sent to the shared repository ${shared}`);
  });

  test('an empty shared repository gets everything as its main branch', async () => {
    const shared = temporaryFolder();
    gitIn(shared, ['init', '--quiet', '--bare', '--initial-branch=main', '--template=']);
    const mine = exampleOnDisk();
    initRepository(mine);
    expect((await save(mine)).err).toContain('on the branch main.');
    expect((await send(mine, '--to', shared)).err).toBe(
      `Put the whole plan into the shared repository ${shared}, main branch main.\n`,
    );
    expect(subjectsOf(shared, 'main')).toEqual(['Kết quả tháng 12']);
  });

  test('an empty shared repository of which another branch is the main one is told of: a clone of it would look empty', async () => {
    const shared = temporaryFolder();
    gitIn(shared, ['init', '--quiet', '--bare', '--initial-branch=master', '--template=']);
    const mine = exampleOnDisk();
    initRepository(mine);
    await save(mine);
    const { exitCode, err } = await send(mine, '--to', shared);
    const told =
      'The shared repository does not take main for its main branch, so that whoever clones it sees an empty folder; have run in it: ';
    expect([exitCode, err]).toEqual([0, expect.stringContaining(told)]);
    const [, ...command] = err
      .slice(err.indexOf(told) + told.length)
      .trim()
      .split(' ');
    gitIn(shared, command);
    expect(subjectsOf(cloneOf(shared), 'HEAD')).toEqual(['Kết quả tháng 12']);
  });
});

test('nothing is sent to a repository that came with the folder: its hooks would run', async () => {
  const { mine } = office();
  const mark = join(temporaryFolder(), 'chay');
  const near = join(mine, 'chung.git');
  gitIn(mine, ['init', '--quiet', '--bare', near]);
  for (const hook of ['pre-receive', 'post-receive'])
    writeFileSync(join(near, 'hooks', hook), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
  edit(mine, 'thêm');
  expect((await save(mine)).exitCode).toBe(0);
  const refused = async (key: string, address: string) => {
    gitIn(mine, ['config', key, address]);
    const { exitCode, err } = await send(mine);
    expect([address, exitCode, err]).toEqual([
      address,
      2,
      `cthd: The shared repository ${address} is a folder that came with this one, with programs for git to start, so nothing was sent; give the whole address of the shared repository: git remote set-url origin <address>\n`,
    ]);
    expect(existsSync(mark)).toBe(false);
  };
  for (const address of [
    near,
    './chung.git',
    'chung.git',
    '../chung.git',
    `file://${near}`,
    '/proc/self/cwd/chung.git',
    '//proc/self/cwd/chung.git',
    '/usr/../proc/self/cwd/chung.git',
    'file:///%70roc/self/cwd/chung.git',
    `file://${near.replace('chung', '%63hung')}`,
    'file:///%',
  ])
    await refused('remote.origin.url', address);
  const elsewhere = temporaryFolder();
  gitIn(elsewhere, ['init', '--quiet', '--bare', '--initial-branch=main']);
  gitIn(mine, ['config', 'remote.origin.url', elsewhere]);
  await refused('remote.origin.pushurl', near);
  gitIn(mine, ['remote', 'remove', 'origin']);
  for (const typed of [near, './chung.git', `file://${near}`]) {
    const { exitCode, err } = await send(mine, '--to', typed);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: The shared repository ${typed === './chung.git' ? near : typed} is a folder that came with this one, with programs for git to start, so nothing was sent; give the whole address of the shared repository: cthd send --to <address>\n`,
    ]);
  }
  expect([existsSync(mark), gitIn(mine, ['remote'])]).toEqual([false, '']);
});

test('settings that hold on the branch of the proposal alone start nothing', async () => {
  const { mine } = office();
  const mark = join(temporaryFolder(), 'chay');
  edit(mine, 'thêm');
  writeFileSync(
    join(mine, '.git/khac'),
    `[remote "origin"]\n\treceivepack = "touch ${mark}; git-receive-pack"\n`,
  );
  gitIn(mine, ['config', 'includeIf.onbranch:de-xuat/**.path', 'khac']);
  for (const attempt of [save, send]) expect((await attempt(mine)).exitCode).toBe(2);
  expect([existsSync(mark), gitIn(mine, ['branch', '--show-current'])]).toEqual([false, 'main\n']);
});

describe('a branch that was opened by whoever was stopped then is used, and no second one is opened', () => {
  const branches = (root: string) => gitIn(root, ['for-each-ref', '--format=%(refname:short)', 'refs/heads']);

  test.each([
    ['before it was moved to', ['update-ref', `refs/heads/${branch}`, 'HEAD']],
    ['once it was moved to', ['checkout', '--quiet', '-b', branch]],
  ])('%s', async (_, opened) => {
    const { mine } = office();
    edit(mine, 'thêm');
    gitIn(mine, opened);
    expect((await save(mine)).err).toContain(`on the branch ${branch}.`);
    expect(branches(mine)).toBe(`${branch}\nmain\n`);
  });

  test('to send what was committed on the main branch', async () => {
    const { mine } = office();
    edit(mine, 'thêm');
    commitAll(mine, 'Kết quả tháng 12');
    gitIn(mine, ['update-ref', `refs/heads/${branch}`, 'HEAD']);
    expect((await send(mine)).err).toContain(`branch ${branch}.`);
    expect(branches(mine)).toBe(`${branch}\nmain\n`);
  });
});

describe('where no branch can be opened, nothing is saved or sent, and none is left behind', () => {
  const branches = (root: string) => gitIn(root, ['for-each-ref', '--format=%(refname)', 'refs/heads']);

  test('because all names are taken', async () => {
    const { mine } = office();
    const tip = gitIn(mine, ['rev-parse', 'HEAD']).trim();
    const other = gitIn(mine, ['commit-tree', 'HEAD^{tree}', '-p', tip, '-m', 'khác']).trim();
    for (let number = 1; number < 100; number += 1)
      gitIn(mine, ['update-ref', `refs/heads/${branch}${number === 1 ? '' : `-${number}`}`, other]);
    edit(mine, 'thêm');
    const before = branches(mine);
    const err = `cthd: The branch ${branch} cannot be opened, so nothing more was saved or sent: 99 branches have that name; delete those that were joined (git branch -d).\n`;
    expect(await save(mine)).toEqual({ exitCode: 2, out: '', err });
    commitAll(mine, 'Kết quả tháng 12');
    expect(await send(mine)).toEqual({ exitCode: 2, out: '', err });
    expect(gitIn(mine, ['ls-remote', '--heads', 'origin'])).toBe(`${tip}\trefs/heads/main\n`);
    expect(branches(mine)).toBe(before);
  });

  test('because git refuses', async () => {
    const { mine } = office();
    edit(mine, 'thêm');
    const lock = join(mine, '.git/HEAD.lock');
    writeFileSync(lock, '');
    const { exitCode, err } = await save(mine);
    expect([exitCode, err.replace(realpathSync(mine), '…')]).toEqual([
      2,
      `cthd: The branch ${branch} cannot be opened, so nothing more was saved or sent: another git command is at work, or was stopped half way; when none is at work, delete …/.git/HEAD.lock and try again.\n`,
    ]);
    expect(branches(mine)).toBe('refs/heads/main\n');
    rmSync(lock);
    expect((await save(mine)).exitCode).toBe(0);
  });
});

test('a branch that a crash has emptied is not taken for one on which nothing was saved', async () => {
  const { mine } = office();
  edit(mine, 'thêm');
  writeFileSync(join(mine, '.git/refs/heads/main'), '');
  const said = /^cthd: git (?:cannot read the whole history|gives no answer)/;
  for (const attempt of [save, send]) {
    const { exitCode, err } = await attempt(mine);
    expect([exitCode, err]).toEqual([2, expect.stringMatching(said)]);
  }
  for (const args of [['log'], ['diff']]) {
    const { exitCode, err } = await runCthd([...args, '--lang', 'en'], { cwd: mine, now });
    expect([args, exitCode, err]).toEqual([args, 2, expect.stringMatching(said)]);
  }
});

test('what another git has locked is not said to be a refusal of the shared repository', async () => {
  const { mine } = office();
  edit(mine, 'thêm');
  await save(mine);
  gitIn(mine, ['update-ref', '-d', 'refs/remotes/origin/main']);
  const lock = join(mine, '.git/refs/remotes/origin/main.lock');
  writeFileSync(lock, '');
  const { exitCode, err } = await send(mine);
  expect([exitCode, err.replace(realpathSync(mine), '…')]).toEqual([
    2,
    'cthd: Nothing was sent: another git command is at work, or was stopped half way; when none is at work, delete …/.git/refs/remotes/origin/main.lock and try again. What was saved is still on this machine.\n',
  ]);
});

test('a repository of which git does not tell what changed is not taken for one without changes', async () => {
  const { mine } = office();
  edit(mine, 'thêm');
  writeFileSync(join(mine, '.git/index'), 'hỏng');
  const { exitCode, err } = await save(mine);
  expect([exitCode, err]).toEqual([
    2,
    expect.stringMatching(/^cthd: git gives no answer \(git status\) in .*: .*index.*\n$/),
  ]);
});

test('a path that is typed from here is kept whole, and may be typed again', async () => {
  const mine = join(temporaryFolder(), 'ke-hoach');
  const shared = join(mine, '../chung.git');
  gitIn(temporaryFolder(), ['init', '--quiet', '--bare', '--initial-branch=main', shared]);
  cpSync(exampleOnDisk(), mine, { recursive: true });
  initRepository(mine);
  expect((await save(mine)).exitCode).toBe(0);
  expect((await send(mine, '--to', '../chung.git')).exitCode).toBe(0);
  expect(gitIn(mine, ['remote', 'get-url', 'origin']).trim()).toBe(shared);
  expect((await send(mine, '--to', '../chung.git')).exitCode).toBe(0);
});

/** Makes a repository refuse what is sent to branches whose names begin so. */
function protect(shared: string, prefix: string): void {
  const script = `#!/bin/sh\ncase "$1" in ${prefix}*) echo "protected branch" >&2; exit 1;; esac\n`;
  gitIn(shared, ['init', '--quiet', '--bare']);
  writeFileSync(join(shared, 'hooks/update'), script, { mode: 0o755 });
}

test('the page of a proposal: as the host says, else as hosts are known to have it', () => {
  const said =
    'remote: \nremote: Create a pull request for ‘x’ on GitHub by visiting:\nremote:      https://github.com/a/b/pull/new/de-xuat/x\n';
  expect(proposalAddress(said, 'git@github.com:a/b.git', 'de-xuat/x')).toBe(
    'https://github.com/a/b/pull/new/de-xuat/x',
  );
  expect(proposalAddress('', 'git@github.com:a/b.git', 'de-xuat/x')).toBe(
    'https://github.com/a/b/pull/new/de-xuat/x',
  );
  expect(proposalAddress('', 'https://gitlab.vi-du.vn/a/b/c.git', 'de-xuat/x')).toBe(
    'https://gitlab.vi-du.vn/a/b/c/-/merge_requests/new?merge_request%5Bsource_branch%5D=de-xuat%2Fx',
  );
  expect(proposalAddress('remote: https://vi-du.vn/quang-cao\n', '/srv/kho.git', 'x')).toBeNull();
});
