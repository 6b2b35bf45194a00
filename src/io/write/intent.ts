import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { readRegularFile } from '../files/read-file.ts';
import { codeOf } from '../system-errors.ts';
import { makeFolders, placeOf } from './file-place.ts';
import { lifeOf, type LockOwner, ownerHere, parseOwner } from './lock-owner.ts';
import { abandonedIn, discard, modifiedAt, syncFolder, writeNewFile } from './new-file.ts';
import { intentFileName, tokenIn } from './own-files.ts';
import { renameWithRetry, takeFreePlace } from './replace-file.ts';
import { writerToken } from './writer-token.ts';

/** One file of a change of several, by the digests of what it holds before and after. */
export interface IntentStep {
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** Null for a file that is to be made. */
  readonly before: string | null;
  readonly after: string;
  /** The name of the file beside the place that holds the new content. */
  readonly fresh: string;
}

const sizeLimit = 16 * 1024 * 1024;
/** The age from which an intent counts as left behind where its process cannot be checked. */
const lapse = 10 * 60_000;

/** The SHA-256 of a file, by which its contents are known again. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts down what is about to be done, on disk before the first file changes; the path of the intent. `home` is the folder in which the next writer looks. */
export function writeIntent(root: string, home: string, steps: readonly IntentStep[]): string {
  const folder = join(root, ...home.split('/'));
  const path = writeNewFile(
    folder,
    (file) => new TextEncoder().encode(JSON.stringify({ owner: ownerHere(file), steps })),
    { name: intentFileName(writerToken()) },
  );
  try {
    syncFolder(folder);
  } catch (error) {
    discard(path);
    throw error;
  }
  return path;
}

/** Whether a folder has an intent that a process left after. */
export const hasIntents = (root: string, home: string): boolean => intentsIn(root, home).length > 0;

/**
 * Brings to its end what killed processes had begun in a folder: every file of theirs that is still as it was gets its new content; one
 * that somebody changed since then stays as it is. An intent that is only a copy, such as one that git checked out, is not followed.
 * One that was cut off while it was written goes: nothing had been done. Nobody else may write there meanwhile.
 */
export function finishIntents(root: string, home: string): void {
  for (const { path, steps } of intentsIn(root, home)) {
    for (const step of steps) finishStep(root, step);
    discard(path);
  }
  const folder = join(root, ...home.split('/'));
  for (const path of abandonedIn(folder, (name) => tokenIn('intent', name), Date.now()))
    if (isCutOff(path)) discard(path);
}

function isCutOff(path: string): boolean {
  const content = readRegularFile(path, sizeLimit);
  if ('reason' in content) return false;
  try {
    JSON.parse(Buffer.from(content.bytes).toString('utf8'));
    return false;
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}

interface Intent {
  readonly path: string;
  readonly steps: readonly IntentStep[];
}

function intentsIn(root: string, home: string): Intent[] {
  const folder = join(root, ...home.split('/'));
  return namesIn(folder).flatMap((name) => {
    if (tokenIn('intent', name) === null) return [];
    const path = join(folder, name);
    const intent = readIntent(path);
    return intent && isLeft(intent.owner, path) ? [{ path, steps: intent.steps }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function isLeft(owner: LockOwner, path: string): boolean {
  const life = lifeOf(owner, ownerHere());
  const modified = modifiedAt(path);
  return (
    life === 'dead' || (life === 'unknown' && modified !== null && Math.abs(Date.now() - modified) > lapse)
  );
}

/** An intent that is in its own file and of the right form; null for anything else. */
function readIntent(path: string): { owner: LockOwner; steps: IntentStep[] } | null {
  const entry = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  const content = readRegularFile(path, sizeLimit);
  if (!entry || 'reason' in content) return null;
  try {
    const { owner: given, steps } = JSON.parse(Buffer.from(content.bytes).toString('utf8')) as Record<
      string,
      unknown
    >;
    const owner = parseOwner(JSON.stringify(given));
    if (owner?.file !== entry.ino.toString() || !Array.isArray(steps)) return null;
    return steps.every(isStep) ? { owner, steps } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isStep(value: unknown): value is IntentStep {
  const { path, before, after, fresh } = (value ?? {}) as Record<string, unknown>;
  const isDigest = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
  return (
    typeof path === 'string' &&
    (before === null || isDigest(before)) &&
    isDigest(after) &&
    typeof fresh === 'string' &&
    tokenIn('step', fresh) !== null
  );
}

function finishStep(root: string, { path, before, after, fresh }: IntentStep): void {
  try {
    makeFolders(root, path);
    const { folder, file } = placeOf(root, path);
    const waiting = join(folder, fresh);
    const isReady = digestAt(waiting) === after;
    const now = digestAt(file);
    if (isReady && before !== null && now === before) renameWithRetry(waiting, file);
    else if (isReady && before === null && now === null) takeFreePlace(waiting, file, path);
    discard(waiting);
    syncFolder(folder);
  } catch (error) {
    if (!(error instanceof UserError) && codeOf(error) !== 'ENOENT') throw error;
  }
}

/** The digest of what a file holds; null where there is none; '' where something else has its name. */
function digestAt(path: string): string | null {
  const content = readRegularFile(path, Infinity);
  if ('bytes' in content) return digestOf(content.bytes);
  return codeOf(content.fault) === 'ENOENT' ? null : '';
}
