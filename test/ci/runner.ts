import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { git, type Proposal } from './proposals.ts';

interface Step {
  readonly id: string;
  readonly if?: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { default?: string }>>;
  readonly outputs: Readonly<Record<string, { value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** What a step did. */
export interface Done {
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Ran {
  readonly steps: Readonly<Record<string, Done>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
  readonly succeeded: boolean;
}

/** What surrounds the action: the workspace, and what differs from a common pull request. */
interface Job {
  readonly workspace: string;
  readonly proposal: Proposal;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** What the event says, where it is no common pull request. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** The folder that the action lies in. */
  readonly action?: string;
  /** The repository that the branch comes from. */
  readonly from?: string;
  /** The steps that matter to the test; the others are skipped. */
  readonly only?: readonly string[];
}

const own = 'hoi/chuong-trinh';

/** Runs the steps of action.yml as the runner does: conditions and expressions evaluated, each step by a real bash with its own output and summary files. */
export function runAction({
  workspace,
  proposal,
  inputs = {},
  variables = {},
  event,
  action = resolve('.'),
  from = own,
  only,
}: Job): Ran {
  const {
    inputs: declared,
    outputs,
    runs,
  } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;
  const files = temporaryFolder();
  mkdirSync(join(files, 'temp'));
  const common = {
    PATH: process.env['PATH'] ?? '',
    HOME: files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: action,
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REPOSITORY: own,
    GITHUB_SHA: proposal.merge,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(files, 'temp'),
    ...variables,
  };
  const given = Object.fromEntries(
    Object.entries(declared).map(([name, { default: preset = '' }]) => [name, inputs[name] ?? preset]),
  );
  const steps: Record<string, Done> = {};
  const github = {
    workspace,
    repository: own,
    token: 'mã-bí-mật',
    server_url: 'https://github.vi-du.vn',
    run_id: 7,
    event_name: common.GITHUB_EVENT_NAME,
    event: event ?? {
      pull_request: { base: { sha: proposal.base }, head: { sha: proposal.head, repo: { full_name: from } } },
    },
  };
  const value = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) =>
      textOf(evaluate(expression, { github, inputs: given, steps })),
    );
  for (const [name, text] of Object.entries(given)) given[name] = value(text);
  let failed = false;
  for (const { id, if: condition = '${{ success() }}', run, env = {} } of runs.steps) {
    const wanted = condition
      .replace(/^\$\{\{ (.*) \}\}$/, '$1')
      .replace('!cancelled()', 'true')
      .replace('success()', String(!failed));
    const isLeftOut = only !== undefined && !only.includes(id);
    if (isLeftOut || evaluate(wanted, { github, inputs: given, steps }) !== true) {
      steps[id] = { outcome: 'skipped', log: '', outputs: {}, summary: '' };
      continue;
    }
    const paths = { GITHUB_OUTPUT: join(files, `${id}.out`), GITHUB_STEP_SUMMARY: join(files, `${id}.md`) };
    for (const path of Object.values(paths)) writeFileSync(path, '');
    const ownVariables = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)]));
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run],
      {
        cwd: workspace,
        env: { ...common, ...paths, ...ownVariables },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    failed ||= status !== 0;
    steps[id] = {
      outcome: status === 0 ? 'success' : 'failure',
      log: stdout + stderr,
      outputs: readOutputs(paths.GITHUB_OUTPUT),
      summary: readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }
  const all = Object.values(steps);
  return {
    steps,
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, value(output.value)])),
    log: all.map(({ log }) => log).join(''),
    summary: all.map(({ summary }) => summary).join(''),
    succeeded: !failed,
  };
}

const readOutputs = (path: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** The expressions of action.yml are JavaScript's, but for dashes in names and == between like things; what is missing on the way is nothing. */
function evaluate(expression: string, contexts: Readonly<Record<string, unknown>>): unknown {
  const source = expression
    .replace(/\b((?:github|inputs|steps)(?:\.(?:[\w-]+|\*))+)/g, (path) => `at(${JSON.stringify(path)})`)
    .replace(/([!=]=)(?!=)/g, '$1=');
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => inside(value, key), contexts) ?? '';
  return runInNewContext(source, { at, toJSON: (value: unknown) => JSON.stringify(value || [], null, 2) });
}

/** What a key leads to; a star leads to a list, the next key into each of its entries. */
function inside(value: unknown, key: string): unknown {
  if (key === '*') return Array.isArray(value) ? value : [];
  if (Array.isArray(value)) return value.map((one: unknown) => inside(one, key));
  return (value as Record<string, unknown> | null | undefined)?.[key];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** Every workflow command of a log: lines that GitHub would act on. */
export const commandsIn = (log: string): string[] =>
  log.split('\n').filter((line) => /^\s*::|##\[/.test(line));

/** Files that nobody should have made: what hostile input tries to run would make one. */
export const traces = (workspace: string): string[] =>
  git(join(workspace, 'proposal'), 'status', '--porcelain', '--ignored', '--untracked-files=all')
    .split('\n')
    .filter((line) => line !== '');
