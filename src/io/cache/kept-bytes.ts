import { createHash, randomUUID } from 'node:crypto';
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
import { readRegularFile } from '../files/read-file.ts';
import { codeOf } from '../system-errors.ts';

/** More is not kept: in one file, in all of them, and how many. */
const limits = { one: 4 * 1024 * 1024, all: 64 * 1024 * 1024, entries: 200 };

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
  { name, most }: KeptFile = { name: key, most: limits.one },
): Buffer | null {
  const path = join(folder, name);
  const content = readRegularFile(path, most + sealLength);
  if ('reason' in content) return null;
  const whole = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.length);
  const kept = whole.subarray(sealLength);
  if (whole.toString('latin1', 0, sealLength) !== sealOf(key, [kept])) {
    forget(folder, name);
    return null;
  }
  quietly(() => {
    utimesSync(path, new Date(), new Date());
  });
  return kept;
}

/**
 * Keeps something, in parts that follow each other, under a key, whole or not at all, and makes room for it. What cannot be kept is not,
 * and nobody is told: it can be made again. Gives whether it is kept.
 */
export function keep(
  folder: string,
  key: string,
  parts: readonly Uint8Array[],
  { name, most }: KeptFile = { name: key, most: limits.one },
): boolean {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  if (size > most) return false;
  const draft = `${randomUUID()}.new`;
  const isKept = quietly(() => {
    writeParts(join(folder, draft), [Buffer.from(sealOf(key, parts)), ...parts]);
    renameSync(join(folder, draft), join(folder, name));
  });
  if (isKept)
    quietly(() => {
      makeRoom(folder, size);
    });
  else forget(folder, draft);
  return isKept;
}

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

/** The names of the files in a folder of what is kept that begin with something; none where the folder cannot be read. */
export function keptNames(folder: string, beginning: string): string[] {
  let names: string[] = [];
  quietly(() => {
    names = readdirSync(folder).filter((name) => name.startsWith(beginning));
  });
  return names.sort();
}

/** Takes a file away from what is kept. */
export function forget(folder: string, name: string): void {
  quietly(() => {
    unlinkSync(join(folder, name));
  });
}

const sealLength = 64;

/** Ties what is kept to its key, so that a file that was cut, changed or renamed is not believed. */
function sealOf(key: string, parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${key}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What is smaller is counted only when it is added; its size is looked at with that of all when something larger is. */
const smallSize = 64 * 1024;

/**
 * Takes away what was used longest ago, until the rest is within the limits; drafts of writers that were killed are among it. Where there are too
 * many, a quarter goes, so that not every run has to look at all.
 */
function makeRoom(folder: string, added: number): void {
  const names = readdirSync(folder);
  if (added < smallSize && names.length <= limits.entries) return;
  const entries = names.flatMap((name) => {
    const state = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return state?.isFile() ? [{ name, size: state.size, used: state.mtimeMs }] : [];
  });
  const most = names.length > limits.entries ? (limits.entries * 3) / 4 : limits.entries;
  let size = 0;
  for (const [index, entry] of entries.sort((a, b) => b.used - a.used).entries()) {
    size += entry.size;
    if (index >= most || size > limits.all) unlinkSync(join(folder, entry.name));
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
