import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { attempt, codeOf } from '../system-errors.ts';
import { git } from './git.ts';

/** The git repository that a folder lies in. */
export interface Repository {
  /** Its top folder, absolute. */
  readonly top: string;
  /** The way from its top to the folder, with a slash at the end; empty at the top. */
  readonly prefix: string;
  readonly isShallow: boolean;
  /** Where its hooks lie; a folder set by configuration wins over the usual one. */
  readonly hooks: string;
}

/** The repository of a folder; null where there is none, or git does not trust its owner. A UserError where there is no git. */
export function repositoryOf(folder: string): Repository | null {
  const { exitCode, out } = git(folder, [
    'rev-parse',
    '--show-toplevel',
    '--is-shallow-repository',
    '--git-common-dir',
    '--show-prefix',
  ]);
  const [top = '', shallow, common = '', prefix = ''] = out.toString('utf8').split('\n');
  if (exitCode !== 0 || top === '') return null;
  const set = settings(folder, 'core.hooksPath').findLast((path) => path !== '/dev/null');
  const hooks = set === undefined ? join(resolve(folder, common), 'hooks') : resolve(top, set);
  return { top, prefix, isShallow: shallow === 'true', hooks };
}

/** The values of a setting of git, the one that holds last. */
export const settings = (folder: string, name: string): string[] =>
  git(folder, ['config', '-z', '--get-all', name])
    .out.toString('utf8')
    .split('\0')
    .filter((value) => value !== '');

/** What the attributes say of a path, by name: `merge` is `union`, `unspecified` … */
export function attributesOf(folder: string, path: string, names: readonly string[]): Map<string, string> {
  const { out } = git(folder, ['check-attr', '-z', ...names, '--', path]);
  const fields = out.toString('utf8').split('\0');
  return new Map(names.map((name, index) => [name, fields[index * 3 + 2] ?? 'unspecified']));
}

/** Whether git passes over a plain path that is not tracked. This question alone is refused with literal paths. */
export const isIgnored = (folder: string, path: string): boolean =>
  git(folder, ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--no-index', '--', path]).exitCode === 0;

/** Makes a folder a repository whose first branch is main, without template hooks. */
export function makeRepository(folder: string): void {
  const { exitCode, err } = git(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  if (exitCode === 0) return;
  const said = err.trim().split('\n').at(-1) ?? '';
  throw new UserError({
    vi: `Git không lập được kho ở đây: ${said}`,
    en: `Git cannot make a repository here: ${said}`,
  });
}

/** The text of the hook that runs before a commit; null where there is none. */
export function preCommitHook({ hooks }: Repository): string | null {
  const path = join(hooks, 'pre-commit');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Puts a hook in place that runs before a commit; false, and nothing done, where one is there already. */
export function placePreCommitHook({ hooks }: Repository, text: string): boolean {
  const path = join(hooks, 'pre-commit');
  const what = { vi: `Không ghi được ${path}`, en: `Cannot write ${path}` };
  return attempt(what, () => {
    mkdirSync(hooks, { recursive: true });
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    chmodSync(path, 0o755);
    return true;
  });
}
