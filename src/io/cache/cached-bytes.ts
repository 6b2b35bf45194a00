import { createHash } from 'node:crypto';
import { removeCacheFile, writeCacheFile, readCacheFile } from './cache-files.ts';

/** The most bytes of one entry. */
const maxOfOne = 4 * 1024 * 1024;

/** The key of what follows from some parts and nothing else: a SHA-256 over all of them, each with its length. */
export function keyOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The file of an entry, and the most bytes that it may hold. */
interface EntryFile {
  readonly name: string;
  readonly max: number;
}

/**
 * What was cached under a key, in the file of that name unless another is given; null where there is nothing, or where the file holds
 * anything but what was written, and then it is removed.
 */
export function readCached(
  folder: string,
  key: string,
  { name, max }: EntryFile = { name: key, max: maxOfOne },
): Buffer | null {
  const whole = readCacheFile(folder, name, max + sealLength);
  if (whole === null) return null;
  const content = whole.subarray(sealLength);
  if (whole.toString('latin1', 0, sealLength) === sealOf(key, [content])) return content;
  removeCacheFile(folder, name);
  return null;
}

/**
 * Caches something, in parts that follow each other, under a key, whole or not at all. Where that fails nothing is said: it can be made
 * again. Gives whether it is cached.
 */
export function writeCached(
  folder: string,
  key: string,
  parts: readonly Uint8Array[],
  { name, max }: EntryFile = { name: key, max: maxOfOne },
): boolean {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return size <= max && writeCacheFile(folder, name, [Buffer.from(sealOf(key, parts)), ...parts]);
}

const sealLength = 64;

/** Ties an entry to its key, so that a file that was cut, changed or renamed is not believed. */
function sealOf(key: string, parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${key}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
