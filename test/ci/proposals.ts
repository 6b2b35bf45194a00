import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedFolder } from '../support/prepared-folder.ts';

/** A value of null takes the file away. */
export type Files = Readonly<Record<string, string | null>>;

/** Real git, with nobody's configuration but its own. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Người thử',
    '-c',
    'user.email=thu@vi-du.vn',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
    },
  }).trim();
}

export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) git(folder, 'rm', '--quiet', '--', path);
    else {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}

/** Commits everything and gives the hash. */
export function commit(folder: string, files: Files, message = 'thay đổi'): string {
  put(folder, files);
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A repository whose only commit is the base programme, by default in a folder of the test's own. */
export const baseRepository = (root = temporaryFolder()): string => copyBase(root);
const copyBase = preparedFolder((folder) => {
  planOnDisk({}, folder);
  git(folder, 'init', '--quiet', '--initial-branch=main', '--template=');
  commit(folder, {}, 'gốc');
});

/** What GitHub knows of a pull request. */
export interface Proposal {
  readonly server: string;
  readonly base: string;
  readonly head: string;
  /** The merge that GitHub makes of both. */
  readonly merge: string;
}

/** A proposal with these changes on a branch of its own; `meanwhile` is what main has gained since. */
export function propose(server: string, changes: Files, meanwhile: Files | null = null): Proposal {
  const base = git(server, 'rev-parse', 'main');
  git(server, 'checkout', '--quiet', '-b', 'de-xuat');
  const head = commit(server, changes, 'đề xuất');
  git(server, 'checkout', '--quiet', 'main');
  if (meanwhile) commit(server, meanwhile, 'việc khác');
  return { server, base, head, merge: mergeAsGithub(server, head) };
}

/** Merges a head into main without moving it, and puts the merge where GitHub has that of a pull request; gives its hash. */
export function mergeAsGithub(server: string, head: string): string {
  git(server, 'checkout', '--quiet', '--detach', 'main');
  git(server, 'merge', '--quiet', '--no-ff', '-m', 'merge', head);
  const merge = git(server, 'rev-parse', 'HEAD');
  git(server, 'update-ref', 'refs/pull/1/merge', merge);
  git(server, 'checkout', '--quiet', 'main');
  return merge;
}

/** Checks a commit out as actions/checkout does: into `proposal` of a new workspace, at a depth where one is given. */
export function checkOut({ server }: Pick<Proposal, 'server'>, ref: string, depth?: number): string {
  const workspace = temporaryFolder();
  const proposal = join(workspace, 'proposal');
  mkdirSync(proposal);
  git(proposal, 'init', '--quiet');
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  const all = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  git(
    proposal,
    'fetch',
    '--quiet',
    ...shallow,
    `file://${server}`,
    `+${ref}:refs/remotes/pull/1/merge`,
    ...all,
  );
  git(proposal, 'checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge');
  return workspace;
}
