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
import { isNewFile, newFileName } from './own-files.ts';

/** A writer is never this long at it: what is older was left by one that was killed. */
const leftoverAge = 10 * 60_000;

/** What a new file takes over from the one that it replaces. */
type Keep = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/**
 * Puts bytes into a file of its own beside the place where they belong: opened exclusively under a random name, written to the last
 * byte, on disk, read back and compared. Where anything goes wrong the file is gone again.
 */
export function writeNewFile(folder: string, bytes: Uint8Array, keep: Keep | null = null): string {
  const path = join(folder, newFileName());
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  const descriptor = openSync(path, flags, keep ? 0o600 : 0o666);
  let isOpen = true;
  try {
    writeAll(descriptor, bytes);
    if (keep) keepOwner(descriptor, keep);
    fsyncSync(descriptor);
    if (!holds(descriptor, bytes)) throw lostBytes();
    removeLeftovers(folder, fstatSync(descriptor).mtimeMs);
    isOpen = false;
    closeSync(descriptor);
    return path;
  } catch (error) {
    if (isOpen) closeSync(descriptor);
    discard(path);
    throw error;
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
function writeAll(descriptor: number, bytes: Uint8Array): void {
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

const lostBytes = () => Object.assign(new Error('bytes were lost'), { code: 'EIO', syscall: 'write' });

/** Removes what killed writers left in a folder; time is that of the folder's own disk. */
function removeLeftovers(folder: string, time: number): void {
  for (const name of readdirSync(folder).filter(isNewFile)) {
    const path = join(folder, name);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry && time - entry.mtimeMs > leftoverAge) discard(path);
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
    closeSync(descriptor);
  }
}
