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
 * What a sparse checkout keeps out of the working tree under plans/, as git's index has it: hidden is not gone. Nothing where there is no
 * sparse checkout, which is seen without starting git. Of links, other repositories, and files whose contents the clone lacks, the reason. A
 * UserError where git does not say what is hidden: a plan without those files would pass for whole.
 */
export function hiddenFiles(root: string): PlanFolder {
  const none: PlanFolder = { files: [], others: [], unreadable: [] };
  if (!isSparse(root)) return none;
  const { exitCode, out } = git(root, ['ls-files', '-z', '-t', '--stage', '--', 'plans']);
  if (exitCode !== 0) throw unknownFiles(root);
  const entries = out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', hash = '', path = ''] = /^S (\d{6}) ([0-9a-f]{40,64}) 0\t([^]*)$/.exec(line) ?? [];
      return path === '' || isThere(join(root, path)) ? [] : [{ mode, hash, path }];
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
  vi: 'Tệp đang bị ẩn (git gọi là sparse checkout), và bản sao từng phần này không có nội dung của nó; hãy chạy: git sparse-checkout disable.',
  en: 'The file is hidden by a sparse checkout, and this partial clone lacks its contents; run: git sparse-checkout disable.',
};

/** What git's index may have besides files, by its mode there: nothing of it is read. */
const noFile: Readonly<Record<string, Localised>> = {
  '120000': linkReason,
  '160000': {
    vi: 'Đây là một kho khác (git gọi là submodule), đang bị ẩn nên không đọc được; hãy chạy: git sparse-checkout disable.',
    en: 'This is another repository (a submodule), hidden by a sparse checkout and not read; run: git sparse-checkout disable.',
  },
};
