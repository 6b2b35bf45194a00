import process from 'node:process';
import { git } from './git/git.ts';

/** The version of the Node that runs this: 22.11.0. */
export const nodeVersion = (): string => process.versions.node;

/** Whether this is Windows, where locales and file modes mean other things. */
export const isWindows = (): boolean => process.platform === 'win32';

/** The version of git; a UserError where there is none. */
export const gitVersion = (folder: string): string =>
  /\d+(?:\.\d+)+/.exec(git(folder, ['--version']).out.toString('utf8'))?.[0] ?? '0';
