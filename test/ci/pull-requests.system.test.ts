import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import {
  baseRepository,
  checkOut,
  commit,
  type Files,
  git,
  mergeAsGithub,
  type Proposal,
} from './proposals.ts';
import { commandsIn, type Ran, runAction, traces } from './runner.ts';

const base = (name: string) => readFileSync(`test/support/base-plan/${name}`, 'utf8');
const folder = 'plans/vi-du';
const text = `${folder}/text/II.yaml`;
const log = `${folder}/progress/mo-lop.yaml`;
const record = (date: string, value: number) =>
  `- { date: ${date}, state: in-progress, value: ${value}, by: van-phong, recorded: ${date}T09:12:00+07:00 }\n`;
const first = record('2023-06-30', 2);
const another: Files = Object.fromEntries(
  ['programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => [
    `plans/hoi-b/${name}`,
    base(name).replace('id: vi-du', 'id: hoi-b'),
  ]),
);

/** A programme of which one thing is recorded, with a wording that lint has something to say of. */
const repository = (): string => copyRepository(temporaryFolder());
const copyRepository = preparedFolder((root) => {
  git(baseRepository(), 'clone', '--quiet', '.', root);
  commit(root, { [log]: first, [`${folder}/text/I.yaml`]: base('text/I.yaml').replace('cụ thể', 'cụ  thể') });
});

interface Case {
  readonly name: string;
  /** What the author does on the branch; `main` is what main gains meanwhile. */
  readonly files?: Files;
  readonly main?: Files;
  readonly act?: (root: string) => void;
  readonly lint: 'success' | 'failure';
  readonly changes: number;
  /** The rules that are annotated, each with its line. */
  readonly annotated: readonly string[];
  readonly says?: string;
}

const trap = 'touch "$GITHUB_WORKSPACE/co-nguoi-da-chay"';
const cases: readonly Case[] = [
  {
    name: 'a good record',
    files: { [log]: first + record('2023-12-30', 3) },
    lint: 'success',
    changes: 1,
    annotated: [],
  },
  {
    name: 'a record edited by hand',
    files: { [log]: record('2023-06-30', 4) },
    lint: 'failure',
    changes: 1,
    annotated: ['record-kept'],
    says: 'corrects',
  },
  {
    name: 'a rewording without a mandate',
    files: { [text]: base('text/II.yaml').replace('tập huấn cho cán bộ', 'tập huấn cho công chức') },
    lint: 'failure',
    changes: 1,
    annotated: ['wording-without-slip'],
  },
  {
    name: 'a file with another name',
    files: {
      [`${folder}/text/I.yaml`]: null,
      [`${folder}/text/muc-dich.yaml`]: base('text/I.yaml').replace('cụ thể', 'cụ  thể'),
      [`${folder}/programme.yaml`]: base('programme.yaml').replace('text/I.yaml', 'text/muc-dich.yaml'),
    },
    lint: 'success',
    changes: 1,
    annotated: [],
  },
  {
    name: 'a merge from main',
    files: { [log]: first + record('2023-12-30', 3) },
    main: {
      'plans/documents.yaml': `${readFileSync('test/support/base-plan/documents.yaml', 'utf8')}# ghi chú\n`,
      ...another,
    },
    act: (root) => git(root, 'merge', '--quiet', '--no-edit', 'main'),
    lint: 'success',
    changes: 1,
    annotated: [],
  },
  {
    name: 'a revert of a record',
    files: { [log]: null },
    lint: 'failure',
    changes: 1,
    annotated: ['record-kept'],
    says: 'corrects',
  },
  { name: 'a second programme', files: another, lint: 'success', changes: 1, annotated: ['yearly-review'] },
  {
    name: 'documentation only',
    files: { 'GHI-CHU.md': '# Ghi chú\n' },
    lint: 'success',
    changes: 0,
    annotated: [],
  },
  {
    name: 'a fork that would switch its check off',
    files: {
      [text]: base('text/II.yaml').replace('Mở 4 lớp', "'Mở 9 lớp ##[error]x"),
      '.github/workflows/chuong-trinh.yml': 'on: push\njobs: {}\n',
      'node_modules/cthd/bin/cthd.js': 'process.exit(0)',
      'package.json': JSON.stringify({ scripts: { preinstall: trap, prepare: trap } }),
      '.gitattributes': 'plans/** -diff export-ignore filter=bay\n',
      [`${folder}/exceptions.yaml`]:
        'exceptions:\n  - { rule: wording-without-slip, unit: mo-lop, reason: tự cho qua }\n',
    },
    lint: 'failure',
    changes: 0,
    annotated: ['yaml-syntax'],
  },
];

/** The pull request of a case, merged as GitHub does. */
function proposalOf({ files = {}, main, act }: Case): Proposal {
  const server = repository();
  git(server, 'checkout', '--quiet', '-b', 'de-xuat');
  commit(server, files, 'đề xuất');
  if (main) {
    git(server, 'checkout', '--quiet', 'main');
    commit(server, main, 'việc khác');
    git(server, 'checkout', '--quiet', 'de-xuat');
  }
  act?.(server);
  const [tip, head] = [git(server, 'rev-parse', 'main'), git(server, 'rev-parse', 'de-xuat')];
  return { server, base: tip, head, merge: mergeAsGithub(server, head) };
}

const annotatedIn = (ran: Ran) =>
  ran.log
    .split('\n')
    .filter((line) => /^::(?:error|warning|notice) file=/.test(line))
    .map((line) => /title=([\w-]+)/.exec(line)?.[1]);

const events = {
  push: (proposal: Proposal) => ({
    event: { before: proposal.base, repository: { default_branch: 'main' } },
    variables: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' },
  }),
  merge_group: (proposal: Proposal) => ({
    event: { merge_group: { base_sha: proposal.base, head_sha: proposal.merge } },
    variables: {
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-1-${proposal.base}`,
    },
  }),
};

test.each(cases)('$name as a pull request; as another event the same changes are found', (one) => {
  const directory = { directory: 'proposal', language: 'en' };
  const proposal = proposalOf(one);
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  const ran = runAction({
    workspace,
    proposal,
    inputs: { ...directory, comment: 'true' },
    from: 'nguoi-la/chuong-trinh',
    only: ['prepare', 'approvals', 'diff', 'lint', 'comment'],
  });
  const { lint, changes, annotated, says } = one;
  expect([ran.steps['lint']?.outcome, ran.steps['comment']?.outcome]).toEqual([lint, 'skipped']);
  expect([...new Set(annotatedIn(ran))]).toEqual(annotated);
  expect(Number(ran.outputs['changes'])).toBe(changes);
  if (says !== undefined) expect(ran.log).toContain(says);
  for (const line of commandsIn(ran.log)) expect(line).not.toContain('##[');

  // In the suite one of the other two events, in turn; in `npm run fuzz` both.
  const all = Object.values(events);
  const tried = isFull ? all : all.filter((_, at) => at === cases.indexOf(one) % all.length);
  for (const eventOf of tried) {
    const only = ['prepare', 'diff'];
    const again = runAction({ workspace, proposal, inputs: directory, only, ...eventOf(proposal) });
    expect(again.outputs['base']).toBe(proposal.base);
    expect(Number(again.outputs['changes'])).toBe(one.changes);
  }
  expect([traces(workspace), existsSync(join(workspace, 'co-nguoi-da-chay'))]).toEqual([[], false]);
});
