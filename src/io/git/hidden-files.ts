import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { findRepository, isRepository } from './find-repository.ts';
import { git, mustAnswer } from './git.ts';
import { largePlanFile, planFileLimit } from '../files/plan-size.ts';
import { linkReason } from '../files/read-file.ts';
import { blobSizes, readBlobs } from './read-blobs.ts';

/**
 * What git keeps out of the working tree under plans/, as its index has it: hidden is not gone. That is what a sparse checkout hides, and other
 * repositories (submodules) that were not fetched, each an empty folder. Nothing where there is neither, which is seen without starting git. Of links, other repositories, and files whose contents the clone lacks, the reason. A
 * UserError where git does not say what is hidden: a plan without those files would pass for whole.
 */
export function hiddenFiles(root: string, empty: readonly string[] = []): PlanFolder {
  if (isSparse(root)) return hiddenIn(root, empty);
  const [first] = empty;
  if (first === undefined || gitFolderOf(root) === null) return { files: [], others: [], unreadable: [] };
  try {
    return hiddenIn(root, empty);
  } catch (error) {
    throw error instanceof UserError ? unknownFolder(first, error.localised) : error;
  }
}

const unknownFolder = (folder: string, { vi, en }: Localised): UserError =>
  new UserError({
    vi: `Thư mục ${folder} trống, chỉ git mới biết ở đó có thiếu gì không; nếu không thiếu gì thì hãy xóa thư mục ấy. ${vi}`,
    en: `The folder ${folder} is empty, and only git can tell whether something is missing there; delete it if nothing is. ${en}`,
  });

function hiddenIn(root: string, empty: readonly string[]): PlanFolder {
  const { exitCode, out } = git(root, ['ls-files', '-z', '-t', '--stage', '--', 'plans']);
  if (exitCode !== 0) throw unknownFiles(root);
  const entries = out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, tag, mode = '', hash = '', path = ''] =
        /^(\w) (\d{6}) ([0-9a-f]{40,64}) 0\t([^]*)$/.exec(line) ?? [];
      const isHidden = tag === 'S' ? path !== '' && !isThere(join(root, path)) : mode === other;
      return isHidden && (tag === 'S' || empty.includes(path)) ? [{ mode, hash, path }] : [];
    });
  const hidden = entries.filter(({ mode }) => mode.startsWith('100'));
  const yaml = hidden.filter(({ path }) => path.endsWith('.yaml'));
  const others = hidden.filter(({ path }) => !path.endsWith('.yaml')).map(({ path }) => path);
  const sizes = blobSizes(
    root,
    yaml.map(({ hash }) => hash),
  );
  const present = yaml.filter(({ hash }) => (sizes.get(hash) ?? Infinity) <= planFileLimit);
  const blobs = readBlobs(root, [...new Set(present.map(({ hash }) => hash))]);
  return {
    files: present.map(({ path, hash }) => ({ path, bytes: blobs.get(hash) ?? new Uint8Array() })),
    others,
    unreadable: [
      ...entries.flatMap(({ mode, path }) => {
        const reason = noFile[mode];
        return reason === undefined ? [] : [{ path, reason }];
      }),
      ...yaml.flatMap(({ hash, path }) => {
        const size = sizes.get(hash);
        if (size === undefined) return [{ path, reason: lacks }];
        return size > planFileLimit ? [{ path, reason: largePlanFile(path) }] : [];
      }),
    ],
  };
}

/** Why git does not say what it hides: no trust, damage, or an index that it cannot read. */
function unknownFiles(root: string): UserError {
  const found = findRepository(root);
  if (!isRepository(found)) return new UserError(found.message);
  return new UserError({
    vi: `Git không cho biết tệp nào đang bị ẩn (git gọi là sparse checkout) ở ${found.top}; chỉ mục của kho bị hỏng, hãy lấy lại kho bằng git clone.`,
    en: `git does not say which files the sparse checkout in ${found.top} hides; its index is damaged: clone again.`,
  });
}

/** A UserError where a file to be written is hidden by a sparse checkout: what is written would take the place of what it holds. */
export function refuseHidden(root: string, path: string): void {
  if (!isSparse(root)) return;
  if (!mustAnswer(root, ['ls-files', '-z', '-t', '--', path]).startsWith('S ')) return;
  throw new UserError({
    vi: `${path} đang bị ẩn (git gọi là sparse checkout) nên không ghi được; hãy chạy: git sparse-checkout disable. Không có gì bị thay đổi.`,
    en: `${path} is hidden by a sparse checkout and cannot be written; run: git sparse-checkout disable. Nothing was changed.`,
  });
}

/** Whether the working tree of a folder is a sparse checkout, by the file in which git keeps its patterns. */
export function isSparse(root: string): boolean {
  const own = gitFolderOf(root);
  return own !== null && isThere(join(own, 'info', 'sparse-checkout'));
}

/** The folder of git's own state of a working tree; null where there is none, seen without starting git. */
function gitFolderOf(root: string): string | null {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const entry = join(folder, '.git');
    const found = lookAt(entry);
    if (found?.isDirectory()) return entry;
    if (found?.isFile()) {
      const own = /^gitdir: ([^\n]*)/.exec(readFileSync(entry, 'utf8'))?.[1];
      return own === undefined ? null : resolve(folder, own);
    }
    if (folder === dirname(folder)) return null;
  }
}

function lookAt(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

const isThere = (path: string): boolean => lookAt(path) !== null;

const lacks = {
  vi: 'Tệp đang bị ẩn (git gọi là sparse checkout), và bản sao từng phần này không có nội dung của nó; hãy chạy: git sparse-checkout disable.',
  en: 'The file is hidden by a sparse checkout, and this partial clone lacks its contents; run: git sparse-checkout disable.',
};

/** The mode of another repository in git's index. */
const other = '160000';

/** What git's index may have besides files, by its mode there: nothing of it is read. */
const noFile: Readonly<Record<string, Localised>> = {
  '120000': linkReason,
  [other]: {
    vi: 'Đây là một kho khác (git gọi là submodule), không thuộc kế hoạch nên không được đọc; hãy bỏ nó: git rm.',
    en: 'This is another repository (a submodule), which is no part of a plan and is not read; take it out: git rm.',
  },
};
