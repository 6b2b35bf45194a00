import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const long = 'a'.repeat(300);

function repository(): string {
  const root = planRepository();
  writeFileSync(join(root, 'tep'), '');
  symlinkSync('vong', join(root, 'vong'));
  return root;
}

describe('a path or a name that leads nowhere is said in a sentence, as a mistake of the user', () => {
  test.each([
    ['-C khong-co diff'],
    ['-C khong-co amend HEAD'],
    ['-C khong-co lint'],
    ['-C khong-co doctor'],
    ['-C tep/x status'],
    ['-C tep/x diff'],
    ['-C tep init'],
    ['-C tep/x init'],
    [`-C ${long} status`],
    [`-C ${long} diff`],
    ['-C vong lint'],
    [`diff ${long}`],
    ['diff vong'],
    ['diff tep/x'],
    ['diff ./khong-co'],
    [`lint --against ${long}`],
    [`lint ${long}`],
    ['render summary --out tep/x.md'],
    [`render summary --out ${long}.md`],
    ['render summary --out vong/x.md'],
    ['render --check tep/x.md'],
    [`render --check ${long}`],
    ['record --from tep/x.csv'],
    [`record --from ${long}.csv`],
    ['status -p vi-du -p khac'],
  ])('cthd %s', async (line) => {
    const root = repository();
    change(root, { 'plans/vi-du/programme.yaml': null });
    runGit(root, 'checkout', '--quiet', '--', 'plans');
    const { exitCode, out, err } = await runCthd([...line.split(' '), '--lang', 'en'], { cwd: root });
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^cthd: .+\n$/);
    expect(err.length).toBeLessThan(900);
  });

  test.skipIf(process.platform === 'win32' || !existsSync('dist/start.cjs'))(
    'a working folder that was removed',
    () => {
      const command = `rmdir "$PWD" && exec "${process.execPath}" "${resolve('bin/cthd.js')}" lint --lang en`;
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: temporaryFolder(),
        encoding: 'utf8',
      });
      expect([status, stdout, stderr]).toEqual([
        2,
        '',
        'cthd: The working folder is not there any more; change to another one (cd).\n',
      ]);
    },
  );

  test('one programme that is named twice is one', async () => {
    const { exitCode } = await runCthd(['status', '-p', 'vi-du', '--programme', 'vi-du'], {
      cwd: repository(),
    });
    expect(exitCode).toBe(0);
  });

  test.each([
    ['export', '--out', 'bang'],
    ['approve', '--list'],
    ['approve', '--check'],
  ])('%s, which is about the whole repository, does not pass over --programme', async (...args) => {
    const { exitCode, out, err } = await runCthd([...args, '-p', 'vi-du', '--lang', 'en'], {
      cwd: repository(),
    });
    const sentence = `cthd: “cthd ${args[0]}” is always about all programmes of the repository; leave out --programme.\n`;
    expect([exitCode, out, err]).toEqual([2, '', sentence]);
  });
});

test.each(['HEAD', 'main', 'plans/HEAD'])('a file called %s is in the way of no revision', async (name) => {
  const root = repository();
  writeFileSync(join(root, name), '');
  const { exitCode, err } = await runCthd(['diff', 'HEAD'], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  expect((await runCthd(['diff', 'main'], { cwd: root })).exitCode).toBe(0);
});

describe('a git that cannot be started', () => {
  /** A git whose interpreter is missing, found before the real one. */
  const withoutInterpreter = (): string => {
    const folder = join(temporaryFolder(), 'bin');
    mkdirSync(folder);
    writeFileSync(join(folder, 'git'), '#!/khong/co/trinh-thong-dich\n');
    chmodSync(join(folder, 'git'), 0o755);
    return folder;
  };

  test('is said, also after a record was written, which stays', async () => {
    vi.resetModules();
    vi.stubEnv('PATH', withoutInterpreter());
    const { runCthd: runAgain } = await import('../support/run-cthd.ts');
    const root = repository();
    const diff = await runAgain(['diff', 'HEAD', '--lang', 'en'], { cwd: root });
    expect([diff.exitCode, diff.err]).toEqual([2, expect.stringContaining('git cannot be started')]);
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
    const record = await runAgain([...args, '--lang', 'en'], { cwd: root });
    expect([record.exitCode, record.err]).toEqual([
      2,
      expect.stringMatching(
        /progress\/[\d-]{10}-[0-9a-f]{12}\.yaml:\d was written, but not committed: git cannot be started/,
      ),
    ]);
    vi.unstubAllEnvs();
  });
});
