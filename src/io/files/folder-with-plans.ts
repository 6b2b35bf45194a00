import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** The folder that holds plans/, for a path that a user typed: the folder itself, or the one around it where the path is plans/; null where there is no such folder. */
export function folderWithPlans(cwd: string, typed: string): string | null {
  const path = resolve(cwd, typed);
  if (isFolder(resolve(path, 'plans'))) return path;
  return basename(path) === 'plans' && isFolder(path) ? dirname(path) : null;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
