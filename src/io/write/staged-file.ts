import { createHash, type Hash } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../system-errors.ts';
import { closeQuietly, discard, lostBytes, writeAll } from './new-file.ts';
import { newFileName } from './own-files.ts';
import { writerToken } from './writer-token.ts';

/** A file under a name of its own, while it is written. */
export interface StagedFile {
  readonly fresh: string;
  readonly append: (bytes: Uint8Array) => void;
  /** Closes the file, and proves that it holds what was written: how many bytes, and their digest in hexadecimal digits. */
  readonly close: () => { readonly bytes: number; readonly sha256: string };
  /** Removes the file. */
  readonly abandon: () => void;
}

/** Begins a file in a folder, under a name that no other has. */
export function stageFile(folder: string): StagedFile {
  const fresh = join(folder, newFileName(writerToken()));
  const descriptor = openSync(fresh, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  const hash = createHash('sha256');
  let [bytes, isOpen] = [0, true];
  return {
    fresh,
    append(piece) {
      writeAll(descriptor, piece);
      hash.update(piece);
      bytes += piece.length;
    },
    close() {
      fsyncSync(descriptor);
      isOpen = false;
      closeSync(descriptor);
      return { bytes, sha256: verified(fresh, hash) };
    },
    abandon() {
      if (isOpen) closeQuietly(descriptor);
      discard(fresh);
    },
  };
}

/** The digest of what was written, which must be what is on the disk. */
function verified(fresh: string, hash: Hash): string {
  const sha256 = hash.digest('hex');
  if (digestOfFile(fresh) === sha256) return sha256;
  throw lostBytes();
}

/** The SHA-256 of a file; null where there is none. */
export function digestOfFile(file: string): string | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(1 << 20);
    for (;;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, null);
      if (read === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeQuietly(descriptor);
  }
}
