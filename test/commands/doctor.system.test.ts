import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isAtLeastVersion } from '../../src/commands/doctor/doctor-check.ts';
import { checkNode, checkTerminal } from '../../src/commands/doctor/doctor-machine.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedByCommands } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

/** A folder as `cthd init` leaves it. */
const laidOut = (): Promise<string> => copyLaidOut(temporaryFolder());
const copyLaidOut = preparedByCommands((folder) => layOut(folder));

/** The same with the workflow of GitHub. */
const laidOutForGithub = (): Promise<string> => copyForGithub(temporaryFolder());
const copyForGithub = preparedByCommands((folder) => layOut(folder, '--ci', 'github'));

async function layOut(folder: string, ...args: readonly string[]): Promise<void> {
  const wish = ['--subject', 'Việc mới', '--issuer', 'Hội Mới', '--term', '2026-2031', '--git', ...args];
  const { exitCode } = await runCthd(['init', ...wish], { cwd: folder });
  expect(exitCode).toBe(0);
}

interface Told {
  readonly checks: readonly { id: string; health: string; message: string; mend: string[] }[];
  readonly counts: Readonly<Record<string, number>>;
}

async function doctor(folder: string): Promise<Told & { exitCode: number; is: Record<string, string> }> {
  const { exitCode, out } = await runCthd(['doctor', '--format', 'json', '--lang', 'en', '--dir', folder]);
  expect(refusalsOf('doctor', out)).toEqual([]);
  const told = JSON.parse(out) as Told;
  return { ...told, exitCode, is: Object.fromEntries(told.checks.map(({ id, health }) => [id, health])) };
}

const npmOffline = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

/** Types the lines that mend a check, as a user would. */
async function mend(folder: string, id: string): Promise<void> {
  const { checks } = await doctor(folder);
  for (const line of checks.find((check) => check.id === id)?.mend ?? []) {
    if (line.startsWith('cthd ')) await runCthd(line.split(' ').slice(1), { cwd: folder });
    else
      execFileSync('sh', ['-c', line], {
        cwd: folder,
        stdio: 'pipe',
        env: { ...process.env, ...npmOffline },
      });
  }
}

test('a folder as init leaves it has nothing wrong; what is advised has its command, which mends it', async () => {
  const folder = await laidOut();
  const { exitCode, is, counts } = await doctor(folder);
  expect([exitCode, counts['wrong']]).toEqual([0, 0]);
  expect(is).toMatchObject({ 'diff-driver': 'advised', hook: 'advised', workflow: 'advised' });
  for (const id of ['diff-driver', 'hook']) await mend(folder, id);
  expect((await doctor(folder)).is).toMatchObject({
    'diff-driver': 'fine',
    hook: 'fine',
    merge: 'fine',
    ignored: 'fine',
  });
});

test('records, which the tool writes, need no line that names their schema', async () => {
  const folder = await laidOut();
  const by =
    readFileSync(join(folder, 'plans/organisations.yaml'), 'utf8').match(/id: ([a-z-]+)/u)?.[1] ?? '';
  const recorded = await runCthd(['record', 'II.1', 'in-progress', '--by', by], { cwd: folder });
  expect(recorded.exitCode).toBe(0);
  expect((await doctor(folder)).is['schema-lines']).toBe('fine');
});

describe('what is wrong is found, and the command beside it mends it', () => {
  const cases: Record<string, (folder: string) => void> = {
    repository: (folder) => {
      rmSync(join(folder, '.git'), { recursive: true });
    },
    merge: (folder) => {
      rmSync(join(folder, '.gitattributes'));
    },
    ignored: (folder) => {
      writeFileSync(join(folder, '.gitignore'), 'tam/\n');
    },
    'line-ends': (folder) => {
      writeFileSync(join(folder, '.gitattributes'), 'plans/*/progress/*.yaml merge=union\n');
    },
    encoding: (folder) => {
      appendFileSync(join(folder, '.gitignore'), Buffer.from('tam/\r\n', 'utf16le'));
    },
    'schema-lines': (folder) => {
      rmSync(join(folder, '.cthd'), { recursive: true });
    },
    schemas: (folder) => {
      appendFileSync(join(folder, '.cthd/schemas/text.schema.json'), '\n');
    },
  };
  test.each(Object.entries(cases))('%s', async (id, spoil) => {
    const folder = await laidOut();
    spoil(folder);
    const spoiled = await doctor(folder);
    expect(['wrong', 'advised']).toContain(spoiled.is[id]);
    expect(spoiled.exitCode).toBe(['repository', 'merge', 'encoding'].includes(id) ? 1 : 0);
    await mend(folder, id);
    expect((await doctor(folder)).is[id] ?? 'fine').toBe('fine');
  });

  test('files of git in UTF-16 from their first byte, whatever PowerShell wrote into them', async () => {
    const folder = await laidOut();
    for (const path of ['.gitignore', '.gitattributes'])
      writeFileSync(
        join(folder, path),
        Buffer.from(`\ufeff${readFileSync(join(folder, path), 'utf8')}`, 'utf16le'),
      );
    const { is, checks } = await doctor(folder);
    expect(checks.filter(({ id }) => id === 'encoding').map(({ message }) => message)).toEqual([
      '.gitignore has lines in UTF-16, as >> of PowerShell 5 writes them; git reads none of them.',
      '.gitattributes has lines in UTF-16, as >> of PowerShell 5 writes them; git reads none of them.',
    ]);
    expect(is).toMatchObject({ merge: 'wrong', ignored: 'advised' });
    await mend(folder, 'encoding');
    await mend(folder, 'encoding');
    expect((await doctor(folder)).is).toMatchObject({ merge: 'fine', ignored: 'fine', 'line-ends': 'fine' });
  });

  test('a shallow clone', async () => {
    const folder = await laidOut();
    for (const message of ['một', 'hai']) {
      git(folder, 'add', '.');
      git(
        folder,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@b.vn',
        'commit',
        '-q',
        '--allow-empty',
        '-m',
        message,
      );
    }
    const clone = join(temporaryFolder(), 'nong');
    git(folder, 'clone', '-q', '--depth=1', `file://${folder}`, clone);
    expect([(await doctor(clone)).is['history'], (await doctor(clone)).exitCode]).toEqual(['wrong', 1]);
    await mend(clone, 'history');
    expect((await doctor(clone)).is['history']).toBe('fine');
  });
});

test('errors of the plan, a workflow without its tool, a hook of someone else', async () => {
  const folder = await laidOutForGithub();
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 0\n');
  writeFileSync(join(folder, 'plans/chuong-trinh-2026/exceptions.yaml'), 'exceptions: [\n');
  const { exitCode, is, checks } = await doctor(folder);
  expect([exitCode, is['programme'], is['workflow'], is['hook']]).toEqual([1, 'wrong', 'wrong', 'advised']);
  expect(checks.find(({ id }) => id === 'programme')?.mend).toEqual(['cthd lint']);
  await mend(folder, 'workflow');
  expect((await doctor(folder)).is['workflow']).toBe('fine');
  appendFileSync(join(folder, '.gitignore'), '*.tgz\n');
  expect((await doctor(folder)).is['workflow']).toBe('wrong');
  await mend(folder, 'workflow');
  expect((await doctor(folder)).is['workflow']).toBe('fine');
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  expect(packages['node_modules/cthd']?.resolved).toMatch(/^file:cthd-[\d.]+\.tgz$/);
  await mend(folder, 'hook');
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'cthd'), '#!/bin/sh\necho "$*"\nexit 2\n', { mode: 0o755 });
  const hook = spawnSync('sh', [join(folder, '.git/hooks/pre-commit')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
  });
  expect([hook.stdout, hook.status]).toEqual(['lint --quiet\n', 1]);
  expect((await doctor(folder)).is['hook']).toBe('fine');
});

test('a workflow that was saved without what it installs is found, and the command saves that too', async () => {
  const folder = await laidOutForGithub();
  await mend(folder, 'workflow');
  git(folder, 'add', '.github', 'plans');
  const { is, checks, exitCode } = await doctor(folder);
  expect([exitCode, is['workflow']]).toEqual([1, 'wrong']);
  const [line = ''] = checks.find(({ id }) => id === 'workflow')?.mend ?? [];
  expect(line).toMatch(/^git add --force package.json package-lock.json cthd-[\d.]+\.tgz$/);
  await mend(folder, 'workflow');
  expect((await doctor(folder)).is['workflow']).toBe('fine');
});

test('someone whom git does not know is told how to say who they are', async () => {
  const folder = await laidOut();
  const home = temporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect((await doctor(folder)).is['identity']).toBe('advised');
  await mend(folder, 'identity');
  expect((await doctor(folder)).is['identity']).toBe('fine');
  expect(readFileSync(join(home, '.gitconfig'), 'utf8')).toContain('ten@co-quan.vn');
});

test('an empty folder is told how to begin', async () => {
  const { out, exitCode } = await runCthd(['doctor', '--quiet', '--lang', 'en'], { cwd: temporaryFolder() });
  expect(exitCode).toBe(1);
  expect(out).toContain('cthd init --files-only --git\n');
  expect(out).toContain('\n           cthd init\n');
});

describe('the machine', () => {
  test.each([
    ['20.19.0', 'fine'],
    ['20.18.3', 'wrong'],
    ['22.0.0', 'fine'],
    ['9.99.0', 'wrong'],
  ])('Node %s is %s', (version, health) => {
    expect(checkNode(version).health).toBe(health);
  });

  test('versions are compared number by number', () => {
    expect([
      isAtLeastVersion('2.9', '2.38'),
      isAtLeastVersion('2.38', '2.38'),
      isAtLeastVersion('3', '2.38'),
    ]).toEqual([false, true, true]);
  });

  const healths = (variables: Record<string, string>, width: number, windows = false) =>
    checkTerminal({ variables, width, atTerminal: true }, windows).map(({ id, health }) => [id, health]);

  test('needs a terminal that takes UTF-8, and is better off with 80 columns', () => {
    expect(healths({ LANG: 'vi_VN.UTF-8' }, 80)).toEqual([
      ['locale', 'fine'],
      ['width', 'fine'],
    ]);
    expect(healths({ LANG: 'C' }, 60)).toEqual([
      ['locale', 'wrong'],
      ['width', 'advised'],
    ]);
    expect(healths({ LANG: 'vi_VN.UTF-8', LC_ALL: 'POSIX' }, 80)[0]).toEqual(['locale', 'wrong']);
    expect(healths({}, 80, true)[0]).toEqual(['locale', 'fine']);
    expect(checkTerminal({ variables: {}, width: 40, atTerminal: false }, false)).toEqual([]);
  });
});
