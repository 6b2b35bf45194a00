import { accessSync, constants, linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { attempt, clauseOf, codeOf, nameTaken, nothingChanged, writing } from '../system-errors.ts';
import { discard, syncFolder, writeNewFile } from './new-file.ts';
import { makeFolders, placeOf, removeEmpty, unchanged } from './file-place.ts';

/** Throws a UserError where the bytes must not take their place: the result of a write is always read again first. */
type Verify = (bytes: Uint8Array) => void;

/** One file's new content. */
export interface FileReplacement {
  readonly root: string;
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** What the file held when it was read, on which the new content rests. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly verify: Verify;
  /** What the user calls the file, for messages; its path where it is not set. */
  readonly called?: string;
}

/**
 * The one way in which a file is changed: the new content is written beside it, on disk and verified before it takes the place in one
 * step. The file is whole at every moment, old or new. A UserError, and nothing changed, where the file is not what `before` says,
 * where it or a folder above it is a link, or where the operating system refuses. True when something was written: equal bytes are not.
 */
export function replaceFile({ root, path, before, after, verify, called = path }: FileReplacement): boolean {
  if (Buffer.compare(before, after) === 0) return false;
  const folder = attempt(writing(called), () => {
    const place = placeOf(root, path, called);
    const keep = unchanged(place, called, before);
    accessSync(place.file, constants.W_OK);
    verify(after);
    const fresh = writeNewFile(place.folder, after, { keep });
    try {
      unchanged(placeOf(root, path, called), called, before);
      renameWithRetry(fresh, place.file);
    } catch (error) {
      discard(fresh);
      throw error;
    }
    return place.folder;
  });
  syncFolderOrWarn(folder, called);
  return true;
}

/** Makes a file that is not there yet, whole or not at all, with the folders that it needs. A UserError where something has the name already. */
export function createFile({
  root,
  path,
  after,
  verify,
  called = path,
}: Omit<FileReplacement, 'before'>): void {
  const folders = attempt(writing(called), () => {
    verify(after);
    const made = makeFolders(root, path);
    try {
      const place = placeOf(root, path, called);
      const fresh = writeNewFile(place.folder, after);
      try {
        takeFreePlace(fresh, place.file, called);
      } finally {
        discard(fresh);
      }
      return [...made.map((folder) => dirname(folder)), place.folder];
    } catch (error) {
      removeEmpty(made);
      throw error;
    }
  });
  for (const folder of folders) syncFolderOrWarn(folder, called);
}

/** Removes a file that holds just these bytes. A UserError, and nothing removed, where it does not, or where the operating system refuses. */
export function removeFile({ root, path, before }: Pick<FileReplacement, 'root' | 'path' | 'before'>): void {
  const folder = attempt(writing(path), () => {
    const place = placeOf(root, path);
    unchanged(place, path, before);
    unlinkSync(place.file);
    return place.folder;
  });
  syncFolderOrWarn(folder, path);
}

/** A link fails where the name is taken. Disks without hard links get the name looked up just before. */
export function takeFreePlace(fresh: string, file: string, path: string): void {
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!hasNoHardLinks(error)) throw error;
    if (lstatSync(file, { throwIfNoEntry: false })) throw nothingChanged(writing(path), nameTaken);
    renameWithRetry(fresh, file);
  }
}

/** Whether the fault means that a disk knows no hard links; Windows says EISDIR. */
export const hasNoHardLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(codeOf(error) ?? '');

/** On Windows a virus scanner or an editor may hold a file for a moment: tried again for five seconds. */
export function renameWithRetry(from: string, to: string): void {
  const end = performance.now() + 5_000;
  for (;;)
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isPassing = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !isPassing || performance.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
}

/** Makes the names in a folder outlast a loss of power; a UserError that says the file is written where the disk does not confirm it. */
export function syncFolderOrWarn(folder: string, path: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    const { vi, en } = clauseOf(error);
    throw new UserError({
      vi: `Đã ghi ${path}, nhưng ổ đĩa chưa xác nhận: ${vi}; hãy kiểm tra lại tệp.`,
      en: `${path} was written, but the disk does not confirm it: ${en}; check the file.`,
    });
  }
}
