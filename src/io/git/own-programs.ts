import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { codeOf } from '../system-errors.ts';
import { repositoryOf } from './find-repository.ts';
import { mustAnswer } from './git.ts';

/** The settings by which git 2.54 and later start a program whenever a branch moves; without it, no other hook of theirs does anything. */
const hook = String.raw`hook\..*\.command`;
const startsHook = new RegExp(`^(?:${hook})$`, 'i');
/**
 * The settings by which git starts a program while it looks at files, joins commits or speaks with another repository, or by which it has other
 * settings once it is on another branch: these are not seen before.
 */
const startsProgram = new RegExp(
  `^(?:${[
    hook,
    String.raw`filter\..*\.(?:clean|smudge|process)`,
    String.raw`merge\..*\.driver`,
    String.raw`core\.(?:sshcommand|askpass|gitproxy|alternaterefscommand)`,
    String.raw`gpg\.(?:.*\.)?program`,
    String.raw`gpg\.ssh\.defaultkeycommand`,
    String.raw`credential\.(?:.*\.)?helper`,
    String.raw`remote\..*\.(?:uploadpack|receivepack|vcs)`,
    String.raw`gc\.recentobjectshook`,
    String.raw`includeif\.onbranch:.*\.path`,
  ].join('|')})$`,
  'i',
);

/**
 * A UserError where the configuration of a repository itself, which came with its folder, names a program that git would start; what the user's own
 * configuration names is the user's wish.
 */
export const refuseOwnPrograms = (root: string): void => {
  refuseSettings(root, startsProgram);
};

/** The same of hooks alone, which also a commit that git makes of a tree starts. */
export const refuseOwnHooks = (root: string): void => {
  refuseSettings(root, startsHook);
};

function refuseSettings(root: string, refused: RegExp): void {
  const fields = mustAnswer(root, ['config', '--list', '--show-scope', '--name-only', '-z']).split('\0');
  const own = fields.flatMap((name, index) =>
    index % 2 === 1 && ['local', 'worktree'].includes(fields[index - 1] ?? '') && refused.test(name)
      ? [name]
      : [],
  );
  const [first] = own;
  if (first === undefined) return;
  const name = first.slice(0, 100);
  throw new UserError({
    vi: `Cấu hình git của riêng thư mục này (.git/config) bảo git chạy một chương trình (${name}) nên cthd không làm gì; nếu đó là ý bạn, hãy đặt nó trong cấu hình của bạn (git config --global), hoặc dùng git.`,
    en: `The git configuration of this folder itself (.git/config) names a program for git to start (${name}), so nothing was done; if it is yours, set it in your own configuration (git config --global), or use git.`,
  });
}

/**
 * A UserError where a repository elsewhere is a folder that came with this one: inside it, or by a path that begins here. To send there runs the
 * hooks that it brings. One at a path of the machine is its owner's, and its hooks are meant to run.
 */
export function refuseOwnRemote(root: string, name: string): void {
  const addresses = [['--all'], ['--push', '--all']].flatMap((which) =>
    mustAnswer(root, ['remote', 'get-url', ...which, name]).split('\n'),
  );
  refuseOwnFolders(root, addresses, `git remote set-url ${name}`);
}

/** The same of an address that was typed, as git reads it, before it is asked or remembered. */
export function refuseOwnAddress(root: string, address: string): void {
  const read = mustAnswer(root, ['ls-remote', '--get-url', '--', address]).trim();
  refuseOwnFolders(root, [read], 'cthd send --to');
}

function refuseOwnFolders(root: string, addresses: readonly string[], mend: string): void {
  const { top } = repositoryOf(root);
  const own = addresses.find((address) => isPath(address) && cameWith(top, pathOf(address)));
  if (own === undefined) return;
  throw new UserError({
    vi: `Kho chung ${own} là một thư mục đi kèm thư mục này, mang theo chương trình mà git sẽ chạy, nên chưa gửi gì; hãy ghi địa chỉ đầy đủ của kho chung: ${mend} <địa chỉ>`,
    en: `The shared repository ${own} is a folder that came with this one, with programs for git to start, so nothing was sent; give the whole address of the shared repository: ${mend} <address>`,
  });
}

/** Whether git takes an address for a path of this machine: no scheme but file, and no colon before the first slash but that of a drive. */
const isPath = (address: string): boolean =>
  address !== '' && (/^(?:file:\/\/|[a-z]:[\\/])/i.test(address) || !/^[^/]*:/.test(address));

/** The path that an address names; git decodes that of an address with a scheme. Empty where it cannot be decoded. */
function pathOf(address: string): string {
  const [scheme = ''] = /^file:\/\//i.exec(address) ?? [];
  if (scheme === '') return address;
  try {
    return decodeURIComponent(address.slice(scheme.length));
  } catch {
    return '';
  }
}

/** Whether a path leads on from where a program stands: by its first letters, or through the folders in which the system shows that. */
const beginsHere = (path: string): boolean =>
  !isAbsolute(path) || /(?:^|[\\/])\.{1,2}(?:[\\/]|$)/.test(path) || /^\/+(?:proc|dev)\//.test(path);

function cameWith(top: string, path: string): boolean {
  if (beginsHere(path)) return true;
  const way = relative(realOr(top), realOr(path));
  return way === '' || (!isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way));
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return path;
  }
}
