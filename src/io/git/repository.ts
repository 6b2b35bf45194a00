import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { resolvePath } from '../files/place-of-path.ts';
import { attempt, codeOf, writing } from '../system-errors.ts';
import type { Repository } from './find-repository.ts';
import { git, mayAnswer, mustAnswer, saysYes } from './git.ts';

/** The folder of a repository's hooks: a folder set by configuration wins over the usual one, as a path that git has made absolute. */
export function hooksOf({ top, common }: Repository): string {
  const set = (mayAnswer(top, ['config', '-z', '--type=path', '--get-all', 'core.hooksPath']) ?? '')
    .split('\0')
    .findLast((path) => path !== '' && path !== '/dev/null');
  return set === undefined ? join(common, 'hooks') : resolve(top, set);
}

/** The hook that runs before a commit, as a person looks for it: relative to the top folder where it is inside, else absolute. */
export function hookFile(repository: Repository): string {
  const { top } = repository;
  const path = join(hooksOf(repository), 'pre-commit');
  return resolvePath(top, top, path) ?? path;
}

/** The values of a setting of git, the one that holds last; none where it is not set. A UserError where git does not tell. */
export const settings = (folder: string, name: string): string[] =>
  (mayAnswer(folder, ['config', '-z', '--get-all', name]) ?? '').split('\0').filter((value) => value !== '');

/** What the attributes say of a path, by name: `merge` is `union`, `unspecified` … */
export function attributesOf(folder: string, path: string, names: readonly string[]): Map<string, string> {
  const fields = mustAnswer(folder, ['check-attr', '-z', ...names, '--', path]).split('\0');
  return new Map(names.map((name, index) => [name, fields[index * 3 + 2] ?? 'unspecified']));
}

/** Whether git passes over a plain path that is not tracked. This question alone is refused with literal paths. */
export const isIgnored = (folder: string, path: string): boolean =>
  saysYes(folder, ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--no-index', '--', path]);

/** Whether git keeps a file of a folder, or will with the next commit. */
export const isTracked = (folder: string, path: string): boolean =>
  saysYes(folder, ['ls-files', '--error-unmatch', '--', path]);

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
export function preCommitHook(repository: Repository): string | null {
  const path = join(hooksOf(repository), 'pre-commit');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Puts a hook in place that runs before a commit; false, and nothing done, where one is there already. */
export function placePreCommitHook(repository: Repository, text: string): boolean {
  const hooks = hooksOf(repository);
  const path = join(hooks, 'pre-commit');
  return attempt(writing(path), () => {
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
