import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { baseRepository, commit, git } from './proposals.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    if?: string;
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
    env?: Record<string, string>;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (name: string) => parse(readFileSync(`templates/${name}`, 'utf8')) as Workflow;
const path = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const bash = (folder: string, script: string, ...args: readonly string[]) =>
  spawnSync('bash', [resolve('action', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: temporaryFolder(), GIT_CONFIG_NOSYSTEM: '1' },
  });

test.each(readdirSync('templates').filter((name) => /^(?:github|export)-/.test(name)))(
  '%s pins every action to a whole commit hash, and puts no expression into a shell',
  (name) => {
    for (const step of Object.values(read(name).jobs).flatMap(({ steps }) => steps)) {
      if (step.uses !== undefined)
        expect(step.uses).toMatch(/^(?:\.\/base\/node_modules\/cthd|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
      expect(step.run ?? '').not.toContain('${{');
    }
  },
);

test('the workflow that publishes tables exports under the name of the repository, and publishes what there is', () => {
  const { jobs } = read('export-workflow.yml');
  const steps = jobs['export']?.steps ?? [];
  const root = baseRepository();
  const programs = temporaryFolder();
  const self = `exec "${process.execPath}" "${resolve('bin/cthd.js')}"`;
  writeFileSync(join(programs, 'npx'), `#!/bin/sh\nshift 2\n${self} "$@"\n`, { mode: 0o755 });
  const run = steps.find((step) => step.run?.includes('cthd export') === true)?.run ?? 'false';
  const { status, stderr } = spawnSync('bash', ['-e', '-c', run], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      HOME: temporaryFolder(),
      GITHUB_REPOSITORY: 'co-quan/So-Y-Te',
    },
  });
  const { repository, state } = JSON.parse(readFileSync(join(root, 'tables/manifest.json'), 'utf8')) as {
    repository: string;
    state: string;
  };
  expect({ status, stderr, repository, state }).toEqual({
    status: 0,
    stderr: '',
    repository: 'so-y-te',
    state: 'complete',
  });
  const publishing = steps.at(-1);
  expect([publishing?.if, publishing?.with?.['path']]).toEqual(['${{ !cancelled() }}', 'tables']);
});

describe('the workflow that comments on proposals from forks', () => {
  const { on, permissions, jobs } = read('github-comment.yml');

  test('reads the proposal where nothing may be written, and writes where it is not checked out', () => {
    expect([Object.keys(on), permissions]).toEqual([['workflow_run'], {}]);
    expect(jobs['read']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['comment']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    const text = (job: string) => JSON.stringify(jobs[job]?.steps);
    expect(text('read')).not.toContain('github.token');
    expect(text('comment')).not.toMatch(/head_repository\.full_name|"path":"proposal"/);
    for (const job of Object.values(jobs))
      for (const { uses, with: given } of job.steps)
        if (uses?.startsWith('actions/checkout@') === true)
          expect(given?.['persist-credentials']).toBe(false);
  });

  test('makes the pages of a proposal from the history that both sides share, and runs nothing of it', () => {
    const base = baseRepository();
    const proposal = join(temporaryFolder(), 'fork');
    git(base, 'clone', '--quiet', base, proposal);
    commit(proposal, { [path]: wording.replace('target: 4', 'target: 2'), '.git-blame-ignore-revs': '' });
    commit(base, { 'README.md': 'việc của nhánh chính\n' });
    const folder = temporaryFolder();
    const { status, stderr } = bash(folder, 'pages.sh', base, proposal, 'pages');
    expect([status, stderr]).toEqual([0, '']);
    const page = (name: string) => readFileSync(join(folder, 'pages', name), 'utf8');
    expect(page('diff.md')).toMatch(
      /^# Thay đổi của chương trình$[\s\S]*bản gốc \(lần lưu [^\n]{10,14} đến bản đề xuất[\s\S]*II\.1\/1 «Mở 4 lớp/m,
    );
    expect(page('lint.md')).toMatch(/^# Kết quả kiểm tra chương trình/);
    expect(page('lint.md')).toContain('đã có từ trước');
  });
});

test('the pages of the default branch are made again, committed and pushed once', async () => {
  const server = join(temporaryFolder(), 'server.git');
  const made = baseRepository();
  const page = 'plans/vi-du/README.md';
  await runCthd(['render', 'summary', '--out', page, '--as-of', '2023-01-01', '--dir', made], { cwd: made });
  commit(made, {
    [path]: wording
      .replace('lead: van-phong', 'lead: ban-to-chuc')
      .replace('with: [ban-to-chuc]', 'with: [van-phong]'),
  });
  execFileSync('git', ['clone', '--quiet', '--bare', made, server]);
  const clone = join(temporaryFolder(), 'clone');
  git(made, 'clone', '--quiet', server, clone);
  expect(bash(clone, 'make-pages.sh').status).toBe(0);
  expect(git(server, 'log', '--format=%an %s', '-1', 'main')).toBe(
    'cthd Tạo lại các trang · Make the pages again',
  );
  expect(git(server, 'show', '--format=', '--name-only', 'main')).toBe(page);
  expect((await runCthd(['render', '--check'], { cwd: clone })).exitCode).toBe(0);
  expect(bash(clone, 'make-pages.sh').status).toBe(0);
  expect(git(server, 'rev-list', '--count', 'main')).toBe('3');
});
