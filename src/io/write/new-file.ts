import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../system-errors.ts';
import { newFileName, tokenIn } from './own-files.ts';
import { isAbandoned, writerToken } from './writer-token.ts';

/** What a new file takes over from the one that it replaces. */
type Keep = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/** How a new file is made. */
interface NewFileOptions {
  readonly keep?: Keep | null;
  /** Its name; one that says that it is not in its place yet where absent. */
  readonly name?: string;
}

/**
 * Puts bytes into a file of its own beside the place where they belong: opened exclusively under a name that no other has, written to the
 * last byte, on disk, read back and compared. Where anything goes wrong the file is gone again. The content may depend on the number of
 * the file on its disk. What killed writers left in the folder is removed.
 */
export function writeNewFile(
  folder: string,
  content: Uint8Array | ((file: string) => Uint8Array),
  { keep = null, name = newFileName(writerToken()) }: NewFileOptions = {},
): string {
  const path = join(folder, name);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  const descriptor = openSync(path, flags, keep ? 0o600 : 0o666);
  let isOpen = true;
  try {
    const bytes = typeof content === 'function' ? content(fileNumber(descriptor)) : content;
    writeAll(descriptor, bytes);
    if (keep) keepOwner(descriptor, keep);
    fsyncSync(descriptor);
    if (!holds(descriptor, bytes)) throw lostBytes();
    if (tokenIn('new', name) !== null) removeLeftovers(folder, fstatSync(descriptor).mtimeMs);
    isOpen = false;
    closeSync(descriptor);
    return path;
  } catch (error) {
    if (isOpen) closeQuietly(descriptor);
    discard(path);
    throw error;
  }
}

const fileNumber = (descriptor: number): string => fstatSync(descriptor, { bigint: true }).ino.toString();

/** Closes a file of which nothing is lost where that fails. */
export function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Removes a file if that is possible; the fault that led here matters more than one that is met here. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** A write may take fewer bytes than it was given, and says so only by its result. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const written = writeSync(descriptor, bytes, done, bytes.length - done, null);
    if (written === 0) throw lostBytes();
    done += written;
  }
}

/** The mode always; the owner where the operating system lets one give files away. */
function keepOwner(descriptor: number, { mode, uid, gid }: Keep): void {
  const { uid: ownUid, gid: ownGid } = fstatSync(descriptor);
  if (uid !== ownUid || gid !== ownGid)
    try {
      fchownSync(descriptor, uid, gid);
    } catch (error) {
      if (codeOf(error) !== 'EPERM') throw error;
    }
  fchmodSync(descriptor, mode & 0o7777);
}

function holds(descriptor: number, bytes: Uint8Array): boolean {
  if (fstatSync(descriptor).size !== bytes.length) return false;
  const back = Buffer.alloc(bytes.length);
  let done = 0;
  while (done < back.length) {
    const read = readSync(descriptor, back, done, back.length - done, done);
    if (read === 0) return false;
    done += read;
  }
  return Buffer.compare(back, bytes) === 0;
}

/** The fault of a disk that took fewer bytes than it said. */
export const lostBytes = () => Object.assign(new Error('bytes were lost'), { code: 'EIO', syscall: 'write' });

/** Removes the new files that killed writers left in a folder; time is that of the folder's own disk. What cannot be looked at stays. */
export function removeLeftovers(
  folder: string,
  time: number,
  kinds: readonly ('new' | 'step' | 'waiting')[] = ['new'],
): void {
  const tokenOf = (name: string) =>
    kinds.map((kind) => tokenIn(kind, name)).find((token) => token !== null) ?? null;
  for (const path of abandonedIn(folder, tokenOf, time)) discard(path);
}

/**
 * The paths of what killed processes left in a folder: whose name holds the token of a writer that is done with it. None where the system does not
 * give names; what cannot be looked at is not among them. Time is that of the folder's own disk.
 */
export function abandonedIn(
  folder: string,
  tokenOf: (name: string) => string | null,
  time: number,
): string[] {
  return namesToTidy(folder).flatMap((name) => {
    const token = tokenOf(name);
    if (token === null) return [];
    const path = join(folder, name);
    const modified = modifiedAt(path);
    return modified !== null && isAbandoned(token, modified, time) ? [path] : [];
  });
}

/** Removes the files of killed writers from a folder whose lock is held and whose interrupted changes were finished. */
export function removeLitter(folder: string): void {
  removeLeftovers(folder, Date.now(), ['new', 'step', 'waiting']);
}

/** The names in a folder in which something may have been left behind; none where the system does not give them. */
function namesToTidy(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
}

/** When a file was last changed; null where there is none, or the system does not say. */
export function modifiedAt(path: string): number | null {
  try {
    return lstatSync(path).mtimeMs;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** Makes names that were put into a folder, or changed there, outlast a loss of power. Some systems know no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    closeQuietly(descriptor);
  }
}
