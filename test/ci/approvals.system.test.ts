import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { type Answers, fakePlatform } from './fake-platform.ts';
import { baseRepository, checkOut, commit, type Files, git, propose, type Proposal } from './proposals.ts';
import { type Ran, runAction } from './runner.ts';

const path = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const weaker: Files = { [path]: wording.replace('target: 4', 'target: 2') };
const required: Files = {
  'plans/approvals.yaml': 'required:\n  - { effects: [weakens], by: [lan, minh] }\n',
};
const pulls = '/repos/hoi/chuong-trinh/pulls/1';

/** A commit of the proposal as GitHub lists it. */
const commitBy = (login: string, more: object = {}) => ({
  parents: [{}],
  author: { login },
  committer: { login },
  commit: {},
  ...more,
});
const review = (login: string, commitId: string, state = 'APPROVED') => ({
  user: { login },
  state,
  commit_id: commitId,
  submitted_at: '2026-11-20T18:30:00Z',
  body: 'Đã họp.\n::error::x',
});
const answers = (
  reviews: readonly object[],
  commits: readonly object[] = [commitBy('tac-gia')],
): Answers => ({
  [pulls]: { user: { login: 'tac-gia' } },
  [`${pulls}/commits`]: commits,
  [`${pulls}/reviews`]: reviews,
});

interface Checked {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly pullRequest?: Readonly<Record<string, unknown>>;
  /** What happened to the pull request. */
  readonly happened?: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly event?: Readonly<Record<string, unknown>>;
  readonly ref?: string;
  /** Whether the changes are shown, too. */
  readonly shows?: boolean;
}

/** Runs the action on a proposal, with what its platform answers. */
async function check(proposal: Proposal, platform: Answers, more: Checked = {}): Promise<Ran> {
  const { inputs = {}, pullRequest = {}, variables = {}, ref = 'refs/pull/1/merge' } = more;
  const event = more.event ?? {
    ...more.happened,
    pull_request: {
      number: 1,
      base: { sha: proposal.base, ref: 'main' },
      head: { sha: proposal.head, repo: { full_name: 'hoi/chuong-trinh' } },
      ...pullRequest,
    },
  };
  return runAction({
    workspace: checkOut(proposal, ref),
    proposal,
    event,
    inputs: { directory: 'proposal', language: 'en', token: 'abc', ...inputs },
    variables: { GITHUB_API_URL: await fakePlatform(platform), ...variables },
    only: ['prepare', 'approvals', ...(more.shows === true ? ['diff'] : [])],
  });
}

/** A repository whose main branch requires approvals. */
function server(files: Files = required): string {
  const root = baseRepository();
  commit(root, files, 'yêu cầu duyệt');
  return root;
}

const outcome = ({ steps, outputs }: Ran) => [
  steps['approvals']?.outcome,
  outputs['required'],
  outputs['missing'],
];

describe('a weakening that the base wants approved', () => {
  test('fails until it is, and the summary says who must', async () => {
    const ran = await check(propose(server(), weaker), answers([]), { shows: true });
    expect(outcome(ran)).toEqual(['failure', '1', '1']);
    expect(ran.log).toContain('::error title=cthd::1 changes are not approved yet');
    const { summary } = ran.steps['diff'] ?? { summary: '' };
    expect(summary.indexOf('# Changes that must be approved')).toBeGreaterThan(
      summary.indexOf('# Changes of the programme'),
    );
    expect(summary).toContain('1 of: lan, minh (1 missing)');
  });

  test('passes once somebody who may has approved it, and is then no reason for fail-on', async () => {
    const proposal = propose(server(), weaker);
    const ran = await check(proposal, answers([review('Lan', proposal.head)]), {
      inputs: { 'fail-on': 'error, weakens' },
      shows: true,
    });
    expect([outcome(ran), ran.steps['diff']?.outcome]).toEqual([['success', '1', '0'], 'success']);
    expect(ran.steps['diff']?.summary).toContain('Lan, 21 November 2026: Đã họp.');
  });

  test('cannot be approved where the platform does not say who approved: that fails', async () => {
    const proposal = propose(server(), weaker);
    const ran = await check(proposal, { [pulls]: 403 });
    expect(ran.steps['approvals']?.outcome).toBe('failure');
    expect(ran.log).toMatch(
      /^::error title=cthd::Which changes must be approved.*HTTP 403.*pull-requests: read/m,
    );
  });
});

describe('a proposal', () => {
  test('cannot take the requirement away, approve itself in its files, or be older than the requirement', async () => {
    const root = baseRepository();
    const proposal = propose(root, { ...weaker, 'plans/approvals.yaml': 'required: []\n' });
    commit(root, required, 'yêu cầu duyệt');
    const ran = await check(proposal, answers([]));
    expect(outcome(ran)).toEqual(['failure', '1', '1']);
    const later = propose(server(), { ...weaker, 'plans/approvals.yaml': 'required: []\n' });
    expect(outcome(await check(later, answers([])))).toEqual(['failure', '2', '2']);
  });

  test('of the head alone is held against what the base requires now, too', async () => {
    const root = baseRepository();
    const proposal = propose(root, weaker);
    commit(root, required, 'yêu cầu duyệt');
    const ran = await check(proposal, answers([]), { ref: proposal.head });
    expect(outcome(ran)).toEqual(['failure', '1', '1']);
  });

  test('that weakens nothing asks the platform for nothing', async () => {
    const ran = await check(propose(server(), { 'GHI-CHU.md': 'x' }), {});
    expect(outcome(ran)).toEqual(['success', '0', '0']);
  });

  test('is asked for nothing where the base asks for nothing', async () => {
    const ran = await check(propose(baseRepository(), { ...weaker, ...required }), {});
    expect(outcome(ran)).toEqual(['success', '0', '0']);
  });

  test('in the merge queue is approved by the reviews of the pull request that its branch names', async () => {
    const proposal = propose(server(), weaker);
    const event = { merge_group: { base_sha: proposal.base, head_sha: proposal.merge } };
    const variables = {
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-1-${proposal.base}`,
    };
    const approved = await check(proposal, answers([review('lan', proposal.head)]), { event, variables });
    expect(outcome(approved)).toEqual(['success', '1', '0']);
    const other = { ...variables, GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-2-${proposal.base}` };
    expect((await check(proposal, answers([]), { event, variables: other })).succeeded).toBe(false);
  });

  test('that was merged is approved by the reviews of its pull request, and a push without one is not', async () => {
    const root = server();
    const proposal = propose(root, weaker);
    git(root, 'update-ref', 'refs/heads/main', proposal.merge);
    const event = { before: proposal.base, repository: { default_branch: 'main' } };
    const variables = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' };
    const list = `/repos/hoi/chuong-trinh/commits/${proposal.merge}/pulls`;
    const merged = { number: 1, merge_commit_sha: proposal.merge, merged_at: '2026-11-21T00:00:00Z' };
    const platform = answers([review('lan', proposal.head)]);
    const pushed = (pull: object) =>
      check(proposal, { ...platform, [list]: [pull] }, { event, variables, ref: 'refs/heads/main' });
    expect(outcome(await pushed(merged))).toEqual(['success', '1', '0']);
    expect(outcome(await pushed({ ...merged, merged_at: null }))).toEqual(['failure', '1', '1']);
  });
});

describe('a weakening under fail-on', () => {
  const name = 'cthd: cho qua';
  const events = '/repos/hoi/chuong-trinh/issues/1/events';
  const labelled = (login: string, event = 'labeled') => ({ event, label: { name }, actor: { login } });
  const body = 'Giảm chỉ tiêu.\ncthd: đã có ý kiến của Ban Thường vụ\n##[error]x';
  const labels = [{ name: 'tài liệu' }, { name }];
  const cases: readonly (readonly [string, object, readonly object[], string, string])[] = [
    [
      'is let through by a label with a reason',
      { labels, body },
      [labelled('quan-tri')],
      'success',
      'quan-tri): đã có ý kiến',
    ],
    ['is not by a label alone', { labels }, [labelled('quan-tri')], 'failure', 'needs a reason'],
    ['is not by a reason alone', { body }, [], 'failure', 'Something that was promised is weakened'],
    [
      'is not by the label of who proposes it',
      { labels, body },
      [labelled('quan-tri'), labelled('Tac-Gia')],
      'failure',
      'by somebody else',
    ],
    ['is not by a label of nobody knows whom', { labels, body }, [], 'failure', 'by somebody else'],
  ];
  const inputs = { 'fail-on': 'error, weakens', 'accept-label': name };
  const happened = { action: 'labeled', label: { name } };
  test.each(cases)('%s', async (_, pullRequest, list, expected, said) => {
    const ran = await check(
      propose(baseRepository(), weaker),
      { ...answers([]), [events]: list },
      { inputs, pullRequest: { ...pullRequest }, happened, shows: true },
    );
    expect([ran.steps['diff']?.outcome, ran.outputs['accepted']]).toEqual([
      expected,
      expected === 'success' ? 'true' : '',
    ]);
    expect(ran.log).toContain(said);
    expect(ran.log).not.toMatch(/##\[/);
  });

  test.each([
    ['was pushed since', { action: 'synchronize' }],
    ['is described in other words', { action: 'edited' }],
    ['was given another label', { action: 'labeled', label: { name: 'tài liệu' } }],
  ])('a label lets nothing through of a proposal that %s', async (_, later) => {
    const platform = { ...answers([]), [events]: [labelled('quan-tri')] };
    const more = { inputs, pullRequest: { labels, body }, happened: later, shows: true };
    const ran = await check(propose(baseRepository(), weaker), platform, more);
    expect([ran.steps['diff']?.outcome, ran.outputs['accepted']]).toEqual(['failure', '']);
    expect(ran.log).toContain('take it off and put it on again');
  });

  test('a label lets nothing through that the base wants approved', async () => {
    const ran = await check(
      propose(server(), weaker),
      { ...answers([]), [events]: [labelled('quan-tri')] },
      { inputs, pullRequest: { labels, body }, happened, shows: true },
    );
    expect([outcome(ran), ran.succeeded]).toEqual([['failure', '1', '1'], false]);
  });
});

/** What reviews.mjs makes of what a platform answers. */
async function read(
  platform: Answers,
  variables: (url: string) => Readonly<Record<string, string>>,
): Promise<unknown> {
  const file = join(temporaryFolder(), 'reviews.json');
  const env = {
    PATH: process.env['PATH'] ?? '',
    CTHD_TOKEN: 'abc',
    ...variables(await fakePlatform(platform)),
  };
  await promisify(execFile)(process.execPath, ['action/reviews.mjs', file], { env });
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('what is read from GitHub', () => {
  const commitId = 'a'.repeat(40);
  const github = (url: string) => ({
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'hoi/chuong-trinh',
    CTHD_NUMBER: '1',
  });
  const verdict = { by: 'lan', on: '2026-11-21', commit: commitId, reason: 'Đã họp.' };
  const merge = { parents: [{}, {}] };
  const button = { ...merge, committer: { login: 'web-flow' }, commit: { verification: { verified: true } } };
  const cases: readonly (readonly [string, Answers, readonly string[], readonly object[]])[] = [
    [
      'an approval and a refusal, in their order',
      answers([review('lan', commitId), review('lan', commitId, 'CHANGES_REQUESTED')]),
      ['tac-gia'],
      [
        { ...verdict, verdict: 'approved' },
        { ...verdict, verdict: 'refused' },
      ],
    ],
    [
      'no comment and no review that was dismissed',
      answers([review('lan', commitId, 'COMMENTED'), review('lan', commitId, 'DISMISSED')]),
      ['tac-gia'],
      [],
    ],
    [
      'no review of an account that is gone',
      answers([{ ...review('lan', commitId), user: null }]),
      ['tac-gia'],
      [],
    ],
    [
      'everybody who wrote or committed something as an author',
      answers([], [commitBy('minh', { committer: { login: 'hoa' } }), commitBy('lan', merge)]),
      ['tac-gia', 'minh', 'hoa', 'lan'],
      [],
    ],
    [
      'nobody as an author who pressed the button that brings main in',
      answers([], [commitBy('lan', button)]),
      ['tac-gia'],
      [],
    ],
    [
      'whoever imitates that button as an author',
      answers([], [commitBy('lan', { ...button, commit: { verification: { verified: false } } })]),
      ['tac-gia', 'lan'],
      [],
    ],
    [
      'commits of people whom it does not know',
      answers([], [{ ...commitBy('x'), author: null, committer: null }]),
      ['tac-gia'],
      [],
    ],
  ];
  test.each(cases)('%s', async (_, platform, authors, reviews) => {
    expect(await read(platform, github)).toEqual({ authors, reviews, labelledBy: null });
  });
});

test('who wrote a commit that GitHub does not list might approve it: that fails', async () => {
  const proposal = propose(server(), weaker);
  const listed = answers([review('lan', proposal.head)]);
  const ran = await check(proposal, { ...listed, [pulls]: { user: { login: 'tac-gia' }, commits: 251 } });
  expect(outcome(ran)[0]).toBe('failure');
  expect(ran.log).toContain('more commits, comments or reviews than can be read');
});

test('so might those whose list does not end', async () => {
  const proposal = propose(server(), weaker);
  const endless = {
    ...answers(Array.from({ length: 100 }, () => review('lan', proposal.head))),
    pages: 'endless',
  };
  const ran = await check(proposal, endless);
  expect(outcome(ran)[0]).toBe('failure');
  expect(ran.log).toContain('more commits, comments or reviews than can be read');
});

test('on GitLab a comment approves what it quotes, unless it was edited or is of a machine', async () => {
  const platform = {
    '/projects/5/merge_requests/3': { author: { username: 'tac-gia' } },
    '/projects/5/merge_requests/3/notes': [
      ['lan', `Đồng ý.\ncthd: duyệt ${'a'.repeat(40)} đã họp`, '10:00:00.100', '10:00:00.400', false],
      ['minh', `cthd: duyệt ${'b'.repeat(40)} đã sửa`, '10:00:00.100', '10:05:00.000', false],
      ['may', `cthd: duyệt ${'c'.repeat(40)} máy`, '10:00:00.100', '10:00:00.100', true],
      ['hoa', `> cthd: duyệt ${'d'.repeat(40)} trích lời`, '10:00:00.100', '10:00:00.100', false],
      ['hoa', 'cthd: duyệt abc', '10:00:00.100', '10:00:00.100', false],
    ].map(([username, body, created, updated, system]) => ({
      author: { username },
      body,
      created_at: `2026-11-20T${String(created)}Z`,
      updated_at: `2026-11-20T${String(updated)}Z`,
      system,
    })),
  };
  const found = await read(platform, (url) => ({
    CI_API_V4_URL: url,
    CI_PROJECT_ID: '5',
    CI_MERGE_REQUEST_IID: '3',
  }));
  expect(found).toEqual({
    authors: ['tac-gia'],
    reviews: [
      { by: 'lan', verdict: 'approved', on: '2026-11-20', changes: ['a'.repeat(40)], reason: 'đã họp' },
    ],
  });
});
