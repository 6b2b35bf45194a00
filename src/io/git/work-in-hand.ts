import { asClause } from '../../locale/capitalised.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { isOwnFile } from '../write/own-files.ts';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../files/read-file.ts';
import { attempt, nothingChanged, reading } from '../system-errors.ts';
import { git, type GitAnswer, gitsWords, mayAnswer, mustAnswer, saysYes } from './git.ts';
import { commitNamed, unreadableHistory } from './git-revision.ts';
import { repositoryOf } from './find-repository.ts';
import { inGitsWords } from './git-refusal.ts';

/** A file that differs from what was last saved. */
export interface ChangedFile {
  /** From the root of the plan, with '/'. */
  readonly path: string;
  readonly how: 'new' | 'changed' | 'removed';
}

/** The files under a root that differ from the last commit; without those that git ignores, and new ones that the tool puts down for a moment. A UserError where git does not tell. */
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
  const codes = new Map<string, string>();
  // A file that was taken out of git's index alone stands there twice: as removed, and as new.
  for (const field of fields) {
    const path = field.slice(3);
    codes.set(path, codes.has(path) ? 'M ' : field.slice(0, 2));
  }
  return [...codes].flatMap(([path, code]): ChangedFile[] => {
    if (path === '' || !path.startsWith(prefix)) return [];
    const own = path.slice(prefix.length);
    const isThere = attempt(
      reading(own),
      () => lstatSync(join(root, ...own.split('/')), { throwIfNoEntry: false }) !== undefined,
    );
    const isNew = code === '??' || code.startsWith('A');
    if (isNew && isOwnFile(own.split('/').at(-1) ?? '')) return [];
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

/** Whether a commit is part of the history of another. A UserError where git does not tell. */
export const isPartOf = (root: string, commit: string, other: string): boolean =>
  saysYes(root, ['merge-base', '--is-ancestor', commit, other]);

/**
 * Whether a commit brings nothing that another lacks, though it is no part of its history: what was joined in as one new commit (squash, rebase). Where
 * git is too old to tell, it is not known, so false.
 */
export function bringsNothing(root: string, commit: string, other: string): boolean {
  const joined = git(root, ['merge-tree', '--write-tree', other, commit]);
  return joined.exitCode === 0 && joined.out.toString('utf8').trim() === treeOf(root, other);
}

/** The tree of a commit: equal where all files are. A UserError where git does not tell. */
export const treeOf = (root: string, commit: string): string =>
  mustAnswer(root, ['rev-parse', '--verify', `${commit}^{tree}`]).trim();

/** How many commits one has that the other has not. A UserError where git does not tell. */
export function countBetween(root: string, one: string, other: string): number {
  const answer = mustAnswer(root, ['rev-list', '--count', `${one}..${other}`]).trim();
  if (!/^\d+$/.test(answer)) throw unreadableHistory(answer);
  return Number(answer);
}

const maxNames = 99;

/**
 * Whether a branch has nothing of its own yet, as one that was opened by whoever was stopped then: its history here is that it was made. One without a
 * history is not known to be unused, and one that others have under its name was used there.
 */
export const isUnused = (root: string, branch: string): boolean =>
  mayAnswer(root, ['config', '--get', `branch.${branch}.merge`])?.trim() !== `refs/heads/${branch}` &&
  mustAnswer(root, [
    'reflog',
    'show',
    '--no-show-signature',
    '--format=%H',
    '-n',
    '2',
    `refs/heads/${branch}`,
  ])
    .split('\n')
    .filter(Boolean).length === 1;

/**
 * Moves to a new branch at a commit, the present one; no file changes. Its name is the wanted one, else that with a number, where branches have
 * it already; one that was opened at this commit and not used is taken. A UserError, and no branch made, where all are taken or git refuses.
 */
export function startBranch(root: string, wanted: string, commit: string): string {
  for (let number = 1; number <= maxNames; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    const ref = `refs/heads/${name}`;
    const present = commitNamed(root, ref);
    if (present !== null && (present !== commit || !isUnused(root, name))) continue;
    if (present === null) answered(wanted, git(root, ['update-ref', ref, commit, '0'.repeat(commit.length)]));
    const moved = git(root, ['symbolic-ref', 'HEAD', ref]);
    if (moved.exitCode !== 0 && present === null) git(root, ['update-ref', '-d', ref, commit]);
    answered(wanted, moved);
    return name;
  }
  throw notOpened(wanted, {
    vi: `đã có ${maxNames} bản mang tên ấy (git gọi là nhánh); hãy xóa những bản đã gộp (git branch -d)`,
    en: `${maxNames} branches have that name; delete those that were joined (git branch -d)`,
  });
}

/**
 * Puts a branch that was left for one of its own back to what the other side has of it, so that it can be brought up to date; whether it did. Nothing is
 * lost: what it had beyond that is part of the present commit. Where that is not so, or another folder works on the branch, it stays.
 */
export function putBack(root: string, branch: string, agreed: string): boolean {
  const ref = `refs/heads/${branch}`;
  const commit = commitNamed(root, agreed);
  if (commit === null || commitNamed(root, ref) === null) return false;
  if (isPartOf(root, ref, agreed) || !isPartOf(root, ref, 'HEAD')) return false;
  return git(root, ['branch', '--force', '--no-track', branch, commit]).exitCode === 0;
}

function answered(wanted: string, { exitCode, err }: GitAnswer): void {
  if (exitCode !== 0) throw notOpened(wanted, inGitsWords(err));
}

const notOpened = (wanted: string, why: Localised) =>
  new UserError({
    vi: `Không mở được bản riêng ${wanted} (git gọi là nhánh), nên chưa lưu và chưa gửi gì thêm: ${why.vi}.`,
    en: `The branch ${wanted} cannot be opened, so nothing more was saved or sent: ${why.en}.`,
  });

/** The subject of a commit. A UserError where git does not tell. */
export const subjectOf = (root: string, commit: string): string =>
  mustAnswer(root, ['log', '-1', '--no-show-signature', '--format=%s', commit]).trim();

/** The files that two commits have both changed since they parted, so that git cannot join them; none where it can. A UserError where git does not tell. */
export function conflictsBetween(root: string, one: string, other: string): string[] {
  const { exitCode, out, err } = git(root, ['merge-tree', '--write-tree', '--name-only', '-z', one, other]);
  if (exitCode > 1) throw untold(gitsWords(err), exitCode === misused);
  if (exitCode === 0) return [];
  const [, ...rest] = out.toString('utf8').split('\0');
  const end = rest.indexOf('');
  return [...new Set(end < 0 ? rest : rest.slice(0, end))];
}

const untold = (said: string, isOld: boolean): UserError => {
  const [vi, en] = isOld
    ? [` (cần git ${minGitToJoin} trở lên)`, ` (git ${minGitToJoin} or later is needed)`]
    : ['', ''];
  return new UserError({
    vi: `Git không cho biết hai bản có gộp được với nhau không${vi}: ${said}`,
    en: `git does not tell whether the two can be joined${en}: ${said}`,
  });
};

/** The exit code with which git says how it is called: an older one knows no such question. */
const misused = 129;
const minGitToJoin = '2.38';
