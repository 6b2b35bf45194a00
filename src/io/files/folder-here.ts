import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { isFolder } from './folder-with-plans.ts';
import { attempt, codeOf, reading } from '../system-errors.ts';
import { isOwnFile } from '../write/own-files.ts';

/** The folder in which something new is to be created: the one given, else the nearest upwards that has plans/, else this one. A UserError where the one given is not a folder. */
export function folderToFill(from: string, given?: string): string {
  if (given === undefined) return nearestWithPlans(resolve(from)) ?? resolve(from);
  const folder = resolve(from, given);
  if (isFolder(folder)) return folder;
  throw new UserError({
    vi: `Không có thư mục ${given}; hãy tạo thư mục rồi chạy lại.`,
    en: `There is no folder ${given}; make it, and run this again.`,
  });
}

/** The nearest folder upwards that has plans/; null where none has. */
export function nearestWithPlans(folder: string): string | null {
  if (existsSync(join(folder, 'plans'))) return folder;
  const above = resolve(folder, '..');
  return above === folder ? null : nearestWithPlans(above);
}

/** The names of what is in a folder; none where there is no such folder. A UserError where the system does not let it be read. */
export const namesIn = (root: string, path: string): string[] =>
  readOrNone(path, () => readdirSync(join(root, path)));

/** The paths of the files under a folder, the tool's own ones aside, relative to the root; none where there is no such folder. */
export const filesUnder = (root: string, path: string): string[] =>
  readOrNone(path, () =>
    readdirSync(join(root, path), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() || isOwnFile(entry.name)
        ? []
        : [relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')],
    ),
  );

/** What is read of a folder. That it is not there is seen in the reading itself: a fault of the disk is no empty folder. */
function readOrNone(path: string, read: () => string[]): string[] {
  return attempt(reading(path), () => {
    try {
      return read();
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
      throw error;
    }
  });
}

/** The name of a folder, without those above it. */
export const nameOfFolder = (folder: string): string => basename(resolve(folder));
