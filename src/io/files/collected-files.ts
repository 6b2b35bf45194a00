import { dirname, join, resolve } from 'node:path';
import { readRegularFile } from './read-file.ts';

/** A regular file below a folder, its path with '/'; null where there is none that can be read. */
export function readFileIfThere(folder: string, path: string): Uint8Array | null {
  const content = readRegularFile(join(folder, ...path.split('/')));
  return 'bytes' in content ? content.bytes : null;
}

/** The absolute place of a path that is written in a file (or typed, for ''): relative to the folder of that file, itself relative to `cwd`. */
export const placeBeside = (cwd: string, file: string, path: string): string =>
  resolve(cwd, file === '' ? '.' : dirname(file), path);
