import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { planRepository, runGit } from '../support/plan-repository.ts';
import { recordPlan } from '../support/record-plan.ts';
import { filesIn, type WritingCommand, writingCommands } from '../support/writing-commands.ts';

const bundle = 'dist/start.cjs';
const preload = join(mkdtempSync(join(tmpdir(), 'cthd-preload-')), 'kill-at.cjs');
beforeAll(() => {
  const entryPoints = ['test/io/kill-at.ts'];
  buildSync({ entryPoints, outfile: preload, bundle: true, platform: 'node', format: 'cjs' });
  return () => {
    rmSync(dirname(preload), { recursive: true });
  };
});
const now = Date.parse('2026-12-18T09:00:00+07:00');

const edited = () => {
  const root = planRepository();
  const text = join(root, 'plans/vi-du/text/II.yaml');
  writeFileSync(text, readFileSync(text, 'utf8').replace('Mở 4 lớp', 'Mở 3 lớp'));
  return root;
};
const committed = () => {
  const root = recordPlan();
  runGit(root, 'init', '--quiet', '--initial-branch=main', '--template=');
  runGit(root, 'config', 'user.name', 'Người Ví Dụ');
  runGit(root, 'config', 'user.email', 'nguoi@vi-du.example');
  runGit(root, 'add', '--all');
  runGit(root, 'commit', '--quiet', '-m', 'bản gốc');
  return root;
};
const saved = () => {
  const root = edited();
  runGit(root, 'commit', '--quiet', '--all', '-m', 'Đổi lớp');
  return root;
};

interface SweptCommand extends WritingCommand {
  /** Whether the folder has a shared repository beside it, whose main branch lacks the last commit. */
  readonly isShared?: boolean;
}
const { record } = writingCommands;
const commands: Readonly<Record<string, SweptCommand>> = {
  ...writingCommands,
  'record --commit': { args: [...(record?.args ?? []), '--commit'], folder: committed },
  save: { args: ['save', 'Đổi lớp'], folder: edited },
  send: { args: ['send'], folder: saved, isShared: true },
  amend: {
    args: ['amend', 'HEAD', '--format', 'docx', '--out', 'van-ban.docx'],
    folder: edited,
    canResume: true,
  },
};

/** These are killed once each in the suite; all of them, at every call, in `npm run fuzz`. */
const inSuite = new Set(['save']);

interface Kill {
  readonly at: number;
  readonly when: 'before' | 'half' | 'after';
}

/** Runs the built program in a process of its own, which ends at a call where that is asked for; the calls that it made. */
function run(root: string, args: readonly string[], kill?: Kill) {
  const log = join(temporaryFolder(), 'calls');
  writeFileSync(log, '');
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, resolve(bundle), ...args, '--lang', 'en'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        XDG_CACHE_HOME: temporaryFolder(),
        GIT_CONFIG_NOSYSTEM: '1',
        CTHD_KILL: JSON.stringify({ root, now, log, ...kill }),
      },
    },
  );
  return { status, signal, err: stderr, calls: readFileSync(log, 'utf8').split('\n').slice(0, -1) };
}

/** The files of a plan without what differs from run to run, and what git has of them. */
function stateOf(root: string, log: string | undefined): Map<string, string> {
  const files = Object.entries(filesIn(root))
    .filter(([path]) => !path.startsWith('.git/') && path !== log)
    .map(([path, content]): [string, string] => [path.replace(/[0-9a-f]{12}(?=\.yaml$)/, '…'), content]);
  if (!existsSync(join(root, '.git'))) return new Map(files);
  expect(runGit(root, 'fsck', '--strict', '--no-dangling')).toBe('');
  const known = runGit(root, 'config', '--list', '--local');
  const tracked = known.split('\n').filter((line) => line.startsWith('branch.'));
  return new Map([
    ...files,
    [
      'git',
      [
        refsOf(root),
        refsOf(sharedBy(root)),
        ...tracked,
        runGit(root, 'symbolic-ref', 'HEAD'),
        runGit(root, 'status', '--porcelain'),
      ].join('\n'),
    ],
  ]);
}

/** Where the shared repository of a folder is, if it has one. */
const sharedBy = (root: string) => `${root}.git`;
const refsOf = (repository: string) =>
  existsSync(repository) ? runGit(repository, 'for-each-ref', '--format=%(refname) %(subject)') : '';

function share(root: string): void {
  runGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', '--template=', sharedBy(root));
  runGit(root, 'push', '--quiet', sharedBy(root), 'HEAD~1:refs/heads/main');
  runGit(root, 'remote', 'add', 'origin', sharedBy(root));
}

/** What a run that was killed may not leave: a file that is neither as before nor as after, one that is gone. */
const damageIn = (state: Map<string, string>, before: Map<string, string>, after: Map<string, string>) => [
  ...[...state].flatMap(([path, content]) =>
    path === 'git' || content === before.get(path) || content === after.get(path) || isToldOpen(path, content)
      ? []
      : [`half ${path}`],
  ),
  ...[...before.keys()].flatMap((path) => (after.has(path) && !state.has(path) ? [`lost ${path}`] : [])),
];
/** The manifest of an export says itself that what is beside it is not whole yet. */
const isToldOpen = (path: string, content: string) =>
  path.endsWith('/manifest.json') && (JSON.parse(content) as { state?: string }).state === 'incomplete';
const isSame = (one: Map<string, string>, other: Map<string, string>) =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

describe.skipIf(!existsSync(bundle) || process.platform === 'win32')('a process that is killed', () => {
  test.each(
    Object.entries(commands)
      .map(([name, command], index) => [name, command, index] as const)
      .filter(([name]) => isFull || inSuite.has(name)),
  )(
    'at any point of %s loses nothing and leaves nothing half written, and the next run ends what it began',
    async (_, { args, folder, log, isShared = false }, index) => {
      const template = await folder();
      const inCopy = <T>(action: (root: string) => T): T => {
        const root = realpathSync(mkdtempSync(join(tmpdir(), 'cthd-kill-')));
        try {
          cpSync(template, root, { recursive: true });
          if (isShared) share(root);
          return action(root);
        } finally {
          for (const place of [root, sharedBy(root)]) rmSync(place, { recursive: true, force: true });
        }
      };
      const before = inCopy((root) => stateOf(root, log));
      const { whole, after } = inCopy((root) => {
        const ran = run(root, args);
        return { whole: ran, after: stateOf(root, log) };
      });
      expect([whole.status, whole.calls.length > 0, isSame(before, after)]).toEqual([0, true, false]);
      const kills = whole.calls.flatMap((call, at): Kill[] => [
        { at, when: 'before' },
        ...(call.startsWith('writeSync ') ? [{ at, when: 'half' } as const] : []),
        { at, when: 'after' },
      ]);
      const few = [kills[(7 * index + 5) % kills.length]].filter((kill) => kill !== undefined);
      const wrong: string[] = [];
      for (const kill of isFull ? kills : few)
        inCopy((root) => {
          const where = `killed ${kill.when} ${whole.calls[kill.at] ?? ''}`;
          expect([where, run(root, args, kill).signal]).toEqual([where, 'SIGKILL']);
          const state = stateOf(root, log);
          wrong.push(...damageIn(state, before, after).map((damage) => `${damage}, ${where}`));
          const again = run(root, args);
          if (again.status === 3) wrong.push(`a fault of the tool, ${where}: ${again.err}`);
          const end = stateOf(root, log);
          if (!isSame(end, after)) wrong.push(`another end, ${where}: ${again.err}`);
          if (/nothing was (?:changed|written)/i.test(again.err) && !isSame(state, end))
            wrong.push(`untrue sentence, ${where}: ${again.err}`);
        });
      expect(wrong).toEqual([]);
    },
    isFull ? 3_600_000 : 60_000,
  );
});
