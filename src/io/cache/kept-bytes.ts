import { createHash } from 'node:crypto';
import { forget, keepFile, readKeptFile } from './kept-folder.ts';

/** More is not kept in one file. */
const mostOfOne = 4 * 1024 * 1024;

/** The name of what follows from some parts and nothing else: a SHA-256 over all of them, each with its length. */
export function keyOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The file of what is kept, and the most that it may hold. */
interface KeptFile {
  readonly name: string;
  readonly most: number;
}

/**
 * What was kept under a key, in the file of that name unless another is given; null where there is nothing, or where the file holds
 * anything but what was written, and then it is taken away.
 */
export function readKept(
  folder: string,
  key: string,
  { name, most }: KeptFile = { name: key, most: mostOfOne },
): Buffer | null {
  const whole = readKeptFile(folder, name, most + sealLength);
  if (whole === null) return null;
  const kept = whole.subarray(sealLength);
  if (whole.toString('latin1', 0, sealLength) === sealOf(key, [kept])) return kept;
  forget(folder, name);
  return null;
}

/**
 * Keeps something, in parts that follow each other, under a key, whole or not at all. What cannot be kept is not, and nobody is told: it
 * can be made again. Gives whether it is kept.
 */
export function keep(
  folder: string,
  key: string,
  parts: readonly Uint8Array[],
  { name, most }: KeptFile = { name: key, most: mostOfOne },
): boolean {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return size <= most && keepFile(folder, name, [Buffer.from(sealOf(key, parts)), ...parts]);
}

const sealLength = 64;

/** Ties what is kept to its key, so that a file that was cut, changed or renamed is not believed. */
function sealOf(key: string, parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${key}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
