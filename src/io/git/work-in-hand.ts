import { asClause } from '../../locale/capitalised.ts';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../files/read-file.ts';
import { attempt, nothingChanged, reading } from '../system-errors.ts';
import { git, mayAnswer, mustAnswer } from './git.ts';
import { repositoryOf } from './find-repository.ts';

/** A file that differs from what was last saved. */
export interface ChangedFile {
  /** From the root of the plan, with '/'. */
  readonly path: string;
  readonly how: 'new' | 'changed' | 'removed';
}

/** The files under a root that differ from the last commit, those that git ignores left out. A UserError where git does not tell. */
export function changedFiles(root: string): ChangedFile[] {
  const { prefix } = repositoryOf(root);
  const fields = mustAnswer(root, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=all',
    '--',
    '.',
  ]).split('\0');
  return fields.flatMap((field): ChangedFile[] => {
    const path = field.slice(3);
    if (path === '' || !path.startsWith(prefix)) return [];
    const own = path.slice(prefix.length);
    const isThere = attempt(
      reading(own),
      () => lstatSync(join(root, ...own.split('/')), { throwIfNoEntry: false }) !== undefined,
    );
    const isNew = field.startsWith('??') || field.startsWith('A');
    return [{ path: own, how: !isThere ? 'removed' : isNew ? 'new' : 'changed' }];
  });
}

/** The bytes of a file that is to be saved; null for one that is gone. What is no plain file is a UserError. */
export function bytesOf(root: string, { path, how }: ChangedFile): Uint8Array | null {
  if (how === 'removed') return null;
  const content = readRegularFile(join(root, ...path.split('/')), Infinity);
  if ('bytes' in content) return content.bytes;
  const { vi, en } = content.reason;
  throw nothingChanged(reading(path), { vi: asClause(vi), en: asClause(en) });
}

/** The branch that the working tree is on; null where it is on none. A UserError where git does not tell. */
export const currentBranch = (root: string): string | null =>
  mayAnswer(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'])?.trim() ?? null;

/** The commit that a name stands for; null where there is none. A UserError where git does not tell. */
export const commitNamed = (root: string, name: string): string | null =>
  mayAnswer(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim() ?? null;

/** Whether a commit is part of the history of another. */
export const isPartOf = (root: string, commit: string, other: string): boolean =>
  git(root, ['merge-base', '--is-ancestor', commit, other]).exitCode === 0;

/** How many commits one has that the other has not. */
export function countBetween(root: string, one: string, other: string): number {
  const { exitCode, out } = git(root, ['rev-list', '--count', `${one}..${other}`]);
  return exitCode === 0 ? Number(out.toString('utf8').trim()) : 0;
}

/** Moves to a new branch at a commit, the present one; no file changes. False where git does not take the name. */
export function startBranch(root: string, name: string, commit: string): boolean {
  const isFree = git(root, ['show-ref', '--verify', '--quiet', `refs/heads/${name}`]).exitCode !== 0;
  if (!isFree || git(root, ['check-ref-format', `refs/heads/${name}`]).exitCode !== 0) return false;
  if (git(root, ['update-ref', `refs/heads/${name}`, commit]).exitCode !== 0) return false;
  return git(root, ['symbolic-ref', 'HEAD', `refs/heads/${name}`]).exitCode === 0;
}

/** The subject of a commit. */
export const subjectOf = (root: string, commit: string): string =>
  mustAnswer(root, ['log', '-1', '--format=%s', commit]).trim();

/** The files that two commits have both changed since they parted, so that git cannot join them; none where it can, or cannot tell. */
export function conflictsBetween(root: string, one: string, other: string): string[] {
  const { exitCode, out } = git(root, ['merge-tree', '--write-tree', '--name-only', '-z', one, other]);
  if (exitCode !== 1) return [];
  const [, ...rest] = out.toString('utf8').split('\0');
  const end = rest.indexOf('');
  return [...new Set(end < 0 ? rest : rest.slice(0, end))];
}
