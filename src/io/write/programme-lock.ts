import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../system-errors.ts';
import { finishIntents, hasIntents } from './intent.ts';
import { withLock } from './lock.ts';
import { removeLitter } from './new-file.ts';

/** A write takes a moment; so long that many who write at once all get their turn. */
const wait = 30_000;

/** The folder whose lock covers a path: the programme's, else that of the files that all programmes share. */
export const lockFolderOf = (path: string): string => /^plans\/[^/]+(?=\/)/.exec(path)?.[0] ?? 'plans';

/** Does something while no other process writes in the same programme; files that all programmes share have a lock of their own. `path` is relative to the root. */
export const withLockOf = <T>(root: string, path: string, action: () => T | Promise<T>): Promise<T> =>
  withLocksOf(root, [path], action);

/**
 * Does something while no other process writes in any of several programmes. What a killed process had begun there is brought to its end
 * first, and what it left after is removed.
 */
export async function withLocksOf<T>(
  root: string,
  paths: readonly string[],
  action: () => T | Promise<T>,
): Promise<T> {
  const folders = [...new Set(paths.map(lockFolderOf))];
  const isShared = folders.length > 1 || folders.includes('plans');
  if (!isShared && looking('plans', () => hasIntents(root, 'plans'))) await finishShared(root);
  return nested(root, isShared ? ['plans', ...folders.filter((one) => one !== 'plans')] : folders, () => {
    for (const folder of isShared ? ['plans', ...folders] : folders) clear(root, folder);
    return action();
  });
}

/** Brings to its end what a killed process had begun to lay down in a folder, and removes what it left after. */
export function finishInterrupted(root: string): void {
  looking('.', () => {
    finishIntents(root, '');
  });
  const programmes = existsSync(join(root, 'plans')) ? looking('plans', () => programmeFoldersIn(root)) : [];
  for (const folder of ['', 'plans', ...programmes]) clear(root, folder);
}

/** Removes what killed processes left beside files; only where what they had begun was brought to its end. */
export function clearBeside(root: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path)))) removeLitter(join(root, folder));
}

/** Finishes an interrupted change of several programmes under the locks of all of them. */
function finishShared(root: string): Promise<void> {
  const folders = looking('plans', () => programmeFoldersIn(root));
  return nested(root, ['plans', ...folders], () => {
    looking('plans', () => {
      finishIntents(root, 'plans');
    });
  });
}

/** The locks are taken in one order, so that no two wait for each other. */
function nested<T>(root: string, folders: readonly string[], action: () => T | Promise<T>): Promise<T> {
  const [first, ...rest] =
    folders[0] === 'plans' ? ['plans', ...folders.slice(1).sort()] : [...folders].sort();
  if (first === undefined) return Promise.resolve(action());
  return withLock(join(root, first), () => (rest.length > 0 ? nested(root, rest, action) : action()), {
    wait,
  });
}

const programmeFoldersIn = (root: string): string[] =>
  readdirSync(join(root, 'plans'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `plans/${name}`);

function clear(root: string, folder: string): void {
  looking(folder, () => {
    finishIntents(root, folder);
  });
  for (const inner of ['', 'text', 'progress', 'revisions']) {
    const path = join(root, folder, inner);
    if (existsSync(path)) removeLitter(path);
  }
}

const looking = <T>(folder: string, action: () => T): T =>
  attempt({ vi: `Không đọc được ${folder}`, en: `Cannot read ${folder}` }, action);
