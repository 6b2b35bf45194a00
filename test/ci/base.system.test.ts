import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { baseRepository, checkOut, commit, git, type Proposal, propose } from './proposals.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { type Ran, runAction } from './runner.ts';

const text = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const unmandated = { [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') };
const none = '0'.repeat(40);
const everyStep = ['prepare', 'approvals', 'diff', 'lint', 'stale', 'sarif', 'comment'];

interface Event {
  readonly name: string;
  readonly ref: string;
  /** What is checked out, and what GitHub says that it is. */
  readonly head: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Runs the steps of the action that find the base and lint, or those named, on what an event checks out of a server. */
function run(
  server: string,
  { name, ref, head, payload }: Event,
  inputs: Readonly<Record<string, string>> = {},
  only: readonly string[] = ['prepare', 'lint'],
): Ran {
  git(server, 'update-ref', 'refs/pull/1/merge', head);
  const workspace = checkOut({ server }, 'refs/pull/1/merge');
  const proposal: Proposal = { server, base: head, head, merge: head };
  return runAction({
    workspace,
    proposal,
    event: payload,
    variables: { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: head },
    inputs: { directory: 'proposal', language: 'en', ...inputs },
    only,
  });
}

/** What came of it: the base, how the steps ended, and what was said for all to see. */
const brief = ({ steps, outputs, log }: Ran) => ({
  base: outputs['base'],
  lint: steps['lint']?.outcome,
  said: [...log.matchAll(/^::(?:error|warning) title=cthd::(.*)$/gm)].map(([, words]) => words),
});
const found = (base: string) => ({ base, lint: 'failure', said: [] });

describe('a merge queue', () => {
  const queued = () => {
    const server = baseRepository();
    const { base, merge } = propose(server, unmandated);
    return { server, base, merge };
  };
  const ref = 'refs/heads/gh-readonly-queue/main/pr-7-0123';

  test('is compared with the base that the event names', () => {
    const { server, base, merge } = queued();
    const payload = { merge_group: { base_sha: base } };
    expect(brief(run(server, { name: 'merge_group', ref, head: merge, payload }))).toEqual(found(base));
  });

  test('is compared with the first parent of its merge where the event names none', () => {
    const { server, base, merge } = queued();
    expect(brief(run(server, { name: 'merge_group', ref, head: merge, payload: {} }))).toEqual(found(base));
  });

  test('fails where its base is not known', () => {
    const { server } = queued();
    const head = git(server, 'rev-parse', 'de-xuat');
    const ran = brief(run(server, { name: 'merge_group', ref, head, payload: {} }));
    expect([ran.base, ran.lint]).toEqual(['', 'skipped']);
    expect(ran.said).toEqual([
      expect.stringContaining('The base of the merge queue (merge_group) cannot be found'),
    ]);
  });
});

test('a proposal that was merged crosswise fails where the merge that GitHub makes is not what is checked out', () => {
  const server = baseRepository();
  git(server, 'checkout', '--quiet', '-b', 'de-xuat');
  const own = commit(server, { 'a.txt': 'a' });
  git(server, 'checkout', '--quiet', 'main');
  const others = commit(server, { 'b.txt': 'b' });
  git(server, 'merge', '--quiet', '--no-edit', own);
  const base = git(server, 'rev-parse', 'HEAD');
  git(server, 'checkout', '--quiet', 'de-xuat');
  git(server, 'merge', '--quiet', '--no-edit', others);
  const head = commit(server, unmandated);
  const payload = { pull_request: { base: { sha: base, ref: 'main' }, head: { sha: head } } };
  const ran = brief(run(server, { name: 'pull_request', ref: 'refs/pull/1/head', head, payload }));
  expect([ran.base, ran.lint]).toEqual(['', 'skipped']);
  expect(ran.said).toEqual([expect.stringContaining('they share several bases; merge the base into')]);
});

describe('a push', () => {
  const ref = 'refs/heads/main';

  test('is compared with what the branch held before', () => {
    const server = baseRepository();
    const before = git(server, 'rev-parse', 'HEAD');
    const head = commit(server, unmandated);
    expect(brief(run(server, { name: 'push', ref, head, payload: { before } }))).toEqual(found(before));
  });

  test('that is forced fails, also where the former commit is still there: what it took back would not be seen', () => {
    const server = baseRepository();
    const first = git(server, 'rev-parse', 'HEAD');
    const before = commit(server, { 'plans/vi-du/README.md': 'trước\n' });
    git(server, 'branch', 'cu', before);
    git(server, 'reset', '--quiet', '--hard', first);
    const head = commit(server, unmandated);
    const ran = brief(run(server, { name: 'push', ref, head, payload: { before } }));
    expect([ran.base, ran.lint]).toEqual(['', 'skipped']);
    expect(ran.said).toEqual([
      expect.stringMatching(/it was rewritten \(a forced push\).*allow-no-base: true/),
    ]);
  });

  test('of a new branch is compared with where it left the default branch', () => {
    const server = baseRepository();
    const base = git(server, 'rev-parse', 'main');
    git(server, 'checkout', '--quiet', '-b', 'moi');
    const head = commit(server, unmandated);
    const payload = { before: none, repository: { default_branch: 'main' } };
    expect(brief(run(server, { name: 'push', ref: 'refs/heads/moi', head, payload }))).toEqual(found(base));
  });

  test('that is the first of the repository fails, and is a warning where that is allowed', () => {
    const server = baseRepository();
    const head = git(server, 'rev-parse', 'HEAD');
    const event = {
      name: 'push',
      ref,
      head,
      payload: { before: none, repository: { default_branch: 'main' } },
    };
    const ran = brief(run(server, event));
    expect([ran.base, ran.lint]).toEqual(['', 'skipped']);
    expect(ran.said).toEqual([expect.stringContaining('This is the first push of the branch')]);
    const allowed = run(server, event, { 'allow-no-base': 'true' }, everyStep);
    expect([allowed.succeeded, brief(allowed).said]).toEqual([
      true,
      [expect.stringContaining('Nothing is compared (allow-no-base).')],
    ]);
  });
});

describe('another event', () => {
  test.each(['schedule', 'workflow_dispatch'])(
    '(%s) on the default branch has no base, and says so',
    (name) => {
      const server = baseRepository();
      const head = git(server, 'rev-parse', 'HEAD');
      const payload = { repository: { default_branch: 'main' } };
      const ran = brief(run(server, { name, ref: 'refs/heads/main', head, payload }));
      expect([ran.lint, ran.said]).toEqual([
        'skipped',
        [expect.stringContaining(`The event ${name} does not say which revision to compare with.`)],
      ]);
    },
  );

  test('is compared with the revision that the workflow names, from where both have parted', () => {
    const server = baseRepository();
    const base = git(server, 'rev-parse', 'main');
    git(server, 'checkout', '--quiet', '-b', 'nhanh');
    const head = commit(server, unmandated);
    git(server, 'checkout', '--quiet', 'main');
    commit(server, { 'plans/vi-du/README.md': 'main đi tiếp\n' });
    const event = { name: 'workflow_dispatch', ref: 'refs/heads/nhanh', head, payload: {} };
    expect(brief(run(server, event, { against: 'origin/main' }))).toEqual(found(base));
  });
});

test('a tag never takes the place of the branch that the workflow names', () => {
  const server = baseRepository();
  const base = git(server, 'rev-parse', 'main');
  git(server, 'checkout', '--quiet', '-b', 'nhanh');
  const head = commit(server, unmandated);
  git(server, 'tag', 'origin/main', head);
  git(server, 'checkout', '--quiet', 'main');
  const event = { name: 'workflow_dispatch', ref: 'refs/heads/nhanh', head, payload: {} };
  const ran = brief(run(server, event, { against: 'origin/main' }));
  expect([ran.lint, ran.said]).toEqual([
    'skipped',
    [expect.stringContaining('or a branch and a tag have its name')],
  ]);
  expect(brief(run(server, event, { against: 'refs/remotes/origin/main' }))).toEqual(found(base));
  expect(brief(run(server, event, { against: base }))).toEqual(found(base));
});

test('a pull request of which the base was checked out instead is not passed', () => {
  const server = baseRepository();
  const { base, head } = propose(server, unmandated);
  const payload = { pull_request: { base: { sha: base }, head: { sha: head } } };
  for (const name of ['pull_request', 'pull_request_target']) {
    const ran = brief(run(server, { name, ref: 'refs/pull/1/merge', head: base, payload }));
    expect([name, ran.lint, ran.said]).toEqual([
      name,
      'skipped',
      [expect.stringContaining('What is checked out is not the proposal')],
    ]);
  }
});

test('the lint step alone does not pass without a base, unless that is allowed', () => {
  const server = baseRepository();
  const files = temporaryFolder();
  const lint = (allowed: string) =>
    spawnSync('bash', [resolve('action/lint.sh')], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: files,
        RUNNER_TEMP: files,
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: join(files, 'outputs'),
        GITHUB_STEP_SUMMARY: join(files, 'summary.md'),
        CTHD_DIRECTORY: server,
        CTHD_LANGUAGE: 'en',
        CTHD_ALLOW_NO_BASE: allowed,
      },
    });
  const refused = lint('false');
  expect([refused.status, refused.stdout]).toEqual([
    2,
    expect.stringContaining('::error title=cthd::No base is known, so nothing was compared'),
  ]);
  expect(lint('true').status).toBe(0);
});
