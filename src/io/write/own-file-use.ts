import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../files/read-file.ts';
import { codeOf } from '../system-errors.ts';
import { parseOwner } from './lock-owner.ts';
import { lockNumberOf, ownToken, tokenIn } from './own-files.ts';
import { lifeOfToken } from './writer-token.ts';

const recordLimit = 16 * 1024 * 1024;

/**
 * Whether a file under one of the tool's own names is what it seems: a lock, an intent or a place in the queue whose record names this
 * very file, or a new file of a process that runs. Anything else is a copy, as git makes one of a file that was committed, or what a
 * killed writer left.
 */
export function isInUse(folder: string, name: string): boolean {
  const path = join(folder, name);
  const token = tokenIn('new', name) ?? tokenIn('step', name);
  if (token !== null) return lifeOfToken(token) === 'alive';
  if (lockNumberOf(name) === null && ownToken(name) === null) return false;
  try {
    const { ino } = lstatSync(path, { bigint: true });
    const content = readRegularFile(path, recordLimit);
    return 'bytes' in content && fileNamedIn(Buffer.from(content.bytes).toString('utf8')) === ino.toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true; // it has just ended
    throw error;
  }
}

function fileNamedIn(text: string): string | null {
  const owner = parseOwner(text);
  if (owner) return owner.file;
  try {
    const { owner: inside } = JSON.parse(text) as { owner?: unknown };
    return parseOwner(JSON.stringify(inside))?.file ?? null;
  } catch {
    return null;
  }
}
