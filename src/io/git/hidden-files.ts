import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { findRepository, isRepository } from './find-repository.ts';
import { git } from './git.ts';
import { largePlanFile, planFileLimit } from '../files/plan-size.ts';
import { blobSizes, readBlobs } from './read-blobs.ts';

/**
 * What a sparse checkout keeps out of the working tree under plans/, as git's index has it: hidden is not gone. Nothing where there is no
 * sparse checkout, which is seen without starting git. Of a file whose contents the clone lacks, the reason. A UserError where git does not say
 * what is hidden: a plan without those files would pass for whole.
 */
export function hiddenFiles(root: string): PlanFolder {
  const none: PlanFolder = { files: [], others: [], unreadable: [] };
  if (!isSparse(root)) return none;
  const { exitCode, out } = git(root, ['ls-files', '-z', '-t', '--stage', '--', 'plans']);
  if (exitCode !== 0) throw unknownFiles(root);
  const hidden = out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, hash = '', path = ''] = /^S 100\d{3} ([0-9a-f]{40,64}) 0\t([^]*)$/.exec(line) ?? [];
      return path === '' || isThere(join(root, path)) ? [] : [{ hash, path }];
    });
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
    unreadable: yaml.flatMap(({ hash, path }) => {
      const size = sizes.get(hash);
      if (size === undefined) return [{ path, reason: lacks }];
      return size > planFileLimit ? [{ path, reason: largePlanFile(path) }] : [];
    }),
  };
}

/** Why git does not say what it hides: no trust, damage, or an index that it cannot read. */
function unknownFiles(root: string): UserError {
  const found = findRepository(root);
  if (!isRepository(found)) return new UserError(found.message);
  return new UserError({
    vi: `Git không cho biết tệp nào đang bị giấu đi (git gọi là sparse checkout) ở ${found.top}; chỉ mục của kho bị hỏng, hãy lấy lại kho.`,
    en: `git does not say which files the sparse checkout in ${found.top} hides; its index is damaged: clone again.`,
  });
}

/** A UserError where a file to be written is hidden by a sparse checkout: what is written would take the place of what it holds. */
export function refuseHidden(root: string, path: string): void {
  if (!isSparse(root)) return;
  const { out } = git(root, ['ls-files', '-z', '-t', '--', path]);
  if (!out.toString('utf8').startsWith('S ')) return;
  throw new UserError({
    vi: `${path} đang bị giấu đi (git gọi là sparse checkout) nên không ghi được; hãy chạy: git sparse-checkout disable. Không có gì bị thay đổi.`,
    en: `${path} is hidden by a sparse checkout and cannot be written; run: git sparse-checkout disable. Nothing was changed.`,
  });
}

/** Whether the working tree of a folder is a sparse checkout, by the file in which git keeps its patterns. */
export function isSparse(root: string): boolean {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const entry = join(folder, '.git');
    const found = lookAt(entry);
    if (found?.isDirectory()) return isThere(join(entry, 'info', 'sparse-checkout'));
    if (found?.isFile()) {
      const own = /^gitdir: ([^\n]*)/.exec(readFileSync(entry, 'utf8'))?.[1];
      return own !== undefined && isThere(join(resolve(folder, own), 'info', 'sparse-checkout'));
    }
    if (folder === dirname(folder)) return false;
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
  vi: 'Tệp đang bị giấu đi (git gọi là sparse checkout), và bản sao từng phần này không có nội dung của nó; hãy chạy: git sparse-checkout disable.',
  en: 'The file is hidden by a sparse checkout, and this partial clone lacks its contents; run: git sparse-checkout disable.',
};
