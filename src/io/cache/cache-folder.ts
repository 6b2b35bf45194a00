import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import process from 'node:process';
import { codeOf } from '../system-errors.ts';

/** Settings of the machine by their names. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The folder in which this user keeps what can be made again: under XDG_CACHE_HOME, else where the system has such files. It is made
 * where it is missing, not the home that it is in. Null where it cannot be had or trusted: it is another user's, others may write to it, it is a link, or it lies
 * in `outside`, the folder whose files it is to say something about, and could have come with them.
 */
export function cacheFolder(variables: Variables, outside: string): string | null {
  const base = baseFolder(variables);
  if (base === null || !isAbsolute(base)) return null;
  const folder = join(base, 'cthd');
  try {
    makeIn(base);
    makeIn(folder);
    return isOwn(folder) && !isInside(realpathSync.native(folder), realpathSync.native(outside))
      ? folder
      : null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** Makes a folder in one that there is, unless it is there: Node makes several at once without end where the system refuses in an odd way, as under /proc. */
function makeIn(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function baseFolder(variables: Variables): string | null {
  const given = variables['XDG_CACHE_HOME'];
  if (given) return given;
  if (process.platform === 'win32') return variables['LOCALAPPDATA'] ?? null;
  const home = variables['HOME'];
  if (!home) return null;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** Whether a folder is real, this user’s, and no one else may write to it. Windows keeps that in lists of its own: there the user’s folder is what it is. */
function isOwn(folder: string): boolean {
  const state = lstatSync(folder);
  if (!state.isDirectory()) return false;
  if (process.platform === 'win32') return true;
  return state.uid === process.getuid?.() && (state.mode & 0o022) === 0;
}

function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Whether a folder lies in a git repository, so that what is in it may have come with a proposal. */
export function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}
