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

/** What an operating system makes of addresses and paths. */
interface Paths {
  readonly pathOfUri: (uri: string) => string | null;
  readonly resolvePath: typeof resolvePath;
  /** Where a path leads, links followed. */
  readonly real: (path: string) => string;
}

/** Makes addresses into files of a root, by the rules of one operating system. */
export const filesBy =
  ({ pathOfUri, resolvePath, real }: Paths) =>
  (root: string, uri: string): string | null => {
    const path = pathOfUri(uri);
    if (path === null) return null;
    const file = resolvePath(root, root, path);
    // Windows signs in at the server that an address names when it is asked where the path leads.
    return file !== null || namesServer(uri) ? file : resolvePath(real(root), root, real(path));
  };

/**
 * What an address names, relative to the root and with '/', also where the root is reached through links; null for anything outside it. What
 * lies on a server is only looked for in a root that is given with the same server.
 */
export const fileOfUri = filesBy({ pathOfUri, resolvePath, real });

const namesServer = (uri: string): boolean => new URL(uri).host !== '';

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
