import { join, relative, sep } from 'node:path';
import { fileOfUri, pathOfUri, uriOfFile } from './file-uri.ts';

/**
 * The addresses of a root's files as an editor writes them: editors escape other letters than Node does (`'` as `%27`, the colon of a
 * drive), and may reach a folder through a link. They take another spelling for another file.
 */
export interface FileAddresses {
  /** The file that the editor's address names, which is known by that address from then on; null for anything outside the root. */
  fileOf(uri: string): string | null;
  /** The address of a file, as the editor wrote it last; where it never did, below the folder that it opened as it wrote that. */
  uriOf(file: string): string;
}

/** The addresses of the files of a root, for an editor that opened a folder under an address; null where it named none. */
export function fileAddresses(root: string, folderUri: string | null): FileAddresses {
  const written = new Map<string, string>();
  const rootUri = folderUri === null ? null : uriOfRoot(root, folderUri);
  return {
    fileOf(uri) {
      const file = fileOfUri(root, uri);
      if (file !== null) written.set(file, uri);
      return file;
    },
    uriOf: (file) =>
      written.get(file) ??
      (rootUri === null
        ? uriOfFile(root, file)
        : [rootUri, ...file.split('/').map(encodeURIComponent)].join('/')),
  };
}

/** The address of the root in the spelling of an address of a folder above it, below it or the same; null where that does not lead there. */
function uriOfRoot(root: string, folderUri: string): string | null {
  const folder = pathOfUri(folderUri);
  if (folder === null) return null;
  const steps = folderUri.replace(/\/+$/, '').split('/');
  for (const step of relative(folder, root).split(sep)) {
    if (step === '..') steps.pop();
    else if (step !== '') steps.push(encodeURIComponent(step));
  }
  const uri = steps.join('/');
  return pathOfUri(`${uri}/plans`) === join(root, 'plans') ? uri : null;
}
