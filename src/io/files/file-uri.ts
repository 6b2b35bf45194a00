import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolvePath } from './place-of-path.ts';

/** The absolute path of a `file:` address; null for any other address. */
export function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** A file of the root as an address. */
export const uriOfFile = (root: string, file: string): string =>
  pathToFileURL(join(root, ...file.split('/'))).href;

/** What an address names, relative to the root and with '/', also where the root is reached through links; null for anything outside it. */
export function fileOfUri(root: string, uri: string): string | null {
  const path = pathOfUri(uri);
  if (path === null) return null;
  return resolvePath(root, root, path) ?? resolvePath(real(root), root, real(path));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
