import process from 'node:process';
import { git } from './git/git.ts';

/** The version of the Node that runs this: 22.11.0. */
export const nodeVersion = (): string => process.versions.node;

/** The version of Node, of its engine and of its tables of characters: an answer of one need not be that of another. */
export const runtimeVersion = (): string => {
  const { node, v8, unicode } = process.versions;
  return [node, v8, unicode].join(' ');
};

/** Whether this is Windows, where locales and file modes mean other things. */
export const isWindows = (): boolean => process.platform === 'win32';

/** The version of git; a UserError where there is none. */
export const gitVersion = (folder: string): string =>
  /\d+(?:\.\d+)+/.exec(git(folder, ['--version']).out.toString('utf8'))?.[0] ?? '0';
