import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { kinds, later, refused, reworded, text, textFile } from '../support/diff-kinds.ts';
import { commitAll, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const headFile = 'plans/vi-du/programme.yaml';
const head = readFileSync(new URL('../support/base-plan/programme.yaml', import.meta.url), 'utf8');
const log = 'plans/vi-du/progress/mo-lop.yaml';
const record =
  '- {date: 2020-11-30, state: in-progress, by: van-phong, recorded: 2020-12-02T09:12:00+07:00}\n';

/** What lint finds of the rules that compare, the exit code and what is said. */
async function lint(root: string, ...args: string[]) {
  const { exitCode, out, err } = await runCthd(
    ['lint', '--as-of', '2021-01-01', '--format', 'json', '--lang', 'en', ...args],
    { cwd: root },
  );
  const found =
    out === '' ? [] : (JSON.parse(out) as { findings: { rule: string; file: string }[] }).findings;
  const comparing = ['wording-without-slip', 'record-kept', 'ledger-kept', 'id-vanished', 'check-weakened'];
  return {
    exitCode,
    err,
    found: found.filter(({ rule }) => comparing.includes(rule)).map(({ rule, file }) => `${rule} ${file}`),
  };
}

/** A branch grown from main, whose files a test then moves and changes. */
function branch(files: Readonly<Record<string, string>> = { [log]: record }): string {
  const root = planRepository(files);
  runGit(root, 'switch', '--quiet', '--create', 'nhanh');
  return root;
}

const editing = (root: string, path: string, edit: (text: string) => string) => {
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
};
const soften = (root: string, path: string) => {
  editing(root, path, (before) => before.replace('Mở 4 lớp', 'Mở 3 lớp'));
};

describe('the plan of a base', () => {
  test.each<[string, (root: string) => string, string]>([
    [
      'that was moved into a folder',
      (root) => {
        mkdirSync(join(root, 'vp'));
        renameSync(join(root, 'plans'), join(root, 'vp/plans'));
        return 'vp';
      },
      'plans/vi-du',
    ],
    [
      'whose programme has another folder',
      (root) => {
        renameSync(join(root, 'plans/vi-du'), join(root, 'plans/ten-khac'));
        return '.';
      },
      'plans/ten-khac',
    ],
    [
      'that was moved, and its programme has another folder',
      (root) => {
        mkdirSync(join(root, 'a/b'), { recursive: true });
        renameSync(join(root, 'plans'), join(root, 'a/b/plans'));
        renameSync(join(root, 'a/b/plans/vi-du'), join(root, 'a/b/plans/ten-khac'));
        return 'a/b';
      },
      'plans/ten-khac',
    ],
    [
      'that was copied to where it is changed',
      (root) => {
        cpSync(join(root, 'plans'), join(root, 'vp/plans'), { recursive: true });
        return 'vp';
      },
      'plans/vi-du',
    ],
  ])('%s is found by the id of the programme', async (_, move, folder) => {
    const root = branch();
    const at = join(root, move(root));
    soften(at, `${folder}/text/II.yaml`);
    rmSync(join(at, `${folder}/progress/mo-lop.yaml`));
    editing(
      at,
      `${folder}/programme.yaml`,
      (before) => `${before}lint: { rules: { wording-without-slip: off } }\n`,
    );
    commitAll(root, 'dọn kho');
    const { exitCode, found, err } = await lint(at, '--against', 'main');
    expect([exitCode, err]).toEqual([1, '']);
    expect(found.map((line) => line.replace(folder, 'P').replace('plans/vi-du', 'P')).sort()).toEqual([
      'check-weakened P/programme.yaml',
      'record-kept P/progress/mo-lop.yaml',
      'wording-without-slip P/text/II.yaml',
    ]);
    expect(await kinds(at, 'main')).toEqual(['unit-reworded', 'record-removed', 'lint-level-changed']);
  });

  test('that was moved, while its programme got another id, is the one that is gone', async () => {
    const root = branch();
    mkdirSync(join(root, 'vp'));
    renameSync(join(root, 'plans'), join(root, 'vp/plans'));
    editing(root, `vp/${headFile}`, (before) => before.replace('id: vi-du', 'id: ten-moi'));
    soften(root, `vp/${textFile}`);
    commitAll(root, 'dời');
    expect((await lint(join(root, 'vp'), '--against', 'main')).exitCode).toBe(1);
    expect(await kinds(join(root, 'vp'), 'main')).toContain('unit-reworded');
  });

  test('from which a programme was moved into another plan is found in both', async () => {
    const root = planRepository();
    cpSync(join(root, 'plans'), join(root, 'hoi/plans'), { recursive: true });
    renameSync(join(root, 'hoi/plans/vi-du'), join(root, 'hoi/plans/hoi-b'));
    editing(root, 'hoi/plans/hoi-b/programme.yaml', (before) => before.replace('id: vi-du', 'id: hoi-b'));
    commitAll(root, 'hai kế hoạch');
    renameSync(join(root, 'hoi/plans/hoi-b'), join(root, 'plans/hoi-b'));
    rmSync(join(root, 'hoi'), { recursive: true });
    soften(root, 'plans/hoi-b/text/II.yaml');
    const { exitCode, found } = await lint(root, '--against', 'HEAD');
    expect([exitCode, found]).toEqual([1, ['wording-without-slip plans/hoi-b/text/II.yaml']]);
  });

  test('that is where it was is the base, whatever ids lead elsewhere', async () => {
    const root = planRepository({ [log]: record });
    cpSync(join(root, 'plans'), join(root, 'mau/plans'), { recursive: true });
    renameSync(join(root, 'mau/plans/vi-du'), join(root, 'mau/plans/mau'));
    editing(root, 'mau/plans/mau/programme.yaml', (before) => before.replace('id: vi-du', 'id: mau'));
    soften(root, 'mau/plans/mau/text/II.yaml');
    writeFileSync(join(root, 'plans/approvals.yaml'), 'required:\n  - { effects: [weakens], by: [lan] }\n');
    commitAll(root, 'một bản mẫu');
    runGit(root, 'switch', '--quiet', '--create', 'nhanh');
    renameSync(join(root, 'plans/vi-du'), join(root, 'plans/mau'));
    editing(root, 'plans/mau/programme.yaml', (before) => before.replace('id: vi-du', 'id: mau'));
    soften(root, 'plans/mau/text/II.yaml');
    rmSync(join(root, 'plans/approvals.yaml'));
    commitAll(root, 'lấy mã của bản mẫu');
    const { exitCode, found } = await lint(root, '--against', 'main');
    expect([exitCode, found.sort()]).toEqual([
      1,
      ['check-weakened plans/approvals.yaml', 'wording-without-slip plans/mau/text/II.yaml'],
    ]);
    const asked = await runCthd(['approve', '--list', '--against', 'main', '--format', 'json'], {
      cwd: root,
    });
    expect((JSON.parse(asked.out) as { counts: unknown }).counts).toEqual({
      rules: 1,
      required: 2,
      approved: 0,
      missing: 2,
    });
  });

  test('that is gone from two places, with no programme of the same id, is not guessed', async () => {
    const root = planRepository();
    for (const place of ['a', 'b'])
      cpSync(join(root, 'plans'), join(root, place, 'plans'), { recursive: true });
    rmSync(join(root, 'plans'), { recursive: true });
    commitAll(root, 'hai chỗ');
    renameSync(join(root, 'a/plans'), join(root, 'plans'));
    rmSync(join(root, 'b'), { recursive: true });
    editing(root, headFile, (before) => before.replace('id: vi-du', 'id: ten-moi'));
    const { exitCode, err } = await lint(root, '--against', 'HEAD');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/plans in several places that are gone now \(a\/plans\/, b\/plans\/\)/);
  });

  test('that there never was: everything is new, and that is said', async () => {
    const root = planRepository();
    const empty = gitIn(root, ['commit-tree', '-m', 'trống', gitIn(root, ['mktree']).trim()]).trim();
    runGit(root, 'reset', '--quiet', '--soft', empty);
    const { exitCode, err, found } = await lint(root, '--against', 'HEAD');
    expect([exitCode, found]).toEqual([0, []]);
    expect(err).toMatch(
      /^cthd: the base “HEAD” \([0-9a-f]{10}\) has no plan anywhere, so every programme counts as new\.$/m,
    );
  });
});

describe('a branch name', () => {
  const parted = (): string => {
    const root = branch({});
    change(root, { [textFile]: later.replace('Mở 6 lớp', 'Mở 4 lớp') });
    commitAll(root, 'của nhánh');
    runGit(root, 'switch', '--quiet', 'main');
    change(root, { [headFile]: head.replace('xây dựng', 'ban hành') });
    commitAll(root, 'của main');
    runGit(root, 'switch', '--quiet', 'nhanh');
    return root;
  };

  test('stands for the last commit that both share, which is said; a commit stands for itself', async () => {
    const root = parted();
    const { out, err } = await runCthd(['diff', 'main', '--format', 'json', '--lang', 'en'], { cwd: root });
    expect((JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind)).toEqual([
      'deadline-changed',
    ]);
    const shared = runGit(root, 'merge-base', 'main', 'HEAD').slice(0, 10);
    expect(err).toBe(
      `cthd: main has moved on since the two sides parted; compared from the last commit that both share, ${shared}.\n`,
    );
    const tip = runGit(root, 'rev-parse', 'main');
    expect(await kinds(root, tip)).toEqual(['preamble-reworded', 'deadline-changed']);
  });

  test('of a branch that was merged crosswise is no base: what one of the two shared commits lacks would not be seen to go', async () => {
    const root = branch({ 'plans/approvals.yaml': 'required:\n  - { effects: [weakens], by: [lan] }\n' });
    change(root, { [log]: record });
    commitAll(root, 'ghi tiến độ');
    const own = runGit(root, 'rev-parse', 'HEAD');
    runGit(root, 'switch', '--quiet', 'main');
    change(root, { [headFile]: head.replace('xây dựng', 'ban hành') });
    commitAll(root, 'của main');
    const others = runGit(root, 'rev-parse', 'HEAD');
    runGit(root, 'merge', '--quiet', '--no-edit', own);
    runGit(root, 'switch', '--quiet', 'nhanh');
    runGit(root, 'merge', '--quiet', '--no-edit', others);
    change(root, { [log]: null, [headFile]: head });
    commitAll(root, 'bỏ cả hai');
    const several =
      'cthd: The two sides were merged into each other, so that they share several bases, each without what another has; merge the base into this branch (git merge) and run the command again.\n';
    expect(await lint(root, '--against', 'main')).toEqual({ exitCode: 2, err: several, found: [] });
    for (const command of [
      ['diff', 'main'],
      ['approve', '--list', '--against', 'main'],
    ]) {
      const { exitCode, err } = await runCthd([...command, '--lang', 'en'], { cwd: root });
      expect([command[0], exitCode, err]).toEqual([command[0], 2, several]);
    }
    runGit(root, 'merge', '--quiet', '--no-edit', '--strategy=ours', 'main');
    expect((await lint(root, '--against', 'main')).found.map((line) => line.split(' ')[0]).sort()).toEqual([
      'record-kept',
      'wording-without-slip',
    ]);
  });

  test.each([['main..nhanh'], ['main...nhanh'], ['main...HEAD'], ['main...'], ['nhanh...main']])(
    'in %s',
    async (range) => {
      const root = parted();
      const { out } = await runCthd(['diff', range, '--format', 'json'], { cwd: root });
      expect((JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind)).toEqual([
        range === 'nhanh...main' ? 'preamble-reworded' : 'deadline-changed',
      ]);
    },
  );

  test('of a remote, and of a rebased main, too', async () => {
    const root = parted();
    const clone = join(temporaryFolder(), 'clone');
    runGit(root, 'clone', '--quiet', '--branch', 'nhanh', root, clone);
    const { out } = await runCthd(['diff', 'origin/main', '--format', 'json'], { cwd: clone });
    expect((JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind)).toEqual([
      'deadline-changed',
    ]);
  });

  test('is no way to compare a folder with what both share', async () => {
    const root = parted();
    expect(await refused(root, 'main...khong-co')).toContain('There is no git revision “khong-co”.');
    runGit(root, 'checkout', '--quiet', '--orphan', 'mo-coi');
    commitAll(root, 'mồ côi');
    expect(await refused(root, 'main...HEAD')).toContain('“main” and “HEAD” share no commit');
  });

  test('also where a slip is looked for among the changes of a branch', async () => {
    const root = parted();
    const { out, err } = await runCthd(
      ['revise', 'propose', '--against', 'main', '--lang', 'en', '--as-of', '2021-01-01'],
      { cwd: root },
    );
    expect([out, err]).toEqual([
      'Compared with main, every change of wording is in a slip.\n',
      expect.stringContaining('main has moved on'),
    ]);
  });
});

describe('a clone', () => {
  test('that is shallow says so, where it cannot tell where the sides have parted', async () => {
    const server = branch({});
    change(server, { [textFile]: reworded });
    commitAll(server, 'của nhánh');
    runGit(server, 'switch', '--quiet', 'main');
    change(server, { [headFile]: head.replace('xây dựng', 'ban hành') });
    commitAll(server, 'của main');
    const clone = join(temporaryFolder(), 'clone');
    runGit(
      server,
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=nhanh',
      `file://${server}`,
      clone,
    );
    const { exitCode, err } = await lint(clone, '--against', 'origin/main');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('fetch-depth: 0')]);
    expect(await refused(clone, 'origin/main')).toContain('does not say where the two sides have parted');
    runGit(clone, '-c', 'protocol.file.allow=always', 'fetch', '--quiet', '--unshallow');
    expect((await lint(clone, '--against', 'origin/main')).exitCode).toBe(1);
  });

  test('that lacks objects says so, and never has a shorter history', async () => {
    const server = planRepository({ [log]: record });
    // A version of its own, which no other repository of this process has been read for.
    change(server, { [textFile]: `${reworded}# chỉ có ở kho này\n` });
    commitAll(server, 'sửa');
    change(server, { [textFile]: reworded });
    commitAll(server, 'sửa lại');
    runGit(server, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    runGit(server, 'clone', '--quiet', '--filter=blob:none', `file://${server}`, clone);
    const { exitCode, err } = await lint(clone, '--against', 'HEAD~1');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('objects may be missing, as in a partial clone'),
    ]);
    expect(await refused(clone, 'HEAD~1')).toContain('objects may be missing');
  });

  test('whose sparse checkout hides a programme still has it, and does not write over what it hides', async () => {
    const root = planRepository({ [log]: record });
    cpSync(join(root, 'plans/vi-du'), join(root, 'plans/hoi-b'), { recursive: true });
    editing(root, 'plans/hoi-b/programme.yaml', (before) => before.replace('id: vi-du', 'id: hoi-b'));
    commitAll(root, 'hai chương trình');
    runGit(root, 'sparse-checkout', 'set', 'plans/hoi-b');
    expect(readdirSync(join(root, 'plans')).sort()).toEqual([
      'documents.yaml',
      'hoi-b',
      'organisations.yaml',
    ]);
    expect(await lint(root, '--against', 'HEAD')).toEqual({ exitCode: 0, err: '', found: [] });
    expect(await kinds(root)).toEqual([]);
    soften(root, 'plans/hoi-b/text/II.yaml');
    expect((await lint(root, '--against', 'HEAD')).found).toEqual([
      'wording-without-slip plans/hoi-b/text/II.yaml',
    ]);
  });

  test('whose sparse checkout hides a log does not write over what it hides', async () => {
    const root = planRepository({ [log]: record });
    runGit(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/plans/vi-du/progress/');
    const wrote = await runCthd(
      ['record', 'mo-lop', 'in-progress', '--date', '2020-12-30', '--as-of', '2021-01-01', '--lang', 'en'],
      { cwd: root },
    );
    expect([wrote.exitCode, wrote.err]).toEqual([
      2,
      expect.stringContaining('plans/vi-du/progress/mo-lop.yaml is hidden by a sparse checkout'),
    ]);
    const { out } = await runCthd(['log', '--format', 'json'], { cwd: root });
    expect((JSON.parse(out) as { records: unknown[] }).records).toHaveLength(1);
  });
});

test('links and other repositories that a sparse checkout hides are named as unread', async () => {
  const root = planRepository({ [log]: record });
  symlinkSync('I.yaml', join(root, 'plans/vi-du/text/III.yaml'));
  commitAll(root, 'liên kết');
  const tip = runGit(root, 'rev-parse', 'HEAD').trim();
  runGit(root, 'update-index', '--add', '--cacheinfo', `160000,${tip},plans/vi-du/text/kho`);
  runGit(root, 'commit', '--quiet', '-m', 'kho khác');
  runGit(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/plans/vi-du/text/');
  expect(readdirSync(join(root, 'plans/vi-du'))).not.toContain('text');
  expect(await lint(root)).toMatchObject({
    exitCode: 2,
    err: [
      'cthd: not all was judged: files cannot be read whole, so the rules that need all of a programme did not run for theirs:',
      '  plans/vi-du/text/III.yaml: This is a symbolic link; a programme consists of real files only.',
      '  plans/vi-du/text/kho: This is another repository (a submodule), which is no part of a plan and is not read; take it out: git rm.',
      '',
    ].join('\n'),
  });
});

test('another repository that was not fetched, an empty folder, is no empty folder of the plan', async () => {
  const root = planRepository({ [log]: record });
  const tip = runGit(root, 'rev-parse', 'HEAD').trim();
  runGit(root, 'checkout', '--quiet', '-b', 'de-xuat');
  runGit(root, 'update-index', '--add', '--cacheinfo', `160000,${tip},plans/vi-du/progress/kho`);
  runGit(root, 'commit', '--quiet', '-m', 'kho khác');
  mkdirSync(join(root, 'plans/vi-du/progress/kho'), { recursive: true });
  mkdirSync(join(root, 'plans/vi-du/trong'));
  const said = [
    'cthd: not all was judged: files cannot be read whole, so the rules that need all of a programme did not run for theirs:',
    '  plans/vi-du/progress/kho: This is another repository (a submodule), which is no part of a plan and is not read; take it out: git rm.',
    '',
  ].join('\n');
  for (const more of [[], ['--against', 'main', '--new']])
    expect(await lint(root, ...more)).toMatchObject({ exitCode: 2, err: expect.stringContaining(said) });
  runGit(root, 'rm', '--quiet', '--cached', 'plans/vi-du/progress/kho');
  expect(await lint(root)).toMatchObject({ exitCode: 0, err: '' });
});

test('an empty folder about which git cannot be asked is named', async () => {
  const root = planRepository({ [log]: record });
  mkdirSync(join(root, 'plans/vi-du/trong'));
  renameSync(join(root, '.git/HEAD'), join(root, '.git/mat'));
  const { exitCode, err } = await lint(root);
  expect([exitCode, err.split('. ')[0]]).toEqual([
    2,
    'cthd: The folder plans/vi-du/trong is empty, and only git can tell whether something is missing there; delete it if nothing is',
  ]);
  rmSync(join(root, 'plans/vi-du/trong'), { recursive: true });
  expect(await lint(root)).toMatchObject({ exitCode: 0, err: '' });
});

test.each([
  ['a whole hash that no commit has', '0123456789012345678901234567890123456789'],
  ['a folder of a commit', 'HEAD:plans'],
])('%s is no revision', async (_, name) => {
  const said = await refused(planRepository({ [log]: record }), name);
  expect(said).toContain(`There is no git revision “${name}”.`);
});

test('where git does not say what a sparse checkout hides, nothing is taken for whole', async () => {
  const root = planRepository({ [log]: record });
  runGit(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/plans/vi-du/progress/');
  writeFileSync(join(root, '.git/index'), 'hỏng');
  for (const args of [['lint'], ['status'], ['log']]) {
    const { exitCode, out, err } = await runCthd([...args, '--as-of', '2021-01-01', '--lang', 'en'], {
      cwd: root,
    });
    expect([args, exitCode, out, err]).toEqual([
      args,
      2,
      '',
      `cthd: git does not say which files the sparse checkout in ${root} hides; its index is damaged: clone again.\n`,
    ]);
  }
});

describe('a repository that git does not read is called what it is', () => {
  const commands = [
    ['lint', '--against', 'HEAD'],
    ['diff'],
    ['amend', 'HEAD'],
    ['revise', 'propose'],
    ['log'],
  ];

  test.skipIf(process.getuid?.() !== 0)('where git does not trust its owner', async () => {
    const root = planRepository({ [log]: record });
    for (const path of [root, join(root, '.git')]) chownSync(path, 4242, 4242);
    vi.stubEnv('HOME', temporaryFolder());
    for (const args of commands) {
      const { exitCode, err, out } = await runCthd([...args, '--lang', 'en'], { cwd: root });
      expect([args, exitCode, out, err]).toEqual([
        args,
        2,
        '',
        `cthd: git does not trust the owner of the repository ${root} and reads nothing of it; if it is yours, run: git config --global --add safe.directory ${root}\n`,
      ]);
    }
    const doctor = await runCthd(['doctor', '--lang', 'en'], { cwd: root });
    expect(doctor.out).toContain(`git config --global --add safe.directory ${root}`);
    expect(doctor.out).not.toContain('cthd init --files-only --git');
    expect((await runCthd(['init', '--files-only', '--git'], { cwd: root })).exitCode).toBe(2);
  });

  test('where its .git is damaged', async () => {
    const root = planRepository();
    rmSync(join(root, '.git/HEAD'));
    expect(await refused(root)).toContain(
      `${join(root, '.git')} is there, but git cannot use it as a repository`,
    );
    const doctor = await runCthd(['doctor', '--lang', 'en'], { cwd: root });
    expect(doctor.out).not.toContain('cthd init --files-only --git');
  });

  test('where there is none', async () => {
    const root = planRepository();
    rmSync(join(root, '.git'), { recursive: true });
    expect(await refused(root)).toBe(
      'cthd: This folder is in no git repository (there is no .git here or above); run once: cthd init --files-only --git\n',
    );
    expect((await runCthd(['doctor', '--lang', 'en'], { cwd: root })).out).toContain(
      'cthd init --files-only --git',
    );
  });
});

describe('variables of a calling git', () => {
  test.each(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'])(
    '%s leads no reading and no commit elsewhere',
    async (name) => {
      const [root, other] = [planRepository(), planRepository({ [log]: record })];
      const tip = runGit(other, 'rev-parse', 'HEAD');
      const index = readFileSync(join(other, '.git/index'));
      change(root, { [textFile]: text.replace('Mở 4 lớp', 'Mở 3 lớp') });
      vi.stubEnv(
        name,
        { GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index') }[name] ?? join(other, '.git'),
      );
      expect(await kinds(root)).toEqual(['unit-reworded']);
      const args = [
        'record',
        'mo-lop',
        'in-progress',
        '--date',
        '2020-12-30',
        '--as-of',
        '2021-01-01',
        '--commit',
      ];
      const { exitCode } = await runCthd(args, { cwd: root });
      expect(exitCode).toBe(0);
      vi.unstubAllEnvs();
      expect(runGit(root, 'log', '-1', '--format=%P')).toBe(runGit(root, 'rev-parse', 'HEAD~1'));
      expect(runGit(root, 'show', '--name-only', '--format=', 'HEAD')).toMatch(
        /^plans\/vi-du\/progress\/\d{4}-\d\d-\d\d-[0-9a-f]{12}\.yaml$/,
      );
      expect(runGit(other, 'rev-parse', 'HEAD')).toBe(tip);
      expect(readFileSync(join(other, '.git/index')).equals(index)).toBe(true);
    },
  );
});

test('a commit on a detached head says that no branch holds it, and one on a branch does not', async () => {
  const root = planRepository();
  const args = [
    'record',
    'mo-lop',
    'in-progress',
    '--as-of',
    '2021-01-01',
    '--commit',
    '--lang',
    'en',
    '--quiet',
  ];
  const on = await runCthd([...args, '--date', '2020-12-28'], { cwd: root });
  expect([on.exitCode, on.err]).toEqual([0, '']);
  runGit(root, 'switch', '--quiet', '--detach');
  const off = await runCthd([...args, '--date', '2020-12-30'], { cwd: root });
  const hash = runGit(root, 'rev-parse', 'HEAD').slice(0, 12);
  expect([off.exitCode, off.err]).toEqual([
    0,
    `No branch holds the commit ${hash} (HEAD is detached): with the next switch the record is out of sight. Keep it with: git switch -c <branch>\n`,
  ]);
});
