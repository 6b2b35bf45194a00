import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { change as writeFiles, planRepository as repository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const textFile = 'plans/vi-du/text/II.yaml';
const text = readFileSync(new URL('../support/base-plan/text/II.yaml', import.meta.url), 'utf8');
const reworded = text.replace('Mở 4 lớp tập huấn', 'Mở 6 lớp tập huấn');
const later = reworded.replace('2024-12-31', '2025-12-31');

/** The kinds of the changes between what the arguments name. */
async function kinds(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, err, exitCode } = await runCthd(['diff', '--format', 'json', ...args], { cwd });
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  return (JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind);
}

/** What is said where nothing can be compared. */
async function refused(cwd: string, ...args: string[]): Promise<string> {
  const { out, err, exitCode } = await runCthd(['diff', '--lang', 'en', ...args], { cwd });
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
  return err;
}

/** Writes files and commits everything. */
function commitFiles(root: string, files: Readonly<Record<string, string | null>>): void {
  writeFiles(root, files);
  commitAll(root, 'thay đổi');
}

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

  test('a bare repository, named by GIT_DIR', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: reworded });
    const bare = join(temporaryFolder(), 'kho.git');
    runGit(root, 'clone', '--quiet', '--bare', root, bare);
    vi.stubEnv('GIT_DIR', bare);
    expect(await kinds(temporaryFolder(), 'HEAD~1', 'HEAD')).toEqual(['unit-reworded']);
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

/** The files of a folder, without those of git. */
function filesOf(root: string): Record<string, string> {
  const listed = ['plans/documents.yaml', 'plans/organisations.yaml'].concat(
    ['programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => `plans/vi-du/${name}`),
  );
  return Object.fromEntries(listed.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('folders', () => {
  test('need no git, and may be named with or without plans/', async () => {
    const [before, after] = [planOnDisk(), planOnDisk({ [textFile]: reworded })];
    vi.stubEnv('PATH', '/nowhere');
    const cwd = temporaryFolder();
    expect(await kinds(cwd, before, after)).toEqual(['unit-reworded']);
    expect(await kinds(cwd, join(before, 'plans'), join(after, 'plans'))).toEqual(['unit-reworded']);
    expect(await kinds(after, before)).toEqual(['unit-reworded']);
  });

  test('beside a revision, and by a path that looks like a range', async () => {
    const root = repository();
    const other = planOnDisk({ [textFile]: reworded });
    expect(await kinds(root, 'HEAD', other)).toEqual(['unit-reworded']);
    writeFiles(join(root, 'ban..sao'), filesOf(other));
    expect(await kinds(root, './ban..sao')).toEqual(['unit-reworded']);
    expect(await kinds(join(root, 'plans'), '../ban..sao')).toEqual(['unit-reworded']);
  });
});

describe('nothing is compared, and it is said why', () => {
  test('for a revision that is not there', async () => {
    const root = repository();
    expect(await refused(root, 'khong-co')).toMatch(/no git revision “khong-co”.*No slip/);
    expect(await refused(root, 'HEAD..khong-co')).toContain('khong-co');
    expect(await refused(root, 'HEAD...main')).toContain('three dots');
    expect(await refused(root, 'HEAD:plans')).toContain('HEAD:plans');
  });

  test('for a revision that begins with a hyphen', async () => {
    const root = repository();
    const target = join(root, 'bi-ghi');
    expect(await refused(root, '--', `--output=${target}`)).toContain(`“--output=${target}”`);
    expect(await refused(root, '--', '-h')).toContain('“-h”');
    expect(await refused(root, `HEAD..--output=${target}`)).toContain(`“--output=${target}”`);
    expect(existsSync(target)).toBe(false);
  });

  test('for a revision without a plan', async () => {
    const root = planOnDisk();
    runGit(root, 'init', '--quiet', '--initial-branch', 'main');
    runGit(root, 'commit', '--quiet', '--allow-empty', '--message', 'trống');
    expect(await refused(root)).toContain('“HEAD” has no plans/');
  });

  test('in a repository without a commit, and outside any', async () => {
    const root = planOnDisk();
    expect(await refused(root)).toContain('no git repository');
    runGit(root, 'init', '--quiet');
    expect(await refused(root)).toContain('no git revision “HEAD”');
  });

  test('in a shallow clone, with what to do', async () => {
    const root = repository();
    commitFiles(root, {
      'plans/vi-du/revisions/dieu-chinh.yaml': 'id: dieu-chinh\nmandates: []\nstate: draft\n',
    });
    commitFiles(root, { [textFile]: reworded });
    const clone = join(temporaryFolder(), 'nong');
    runGit(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, clone);
    expect(await kinds(clone)).toEqual([]);
    expect(await refused(clone, 'HEAD~1')).toContain('fetch-depth: 0');
    expect(await refused(clone, 'dieu-chinh')).toContain('fetch-depth: 0');
  });

  test('for a side that does not validate: which, what and where', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: text.replace('kind: part', 'kind: phan') });
    writeFiles(root, { [textFile]: `${text}\tx: 1\n` });
    const said = await refused(root, 'HEAD', '--format', 'json');
    expect(said).toMatch(/HEAD \([0-9a-f]{10}\)/);
    expect(said).toContain('the working tree');
    expect(said).toMatch(/plans\/vi-du\/text\/II\.yaml:3:11: /);
    expect(
      said
        .trimEnd()
        .split('\n')
        .every((line) => /^(cthd:| {2})/.test(line)),
    ).toBe(true);
  });

  test('for a programme that neither side has', async () => {
    expect(await refused(repository(), '--programme', 'vi-duu')).toContain('vi-du');
  });

  test('for more findings than anyone reads', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `  - { id: viec-${n}, kind: sai }\n`).join('');
    const root = repository();
    writeFiles(root, { [textFile]: `units:\n${many}` });
    const said = await refused(root);
    expect(said.split('\n').length).toBeLessThan(25);
    expect(said).toMatch(/and \d+ findings more/);
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

describe('exit codes and filters', () => {
  const changed = () => {
    const root = repository();
    writeFiles(root, { [textFile]: later });
    return root;
  };
  const code = async (...args: string[]) => (await runCthd(['diff', ...args], { cwd: changed() })).exitCode;

  test('0 with changes, 1 where asked', async () => {
    expect(await code()).toBe(0);
    expect(await code('--exit-code')).toBe(1);
    expect(await code('--fail-on', 'weakens')).toBe(1);
    expect(await code('--fail-on', 'strengthens')).toBe(0);
    expect(await code('--fail-on', 'weakens', '--layer', 'wording')).toBe(0);
    expect((await runCthd(['diff', '--exit-code'], { cwd: repository() })).exitCode).toBe(0);
  });

  test('an empty diff says so', async () => {
    const root = repository();
    expect((await runCthd(['diff'], { cwd: root })).out).toContain('Không có thay đổi nào.');
    expect((await runCthd(['diff', '--format', 'markdown', '--lang', 'en'], { cwd: root })).out).toContain(
      'Nothing changed.',
    );
    expect((await runCthd(['diff', '--format', 'html'], { cwd: root })).out).toContain(
      'Không có thay đổi nào.',
    );
  });

  test('a filtered report prints its filters', async () => {
    const root = changed();
    const { out } = await runCthd(['diff', '--layer', 'assignment', '-p', 'vi-du'], { cwd: root });
    expect(out).toContain('--layer assignment --programme vi-du');
    expect(await kinds(root, '--layer', 'assignment')).toEqual(['deadline-changed']);
    expect(await kinds(root, '--layer', 'progress')).toEqual([]);
  });

  test('a wrong layer or effect is answered with the right ones', async () => {
    expect(await refused(repository(), '--layer', 'wordin')).toContain('wording');
    expect(await refused(repository(), '--fail-on', 'weaken')).toContain('weakens');
  });
});
