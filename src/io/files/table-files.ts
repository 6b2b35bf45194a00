import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { attempt, reading } from '../system-errors.ts';
import { isFolder } from './folder-with-plans.ts';

/**
 * The files that a user names, a folder standing for the tables in it (.xlsx, .xlsm, .ods, .csv), in the order of their names; what a spreadsheet
 * program keeps beside an open file is left out. Paths as they were typed.
 */
export function tableFiles(cwd: string, typed: readonly string[]): string[] {
  return typed.flatMap((path) => {
    if (!isFolder(resolve(cwd, path))) return [path];
    const names = attempt(reading(path), () => readdirSync(resolve(cwd, path)));
    return names
      .filter((name) => /\.(?:xlsx|xlsm|ods|csv)$/i.test(name) && !/^(?:~\$|\.)/.test(name))
      .sort()
      .map((name) => `${path.replace(/[/\\]+$/, '')}/${name}`);
  });
}
