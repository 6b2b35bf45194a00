import { resolve } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { people } from './git-commit.ts';
import { inGitsWords } from './git-refusal.ts';
import { git, gitWith, mayAnswer, mustAnswer, saysYes } from './git.ts';
import { gitOnline, type RemoteRefusal, refusalOf } from './online-git.ts';

/** A repository elsewhere that this one is connected with. */
export interface Remote {
  readonly name: string;
  readonly address: string;
}

/** The repository that work is sent to: the one called origin, else the only one; null where there is none. */
export function remoteOf(root: string): Remote | null {
  const names = mustAnswer(root, ['remote']).split('\n').filter(Boolean);
  const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
  if (name === undefined) return null;
  return { name, address: mustAnswer(root, ['remote', 'get-url', '--', name]).trim() };
}

/** An address as it is kept: a path that was typed from here as the whole one, as git clone keeps it. */
export const wholeAddress = (root: string, typed: string): string =>
  /^\.{1,2}\//.test(typed) ? resolve(root, typed) : typed;

/** Connects with a repository elsewhere, under the name origin. A UserError where git does not take it. */
export const connect = (root: string, address: string): void => {
  mustAnswer(root, ['remote', 'add', '--', 'origin', address]);
};

/** Whether words can be the address of a repository: https, ssh, user@host:path, or a path; nothing that git would take for an option or a program. */
export const isAddress = (typed: string): boolean =>
  /^(?:https?:\/\/|ssh:\/\/|file:\/\/|\/|\.{1,2}\/|[A-Za-z]:[\\/]|[\w.-]+@[\w.-]+:)[^\p{Cc}]+$/u.test(
    typed,
  ) && !typed.includes('::');

/** What is known here of the main branch of the other side, without asking it: its name, null where nothing is known. A UserError where git does not tell. */
export function knownMain(root: string, { name }: Remote): string | null {
  const head = mayAnswer(root, ['symbolic-ref', '--quiet', '--short', `refs/remotes/${name}/HEAD`]);
  if (head !== null) return head.trim().slice(name.length + 1);
  const usual = ['main', 'master'].find((branch) =>
    saysYes(root, ['show-ref', '--verify', '--quiet', `refs/remotes/${name}/${branch}`]),
  );
  return usual ?? null;
}

/** What the other side has. */
export interface OtherSide {
  /** Its main branch; null where it is still empty. */
  readonly main: string | null;
  /** The branch that whoever clones it is on at first; null where there is none of that name, so that they see no files. */
  readonly cloned: string | null;
  readonly branches: readonly string[];
}

/** Asks the other side what it has. */
export function askRemote(root: string, { name }: Remote, mayAsk: boolean): OtherSide | RemoteRefusal {
  const answer = gitOnline(root, ['ls-remote', '--symref', '--', name], mayAsk);
  if (answer.exitCode !== 0) return refusalOf(answer);
  const lines = answer.out.toString('utf8').split('\n');
  const branches = lines.flatMap((line) => /\trefs\/heads\/(.+)$/.exec(line)?.[1] ?? []);
  const head = lines.flatMap((line) => /^ref: refs\/heads\/(.+)\tHEAD$/.exec(line)?.[1] ?? [])[0];
  const cloned = head !== undefined && branches.includes(head) ? head : null;
  return {
    main: cloned ?? ['main', 'master'].find((one) => branches.includes(one)) ?? branches[0] ?? null,
    cloned,
    branches,
  };
}

/** Fetches branches of the other side, so that they can be compared with; nothing of the working tree changes. */
export function fetchBranches(
  root: string,
  { name }: Remote,
  branches: readonly string[],
  mayAsk: boolean,
): RemoteRefusal | null {
  const specs = branches.map((branch) => `+refs/heads/${branch}:refs/remotes/${name}/${branch}`);
  const alone = ['--quiet', '--no-tags', '--no-recurse-submodules'];
  const answer = gitOnline(root, ['fetch', ...alone, '--', name, ...specs], mayAsk);
  return answer.exitCode === 0 ? null : refusalOf(answer);
}

const pushing = ['--no-verify', '--porcelain', '--set-upstream', '--recurse-submodules=no'];

/** Sends the present commit to a branch of the other side. What its host says of it, or why it refused. */
export function pushTo(
  root: string,
  { name }: Remote,
  branch: string,
  mayAsk: boolean,
): { readonly said: string } | RemoteRefusal {
  const answer = gitOnline(root, ['push', ...pushing, '--', name, `HEAD:refs/heads/${branch}`], mayAsk);
  return answer.exitCode === 0 ? { said: answer.err } : refusalOf(answer);
}

/** Whether the answer of another repository is that it refused. */
export const isRefusal = (answer: object): answer is RemoteRefusal => 'kind' in answer;

/** Joins a commit into the present branch, with which it is known to have no conflict. A UserError with git's words, and nothing changed, where git refuses. */
export function joinCommit(root: string, commit: string, message: string): void {
  const merge = ['merge', '--quiet', '--no-edit', '--no-verify', '--no-gpg-sign', '-m', message, commit];
  const { exitCode, err } = gitWith(root, merge, { variables: people() });
  if (exitCode === 0) return;
  if (saysYes(root, ['rev-parse', '--verify', '--quiet', 'MERGE_HEAD'])) git(root, ['merge', '--abort']);
  const { vi, en } = inGitsWords(err);
  throw new UserError({
    vi: `Chưa gửi được, vì không gộp được những gì người khác đã gửi: ${vi}. Những gì đã lưu vẫn còn nguyên.`,
    en: `Nothing was sent, because what others sent cannot be joined in: ${en}. What was saved is as it was.`,
  });
}
