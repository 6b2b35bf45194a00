import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readRegularFile } from '../files/read-file.ts';
import { codeOf } from '../system-errors.ts';

/** The most that a cache folder holds: bytes in all, and files. */
const limits = { all: 64 * 1024 * 1024, entries: 200 };

/** The bytes of a file of the cache, of at most so many; null where there is none that can be read. Its time of change becomes that of its use. */
export function readCacheFile(folder: string, name: string, max: number): Buffer | null {
  const path = join(folder, name);
  const content = readRegularFile(path, max);
  if ('reason' in content) return null;
  const now = new Date();
  if (now.getTime() - content.stats.mtimeMs > usedAgain)
    quietly(() => {
      utimesSync(path, now, now);
    });
  return Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.length);
}

/** After so many milliseconds it is noted that a file is used again. */
const usedAgain = 60 * 1000;

/**
 * Writes a file of parts that follow each other, whole or not at all, and makes room for it. Where that fails nothing is said: it can be
 * made again. Gives whether it is there.
 */
export function writeCacheFile(folder: string, name: string, parts: readonly Uint8Array[]): boolean {
  const draft = `${uniqueWord()}.new`;
  const isWritten = quietly(() => {
    writeParts(join(folder, draft), parts);
    renameSync(join(folder, draft), join(folder, name));
  });
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  if (isWritten)
    quietly(() => {
      makeRoom(folder, size);
    });
  else removeCacheFile(folder, draft);
  return isWritten;
}

/** A word that no other file of the folder has in its name; it need not be hard to guess, since nobody else writes there. */
export const uniqueWord = (): string => `${process.pid}-${Math.random().toString(36).slice(2)}`;

function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (const group of groupsOf(parts)) writeFileSync(file, Buffer.concat(group));
  } finally {
    closeSync(file);
  }
}

/** The same parts by groups of some size, so that neither each small one is written by itself nor all are copied at once. */
function* groupsOf(parts: readonly Uint8Array[]): Generator<Uint8Array[]> {
  let [group, size]: [Uint8Array[], number] = [[], 0];
  for (const part of parts) {
    group.push(part);
    size += part.length;
    if (size < groupSize) continue;
    yield group;
    [group, size] = [[], 0];
  }
  yield group;
}

const groupSize = 256 * 1024;

/** The names of the files in a cache folder that begin with something; none where the folder cannot be read. */
export function cacheFileNames(folder: string, beginning: string): string[] {
  let names: string[] = [];
  quietly(() => {
    names = readdirSync(folder).filter((name) => name.startsWith(beginning));
  });
  return names.sort();
}

/** Removes a file from the cache. */
export function removeCacheFile(folder: string, name: string): void {
  quietly(() => {
    unlinkSync(join(folder, name));
  });
}

/** What is smaller is counted only when it is added; its size is looked at with that of all when something larger is. */
const smallSize = 64 * 1024;

/**
 * Removes what was used longest ago, until the rest is within the limits; drafts of writers that were killed are among it. Where there are too
 * many, a quarter goes, so that not every run has to look at all.
 */
function makeRoom(folder: string, added: number): void {
  const names = readdirSync(folder);
  if (added < smallSize && names.length <= limits.entries) return;
  const entries = names.flatMap((name) => {
    const state = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return state?.isFile() ? [{ name, size: state.size, used: state.mtimeMs }] : [];
  });
  const max = names.length > limits.entries ? (limits.entries * 3) / 4 : limits.entries;
  let size = 0;
  for (const [index, entry] of entries.sort((a, b) => b.used - a.used).entries()) {
    size += entry.size;
    if (index >= max || size > limits.all) unlinkSync(join(folder, entry.name));
  }
}

/** What the system refuses here changes no answer. Gives whether it was done. */
function quietly(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}
