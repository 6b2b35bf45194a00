import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { codeOf } from '../system-errors.ts';

/** The folder that holds plans/, for a path that a user typed: the folder itself, or the one around it where the path is plans/; null where there is no such folder. */
export function folderWithPlans(cwd: string, typed: string): string | null {
  const path = resolve(cwd, typed);
  if (isFolder(resolve(path, 'plans'))) return path;
  return basename(path) === 'plans' && isFolder(path) ? dirname(path) : null;
}

/** Whether a folder stands at a path; false also where the system cannot look there: a file on the way, a name too long, a link to itself. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}
