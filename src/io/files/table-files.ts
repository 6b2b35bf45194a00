import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { attempt, reading } from '../system-errors.ts';
import { isFolder } from './folder-with-plans.ts';

/** What a user named as tables. */
export interface NamedTables {
  /** Paths as they were typed, a folder's in the order of their names. */
  readonly files: readonly string[];
  /** What else lies in the folders, which is not read. */
  readonly others: readonly string[];
}

/**
 * The files that a user names, a folder standing for the workbooks and csv files in it, those of old Excel among them, which say when they are
 * opened why they are not read. Hidden files and what a spreadsheet program keeps beside an open file are left out.
 */
export function tableFiles(cwd: string, typed: readonly string[]): NamedTables {
  const named = typed.flatMap((path) => {
    if (!isFolder(resolve(cwd, path))) return [{ file: path, isTable: true }];
    const names = attempt(reading(path), () => readdirSync(resolve(cwd, path)));
    return names
      .filter((name) => !/^(?:~\$|\.)/.test(name))
      .sort()
      .map((name) => ({
        file: `${path.replace(/[/\\]+$/, '')}/${name}`,
        isTable: /\.(?:xls[xmb]?|ods|csv)$/i.test(name),
      }));
  });
  const those = (isTable: boolean) => named.filter((one) => one.isTable === isTable).map(({ file }) => file);
  return { files: those(true), others: those(false) };
}
