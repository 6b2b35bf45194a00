import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commitFiles, filesOf, kinds, later, refused, reworded, textFile } from '../support/diff-kinds.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { change as writeFiles, planRepository as repository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('sides in git', () => {
  test('none: the last commit against the working tree', async () => {
    const root = repository();
    expect(await kinds(root)).toEqual([]);
    writeFiles(root, { [textFile]: reworded });
    expect(await kinds(root)).toEqual(['unit-reworded']);
  });

  test('one against the working tree, two, and A..B', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: reworded });
    writeFiles(root, { [textFile]: later });
    expect(await kinds(root, 'HEAD~1')).toEqual(['unit-reworded', 'deadline-changed']);
    expect(await kinds(root, 'HEAD~1', 'HEAD')).toEqual(['unit-reworded']);
    expect(await kinds(root, 'HEAD~1..HEAD')).toEqual(['unit-reworded']);
    expect(await kinds(root, 'HEAD~1..')).toEqual(['unit-reworded']);
    expect(await kinds(root, '..HEAD~1')).toEqual(['unit-reworded']);
    expect(await kinds(root, 'main', 'main')).toEqual([]);
  });

  test('leave the working tree and the index as they are', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: reworded });
    writeFiles(root, { [textFile]: later, 'plans/vi-du/text/chua-ghi.yaml': 'units: []\n' });
    const before = runGit(root, 'status', '--porcelain=v2');
    await runCthd(['diff', 'HEAD~1', 'HEAD'], { cwd: root });
    expect(runGit(root, 'status', '--porcelain=v2')).toBe(before);
  });

  test('a file that one side lacks', async () => {
    const root = repository();
    const head = readFileSync(join(root, 'plans/vi-du/programme.yaml'), 'utf8');
    commitFiles(root, {
      'plans/vi-du/text/I.yaml': null,
      'plans/vi-du/programme.yaml': head.replace('text/I.yaml, ', ''),
    });
    expect(await kinds(root, 'HEAD~1', 'HEAD')).toEqual([
      'unit-repealed',
      'unit-repealed',
      'text-files-changed',
    ]);
    expect(await kinds(root, 'HEAD', 'HEAD~1')).toEqual(['unit-added', 'unit-added', 'text-files-changed']);
  });

  test('a repository whose plan lies in a subfolder, from further inside', async () => {
    const top = temporaryFolder();
    const root = planOnDisk();
    runGit(top, 'init', '--quiet', '--initial-branch', 'main');
    const inside = join(top, 'kế hoạch');
    mkdirSync(inside);
    writeFiles(inside, filesOf(root));
    commitFiles(top, {});
    writeFiles(inside, { [textFile]: reworded });
    expect(await kinds(join(inside, 'plans/vi-du/text'))).toEqual(['unit-reworded']);
    expect(await kinds(top, '--dir', 'kế hoạch')).toEqual(['unit-reworded']);
  });

  test('Vietnamese file and branch names', async () => {
    const root = repository();
    const head = readFileSync(join(root, 'plans/vi-du/programme.yaml'), 'utf8');
    const files = Object.fromEntries(
      Object.entries(filesOf(root))
        .filter(([path]) => path.startsWith('plans/vi-du/'))
        .map(([path, content]) => [path.replace('vi-du', 'chương-trình-hư-cấu'), content]),
    );
    commitFiles(root, {
      ...files,
      'plans/chương-trình-hư-cấu/programme.yaml': head.replace('id: vi-du', 'id: hu-cau'),
    });
    runGit(root, 'branch', 'điều-chỉnh');
    writeFiles(root, { 'plans/chương-trình-hư-cấu/text/II.yaml': reworded });
    expect(await kinds(root, 'điều-chỉnh')).toEqual(['unit-reworded']);
    const { out } = await runCthd(['diff', 'điều-chỉnh'], { cwd: root });
    expect(out).toContain('plans/chương-trình-hư-cấu/text/II.yaml:');
  });

  test('a worktree', async () => {
    const root = repository();
    const tree = join(temporaryFolder(), 'tree');
    runGit(root, 'worktree', 'add', '--quiet', tree);
    writeFiles(tree, { [textFile]: reworded });
    expect(await kinds(tree)).toEqual(['unit-reworded']);
    expect(await kinds(root)).toEqual([]);
  });

  test('a bare repository is refused by name, from inside and where a variable names it', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: reworded });
    const bare = join(temporaryFolder(), 'kho.git');
    runGit(root, 'clone', '--quiet', '--bare', root, bare);
    expect(await refused(bare, 'HEAD~1', 'HEAD')).toContain(
      'is in a bare git repository, which has no working tree',
    );
    vi.stubEnv('GIT_DIR', bare);
    expect(await refused(temporaryFolder(), 'HEAD~1', 'HEAD')).toContain(
      'This folder is in no git repository',
    );
    expect(await kinds(root, 'HEAD~1', 'HEAD')).toEqual(['unit-reworded']);
  });

  test('unrelated histories', async () => {
    const root = repository();
    runGit(root, 'checkout', '--quiet', '--orphan', 'khac');
    commitFiles(root, { [textFile]: reworded });
    expect(await kinds(root, 'main..khac')).toEqual(['unit-reworded']);
  });

  test('a submodule with a plan, from inside; as a part of the plan around it, it is refused', async () => {
    const inner = repository();
    const outer = temporaryFolder();
    runGit(outer, 'init', '--quiet', '--initial-branch', 'main');
    runGit(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'con');
    commitFiles(outer, {});
    writeFiles(join(outer, 'con'), { [textFile]: reworded });
    expect(await kinds(join(outer, 'con'))).toEqual(['unit-reworded']);
    const around = repository();
    runGit(
      around,
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      inner,
      'plans/vi-du/con',
    );
    commitFiles(around, {});
    expect(await refused(around, 'HEAD~1', 'HEAD')).toMatch(
      /HEAD .*\n.*plans\/vi-du\/con: Not a regular file/,
    );
  });

  test('a slip: the tag of its programme, the commit that issued it, or the one that introduced it', async () => {
    const root = repository();
    const slip = (id: string, state: string) => `id: ${id}\nmandates: []\nstate: ${state}\n`;
    const path = 'plans/vi-du/revisions/dieu-chinh-mot.yaml';
    commitFiles(root, { [path]: slip('dieu-chinh-mot', 'draft') });
    commitFiles(root, { [textFile]: reworded });
    expect(await kinds(root, 'dieu-chinh-mot')).toEqual(['unit-reworded']);
    commitFiles(root, { [path]: slip('dieu-chinh-mot', 'issued') });
    commitFiles(root, { [textFile]: later });
    expect(await kinds(root, 'dieu-chinh-mot')).toEqual(['deadline-changed']);
    runGit(root, 'tag', '--annotate', '--message', 'ban hành', 'vi-du/dieu-chinh-mot', 'HEAD');
    expect(await kinds(root, 'dieu-chinh-mot')).toEqual([]);
    expect(await kinds(root, 'dieu-chinh-mot', '--programme', 'vi-du')).toEqual([]);
  });
});

test('a hostile configuration of the repository executes nothing', async () => {
  const root = repository();
  commitFiles(root, {
    [textFile]: reworded,
    'plans/vi-du/revisions/mot.yaml': 'id: mot\nmandates: []\nstate: draft\n',
  });
  const mark = join(temporaryFolder(), 'da-chay');
  const script = join(temporaryFolder(), 'chay.sh');
  writeFileSync(script, `#!/bin/sh\necho ran >> '${mark}'\ncat\n`, { mode: 0o755 });
  const settings = {
    'core.fsmonitor': script,
    'core.hooksPath': join(script, '..'),
    'core.pager': script,
    'core.sshCommand': script,
    'diff.external': script,
    'diff.xau.textconv': script,
    'diff.xau.command': script,
    'filter.xau.smudge': script,
    'filter.xau.clean': script,
    'log.showSignature': 'true',
    'gpg.program': script,
    'credential.helper': script,
    'uploadpack.packObjectsHook': script,
    'alias.ls-tree': `!${script}`,
    'alias.rev-parse': `!${script}`,
  };
  for (const [name, value] of Object.entries(settings)) runGit(root, 'config', name, value);
  writeFiles(root, { '.gitattributes': '* diff=xau filter=xau\n' });
  for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction'])
    writeFileSync(join(root, '.git/hooks', hook), readFileSync(script), { mode: 0o755 });
  writeFiles(root, { [textFile]: later });
  expect(await kinds(root)).toEqual(['deadline-changed']);
  expect(await kinds(root, 'HEAD~1..HEAD')).toEqual(['unit-reworded', 'slip-added']);
  expect(await kinds(root, 'mot')).toEqual(['deadline-changed']);
  expect(existsSync(mark)).toBe(false);
  runGit(root, '-c', 'core.fsmonitor=', 'diff', '--ext-diff', 'HEAD');
  expect(existsSync(mark), 'the settings would run something').toBe(true);
});
