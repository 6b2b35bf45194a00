import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';
import { pack, pin } from '../package/pack.ts';
import { checkOut, commit, git, propose, put, baseRepository } from './proposals.ts';
import { runAction, traces } from './runner.ts';

const text = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const unmandated = { [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') };

/** A repository that pins the packed tool. */
const pinned = (): string => copyPinned(temporaryFolder());
const copyPinned = preparedFolder((folder) => {
  baseRepository(folder);
  pin(folder, pack(temporaryFolder()));
  commit(folder, { '.gitignore': 'node_modules/\n' }, 'công cụ');
});

/** Runs lines in one real shell, as a CI does. */
function shell(folder: string, lines: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporaryFolder(),
    npm_config_offline: 'true',
    ...variables,
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        steps: readonly {
          uses?: string;
          run?: string;
          with?: Readonly<Record<string, unknown>>;
          'working-directory'?: string;
        }[];
      }
    >
  >;
}

describe.each(['templates/github-workflow.yml', '.github/workflows/chuong-trinh.yml'])('%s', (path) => {
  const workflow = parse(readFileSync(path, 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('reacts to pull requests and the merge queue only, may only read, and leaves no token behind', () => {
    expect(workflow.on).toEqual({
      pull_request: { types: ['opened', 'synchronize', 'reopened', 'edited', 'labeled', 'unlabeled'] },
      merge_group: null,
    });
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false]);
    expect(checkouts.map((step) => [step.with?.['path'], step.with?.['fetch-depth']])).toEqual([
      ['base', undefined],
      ['proposal', 0],
    ]);
  });

  test('pins every action to a whole commit hash, and puts no expression into a shell', () => {
    for (const { uses, run } of steps) {
      if (uses !== undefined)
        expect(uses).toMatch(/^(?:\.\/base(?:\/node_modules\/cthd)?|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
      expect(run ?? '').not.toContain('${{');
    }
  });
});

test('the action puts no expression into a shell, and gives the token only to the steps that read reviews, send SARIF and the comment', () => {
  const { runs } = parse(readFileSync('action.yml', 'utf8')) as {
    runs: { steps: { id: string; run: string; env: Record<string, string> }[] };
  };
  for (const { run } of runs.steps) expect(run).not.toContain('${{');
  expect(runs.steps.filter(({ env }) => JSON.stringify(env).includes('token')).map(({ id }) => id)).toEqual([
    'approvals',
    'sarif',
    'comment',
  ]);
});

test('the GitHub workflow takes the tool from the base, whatever the proposal brings', () => {
  const proposal = propose(pinned(), {
    ...unmandated,
    '.npmrc': 'node-options=--require ./bay.cjs\n',
    'package.json':
      '{ "private": true, "scripts": { "preinstall": "touch bay" }, "devDependencies": { "cthd": "file:bay" } }',
    'bay/package.json': '{ "name": "cthd", "version": "9.9.9", "bin": "x.js" }',
  });
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  git(workspace, 'clone', '--quiet', `file://${proposal.server}`, 'base');
  git(join(workspace, 'base'), 'checkout', '--quiet', proposal.base);
  const { jobs } = parse(readFileSync('templates/github-workflow.yml', 'utf8')) as Workflow;
  const install = jobs['cthd']?.steps.find(({ run }) => run !== undefined);
  expect(shell(join(workspace, install?.['working-directory'] ?? ''), [install?.run ?? '']).status).toBe(0);
  const action = join(workspace, 'base/node_modules/cthd');
  const ran = runAction({ workspace, proposal, action, inputs: { directory: 'proposal' } });
  expect(ran.steps['lint']?.outcome).toBe('failure');
  expect(ran.log).toContain('title=wording-without-slip::');
  expect(traces(workspace)).toEqual([]);
});

describe('the GitLab template', () => {
  const { cthd } = parse(readFileSync('templates/gitlab-ci.yml', 'utf8')) as {
    cthd: { script: string[]; rules: unknown; artifacts: { reports: Record<string, string> } };
  };

  test.each([
    [
      'that records progress',
      {
        'plans/vi-du/progress/mo-lop.yaml':
          '- { date: 2023-06-30, state: in-progress, by: van-phong, recorded: 2023-07-02T09:12:00+07:00 }\n',
      },
      0,
    ],
    ['that changes a wording without a slip', unmandated, 1],
    ['whose YAML is broken', { [text]: 'units: [\n' }, 2],
  ] as const)('checks a merge request %s, with both reports', (_, changes, exitCode) => {
    const proposal = propose(pinned(), {
      ...changes,
      'package.json': '{ "scripts": { "preinstall": "touch bay" } }',
      '.npmrc': 'script-shell=./bay\n',
      '.gitattributes': 'package-lock.json export-ignore\nnode_modules export-subst\n',
    });
    const folder = join(checkOut(proposal, 'refs/pull/1/merge'), 'proposal');
    symlinkSync(temporaryFolder(), join(folder, 'cthd-reports'));
    const ran = shell(folder, cthd.script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: proposal.base });
    expect([ran.status, ran.err.includes('bay')]).toEqual([exitCode, false]);
    const read = (name: string) => readFileSync(join(folder, cthd.artifacts.reports[name] ?? ''), 'utf8');
    const quality = JSON.parse(read('codequality')) as { check_name: string; location: { path: string } }[];
    expect(quality.some(({ check_name: rule }) => rule === 'wording-without-slip')).toBe(exitCode === 1);
    expect(quality.every(({ location }) => location.path.startsWith('plans/'))).toBe(true);
    expect(read('junit')).toMatch(/^<\?xml[^]*<testsuites/);
    if (exitCode < 2) expect(readFileSync(join(folder, 'cthd-reports/diff.md'), 'utf8')).toContain('II.1/1');
  });
});

test('the GitLab pipeline of the default branch reports all that is found there, for widgets to compare with', async () => {
  const server = pinned();
  commit(server, { [text]: wording.replace('Mở 4 lớp', 'Mở  4  lớp') }, 'hai dấu cách');
  const { cthd } = parse(readFileSync('templates/gitlab-ci.yml', 'utf8')) as {
    cthd: { script: string[]; rules: { if: string }[] };
  };
  expect(cthd.rules.map((rule) => rule.if)).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  const folder = join(checkOut({ server }, 'refs/heads/main'), 'proposal');
  const ran = shell(folder, cthd.script, { CI_COMMIT_SHA: git(server, 'rev-parse', 'main') });
  expect(ran.status).toBe(0);
  const report = readFileSync(join(folder, 'cthd-reports/gl-code-quality-report.json'), 'utf8');
  const all = await runCthd(['lint', '--format', 'gitlab', '--dir', server], { now: new Date() });
  expect(JSON.parse(report)).toEqual(JSON.parse(all.out));
  expect(report).toContain('double-spaces');
});

test('the recipe of the handbook for any other CI runs as it is printed', () => {
  const page = readFileSync('docs/continuous-integration.md', 'utf8');
  const recipe = /<!-- recipe -->\s*```sh\n([^]*?)```/.exec(page)?.[1] ?? '';
  expect(recipe).toContain('check.sh');
  const proposal = propose(pinned(), unmandated);
  const folder = join(checkOut(proposal, 'refs/pull/1/merge'), 'proposal');
  const ran = shell(folder, recipe.split('\n'), { BASE: 'origin/main' });
  expect(ran.status).toBe(1);
  expect(ran.out).toContain('chưa có phiếu nào nêu');
  expect(readdirSync(join(folder, 'cthd-reports')).sort()).toEqual([
    'approvals.md',
    'diff.md',
    'gl-code-quality-report.json',
    'junit.xml',
    'lint.md',
  ]);
});

test('where git tells nothing of the base, the script of any CI judges nothing', () => {
  const folder = baseRepository();
  rmSync(join(folder, '.git/HEAD'));
  const ran = shell(folder, [`bash ${resolve('templates/check.sh')} main`]);
  expect([ran.status, readdirSync(join(folder, 'cthd-reports')).sort()]).toEqual([
    2,
    ['approvals.md', 'diff.md'],
  ]);
});

test('the recipe for PowerShell has commands that work, and that take nothing from the proposal', () => {
  const page = readFileSync('docs/continuous-integration.md', 'utf8');
  const recipe = /<!-- recipe for PowerShell -->\s*```powershell\n([^]*?)```/.exec(page)?.[1] ?? '';
  const underBash = recipe.replaceAll('$env:BASE', '"$BASE"').replace('$LASTEXITCODE', '$?');
  expect(underBash.match(/\$env|\$LAST/)).toBe(null);
  const proposal = propose(pinned(), {
    ...unmandated,
    '.npmrc': 'node-options=--require ./bay.cjs\n',
    'bay.cjs': `require('node:fs').writeFileSync('co-nguoi-da-chay', '');`,
    'package.json': '{ "scripts": { "preinstall": "touch co-nguoi-da-chay" } }',
    'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
  });
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  const ran = shell(
    join(workspace, 'proposal'),
    ['set +e', 'npm.cmd() { npm "$@"; }', ...underBash.split('\n')],
    { BASE: 'origin/main' },
  );
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining('chưa có phiếu nào nêu')]);
  expect(existsSync(join(workspace, 'cthd-base/node_modules/cthd'))).toBe(true);
  expect(traces(workspace)).toEqual([]);
});

describe('the git hook', () => {
  /** A repository with the hook, and how to commit there with cthd on the PATH. */
  const withHook = () => {
    const folder = baseRepository();
    const bin = temporaryFolder();
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/pre-commit'), readFileSync('templates/pre-commit'), {
      mode: 0o755,
    });
    writeFileSync(join(bin, 'cthd'), `#!/bin/sh\nexec node ${resolve('bin/cthd.js')} "$@"\n`, {
      mode: 0o755,
    });
    const stage = (content: string) => {
      put(folder, { [text]: content });
      git(folder, 'add', 'plans');
    };
    const attempt = (path = `${bin}:${process.env['PATH'] ?? ''}`) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.vn', 'commit', '-m', 'x'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path },
      });
    return { folder, stage, attempt };
  };
  const fine = wording.replace('Mở 4 lớp', 'Mở 5 lớp');

  test('lets a clean commit through and stops at an error, naming it', () => {
    const { stage, attempt } = withHook();
    stage(fine);
    expect(attempt().status).toBe(0);
    stage(wording.replace('id: mo-lop', 'id: tap-huan'));
    const { status, stdout, stderr } = attempt();
    expect([status, `${stdout}${stderr}`.includes('unit-id')]).toEqual([1, true]);
  });

  test('looks at what is staged, not at what is still being edited', () => {
    const { folder, stage, attempt } = withHook();
    stage(fine);
    put(folder, { [text]: 'units: [' });
    expect(attempt().status).toBe(0);
    stage('units: [');
    put(folder, { [text]: fine });
    expect(attempt().status).not.toBe(0);
  });

  test('says what to install where there is no cthd, and never takes one from the repository', () => {
    const { folder, stage, attempt } = withHook();
    put(folder, { 'node_modules/.bin/cthd': '#!/bin/sh\ntouch bay\n' });
    stage(fine);
    const { status, stderr } = attempt('/usr/bin:/bin');
    expect([status, stderr.includes('npm install --global ./cthd-*.tgz')]).toEqual([1, true]);
    expect(existsSync(join(folder, 'bay'))).toBe(false);
  });
});

test('the pre-commit definition runs a command that there is', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; files: string }[];
  const folder = baseRepository();
  const [, ...args] = hook?.entry.split(' ') ?? [];
  execFileSync(process.execPath, [resolve('bin/cthd.js'), ...args], { cwd: folder });
  const staged = git(folder, 'ls-files')
    .split('\n')
    .filter((path) => new RegExp(hook?.files ?? '').test(path));
  expect(staged).toContain(text);
});

test('SARIF goes to code scanning with the commit and the ref, and a refusal says which permission is missing', async () => {
  const sarif = join(temporaryFolder(), 'cthd.sarif');
  writeFileSync(sarif, '{"version":"2.1.0"}');
  const heard: { url?: string; token?: string; body: Record<string, string> }[] = [];
  let answer = 202;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      heard.push({
        url: request.url ?? '',
        token: request.headers.authorization ?? '',
        body: JSON.parse(body) as Record<string, string>,
      });
      response.writeHead(answer).end('{}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const env = {
    PATH: process.env['PATH'] ?? '',
    CTHD_SARIF_FILE: sarif,
    CTHD_TOKEN: 'abc',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'hoi/chuong-trinh',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/pull/1/merge',
  };
  const send = () => promisify(execFile)(process.execPath, ['action/upload-sarif.mjs'], { env });
  await send();
  answer = 403;
  await expect(send()).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^::error title=cthd::.*HTTP 403.*security-events: write/) as string,
  });
  server.close();
  expect(heard[0]).toMatchObject({
    url: '/repos/hoi/chuong-trinh/code-scanning/sarifs',
    token: 'Bearer abc',
    body: { commit_sha: 'a'.repeat(40), ref: 'refs/pull/1/merge' },
  });
  expect(gunzipSync(Buffer.from(heard[0]?.body['sarif'] ?? '', 'base64')).toString()).toBe(
    '{"version":"2.1.0"}',
  );
});
